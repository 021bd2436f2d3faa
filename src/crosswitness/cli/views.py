"""What `show` prints: one function a subject, from the store to rows and to plain text."""

import sys
from collections.abc import Callable

from crosswitness.cli.labels import Labels, Row, interval, words_of
from crosswitness.cli.main_views import main_events, main_lines
from crosswitness.model.annotation import MentionKind
from crosswitness.model.errors import CaseError
from crosswitness.model.record import Claim, Contrast, Entity, Form, Story, Utterance
from crosswitness.pipeline.ports import Store

WORDS_SHOWN = 160
"""Characters of a quotation on one line."""


def stories(store: Store, limit: int) -> list[Row]:
    """Return the stories, those with most reports first."""
    labels = Labels(store)
    ordered = sorted(store.records(Story), key=lambda s: (-len(s.documents), s.id))
    return [
        {
            "id": story.id,
            "title": story.title,
            "reports": len(story.documents),
            "outlets": labels.all(story.documents),
        }
        for story in ordered[:limit]
    ]


def people(store: Store, limit: int) -> list[Row]:
    """Return persons, those named in most reports first, with every spelling."""
    return _entities(store, limit, {MentionKind.PERSON})


def bodies(store: Store, limit: int) -> list[Row]:
    """Return organisations and governments, those named in most reports first."""
    return _entities(store, limit, {MentionKind.ORGANISATION, MentionKind.GOVERNMENT})


def _entities(store: Store, limit: int, kinds: set[MentionKind]) -> list[Row]:
    labels = Labels(store)
    found = [entity for entity in store.records(Entity) if entity.kind in kinds]
    found.sort(key=lambda e: (-len(e.documents), -len(e.members), e.id))
    return [_entity(entity, labels, store) for entity in found[:limit]]


def _entity(entity: Entity, labels: Labels, store: Store) -> Row:
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": str(entity.kind),
        "reports": len(entity.documents),
        "forms": [_form(form, labels) for form in entity.forms],
        "titles": [_form(form, labels) for form in entity.titles],
        "former": list(entity.former),
        "judgements": list(entity.judgements),
        "relations": [
            {"relation": r.relation, "id": r.entity, "name": other.name, "why": r.detail}
            for r in entity.relations
            for other in [store.record(r.entity)]
            if isinstance(other, Entity)
        ],
    }


def one(store: Store, identity: str) -> tuple[str, list[Row]]:
    """Return the subject and the only row of the record with this id, or a former id of it.

    Raises:
        CaseError: If `show` prints no record of this id.
    """
    found = store.record(identity)
    if isinstance(found, Entity):
        return "people", [_entity(found, Labels(store), store)]
    for subject in ("stories", "quotations", "claims", "contrasts"):
        rows = SUBJECTS[subject](store, sys.maxsize) if found is not None else []
        held = [row for row in rows if row["id"] == identity]
        if held:
            return subject, held
    raise CaseError(f"{identity}: no story, entity, quotation, claim or contrast has this id")


def _form(form: Form, labels: Labels) -> Row:
    documents = {place.document for place in form.places}
    return {"text": form.text, "outlets": labels.all(documents), "places": len(form.places)}


def quotations(store: Store, limit: int) -> list[Row]:
    """Return utterances, those in most reports first, with every wording."""
    labels = Labels(store)
    names = {entity.id: entity.name for entity in store.records(Entity)}
    found = sorted(store.records(Utterance), key=lambda u: (-len(u.documents), u.id))
    return [
        {
            "id": said.id,
            "speakers": [names[speaker] for speaker in said.speakers],
            "unknown": said.unknown,
            "reports": len(said.documents),
            "renderings": [_form(form, labels) for form in said.renderings],
        }
        for said in found[:limit]
    ]


def claims(store: Store, limit: int) -> list[Row]:
    """Return claims, those carried by most reports first."""
    labels = Labels(store)
    said = {utterance.id: utterance for utterance in store.records(Utterance)}
    found = sorted(store.records(Claim), key=lambda c: (-len(c.carriers), c.id))
    return [
        {
            "id": claim.id,
            "kind": str(claim.kind),
            "claim": words_of(claim, said, labels),
            "carriers": labels.all(carrier.document for carrier in claim.carriers),
            "reports": len(claim.carriers),
            "texts_least": claim.texts_least,
            "texts_most": claim.texts_most,
            "silent": labels.all(claim.silent),
        }
        for claim in found[:limit]
    ]


def contrasts(store: Store, limit: int) -> list[Row]:
    """Return the figures that are not equal within a story, with the words of each side."""
    labels = Labels(store)
    by_id = {claim.id: claim for claim in store.records(Claim)}
    return [
        {
            "id": contrast.id,
            "subject": contrast.subject,
            "verdict": str(contrast.verdict),
            "reason": contrast.reason,
            "sides": [
                {
                    "value": by_id[claim].value,
                    "outlets": labels.all(c.document for c in by_id[claim].carriers),
                    "words": labels.words(by_id[claim].members[0]),
                }
                for claim in contrast.claims
            ],
        }
        for contrast in store.records(Contrast)[:limit]
    ]


def issues(store: Store, limit: int) -> list[Row]:
    """Return the issues, sorted by code."""
    return [
        {"id": i.id, "code": i.code, "place": str(i.place), "message": i.message}
        for i in store.issues()[:limit]
    ]


SUBJECTS: dict[str, Callable[[Store, int], list[Row]]] = {
    "stories": stories,
    "people": people,
    "bodies": bodies,
    "quotations": quotations,
    "claims": claims,
    "contrasts": contrasts,
    "issues": issues,
    "main": main_events,
}


def text(subject: str, rows: list[Row]) -> str:
    """Return rows of `SUBJECTS` as plain text."""
    return "\n".join(line for row in rows for line in _LINES[subject](row))


def _story_lines(row: Row) -> list[str]:
    return [f"{row['id']}  {row['title']}", f"    {row['reports']}: {', '.join(row['outlets'])}"]


def _entity_lines(row: Row) -> list[str]:
    forms = [f"    {f['text']}  ({', '.join(f['outlets'])})" for f in row["forms"]]
    titles = sorted({f["text"] for f in row["titles"]})
    office = f"    as: {'; '.join(titles)}" if titles else ""
    seqs = ", ".join(map(str, row["judgements"]))
    decided = f"    decided by people: judgement {seqs}" if seqs else ""
    former = f"    before: {', '.join(row['former'])}" if row["former"] else ""
    ties = [f"    {r['relation']} {r['name']} ({r['id']})" for r in row["relations"]]
    head = f"{row['id']}  {row['name']}, {row['kind']}"
    return [head, *filter(None, [office, *ties, decided, former]), *forms]


def _quotation_lines(row: Row) -> list[str]:
    who = ", ".join(row["speakers"]) or f"no speaker: {row['unknown']}"
    words = [f"    “{_short(f['text'])}”  ({', '.join(f['outlets'])})" for f in row["renderings"]]
    return [f"{row['id']}  {who}", *words]


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= WORDS_SHOWN else flat[: WORDS_SHOWN - 1] + "…"


def _claim_lines(row: Row) -> list[str]:
    carried = f"    {interval(row)}: {', '.join(row['carriers'])}"
    lines = [f"{row['id']}  {_short(row['claim'])}", carried]
    return [*lines, f"    not in: {', '.join(row['silent'])}"] if row["silent"] else lines


def _contrast_lines(row: Row) -> list[str]:
    sides = [
        f"    {side['value']}: “{_short(side['words'])}”  ({', '.join(side['outlets'])})"
        for side in row["sides"]
    ]
    return [f"{row['id']}  {row['subject']}: {row['verdict']} ({row['reason']})", *sides]


def _issue_lines(row: Row) -> list[str]:
    return [f"{row['code']}  {row['place']}  {row['message']}"]


_LINES: dict[str, Callable[[Row], list[str]]] = {
    "stories": _story_lines,
    "people": _entity_lines,
    "bodies": _entity_lines,
    "quotations": _quotation_lines,
    "claims": _claim_lines,
    "contrasts": _contrast_lines,
    "issues": _issue_lines,
    "main": main_lines,
}
