"""Measures of one story that are one figure: the same role of the same thing, in any unit.

"Flew 2,400 km" and "had flown about 1,500 miles" are one figure where both are told of one thing,
for the rounder of them is the other in round numbers. What is not read: durations, which are time
expressions, and measures whose sentence does not say of what they are.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosswitness.lang.intervals import comparable, one_figure
from crosswitness.lang.measures import measure_of
from crosswitness.lang.numbers import find_numbers
from crosswitness.model.annotation import Bound, Quantity, Sentence
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

_MARK = ", "
"""Stands in the subject of a measure between what is measured and the role, and in no other."""
_EXACT = frozenset((Bound.EXACT, Bound.ABOUT))


class Measured(NamedTuple):
    """A measure of a report.

    Attributes:
        subject: What it is of and what it measures, for comparison (``"missile, height"``).
        value: The number as printed, without what bounds it.
        unit: Its unit; "pounds" of mass are ``lb``.
        bound: How its words bound it.
        words: The measure as its report has it.
        places: Its words, and those of the same in another unit behind it in brackets.
    """

    subject: str
    value: float
    unit: str
    bound: Bound
    words: str
    places: tuple[Span, ...]


def is_measure(subject: str) -> bool:
    """Say whether the subject of a figure is that of a measure."""
    return _MARK in subject


def role_of(subject: str) -> str:
    """Return what a measure measures, ``""`` for a figure that counts."""
    return subject.partition(_MARK)[2]


def unit_of(quantity: Quantity, subject: str) -> str:
    """Return the unit of a figure; "pounds" that no sum is told in are a mass."""
    mass = quantity.unit == "pound" and is_measure(subject) and not subject.endswith(" in pound")
    return "lb" if mass else quantity.unit


def measures_in(layers: Layers) -> Iterator[Measured]:
    """Yield the measures without a noun whose sentence says what they are of, in text order."""
    sentences = [sentence.extent for sentence in layers.of(Sentence)]
    starts = [sentence.start for sentence in sentences]
    quantities = layers.of(Quantity)
    for number, quantity in enumerate(quantities):
        if quantity.noun or not quantity.unit:
            continue
        at = bisect_right(starts, quantity.extent.start) - 1
        if at < 0 or not sentences[at].contains(quantity.extent):
            continue
        made = _measured(layers, quantity, sentences[at])
        if made is not None:
            after = quantities[number + 1] if number + 1 < len(quantities) else None
            gloss = after is not None and _glosses(layers, quantity, after)
            places = (quantity.extent, after.extent) if after and gloss else (quantity.extent,)
            yield made._replace(places=places)


def _measured(layers: Layers, quantity: Quantity, sentence: Span) -> Measured | None:
    text, extent = layers.document.text, quantity.extent
    limits = (sentence.start, sentence.end)
    found = measure_of(text, (extent.start, extent.end), quantity.unit, limits)
    numbers = find_numbers(text, quantity.number.start, quantity.number.end)
    if found is None or not numbers or numbers[0].low is None:
        return None
    words, value = " ".join(layers.text(extent).split()), numbers[0].low
    unit = found.unit or quantity.unit
    return Measured(str(found), value, unit, quantity.bound, words, (extent,))


def _glosses(layers: Layers, quantity: Quantity, after: Quantity) -> bool:
    """Say whether a measure in brackets is the one before it in another unit."""
    between = layers.document.text[quantity.extent.end : after.extent.start]
    return between.strip() == "(" and not after.noun and comparable(quantity.unit, after.unit)


def one_figures(found: Sequence[Measured]) -> Iterator[tuple[str, str, list[Span]]]:
    """Yield subject, words and places of each figure that measures of one story give.

    Measures of one subject are one figure where each two of them are; those with a bound ("more
    than 40 km") or a range only with equals. The words are those of most reports.
    """
    pooled: dict[tuple[str, str], list[Measured]] = defaultdict(list)
    for measure in found:
        open_ = "" if measure.bound in _EXACT else measure.words.casefold()
        pooled[measure.subject, open_].append(measure)
    for (subject, _), measures in sorted(pooled.items()):
        for figure in _figures(sorted(measures, key=_order)):
            yield subject, _usual(figure), [place for m in figure for place in m.places]


def _order(measure: Measured) -> tuple[str, float, str, tuple[Span, ...]]:
    return measure.unit, measure.value, measure.words, measure.places


def _figures(measures: list[Measured]) -> list[list[Measured]]:
    """Return measures in figures; each joins the first figure all of which it agrees with."""
    figures: list[list[Measured]] = []
    for measure in measures:
        for figure in figures:
            if all(_one(measure, other) for other in figure):
                figure.append(measure)
                break
        else:
            figures.append([measure])
    return figures


def _one(left: Measured, right: Measured) -> bool:
    return one_figure((left.value, left.unit), (right.value, right.unit))


def _usual(figure: list[Measured]) -> str:
    """Return the words of most reports, the first in the alphabet of equals."""
    reports: dict[str, set[str]] = defaultdict(set)
    for measure in figure:
        reports[measure.words].add(measure.places[0].document)
    return min(reports, key=lambda words: (-len(reports[words]), words))
