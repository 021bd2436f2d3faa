"""The slots of two sentences that say one thing: what differs in dates, figures and names.

A day or place that belongs to a saying ("said on Monday in Belmar") is none of what is told.
"""

import re
from collections.abc import Iterator

from crosswitness.lang.intervals import comparable, interval, meet
from crosswitness.lang.names.compare import compare
from crosswitness.lang.names.outcome import Outcome
from crosswitness.lang.names.parse import parse
from crosswitness.model.annotation import Chain, MentionKind, Quantity, TimeExpression
from crosswitness.model.layers import Layers
from crosswitness.model.material import Material
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate

_WORD_BEFORE = re.compile(r"(\w{2,30})\W{1,3}$")
_WORD_AFTER = re.compile(r"\W{1,3}(\w{2,30})")
_ONE_NAME = frozenset((Outcome.EQUAL, Outcome.VARIANT, Outcome.TYPO))
_APART = frozenset((Outcome.CONTRADICT, Outcome.DIFFERENT))

Slot = tuple[str, str, Span, Span]
"""What differs, the thing it is about, and the words of both reports."""


def _one_weekday(one: TimeExpression, two: TimeExpression) -> bool:
    """Say whether both name one weekday: what parts them is then a date of publication."""
    if one.said is None or two.said is None or one.said.weekday is None:
        return False
    return one.said.weekday == two.said.weekday


def is_day(layers: Layers, place: Span) -> bool:
    """Say whether the date at ``place`` gives a day."""
    start = next(t.start for t in layers.of(TimeExpression) if t.extent == place)
    return start is not None and _grain(start) == "day"


def days_apart(ours: Layers, left: Span, theirs: Layers, right: Span) -> int:
    """Return how many days lie between the dates at two places; 0 where one gives no day."""
    found = []
    for layers, place in ((ours, left), (theirs, right)):
        start = next(t.start for t in layers.of(TimeExpression) if t.extent == place)
        found.append(start.as_date() if start is not None else None)
    one, two = found
    return abs((one - two).days) if one is not None and two is not None else 0


def dates(ours: Layers, left: Span, theirs: Layers, right: Span) -> Iterator[Slot]:
    """Yield the two dates of a pair of sentences that have one each and cannot be one.

    Args:
        ours: The report of the left sentence.
        left: That sentence.
        theirs: The report of the right one.
        right: That sentence.
    """
    one = [t for t in ours.of(TimeExpression) if t.start and left.contains(t.extent)]
    two = [t for t in theirs.of(TimeExpression) if t.start and right.contains(t.extent)]
    for ours_t, theirs_t in zip(one, two, strict=False) if len(one) == len(two) == 1 else ():
        if not ours_t.start or not theirs_t.start:
            continue
        said = ours.text(ours_t.extent).casefold(), theirs.text(theirs_t.extent).casefold()
        if {"ago", "since"} & set(" ".join(said).split()) or _one_weekday(ours_t, theirs_t):
            continue  # "42 years ago" is about that year, "since Monday" no day
        if any(
            _is_of_saying(layers, t.extent) for layers, t in ((ours, ours_t), (theirs, theirs_t))
        ):
            continue
        if said[0] == said[1] or _grain(ours_t.start) != _grain(theirs_t.start):
            continue  # "this quarter" and "last week" are two ways to look at it
        if ours_t.start.contradicts(theirs_t.start):
            yield "date", "the day", ours_t.extent, theirs_t.extent


_SAID = (
    r"(?:said|says|saying|told\s\w{2,20}|announced|reported|added|confirmed|stated|wrote|tweeted|"
    r"posted|published|released|warned)"
)
_SAID_BEFORE = re.compile(
    rf"\b{_SAID}(?:\s\w{{2,12}}){{0,2}}\s(?:(?:on|in|from|at)\s)?$|@\w{{1,40}}\)?\s(?:on\s)?$"
)
_SAID_AFTER = re.compile(rf",?\s(?:\w{{2,12}}\s){{0,1}}{_SAID}\b")


def _is_of_saying(layers: Layers, slot: Span) -> bool:
    """Say whether a day or place is that of a saying ("said on Monday") and of nothing told."""
    text = layers.document.text
    before = text[max(0, slot.start - 60) : slot.start]
    return bool(_SAID_BEFORE.search(before) or _SAID_AFTER.match(text, slot.end))


def _grain(value: PartialDate) -> str:
    """Return the finest part that a date gives."""
    if value.day is not None or value.weekday is not None:
        return "day"
    return "month" if value.month is not None else "year"


def figures(ours: Layers, left: Span, theirs: Layers, right: Span) -> Iterator[Slot]:
    """Yield the figures of one noun or unit that do not meet; arguments as `dates` has them."""
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


def names(
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
        told = ours[0].text(left), theirs[0].text(right)
        if kind is MentionKind.PLACE and _part_of(*told):
            continue
        if kind is MentionKind.PERSON and not _two_people(*told):
            continue
        told_in = any(_is_of_saying(*seat) for seat in ((ours[0], left), (theirs[0], right)))
        if kind is MentionKind.PLACE and told_in:
            continue  # "said in Belmar": where it was said, not where it happened
        if told[0].casefold() != told[1].casefold() and _same_seat(ours[0], left, theirs[0], right):
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


def one_name(one: str, two: str) -> bool:
    """Say whether two names are spellings of one."""
    return compare(parse(one), parse(two)).outcome in _ONE_NAME


def _two_people(one: str, two: str) -> bool:
    return compare(parse(one), parse(two)).outcome in _APART


def _part_of(one: str, two: str) -> bool:
    return compare(parse(one), parse(two)).outcome is Outcome.SUBSET
