"""The slots that tell one happening from another of its kind: place, figures, days.

They are read from title and opening, where news tells the main thing. What is not done: whether
two invented or unlisted places are one, or one holds the other; the gazetteer alone knows that.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from crosswitness.lang.sayings import country_key
from crosswitness.lang.tokens import Word, words
from crosswitness.model.annotation import (
    Mention,
    MentionKind,
    Quantity,
    TimeExpression,
    TimeKind,
)
from crosswitness.model.layers import Layers
from crosswitness.model.locations import Feature, Location
from crosswitness.model.span import Span

_MAIN = 2
"""Times that a place is named from which on it is one of the main places."""

_APART = 1.5
"""Ratio of two figures from which on they are no update of one count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MainPlace:
    """A place that stands in title or opening and is named again.

    Attributes:
        key: Its folded name, or ``country:XX`` for a country.
        within: Keys of what holds it, as far as the gazetteer says.
    """

    key: str
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A count in title or lead.

    Attributes:
        noun: What is counted, in the singular.
        low: Smallest value that the words allow.
        high: Largest value that the words allow.
    """

    noun: str
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """Where and how many, and the calendar days of the lead.

    Attributes:
        places: The main places, sorted.
        areas: Keys of every place of the report and of the countries of its peoples, and the
            words of its bodies' names, sorted.
        figures: Counts of the lead, in text order.
        days: Calendar days of the lead, as resolved with the day of publication, sorted.
    """

    places: tuple[MainPlace, ...]
    areas: tuple[str, ...]
    figures: tuple[Figure, ...]
    days: tuple[date, ...]


def slots(layers: Layers, opening: int, lead: int) -> Slots:
    """Return the slots of a report.

    Args:
        layers: The document. Mentions, locations, quantities and times are read where they are.
        opening: Code point where the opening ends; main places stand before it.
        lead: Code point where the lead ends; figures and days stand before it.
    """
    located = {place.extent: place for place in layers.of(Location) if place.geonames}
    count: Counter[str] = Counter()
    held: dict[str, set[str]] = {}
    early: set[str] = set()
    areas: set[str] = set()
    for mention in layers.of(Mention):
        areas |= _countries(layers, mention.name)
        if mention.kind is not MentionKind.PLACE:
            if mention.kind is not MentionKind.PERSON:  # "the council of Harlund" names Harlund
                areas |= {word.folded for word in _words(layers, mention.name)}
            continue
        key, within = _area(layers, mention.name, located)
        areas |= {key, *within}
        held.setdefault(key, set()).update(within)
        count[key] += 1
        if mention.extent.start < opening:
            early.add(key)
    main = sorted(key for key in early if count[key] >= _MAIN)
    return Slots(
        places=tuple(MainPlace(key=key, within=tuple(sorted(held[key]))) for key in main),
        areas=tuple(sorted(areas)),
        figures=tuple(_figures(layers, lead)),
        days=tuple(sorted(_days(layers, lead))),
    )


def _words(layers: Layers, name: Span) -> list[Word]:
    return words(layers.document.text, name.start, name.end)


def _countries(layers: Layers, name: Span) -> set[str]:
    return {country_key(word) for word in layers.text(name).split()} - {""}


def _area(
    layers: Layers, name: Span, located: Mapping[Span, Location]
) -> tuple[str, frozenset[str]]:
    """Return the key of a place, and the keys of what holds it."""
    folded = " ".join(word.folded for word in _words(layers, name))
    country = country_key(layers.text(name))
    place = located.get(name)
    if place is None:
        return country or folded, frozenset()
    code = f"country:{place.country}" if place.country else ""
    if country or place.feature is Feature.COUNTRY:
        return country or code or folded, frozenset()
    region = " ".join(word.folded for word in words(place.region))
    return folded, frozenset({code, region} - {"", folded})


def _figures(layers: Layers, lead: int) -> Iterator[Figure]:
    for found in layers.of(Quantity):
        if found.extent.start >= lead or found.unit or not found.noun:
            continue
        if found.low is not None and found.high is not None:
            yield Figure(noun=found.noun, low=found.low, high=found.high)


def _days(layers: Layers, lead: int) -> set[date]:
    found = set()
    for time in layers.of(TimeExpression):
        if time.kind is TimeKind.DATE and time.start is not None and time.extent.start < lead:
            day = time.start.as_date()
            if day is not None:
                found.add(day)
    return found


def other_places(left: Slots, right: Slots) -> bool:
    """Say whether both have main places, and none of either stands in or holds one of the other.

    A town is no other place than its country: the finer and the coarser are told apart.
    """
    if not left.places or not right.places:
        return False
    return not (_meets(left, right) or _meets(right, left))


def _meets(one: Slots, other: Slots) -> bool:
    """Say whether a main place of ``one`` is named in ``other`` or holds a main place of it."""
    named = {*other.areas, *(key for place in other.places for key in place.within)}
    keys = (place.key for place in one.places)
    return any(key in named or named.issuperset(key.split()) for key in keys)


def other_figures(left: Slots, right: Slots) -> tuple[Figure, Figure] | None:
    """Return two counts of one thing that are too far apart to be an update of one count.

    None is returned where any count of one thing agrees: a shared figure speaks for one happening.
    """
    found = None
    for one in left.figures:
        for other in right.figures:
            if one.noun != other.noun:
                continue
            if max(one.low, other.low) < _APART * min(one.high, other.high):
                return None
            found = found or (one, other)
    return found


def days_between(left: Slots, right: Slots) -> int:
    """Return how many days lie at least between the calendar days of two leads, 0 if unknown."""
    return min((abs((one - other).days) for one in left.days for other in right.days), default=0)
