"""Numbers with what they count: tolls, crowds, distances, sums of money.

Not quantities: dates and durations (they are time expressions), ordinals, names of weapons, laws
and flights that hold a number, and any number without a noun, a unit or a state. An age
("31-year-old", "aged 31") is a quantity with unit ``year`` and noun ``age``.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from crosswitness.lang.counted import Counted, counted
from crosswitness.lang.detect import english
from crosswitness.lang.numbers import FoundNumber, find_numbers
from crosswitness.lang.states import hedge
from crosswitness.model.annotation import (
    Annotation,
    Origin,
    Quantity,
    Segment,
    SegmentKind,
    Sentence,
    TimeExpression,
)
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

ORIGIN = Origin(stage="quantities", version=4)

READ = frozenset({SegmentKind.TITLE, SegmentKind.BODY, SegmentKind.CAPTION})
"""Segments that are searched."""


DEFINITE = 10
"""Up to this number "the two sides" points back at things known and states no figure."""

APPOSED_AGE = 10
"""Least number between commas that is taken for an age: smaller ones stand in lists."""

TIMES = frozenset(
    [
        "second",
        "minute",
        "hour",
        "day",
        "night",
        "week",
        "month",
        "year",
        "decade",
        "century",
        "season",
        "weekend",
        "time",
    ]
)
"""Nouns of durations, which are time expressions, and of repetitions ("three times")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantitiesOptions:
    """Settings of the stage.

    Attributes:
        ones: Whether "one" counts when nothing is said to have happened to the counted.
            Default False: "one side", "one of them" are no figures.
    """

    ones: bool = False


def annotate(layers: Layers, options: QuantitiesOptions) -> Iterator[Annotation | Issue]:
    """Yield the quantities of titles, body and captions in English, in text order."""
    text = layers.document.text
    times = _Taken([item.extent for item in layers.of(TimeExpression) if item.rule != "event"])
    for sentence in _sentences(layers):
        found = find_numbers(text, sentence.start, sentence.end)
        for number in found:
            if times.holds(*number.number):
                continue
            made = _quantity(layers, number, sentence, options)
            if made is not None:
                yield made


def _sentences(layers: Layers) -> Iterator[Span]:
    readable = english(layers)
    segments = [
        item.extent for item in layers.of(Segment) if item.kind in READ and item.extent in readable
    ]
    position = 0
    for item in layers.of(Sentence):
        while position < len(segments) and segments[position].end <= item.extent.start:
            position += 1
        if position < len(segments) and segments[position].contains(item.extent):
            yield item.extent


class _Taken:
    """Ranges of other annotations, asked whether they touch a range."""

    def __init__(self, spans: list[Span]) -> None:
        ordered = sorted((span.start, span.end) for span in spans)
        self.starts = [start for start, _ in ordered]
        self.ends = [end for _, end in ordered]

    def holds(self, start: int, end: int) -> bool:
        at = bisect_left(self.starts, end)
        return at > 0 and self.ends[at - 1] > start


_LABEL = re.compile(
    r"\b(?:resolutions?|articles?|flights?|no|nos|number|id|chapters?|sections?|highways?|routes?|"
    r"rooms?|pages?|psalms?|verses?|acts?|paragraphs?|phases?|levels?|grades?|channels?|groups?|"
    r"units?|vol|issues?|points?|steps?|seasons?|episodes?|version|boeing|airbus|apollo|line|part|"
    r"tel|phone|fax|call|area|block|zone|bus|lot|exit|gate|platform|windows|formula|"
    r"division|battalion|company|squadron|type|mark|model|class|category|hotel|apt|suite|box)"
    r"\.?\s?(?:#|:)?\s?$",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][\w’-]*\s$")
_CODE = re.compile(r"(?<![A-Za-z])[A-Z]{2,5}[ -]$")  # "NGC 346"
_STREET = re.compile(
    r"\s(?:[A-Z][\w’'.]*\s){1,3}(?:Street|Road|Avenue|Lane|Square|Drive|Boulevard|St|Ave|Rd)\b"
)
_ONE_OF = re.compile(r"one\sof\b", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|these|those|its|their|both|his|her|our|all)\s$", re.IGNORECASE)
_AGE_AFTER = re.compile(r"[- ]years?[- ]old\b|[- ]years?\sof\sage\b")
_AGE_BEFORE = re.compile(r"\b(?:aged?|age\sof)\s$", re.IGNORECASE)
_AGE_NAMED = re.compile(r"[A-Za-z]{3,20},\s$")  # "Ada Novak, 46, said"
_ORDINAL_AFTER = re.compile(
    r"[- ](?:thirds?|quarters?|fifths?|tenths?|hal(?:f|ves))\b|\s?(?:th|st|nd|rd)\b"
    r"|-(?:year|month|day|week|hour|minute)\b"
)


def _quantity(
    layers: Layers, number: FoundNumber, sentence: Span, options: QuantitiesOptions
) -> Quantity | None:
    text = layers.document.text
    limits = (sentence.start, sentence.end)
    age = _AGE_AFTER.match(text, number.end, sentence.end)
    lead = text[max(sentence.start, number.start - 30) : number.start]
    if age is not None or _is_age(text, number, lead):
        return _age(layers, number, age.end() if age else number.end)
    if _LABEL.search(lead) or _STREET.match(text, number.end, sentence.end):
        return None
    if _ORDINAL_AFTER.match(text, number.end) or _ONE_OF.match(text, number.number[0]):
        return None
    what = counted(text, number, limits)
    if not (what.noun or what.unit or what.state) or what.noun in TIMES:
        return None
    if not _is_figure(number, what, lead, options):
        return None
    return _made(layers, number, what, limits)


def _is_age(text: str, number: FoundNumber, lead: str) -> bool:
    """Say whether digits are an age by the words before: "aged 46", "Ada Novak, 46,"."""
    if not number.digits or number.low is None or not 1 <= number.low <= 110:
        return False
    if _AGE_BEFORE.search(lead):
        return True
    apposed = text[number.end : number.end + 2] == ", " and _AGE_NAMED.search(lead)
    return bool(apposed) and number.low >= APPOSED_AGE


def _is_figure(number: FoundNumber, what: Counted, lead: str, options: QuantitiesOptions) -> bool:
    """Say whether the number counts something, by its form and the words before it."""
    small = number.high is not None and number.high <= DEFINITE
    if small and not what.unit and not what.state and _DEFINITE.search(lead):
        return False
    one = number.low == number.high == 1
    if one and not number.digits and not what.unit:
        return options.ones or bool(what.state)
    if number.digits and not what.unit:
        if _is_year(number) and not what.state:
            return False
        if _CODE.search(lead) or (not (what.noun or what.state) and _NAME.search(lead)):
            return False
    return True


def _is_year(number: FoundNumber) -> bool:
    """Say whether bare digits may be a year: news writes a count of that size "2,000"."""
    bare = number.start == number.number[0]
    return bare and number.low is not None and 1900 <= number.low <= 2100


def _age(layers: Layers, number: FoundNumber, end: int) -> Quantity:
    span = layers.document.span
    return Quantity(
        extent=span(number.start, end), origin=ORIGIN, number=span(*number.number),
        low=number.low, high=number.high, bound=number.bound, unit="year", noun="age",
    )  # fmt: skip


def _made(layers: Layers, number: FoundNumber, what: Counted, limits: tuple[int, int]) -> Quantity:
    span = layers.document.span
    start = min(number.start, what.start)
    weak = hedge(layers.document.text, start, what.end, limits)
    return Quantity(
        extent=span(start, what.end),
        origin=ORIGIN,
        number=span(*number.number),
        low=number.low,
        high=number.high,
        bound=number.bound,
        unit=what.unit,
        noun=what.noun,
        noun_at=span(*what.noun_at) if what.noun_at else None,
        state=what.state,
        state_at=span(*what.state_at) if what.state_at else None,
        hedge=span(*weak) if weak else None,
    )
