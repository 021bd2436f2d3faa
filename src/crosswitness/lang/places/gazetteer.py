"""The gazetteer: GeoNames places, regions and countries by name, read block by block.

``tables/gazetteer.bin`` holds lines sorted by key, in blocks that are compressed each by itself,
so that a look-up reads a few kilobytes and a process that asks for no place reads none. Data from
GeoNames (https://www.geonames.org), CC BY 4.0; ``python -m bench.gazetteer`` makes it again.
"""

import zlib
from bisect import bisect_right
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from crosswitness.lang import tables
from crosswitness.lang.places.keys import place_key

MAGIC = b"crosswitness gazetteer 1\n"
"""First bytes of the file."""

SOURCE = ("GeoNames", "CC-BY-4.0")
"""Whose data the file holds, and their licence."""

COUNTRY, REGION, DISTRICT, TOWN, CONTINENT = "C", "A", "B", "P", "L"
"""Kinds of places: GeoNames PCL, ADM1, ADM2, populated places (P), continents."""


class Place(NamedTuple):
    """One place of the gazetteer.

    Attributes:
        geonames: GeoNames id.
        kind: One of the constants above.
        country: ISO 3166-1 alpha-2 code, ``""`` for a continent.
        admin1: GeoNames code of the first-level division, or ``""``.
        admin2: GeoNames code of the second-level division, or ``""``.
        latitude: Degrees north, WGS 84; of a division the mean of its towns by population.
        longitude: Degrees east, WGS 84.
        size: Decimal logarithm of the population, 0 where none is known.
        name: The name as GeoNames gives it.
        alias: Whether it was found under another of its names.
    """

    geonames: str
    kind: str
    country: str
    admin1: str
    admin2: str
    latitude: float
    longitude: float
    size: float
    name: str
    alias: bool = False


@cache
def _file() -> tuple[bytes, list[str], list[int]]:
    """Return the bytes, the first key of each block, and where each block starts and ends."""
    data = files(tables).joinpath("gazetteer.bin").read_bytes()
    if not data.startswith(MAGIC):
        raise ValueError("gazetteer.bin: not a gazetteer of this version")
    at = len(MAGIC) + 4
    length = int.from_bytes(data[len(MAGIC) : at], "big")
    index = zlib.decompress(data[at : at + length]).decode("utf-8")
    keys: list[str] = []
    places = [at + length]
    for line in index.split("\n"):
        key, size = line.split("\t")
        keys.append(key)
        places.append(places[-1] + int(size))
    return data, keys, places


@lru_cache(maxsize=96)
def _block(number: int) -> dict[str, str]:
    data, _, places = _file()
    text = zlib.decompress(data[places[number] : places[number + 1]]).decode("utf-8")
    return dict(line.split("\t") for line in text.split("\n"))


def _line(key: str) -> str:
    number = bisect_right(_file()[1], key) - 1
    return _block(number).get(key, "") if number >= 0 else ""


@lru_cache(maxsize=4096)
def named(key: str) -> tuple[Place, ...]:
    """Return the places that have a name with this key, the larger first, own names before others.

    Args:
        key: As `place_key` makes it.
    """
    found = _own(key)
    for entry in _line(key).split("|"):
        identity, mark, other = entry.partition(">")
        if mark:
            found += [p._replace(alias=True) for p in _own(other) if p.geonames == identity]
    return tuple(sorted(found, key=lambda p: (p.alias, -p.size, p.geonames)))


def _own(key: str) -> list[Place]:
    """Return the places whose own name has this key."""
    entries = _line(key).split("|")
    return [_place(key, entry) for entry in entries if entry and ">" not in entry]


def _place(key: str, entry: str) -> Place:
    identity, kind, country, admin1, admin2, lat, lon, size, *name = entry.split(" ", 8)
    return Place(
        identity,
        kind,
        country,
        admin1,
        admin2,
        float(lat),
        float(lon),
        int(size) / 4,
        name[0] if name else key.title(),
    )


def by_id(name: str, geonames: str) -> Place | None:
    """Return the place of this name and GeoNames id, or None."""
    return next((p for p in named(place_key(name)) if p.geonames == geonames), None)


def country(code: str) -> Place | None:
    """Return the country of an ISO 3166-1 alpha-2 code, or None."""
    return _coded(f"={code.lower()}")


def region(code: str, admin1: str) -> Place | None:
    """Return the first-level division of a country by GeoNames' code, or None."""
    return _coded(f"={code.lower()}.{admin1.lower()}") if admin1 else None


def _coded(key: str) -> Place | None:
    found = named(key)
    return found[0]._replace(alias=False) if found else None
