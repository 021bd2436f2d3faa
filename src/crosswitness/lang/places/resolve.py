"""Which of its namesakes each place name of a text means.

One sense a name and text (Gale, Church and Yarowsky 1992) but where a region stands beside it
("Paris, Texas"). A namesake weighs by its size and kind, and by what the other names of the text
mean: those of its country, its region, its district, and those near it; all names are weighed
together, some rounds (Leidner 2007 on the heuristics; the weights are round numbers).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import cos, exp, hypot, log1p, radians
from typing import NamedTuple

from crosswitness.lang.places.candidates import candidates, capitals, short_form
from crosswitness.lang.places.gazetteer import (
    CONTINENT,
    COUNTRY,
    DISTRICT,
    REGION,
    TOWN,
    Place,
)

_KINDS = {COUNTRY: 6.0, CONTINENT: 6.0, REGION: 1.5, DISTRICT: -1.0, TOWN: 0.0}
_ALIAS, _CAPITAL, _SEAT, _INSIDE, _HOLDS = -1.5, 1.5, -4.0, 9.0, 3.0
_SHARED = (1.2, 2.2, 1.0)  # for one country, one region, one district
_NEAR, _FAR = 1.2, 80.0  # weight of neighbours; kilometres at which it has fallen to 1/e
_POINTS = 200  # most places that speak for their neighbours, so that a list of names costs linearly
_ROUNDS, _LEAST = 3, 0.02
_BIG, _LOWER = 4.3, 1.3  # a region's seat: log10 of its people, and how far below the region's
_KM = 111.0  # kilometres of one degree
_WITHIN = re.compile(r",\s{0,3}|\s?\(|,? in ")
_REGION_BEHIND = re.compile(r",\s([A-Z][A-Za-z.]{1,6})")


class Toponym(NamedTuple):
    """A place name in a text.

    Attributes:
        start: First code point.
        end: Code point after the last one.
        words: The name as written.
    """

    start: int
    end: int
    words: str


class Choice(NamedTuple):
    """What a name means.

    Attributes:
        place: The place, or None where the gazetteer has none of this name.
        share: Its share of the weight of all namesakes, 0 to 1.
        rivals: The weightiest others, with their shares.
        stated: Whether the words beside it name the region that holds it.
    """

    place: Place | None
    share: float
    rivals: tuple[tuple[Place, float], ...]
    stated: bool


class _Sense(NamedTuple):
    """A name with the namesakes that a region beside it allows, None for all."""

    words: str
    inside: frozenset[str] | None


def resolve(text: str, names: Sequence[Toponym]) -> list[Choice]:
    """Return what each name means, in the order given.

    Args:
        text: The text.
        names: Its place names, countries and peoples among them, in text order.
    """
    stated, holders = _containment(text, names)
    senses = _senses(names, stated)
    several = Counter(senses)
    able = {sense: candidates(sense.words) for sense in several}
    prior = {
        sense: [_prior(place, sense, able[sense], holders[sense.words]) for place in able[sense]]
        for sense in several
    }
    shares = {sense: _shares(weights) for sense, weights in prior.items()}
    for _ in range(_ROUNDS):
        shares = _round(able, prior, shares, several)
    return [_choice(sense, able[sense], shares[sense]) for sense in senses]


def _choice(sense: _Sense, able: Sequence[Place], shares: Sequence[float]) -> Choice:
    ordered = sorted(zip(able, shares, strict=True), key=lambda pair: -pair[1])
    if not ordered:
        return Choice(None, 0.0, (), False)
    best, share = ordered[0]
    stated = sense.inside is not None and best.geonames in sense.inside
    return Choice(best, share, tuple(ordered[1:4]), stated)


def _containment(
    text: str, names: Sequence[Toponym]
) -> tuple[dict[int, frozenset[str]], Mapping[str, set[str]]]:
    """Return what the words beside a name allow it to mean, and which regions they name."""
    stated: dict[int, frozenset[str]] = {}
    holders: dict[str, set[str]] = defaultdict(set)
    for number, name in enumerate(names):
        following = names[number + 1] if number + 1 < len(names) else None
        regions: tuple[Place, ...] = ()
        if following is not None and _WITHIN.fullmatch(text, name.end, following.start):
            short = short_form(following.words)
            regions = (*((short,) if short else ()), *candidates(following.words))
        elif match := _REGION_BEHIND.match(text, name.end, name.end + 12):
            region = short_form(match[1])
            regions = (region,) if region is not None else ()
        pairs = [
            (place, region)
            for place in candidates(name.words)
            for region in regions
            if holds(region, place)
        ]
        if pairs:
            stated[number] = frozenset(place.geonames for place, _ in pairs)
            if following is not None:
                holders[following.words] |= {region.geonames for _, region in pairs}
    return stated, holders


def _senses(names: Sequence[Toponym], stated: Mapping[int, frozenset[str]]) -> list[_Sense]:
    """Return the sense of each name: one a name, but for those with another region beside."""
    known: dict[str, set[frozenset[str]]] = defaultdict(set)
    for number, beside in stated.items():
        known[names[number].words].add(beside)
    made = []
    for number, name in enumerate(names):
        inside = stated.get(number)
        if inside is None and len(known[name.words]) == 1:
            inside = next(iter(known[name.words]))
        made.append(_Sense(name.words, inside))
    return made


def _prior(place: Place, sense: _Sense, able: Sequence[Place], holders: set[str]) -> float:
    """Return what a namesake weighs by itself."""
    weight = max(place.size, 1.0) + _KINDS[place.kind]
    weight += _ALIAS * place.alias + _CAPITAL * (place.geonames in capitals())
    if place.kind in (REGION, DISTRICT) and any(_is_seat(town, place) for town in able):
        weight += _SEAT  # "Aleppo" is the town before it is the governorate
    if sense.inside is not None and place.geonames in sense.inside:
        weight += _INSIDE
    return weight + _HOLDS * (place.geonames in holders)


def _is_seat(town: Place, region: Place) -> bool:
    same = town.country == region.country and town.admin1 == region.admin1
    big = town.size > max(_BIG, region.size - _LOWER)
    return town.kind == TOWN and same and not town.alias and big


def _round(
    able: Mapping[_Sense, Sequence[Place]],
    prior: Mapping[_Sense, Sequence[float]],
    shares: Mapping[_Sense, Sequence[float]],
    several: Mapping[_Sense, int],
) -> dict[_Sense, list[float]]:
    """Return the shares after the names have spoken for their countries and neighbours."""
    votes: dict[tuple[str, ...], float] = defaultdict(float)
    own: dict[tuple[_Sense, tuple[str, ...]], float] = defaultdict(float)
    points: list[tuple[_Sense, Place, float]] = []
    for sense, places in able.items():
        for place, share in zip(places, shares[sense], strict=True):
            if share < _LEAST:
                continue
            vote = share * (1 + log1p(several[sense] - 1))
            for area in _areas(place):
                votes[area] += vote
                own[sense, area] += vote
            if place.kind in (TOWN, DISTRICT):
                points.append((sense, place, vote))
    points = sorted(points, key=lambda point: -point[2])[:_POINTS]
    made = {}
    for sense, places in able.items():
        weights = []
        for place, own_weight in zip(places, prior[sense], strict=True):
            spoken = [
                shared * log1p(3 * max(0.0, votes[area] - own[sense, area]))
                for area, shared in zip(_areas(place), _SHARED, strict=False)
            ]
            if place.kind in (TOWN, DISTRICT):
                spoken.append(_NEAR * log1p(_neighbours(sense, place, points)))
            weights.append(own_weight + sum(spoken))
        made[sense] = _shares(weights)
    return made


def _areas(place: Place) -> list[tuple[str, ...]]:
    """Return the country, region and district that hold a place."""
    if not place.country:
        return []
    found: list[tuple[str, ...]] = [(place.country,)]
    if place.admin1:
        found.append((place.country, place.admin1))
        if place.admin2:
            found.append((place.country, place.admin1, place.admin2))
    return found


def _neighbours(
    sense: _Sense, place: Place, points: Sequence[tuple[_Sense, Place, float]]
) -> float:
    return sum(
        vote * exp(-distance(place, other) / _FAR)
        for named, other, vote in points
        if named.words != sense.words
        and abs(other.latitude - place.latitude) < 4
        and abs(other.longitude - place.longitude) < 6
    )


def distance(left: Place, right: Place) -> float:
    """Return the distance of two near places in kilometres, on a plane."""
    middle = radians((left.latitude + right.latitude) / 2)
    across = (left.longitude - right.longitude) * cos(middle)
    return _KM * hypot(across, left.latitude - right.latitude)


def holds(region: Place, place: Place) -> bool:
    """Say whether ``place`` lies in ``region``, a town's neighbourhood among regions."""
    if region.geonames == place.geonames or region.country != place.country:
        return False
    if region.kind == COUNTRY:
        return place.kind != COUNTRY
    if region.admin1 != place.admin1:
        return False
    if region.kind == REGION:
        return place.kind in (DISTRICT, TOWN)
    if region.kind == DISTRICT:
        return place.kind == TOWN and region.admin2 == place.admin2
    bigger = region.kind == TOWN == place.kind and region.size > place.size
    return bigger and distance(region, place) < 30


def _shares(weights: Sequence[float]) -> list[float]:
    if not weights:
        return []
    most = max(weights)
    powers = [exp(weight - most) for weight in weights]
    whole = sum(powers)
    return [power / whole for power in powers]
