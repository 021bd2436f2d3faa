"""Codes of countries, and coordinates of places that a table knows."""

from functools import cache
from typing import NamedTuple

from crosswitness.lang.tables import rows


class Point(NamedTuple):
    """A populated place of the gazetteer.

    Attributes:
        latitude: Degrees north, WGS 84.
        longitude: Degrees east, WGS 84.
        country: ISO 3166-1 alpha-2 code.
        geonames: GeoNames id, or ``""``.
    """

    latitude: float
    longitude: float
    country: str
    geonames: str


@cache
def _alpha3() -> dict[str, str]:
    return {row["alpha2"]: row["alpha3"] for row in rows("country_codes")}


def alpha3(code: str) -> str:
    """Return the three-letter code of a two-letter ISO 3166-1 code, or ``""``."""
    return _alpha3().get(code, "")


@cache
def _points() -> tuple[dict[str, list[Point]], dict[str, list[Point]]]:
    """Return places by their name, and by their other names; a capital goes before namesakes."""
    named: dict[str, list[Point]] = {}
    aliases: dict[str, list[Point]] = {}
    for row in rows("capitals"):
        place = Point(float(row["lat"]), float(row["lon"]), row["country"], row["geonames"])
        named.setdefault(row["name"].casefold(), []).append(place)
    capitals = frozenset(named)
    for row in rows("places"):
        place = Point(float(row["lat"]), float(row["lon"]), row["country"], row["geonames"])
        if row["name"].casefold() not in capitals:
            named.setdefault(row["name"].casefold(), []).append(place)
        for alias in filter(None, row["aliases"].split("|")):
            aliases.setdefault(alias.casefold(), []).append(place)
    return named, aliases


def point(name: str, country: str = "") -> Point | None:
    """Return the place of this name, in ``country`` if that is known; None if several fit.

    A place's own name goes before another place's alias.
    """
    for table in _points():
        fitting = [p for p in table.get(name.casefold(), ()) if country in ("", p.country)]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None
