"""Places of the gazetteer: what a name in a report means, and what else it could mean."""

from dataclasses import dataclass
from enum import StrEnum

from crosswitness.model.base import Annotation
from crosswitness.model.span import Span


class Feature(StrEnum):
    """What kind of place it is."""

    TOWN = "town"
    DISTRICT = "district"  # second-level division
    REGION = "region"  # first-level division
    COUNTRY = "country"
    CONTINENT = "continent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """A namesake that was not chosen.

    Attributes:
        geonames: GeoNames id.
        name: Its name with region and country ("Harlan, Kentucky, US").
        share: Its share of the weight of all namesakes, 0 to 1.
    """

    geonames: str
    name: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Location(Annotation):
    """A place name with the place that it means.

    Attributes:
        extent: The name as written.
        geonames: GeoNames id, or ``""`` where the gazetteer has no such name.
        name: The gazetteer's name, or ``""``.
        feature: Kind of place, or None where `geonames` is ``""``.
        country: ISO 3166-1 alpha-2 code, or ``""``.
        region: Name of the first-level division that holds it, or ``""``.
        latitude: Degrees north, WGS 84; of a region or country the mean of its towns.
        longitude: Degrees east, WGS 84.
        precision: UCDP's where_prec: 1 a town, 2 near one, 3 and 4 second- and first-level
            division, 6 a country, 7 more than that; None where nothing is known.
        share: Share of the weight of all namesakes, 0 to 1.
        reason: Why this place, or why none; for the reader.
        rivals: The weightiest namesakes.
    """

    geonames: str = ""
    name: str = ""
    feature: Feature | None = None
    country: str = ""
    region: str = ""
    latitude: float = 0.0
    longitude: float = 0.0
    precision: int | None = None
    share: float = 0.0
    reason: str
    rivals: tuple[Rival, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One place of an event over all reports.

    Attributes:
        geonames: GeoNames id.
        name: The gazetteer's name.
        feature: Kind of place.
        country: ISO 3166-1 alpha-2 code, or ``""``.
        region: Name of the first-level division that holds it, or ``""``.
        latitude: Degrees north, WGS 84.
        longitude: Degrees east, WGS 84.
        precision: UCDP's where_prec, the finest of the reports.
        rivals: Namesakes that were not chosen.
        places: The words, sorted.
    """

    geonames: str
    name: str
    feature: Feature
    country: str
    region: str
    latitude: float
    longitude: float
    precision: int
    rivals: tuple[Rival, ...] = ()
    places: tuple[Span, ...]
