"""Sentences of two reports that say one thing but for one slot: a date, place, name or figure.

The wording decides whether two sentences tell the same, the slots what stands against it. One
slot that differs is a contradiction; two or more, and the reports perhaps tell of two events.
What is not done: slots of sentences that are worded differently.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from crosswitness.lang.intervals import comparable, interval, meet
from crosswitness.lang.names.compare import compare
from crosswitness.lang.names.outcome import Outcome
from crosswitness.lang.names.parse import parse
from crosswitness.linkers.parts import wording
from crosswitness.linkers.statements import Statement, StatementsOptions, prepare
from crosswitness.linkers.statements import keys as statement_keys
from crosswitness.model.annotation import (
    Chain,
    MentionKind,
    Quantity,
    TimeExpression,
)
from crosswitness.model.layers import Layers
from crosswitness.model.material import Material
from crosswitness.model.record import Contrast, Side, Story, Verdict, contrast
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate
from crosswitness.records.figures import corrects, is_later, published

_WORD_BEFORE = re.compile(r"(\w{2,30})\W{1,3}$")
_WORD_AFTER = re.compile(r"\W{1,3}(\w{2,30})")
_SHELF = 40
"""Reports under one key beyond which it pairs nobody."""
_ONE_NAME = frozenset((Outcome.EQUAL, Outcome.VARIANT, Outcome.TYPO))
_APART = frozenset((Outcome.CONTRADICT, Outcome.DIFFERENT))

Slot = tuple[str, str, Span, Span]
"""What differs, the thing it is about, and the words of both reports."""


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
    shelves: dict[str, list[Statement]] = defaultdict(list)
    for document in story.documents:
        layers = material.layers(document)
        for statement in prepare(layers, material.groups, StatementsOptions()):
            for key in statement_keys(statement):
                shelves[key].append(statement)
    met: set[tuple[Span, Span]] = set()
    for shelf in shelves.values():
        for one, two in combinations(shelf, 2) if len(shelf) <= _SHELF else ():
            left, right = sorted((one, two), key=lambda statement: statement.place)
            pair = (left.place, right.place)
            if left.place.document == right.place.document or pair in met:
                continue
            met.add(pair)
            if wording(left.part, right.part) >= alike:
                yield from _judged(material, story, left, right)


def _judged(
    material: Material, story: Story, left: Statement, right: Statement
) -> Iterator[Contrast]:
    ours, theirs = (material.layers(s.place.document) for s in (left, right))
    found: list[Slot] = [
        *_dates(ours, left.place, theirs, right.place),
        *_figures(ours, left.place, theirs, right.place),
        *_names(material, (ours, left.place), (theirs, right.place)),
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
        elif slot == "place" and _one_name(sides[0].value, sides[1].value):
            reason = f"{values} stand in the same words: two spellings of one place"
            yield contrast((story.id, subject, "name"), sides, Verdict.TYPO, reason)
        else:
            reason = f"two sentences say the same but for {values}"
            yield contrast((story.id, subject, slot), sides, Verdict.CONTRADICTION, reason)


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
        return f"the report of {late} gives “{second.text(new)}”, a higher figure"
    return ""


def _top(layers: Layers, place: Span) -> float:
    found = next(q for q in layers.of(Quantity) if q.extent == place)
    return (found.high if found.high is not None else found.low) or 0.0


def _dates(ours: Layers, left: Span, theirs: Layers, right: Span) -> Iterator[Slot]:
    one = [t for t in ours.of(TimeExpression) if t.start and left.contains(t.extent)]
    two = [t for t in theirs.of(TimeExpression) if t.start and right.contains(t.extent)]
    for ours_t, theirs_t in zip(one, two, strict=False) if len(one) == len(two) == 1 else ():
        if not ours_t.start or not theirs_t.start:
            continue
        said = ours.text(ours_t.extent).casefold(), theirs.text(theirs_t.extent).casefold()
        if "ago" in " ".join(said).split() and _grain(ours_t.start) != "day":
            continue  # "42 years ago" is about that year
        if said[0] == said[1] or _grain(ours_t.start) != _grain(theirs_t.start):
            continue  # "this quarter" and "last week" are two ways to look at it
        if ours_t.start.contradicts(theirs_t.start):
            yield "date", "the day", ours_t.extent, theirs_t.extent


def _grain(value: PartialDate) -> str:
    """Return the finest part that a date gives."""
    if value.day is not None or value.weekday is not None:
        return "day"
    return "month" if value.month is not None else "year"


def _figures(ours: Layers, left: Span, theirs: Layers, right: Span) -> Iterator[Slot]:
    one, two = _stated(ours, left), _stated(theirs, right)
    for ours_q in one:
        same = [q for q in two if _one_kind(ours_q, q)]
        alone = [q for q in one if _one_kind(ours_q, q)]
        if len(same) != 1 or len(alone) != 1:
            continue
        allowed = [
            interval(q.low, q.high, q.unit, layers.text(q.extent))
            for layers, q in ((ours, ours_q), (theirs, same[0]))
        ]
        if not meet(*allowed):
            yield "number", ours_q.noun or ours_q.unit, ours_q.extent, same[0].extent


def _stated(layers: Layers, sentence: Span) -> list[Quantity]:
    """Return the figures of a sentence, ages and conversions in brackets left out."""
    found: list[Quantity] = []
    for quantity in layers.of(Quantity):
        if not sentence.contains(quantity.extent) or quantity.noun == "age":
            continue
        gloss = layers.document.text[quantity.extent.start - 1 : quantity.extent.start] == "("
        if not (gloss and found and comparable(found[-1].unit, quantity.unit)):
            found.append(quantity)
    return found


def _one_kind(one: Quantity, two: Quantity) -> bool:
    return one.noun == two.noun and comparable(one.unit, two.unit)


def _names(
    material: Material, ours: tuple[Layers, Span], theirs: tuple[Layers, Span]
) -> Iterator[Slot]:
    """Yield the person or place that stands in one sentence where the other has another."""
    for kind, slot in ((MentionKind.PERSON, "name"), (MentionKind.PLACE, "place")):
        one, two = (_named(material, layers, place, kind) for layers, place in (ours, theirs))
        only_one = {group: place for group, place in one.items() if group not in two}
        only_two = {group: place for group, place in two.items() if group not in one}
        if len(only_one) != 1 or len(only_two) != 1 or len(one) != len(two):
            continue
        (left,), (right,) = only_one.values(), only_two.values()
        names = ours[0].text(left), theirs[0].text(right)
        if kind is MentionKind.PERSON and not _two_people(*names):
            continue
        if names[0].casefold() != names[1].casefold() and _same_seat(
            ours[0], left, theirs[0], right
        ):
            yield slot, "who" if kind is MentionKind.PERSON else "where", left, right


def _same_seat(ours: Layers, left: Span, theirs: Layers, right: Span) -> bool:
    """Say whether two names stand after or before the same word."""
    around = [
        (
            _WORD_BEFORE.search(text[max(0, place.start - 40) : place.start]),
            _WORD_AFTER.match(text, place.end),
        )
        for text, place in ((ours.document.text, left), (theirs.document.text, right))
    ]
    (before, after), (other_before, other_after) = (
        tuple(match[1].casefold() if match else "" for match in pair) for pair in around
    )
    return bool(before and before == other_before) or bool(after and after == other_after)


def _named(material: Material, layers: Layers, place: Span, kind: MentionKind) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for chain in layers.of(Chain):
        if chain.kind is kind:
            group = material.groups.at("entities", chain.extent)
            for member in chain.members:
                if place.contains(member.place) and layers.text(member.place)[:1].isupper():
                    found.setdefault(group.id if group else str(chain.extent), member.place)
    return found


def _one_name(one: str, two: str) -> bool:
    return compare(parse(one), parse(two)).outcome in _ONE_NAME


def _two_people(one: str, two: str) -> bool:
    return compare(parse(one), parse(two)).outcome in _APART
