"""Sentences of two reports that say one thing but for one slot: a date, place, name or figure.

The wording decides whether two sentences tell the same, the slots what stands against it. One
slot that differs is a contradiction; two or more, and the reports perhaps tell of two events.
For a day a looser likeness is enough where both tell of one kind of happening.
What is not done: other slots of sentences that are worded differently.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from crosswitness.linkers.parts import Part, wording
from crosswitness.linkers.statements import Statement, StatementsOptions, prepare
from crosswitness.linkers.statements import keys as statement_keys
from crosswitness.model.annotation import EventMention, Quantity
from crosswitness.model.layers import Layers
from crosswitness.model.material import Material
from crosswitness.model.record import Contrast, Side, Story, Verdict, contrast
from crosswitness.model.span import Span
from crosswitness.model.when import moment_worded
from crosswitness.records.figures import corrects, is_later, published
from crosswitness.records.main_contrasts import APART
from crosswitness.records.slot_values import (
    Slot,
    dates,
    days_apart,
    figures,
    is_day,
    names,
    one_name,
)

_DATED = 0.7
"""Share of the likeness that is enough where a day is all that differs."""
_WEIGHTY = 25.0
"""Least idf weight of the stems that such sentences share; about four rare words."""
_ROUNDING = 1e-6
_SHELF = 40
"""Reports under one key beyond which it pairs nobody."""


def slot_contrasts(material: Material, alike: float) -> Iterator[Contrast]:
    """Yield a contrast for each pair of sentences of a story that differ in slots alone.

    Args:
        material: Everything known.
        alike: Least likeness of the wording, 0 to 1.
    """
    for story in material.of(Story):
        if len(story.documents) > 1:
            yield from _of_story(material, story, alike)


def _of_story(material: Material, story: Story, alike: float) -> Iterator[Contrast]:
    statements = sorted(
        (
            statement
            for document in story.documents
            for statement in prepare(
                material.layers(document), material.groups, StatementsOptions()
            )
        ),
        key=lambda statement: statement.place,
    )
    for one, two in _met(statements):
        left, right = statements[one], statements[two]
        if not _may_be(left.part, right.part, alike * _DATED):
            continue
        likeness = wording(left.part, right.part)
        if likeness >= alike:
            yield from _judged(material, story, left, right)
        elif likeness >= alike * _DATED:
            yield from _other_day(material, story, left, right)


def _met(statements: Sequence[Statement]) -> list[tuple[int, int]]:
    """Return the pairs of statements of two reports that share a key, in order."""
    shelves: dict[str, list[int]] = defaultdict(list)
    for at, statement in enumerate(statements):
        for key in statement_keys(statement):
            shelves[key].append(at)
    pairs = {
        pair
        for shelf in shelves.values()
        if len(shelf) <= _SHELF
        for pair in combinations(shelf, 2)
    }
    documents = [statement.place.document for statement in statements]
    return sorted(pair for pair in pairs if documents[pair[0]] != documents[pair[1]])


def _may_be(left: Part, right: Part, alike: float) -> bool:
    """Say whether two wordings may be so much alike: no more than the shorter one shares."""
    ours, theirs = dict(left.stems), dict(right.stems)
    shared = sum(ours[key] for key in ours.keys() & theirs.keys())
    return shared >= (alike - _ROUNDING) * min(sum(ours.values()), sum(theirs.values()))


def _judged(
    material: Material, story: Story, left: Statement, right: Statement
) -> Iterator[Contrast]:
    ours, theirs = (material.layers(s.place.document) for s in (left, right))
    found: list[Slot] = [
        *dates(ours, left.place, theirs, right.place),
        *figures(ours, left.place, theirs, right.place),
        *names(material, (ours, left.place), (theirs, right.place)),
    ]
    several = len({slot for slot, *_ in found}) > 1
    for slot, subject, one, two in found:
        sides = tuple(
            Side(value=layers.text(place), places=(place,))
            for layers, place in ((ours, one), (theirs, two))
        )
        values = " and ".join(f"“{side.value}”" for side in sides)
        if several:
            listed = ", ".join(sorted({slot for slot, *_ in found}))
            reason = f"{values} differ, and so do others of {listed}: perhaps two events"
            yield contrast((story.id, subject, slot), sides, Verdict.TWO_EVENTS, reason)
        elif slot == "number" and (
            reason := _update((ours, left.place, one), (theirs, right.place, two))
        ):
            yield contrast((story.id, subject, slot), sides, Verdict.UPDATE, reason)
        elif slot == "place" and one_name(sides[0].value, sides[1].value):
            reason = f"{values} stand in the same words: two spellings of one place"
            yield contrast((story.id, subject, "name"), sides, Verdict.TYPO, reason)
        else:
            reason = f"two sentences say the same but for {values}"
            yield contrast((story.id, subject, slot), sides, Verdict.CONTRADICTION, reason)


def _other_day(
    material: Material, story: Story, left: Statement, right: Statement
) -> Iterator[Contrast]:
    """Yield two days of one happening in sentences that are less alike and differ in no more."""
    ours, theirs = (material.layers(s.place.document) for s in (left, right))
    kinds = [_happenings(layers, s.place) for layers, s in ((ours, left), (theirs, right))]
    if not (kinds[0] & kinds[1] or kinds[0] == kinds[1]):
        return
    if any(True for _ in names(material, (ours, left.place), (theirs, right.place))):
        return
    for slot, subject, one, two in dates(ours, left.place, theirs, right.place):
        if _weighs(left, right) and is_day(ours, one) and is_day(theirs, two):
            sides = (
                Side(value=ours.text(one), places=(one,)),
                Side(value=theirs.text(two), places=(two,)),
            )
            words = f"“{sides[0].value}” and “{sides[1].value}”"
            verdict, reason = Verdict.CONTRADICTION, f"two sentences tell one happening, of {words}"
            if (apart := days_apart(ours, one, theirs, two)) > APART:
                verdict = Verdict.TWO_EVENTS
                reason = f"two like sentences, of {words}, {apart} days apart: perhaps two events"
            yield contrast((story.id, subject, slot), sides, verdict, reason)


def _happenings(layers: Layers, place: Span) -> set[str]:
    """Return the kinds of happenings that a sentence tells of, those that are reported speech."""
    return {
        event.type
        for event in layers.of(EventMention)
        if place.contains(event.extent) and not event.type.startswith("statement")
    }


def _weighs(left: Statement, right: Statement) -> bool:
    """Say whether what two sentences share is worth several rare words."""
    ours, theirs = dict(left.part.stems), dict(right.part.stems)
    return sum(weight for stem, weight in ours.items() if stem in theirs) >= _WEIGHTY


def _update(one: tuple[Layers, Span, Span], two: tuple[Layers, Span, Span]) -> str:
    """Return why the later of two figures is an update, ``""`` when it is none."""
    for layers, sentence, _ in (one, two):
        if corrects(layers.text(sentence)):
            return f"“{layers.text(sentence)}” says that it replaces an earlier figure"
    told = sorted(
        ((published(layers), layers, place) for layers, _, place in (one, two)),
        key=lambda item: item[0],
    )
    (early, first, old), (late, second, new) = told
    if is_later(late, early) and _top(second, new) > _top(first, old):
        return f"the report of {moment_worded(late)} gives “{second.text(new)}”, a higher figure"
    return ""


def _top(layers: Layers, place: Span) -> float:
    found = next(q for q in layers.of(Quantity) if q.extent == place)
    return (found.high if found.high is not None else found.low) or 0.0
