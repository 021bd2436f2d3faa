"""Events and agreements of the hand-annotated reports, as counts.

An event is found if an event of ours has a mention in its sentences and the same PLOVER category
(any, where the gold has none; CONCEDE and RETREAT count for each other); its date is right if our
date has the gold's value, or is unknown to the day where the gold's is. Days that we infer and do
not state are counted apart. An agreement is scored
field by field against the gold's record; no agreement of ours may hold signatories of two.
"""

from pathlib import Path
from typing import Any

from crosswitness.model.record import Agreement, Entity, Event
from crosswitness.model.span import Span
from gold.cases import ANNOTATED, SEEDS, Finished, finished
from gold.rows import Row

SETS = ("seeds", "annotated")
_REALIS = {
    "asserted": ("asserted", "alleged"),
    "background": ("background", "asserted"),
    "historical": ("background", "asserted"),
    "future": ("planned",),
    "hypothetical": ("hypothetical", "planned"),
    "alleged": ("alleged", "asserted", "hypothetical"),
    "ongoing": ("asserted", "background"),
}


def score(gold: Path) -> list[Row]:
    """Return counts on the seeds and on the two annotated stories."""
    rows = []
    for name in (SEEDS, *ANNOTATED):
        case = finished(gold, name)
        part = name.rsplit("/", maxsplit=1)[-1]
        total, found, dated, realis, inferred = _events(case)
        folder = name.split("/", maxsplit=1)[0]
        rows += [
            _row(folder, part, f"events: type right of {total}", found),
            _row(folder, part, f"events: type and date right of {total}", dated),
            _row(folder, part, f"events: type and date right of {total}, or inferred", inferred),
            _row(folder, part, f"events: type and realis right of {total}", realis),
        ]
    return rows + _agreements(finished(gold, SEEDS))


def _row(folder: str, part: str, metric: str, value: int) -> Row:
    return Row(stage="events", set=folder, part=part, metric=metric, value=float(value))


def _events(case: Finished) -> tuple[int, int, int, int, int]:
    ours = list(case.store.records(Event))
    sentences = _sentences(case)
    found = dated = realis = inferred = 0
    for event in case.gold["events"]:
        places = [case.place(mention) for mention in _mentions(event)]
        near = [e for e in ours if _stands(e, places, sentences)]
        same = [e for e in near if _same_type(event, e)]
        found += bool(same)
        right = [e for e in same if _same_date(event["date"], e)]
        dated += bool(right)
        wanted = str(event["date"].get("value") or "-")[:10]
        inferred += bool(right) or any(f.value == wanted for e in same for f in e.inferred[:1])
        realis += any(str(e.realis) in _REALIS.get(event["realis"], ("alleged",)) for e in same)
    return len(case.gold["events"]), found, dated, realis, inferred


def _mentions(event: dict[str, Any]) -> list[dict[str, Any]]:
    return [m for m in event["mentions"] if "start" in m]


def _sentences(case: Finished) -> dict[Span, Span]:
    """Return the sentence of every trigger of ours."""
    from crosswitness.model.annotation import EventMention

    return {
        mention.extent: mention.sentence
        for identity in case.identities.values()
        for mention in case.store.layers(identity).of(EventMention)
    }


def _stands(event: Event, places: list[Span], sentences: dict[Span, Span]) -> bool:
    return any(
        place.overlap(member) or place.overlap(sentences[member]) == len(place)
        for member in event.members
        for place in places
        if member in sentences
    )


def _same_type(gold: dict[str, Any], ours: Event) -> bool:
    if not gold["plover"]:
        return True
    return bool(ours.plover == gold["plover"])


def _same_date(gold: dict[str, Any], ours: Event) -> bool:
    value = gold.get("value")
    if value is None:
        timex = gold.get("timex")
        if timex:
            return ours.date is not None and str(ours.date) == timex
        return ours.date is None or ours.date.as_date() is None
    wanted = str(value).split("/")[0][:10]
    return ours.date is not None and str(ours.date).startswith(wanted[: len(str(ours.date))])


def _agreements(case: Finished) -> list[Row]:
    ours = list(case.store.records(Agreement))
    people = {entity.id: entity for entity in case.store.records(Entity)}
    right: dict[str, int] = {}
    wanted: dict[str, int] = {}
    blended = 0
    matched = {}
    for agreement in case.gold["agreements"]:
        names = [case.place(span) for span in agreement["names"]]
        holds = [a for a in ours if any(p.overlap(n) for n in names for p in _name_places(a))]
        matched[agreement["id"]] = holds
        best = max(holds, key=lambda a: len(a.documents), default=None)
        for field, (got, of) in _fields(case, agreement, best, people).items():
            right[field] = right.get(field, 0) + got
            wanted[field] = wanted.get(field, 0) + of
    for one in ours:
        blended += sum(one in holds for holds in matched.values()) > 1
    rows = [
        _row("seeds", "agreements", f"{field} right of {wanted[field]}", right[field])
        for field in sorted(right)
    ]
    rows.append(_row("seeds", "agreements", "records", len(ours)))
    return [*rows, _row("seeds", "agreements", "blended records, wrong", blended)]


def _name_places(agreement: Agreement) -> list[Span]:
    return [place for form in agreement.names for place in form.places] + list(agreement.members)


def _fields(
    case: Finished,
    gold: dict[str, Any],
    ours: Agreement | None,
    people: dict[str, Entity],
) -> dict[str, tuple[int, int]]:
    signed = {s["person"] for s in gold["signatories"]}
    got = set()
    offices = 0
    if ours is not None:
        for person in ours.signatories:
            for identity in signed:
                if _is(case, identity, person.places):
                    got.add(identity)
                    offices += bool(person.offices)
    names = [case.place(span) for span in gold["names"]]
    placed = _name_places(ours) if ours else []
    bound = [case.place(s) for c in gold["commitments"] for s in c["spans"]]
    clauses = [p for c in ours.commitments for f in c.renderings for p in f.places] if ours else []
    covered = [case.place(s) for a in gold["areas"] for s in a["spans"]]
    areas = [p for f in ours.areas for p in f.places] + clauses if ours else []
    date = gold["date"]["value"] or gold["date"].get("timex")
    return {
        "signatories": (len(got), len(signed)),
        "offices": (offices, len(signed)),
        "parties": (min(2, len(ours.parties)) if ours else 0, 2),
        "date": (int(ours is not None and str(ours.date) == date), 1),
        "place": (
            int(ours is not None and [f.value for f in ours.locations][:1] == [gold["place"]]),
            1,
        ),
        "names": (sum(any(n.overlap(p) for p in placed) for n in names), len(names)),
        "areas": (sum(any(c.overlap(p) for p in areas) for c in covered), len(covered)),
        "commitments": (sum(any(b.overlap(p) for p in clauses) for b in bound), len(bound)),
    }


def _is(case: Finished, identity: str, places: tuple[Span, ...]) -> bool:
    """Say whether one of ``places`` holds a form of the gold's entity."""
    entity = next(e for e in case.gold["entities"] if e["id"] == identity)
    spans = [
        case.place({**span, "doc": document})
        for document, every in entity["forms"].items()
        for form in every
        for span in form["spans"]
    ]
    return any(place.overlap(span) for place in places for span in spans)
