"""Deciding: from ids and places that a person names to a line of ``judgements.jsonl``."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from crosswitness.case.folder import Case
from crosswitness.model.errors import CaseError, ModelError
from crosswitness.model.issue import Issue
from crosswitness.model.judgement import Anchor, Judgement, Verb, anchor
from crosswitness.model.record import Claim, Entity
from crosswitness.model.span import Span
from crosswitness.pipeline.force import grades, in_force
from crosswitness.pipeline.judging import replay
from crosswitness.store.judgements import append, read
from crosswitness.store.sqlite import SqliteStore

_SPAN = re.compile(r"(d[0-9a-f]{1,64})(?:\[(\d{1,12}):(\d{1,12})\]|:(\d{1,12}):(\d{1,12}))")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a person wants to record.

    Attributes:
        verb: What to say.
        subjects: For GRADE the id of a claim; else ids of entities, or places in them as
            `crosswitness trace` prints them.
        places: For SPLIT, the places to take out of the only subject.
        value: Name, kind or relation, or ``""``.
        by: Who decides.
        at: When, with its time zone.
        note: Why, or ``""``.
        undoes: For UNDO, the number of the judgement to take back, else None.
    """

    verb: Verb
    subjects: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    value: str = ""
    by: str
    at: datetime
    note: str = ""
    undoes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What became of a wish.

    Attributes:
        judgement: The judgement as written.
        issues: What it contradicts, or why it will not apply.
    """

    judgement: Judgement
    issues: tuple[Issue, ...]


def judge(case: Case, store: SqliteStore, wish: Wish) -> Kept:
    """Write one judgement into the case; the next run applies it.

    Args:
        case: The case.
        store: Its last run.
        wish: What to record.

    Raises:
        CaseError: If an id or a place is not there, or the wish says nothing.
    """
    anchors: tuple[Anchor, ...]
    supersedes: int | None
    if wish.verb is Verb.UNDO:
        anchors, supersedes = (), _undoable(case, wish.undoes)
    elif wish.verb is Verb.GRADE:
        claim = _claim_at(store, wish.subjects[0])
        anchors = (_anchor(store, claim.members[0], claim.id),)
        graded = grades(read(case.judgements).judgements, [claim]).get(claim.id)
        supersedes = graded.seq if graded is not None else None
    else:
        entities = [entity_at(store, subject) for subject in wish.subjects]
        anchors = _anchors(store, wish, entities)
        supersedes = _earlier(case, store, wish.verb, entities[0])

    def make(seq: int) -> Judgement:
        return Judgement(
            seq=seq,
            verb=wish.verb,
            places=anchors,
            value=wish.value,
            by=wish.by,
            at=wish.at,
            note=wish.note,
            supersedes=supersedes,
        )

    try:
        make((supersedes or 0) + 1)
        judgement = append(case.judgements, make)
    except ModelError as error:
        raise CaseError(str(error)) from error
    word = re.compile(rf"\bjudgement {judgement.seq} ")
    told = replay(read(case.judgements), store).issues
    return Kept(judgement=judgement, issues=tuple(i for i in told if word.search(i.message)))


def _claim_at(store: SqliteStore, subject: str) -> Claim:
    found = store.record(subject)
    if not isinstance(found, Claim):
        raise CaseError(f"{subject}: no claim of this case has this id; see `crosswitness claims`")
    return found


def entity_at(store: SqliteStore, subject: str) -> Entity:
    """Return the entity with this id, a former id of it, or a place in it.

    Raises:
        CaseError: If there is none.
    """
    found = store.record(subject)
    if isinstance(found, Entity):
        return found
    match = _SPAN.fullmatch(subject)
    if match is None:
        raise CaseError(f"{subject}: no entity of this case has this id; see `crosswitness show`")
    place = span(subject)
    for entity in store.records(Entity):
        if any(member.overlap(place) for member in entity.members):
            return entity
    raise CaseError(f"{subject}: no entity is named there")


def span(words: str) -> Span:
    """Return a span written as ``ID[START:END]`` or ``ID:START:END``.

    Raises:
        CaseError: If it is none.
    """
    match = _SPAN.fullmatch(words)
    parts = [part for part in match.groups() if part is not None] if match else []
    try:
        return Span(document=parts[0], start=int(parts[1]), end=int(parts[2]))
    except (IndexError, ModelError) as error:
        raise CaseError(f"{words}: no place; write ID[START:END] as `trace` does") from error


def _anchors(store: SqliteStore, wish: Wish, entities: Sequence[Entity]) -> tuple[Anchor, ...]:
    if len({entity.id for entity in entities}) < len(entities):
        raise CaseError(
            f"{' and '.join(wish.subjects)} are one entity; `judge split` takes words out of it"
        )
    taken = [span(words) for words in wish.places]
    for place in taken:
        if not any(member.overlap(place) for member in entities[0].members):
            raise CaseError(f"{place}: {entities[0].name} ({entities[0].id}) is not named there")
    kept = [_anchor(store, _stands(entity, taken), entity.id) for entity in entities]
    return (*kept, *(_anchor(store, place, "") for place in taken))


def _stands(entity: Entity, taken: Iterable[Span]) -> Span:
    """Return a place of the entity's name, else of its first form, that is not taken out."""
    gone = list(taken)
    forms = sorted(entity.forms, key=lambda form: form.text != entity.name)
    for form in forms:
        for place in form.places:
            if not any(place.overlap(other) for other in gone):
                return place
    raise CaseError(f"{entity.name} ({entity.id}): nothing would stay; use `judge different`")


def _anchor(store: SqliteStore, place: Span, entity: str) -> Anchor:
    try:
        layers = store.layers(place.document, ["metadata"])
    except KeyError as error:
        raise CaseError(f"{place}: no such report in this case") from error
    title, outlet = layers.metadata("title"), layers.metadata("outlet")
    try:
        return anchor(
            place,
            layers.document.text,
            title=title.value if title else "",
            outlet=outlet.value if outlet else layers.document.outlet,
            entity=entity,
        )
    except ModelError as error:
        raise CaseError(f"{place}: it reaches over the end of the report") from error


def _earlier(case: Case, store: SqliteStore, verb: Verb, entity: Entity) -> int | None:
    """Return the number of the name, or kind, that a person gave this entity before."""
    if verb not in {Verb.RENAME, Verb.TYPE}:
        return None
    held, _ = in_force(read(case.judgements).judgements)
    for one in reversed(held):
        if one.verb is verb:
            seen = store.record(one.places[0].entity)
            if seen is not None and seen.id == entity.id:
                return one.seq
    return None


def _undoable(case: Case, number: int | None) -> int:
    judged = read(case.judgements)
    if number is None or number not in {one.seq for one in judged.judgements}:
        raise CaseError(f"{case.judgements.name} holds no judgement {number}")
    held, _ = in_force(judged.judgements)
    undos = {one.seq for one in judged.judgements if one.verb is Verb.UNDO}
    if number not in {one.seq for one in held} | undos:
        raise CaseError(f"judgement {number} is out of force already")
    return number
