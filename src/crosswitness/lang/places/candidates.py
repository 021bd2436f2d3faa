"""What places a name can mean: its own entries, a people's country, short forms of regions."""

from functools import cache, lru_cache

from crosswitness.lang.places.gazetteer import REGION, TOWN, Place, by_id, country, named
from crosswitness.lang.places.keys import place_key
from crosswitness.lang.tables import rows

MOST = 60
"""Most namesakes that are weighed, the largest."""

_BEFORE = (
    *("city of", "town of", "province of", "state of", "county", "greater", "downtown", "the"),
    *("north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"),
    *("lake", "port"),
)
_BEHIND = (
    *("city", "province", "county", "township", "state", "region", "district", "governorate"),
    *("town", "village", "area", "parish", "island"),
)
_MISSING = ("county", "province", "city", "governorate", "district", "parish", "region", "state")
_POSTAL = 2
_ARTICLES = ("al", "el", "city of")


@cache
def _countries() -> dict[str, str]:
    """Return territories by the keys of names of countries and peoples."""
    found: dict[str, str] = {}
    for row in rows("geo_terms"):
        if row["kind"] in ("country", "demonym") and row["language"] == "en" and row["territory"]:
            found.setdefault(place_key(row["surface"]), row["territory"])
    return found


@cache
def _short() -> dict[str, tuple[str, str]]:
    return {row["surface"]: (row["name"], row["geonames"]) for row in rows("region_short")}


@cache
def capitals() -> frozenset[str]:
    """Return the GeoNames ids of capitals and seats of government."""
    return frozenset(row["geonames"] for row in rows("capitals"))


def short_form(words: str) -> Place | None:
    """Return the region of an abbreviation or an adjective ("Ky.", "B.C."), case kept."""
    found = _short().get(words)
    return by_id(*found) if found is not None else None


_COMPASS = frozenset(
    (
        *("north", "south", "east", "west", "northern", "southern", "eastern", "western"),
        *("central", "northeast", "northwest", "southeast", "southwest", "midlands", "the north"),
        *("the south", "the east", "the west"),
    )
)
"""A part of a land that its report names; regions that are called so elsewhere are not meant."""


@lru_cache(maxsize=4096)
def candidates(words: str) -> tuple[Place, ...]:
    """Return the places that a name as written can mean, the larger first.

    A bare point of the compass ("the North") means none. Where nothing has this very name, words
    such as "northern" and "province" are put aside or added.
    """
    key = place_key(words)
    if key in _COMPASS:
        return ()
    found: dict[str, Place] = {}
    state = _state(key)
    region = short_form(words) if len(words) > _POSTAL else None  # "LA", "OR" alone are no states
    for place in (*filter(None, (state, region)), *named(key)):
        found.setdefault(place.geonames, place)
    if not found:
        for other in _without(key) or _with(key):
            for place in named(other):
                found.setdefault(place.geonames, place)
    return tuple(sorted(found.values(), key=lambda p: (-p.size, p.geonames))[:MOST])


def _state(key: str) -> Place | None:
    """Return the country of a name of a country or people.

    A part of a country that has the name itself goes before ("Wales").
    """
    code = _countries().get(key)
    if code is None:
        return None
    state = country(code)
    own = [p for p in named(key) if not p.alias and p.kind in (REGION, TOWN) and p.country == code]
    if own and state is not None and place_key(state.name) != key:
        return None
    return state


def _without(key: str) -> list[str]:
    found = [key.removeprefix(f"{word} ") for word in _BEFORE if key.startswith(f"{word} ")]
    found += [key.removesuffix(f" {word}") for word in _BEHIND if key.endswith(f" {word}")]
    return [other for other in found if named(other)]


def _with(key: str) -> list[str]:
    return [*(f"{key} {word}" for word in _MISSING), *(f"{word} {key}" for word in _ARTICLES)]
