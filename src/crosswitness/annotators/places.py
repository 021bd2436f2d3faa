"""Places: the GeoNames entry that each place name means, with its namesakes.

Names of countries and peoples are read with them, as evidence. A name that the gazetteer lacks
stays without coordinates, and no place is put in its stead.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswitness.lang.places.gazetteer import (
    CONTINENT,
    COUNTRY,
    DISTRICT,
    REGION,
    TOWN,
    Place,
    region,
)
from crosswitness.lang.places.resolve import Choice, Toponym, resolve
from crosswitness.model.annotation import (
    Annotation,
    Mention,
    MentionKind,
    Origin,
    Segment,
    SegmentKind,
)
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.locations import Feature, Location, Rival

ORIGIN = Origin(stage="places", version=2)

_FEATURES = {
    TOWN: Feature.TOWN,
    DISTRICT: Feature.DISTRICT,
    REGION: Feature.REGION,
    COUNTRY: Feature.COUNTRY,
    CONTINENT: Feature.CONTINENT,
}
_PRECISION = {TOWN: 1, DISTRICT: 3, REGION: 4, COUNTRY: 6, CONTINENT: 7}
_NEAR = 2
_BESIDE = re.compile(
    r"\b(?:near|outside|around|(?:north|south|east|west|[a-z]{4,5}east|[a-z]{4,5}west) of|"
    r"outskirts of|vicinity of|(?:miles|kilometers|kilometres|km) (?:from|of))\s{1,2}$"
)
_BEFORE = 24  # code points before a name that may say "near"
_READ = frozenset({SegmentKind.TITLE, SegmentKind.DATELINE, SegmentKind.BODY, SegmentKind.CAPTION})


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesOptions:
    """What is shown of namesakes.

    Attributes:
        rivals: Most namesakes kept. Default 2.
        share: Least share of a namesake that is kept, 0 to 1. Default 0.01.
    """

    rivals: int = 2
    share: float = 0.01


def annotate(layers: Layers, options: PlacesOptions) -> Iterator[Annotation | Issue]:
    """Yield a location for each place name of title, dateline, body and captions."""
    mentions = _named(layers)
    if not any(mention.kind is MentionKind.PLACE for mention in mentions):
        return
    names = [
        Toponym(m.extent.start, m.extent.end, " ".join(layers.text(m.name).split()))
        for m in mentions
    ]
    chosen = resolve(layers.document.text, names)
    for mention, choice in zip(mentions, chosen, strict=True):
        if mention.kind is MentionKind.PLACE:
            yield _location(layers, mention, choice, options)


def _named(layers: Layers) -> Sequence[Mention]:
    """Return the names of places, peoples and states in text order, none inside another."""
    read = [s.extent for s in layers.of(Segment) if s.kind in _READ]
    found: list[Mention] = []
    segment = 0
    for mention in layers.of(Mention):
        if not _is_geographic(mention):
            continue
        while segment < len(read) and read[segment].end <= mention.extent.start:
            segment += 1
        inside = segment < len(read) and read[segment].contains(mention.extent)
        if inside and not (found and found[-1].extent.overlap(mention.extent)):
            found.append(mention)
    return found


def _is_geographic(mention: Mention) -> bool:
    if mention.kind in (MentionKind.PLACE, MentionKind.PEOPLE):
        return True
    return mention.kind is MentionKind.GOVERNMENT and mention.referent.startswith("country:")


def _location(layers: Layers, mention: Mention, choice: Choice, options: PlacesOptions) -> Location:
    place = choice.place
    if place is None:
        reason = "the gazetteer has no place of this name"
        return Location(extent=mention.extent, origin=ORIGIN, reason=reason)
    rivals = tuple(
        Rival(geonames=other.geonames, name=described(other), share=round(share, 3))
        for other, share in choice.rivals
        if share >= options.share
    )[: options.rivals]
    return Location(
        extent=mention.extent,
        origin=ORIGIN,
        geonames=place.geonames,
        name=place.name,
        feature=_FEATURES[place.kind],
        country=place.country,
        region=_region(place),
        latitude=place.latitude,
        longitude=place.longitude,
        precision=_precision(layers, mention, place),
        share=round(choice.share, 3),
        reason=_reason(choice, rivals),
        rivals=rivals,
    )


def _reason(choice: Choice, rivals: Sequence[Rival]) -> str:
    if choice.stated:
        return "the words beside it name what holds it"
    if not rivals:
        return "no other place of this name weighs as much"
    return "its size and the other places of the report speak for it most"


def _precision(layers: Layers, mention: Mention, place: Place) -> int:
    start = mention.extent.start
    before = layers.document.text[max(0, start - _BEFORE) : start]
    if place.kind == TOWN and _BESIDE.search(before):
        return _NEAR
    return _PRECISION[place.kind]


def _region(place: Place) -> str:
    found = region(place.country, place.admin1) if place.kind in (TOWN, DISTRICT) else None
    return found.name if found is not None else ""


def described(place: Place) -> str:
    """Return a place with its region and country ("Harlan, Kentucky, US")."""
    return ", ".join(filter(None, (place.name, _region(place), place.country)))
