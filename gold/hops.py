"""Stations of attribution chains against the stated sources of hand-annotated reports.

The gold lists every stated source once a report ("edges": by whom, with the words that say so) and,
with quotations, the chain of stations. An edge is found when an attribution of the same report has
its source, or its cue where no source is named, inside the edge's words and, if the edge names an
entity there, meets the name. A station of ours that is no speaker and no occasion is right when it
meets an edge or a station of the gold; a document also when the gold gives it as a source.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crosswitness.model.annotation import Attribution, Role
from crosswitness.model.kinds import PASSES_ON
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from gold.quoting import read
from gold.rows import Row

SETS = ("seeds", "annotated")

Piece = tuple[int, int]
_THROUGH = PASSES_ON | {Role.READER, Role.DOCUMENT}


@dataclass(slots=True)
class Stated:
    """One stated source of a report.

    Attributes:
        document: Key of the report.
        words: The words that state it.
        to: Key of what is named.
        via: How, in the annotator's words.
        names: Where inside the words the named one stands, as far as the gold lists its forms.
    """

    document: str
    words: Piece
    to: str
    via: str
    names: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class Known:
    """The texts of one set with their stated sources and the stations of all chains."""

    texts: dict[str, str]
    edges: list[Stated]
    stations: dict[str, list[Piece]]
    sources: dict[str, list[Piece]]


def load(path: Path, texts: Path) -> Known:
    """Return the set of ``gold.json`` at ``path`` with the texts in folder ``texts``."""
    record = json.loads(path.read_text(encoding="utf-8"))
    files = {}
    for item in record["documents"]:
        with (texts / item["file"]).open(encoding="utf-8", newline="") as file:
            files[item["id"]] = file.read()
    forms = {
        (entity["id"], document): [(s["start"], s["end"]) for f in found for s in f["spans"]]
        for entity in record["entities"]
        for document, found in entity["forms"].items()
    }
    edges = []
    for edge in record["lineage"]["stated"]:
        span = edge["span"]
        if "photo" in edge["via"]:
            continue  # a picture's credit is no source of the text
        words = (span["start"], span["end"])
        names = [p for p in forms.get((edge["to"], span["doc"]), []) if _meet(p, words)]
        edges.append(Stated(span["doc"], words, edge["to"], edge["via"], names))
    stations: dict[str, list[Piece]] = {}
    sources: dict[str, list[Piece]] = {}
    for quotation in record["quotations"]:
        if source := quotation["source"]:
            sources.setdefault(quotation["doc"], []).append((source["start"], source["end"]))
        for piece in _stations(quotation["chain"]):
            stations.setdefault(quotation["doc"], []).append(piece)
    return Known(files, edges, stations, sources)


def _stations(chain: Iterable[Any]) -> Iterator[Piece]:
    for hop in chain:
        if isinstance(hop, dict) and hop.get("role") not in ("author", "speaker"):
            for span in (hop.get("span"), hop.get("cue")):
                if span:
                    yield span["start"], span["end"]


def _meet(one: Piece, two: Piece) -> bool:
    return one[0] < two[1] and two[0] < one[1]


def _piece(span: Span) -> Piece:
    return span.start, span.end


def states(attribution: Attribution, edge: Stated) -> bool:
    """Say whether an attribution states the edge."""
    if attribution.source is None:
        return attribution.cue is not None and _meet(_piece(attribution.cue), edge.words)
    source = _piece(attribution.source)
    if attribution.role is Role.OCCASION and edge.names:
        return False
    if edge.names:
        return any(_meet(source, name) for name in edge.names)
    return _meet(source, edge.words)


def judge(known: Known) -> tuple[list[Stated], list[tuple[str, Attribution]], int]:
    """Return the edges that are missed, our stations that the gold lacks, and how many we name."""
    missed: list[Stated] = []
    wrong: list[tuple[str, Attribution]] = []
    named = 0
    for document, text in known.texts.items():
        made = read(text).of(Attribution)
        edges = [edge for edge in known.edges if edge.document == document]
        missed += [edge for edge in edges if not any(states(a, edge) for a in made)]
        for station in _distinct(a for a in made if a.role in _THROUGH):
            named += 1
            place = _piece(station.source or station.extent)
            given = [edge.words for edge in edges] + known.stations.get(document, [])
            if station.role is Role.DOCUMENT:
                given += known.sources.get(document, [])
            if not any(_meet(place, piece) for piece in given):
                wrong.append((document, station))
    return missed, wrong, named


def _distinct(found: Iterable[Attribution]) -> Iterator[Attribution]:
    seen: set[Piece] = set()
    for attribution in found:
        place = _piece(attribution.source or attribution.extent)
        if place not in seen:
            seen.add(place)
            yield attribution


def occasions(layers: Layers) -> list[str]:
    """Return the words of the occasions named in one report."""
    found = _distinct(a for a in layers.of(Attribution) if a.role is Role.OCCASION)
    return [layers.text(a.source) for a in found if a.source is not None]


def score(gold: Path) -> list[Row]:
    """Return recall and precision of stations for the five reports and both annotated sets."""
    rows = list(_rows("seeds", "all", load(gold / "seeds" / "gold.json", gold.parent / "seeds")))
    for name, part in (("A_hokkaido", "A (tune)"), ("B_croydon", "B (score)")):
        folder = gold / "annotated" / name
        rows += _rows("annotated", part, load(folder / "gold.json", folder))
    return rows


def _rows(name: str, part: str, known: Known) -> Iterator[Row]:
    missed, wrong, named = judge(known)
    for metric, value in (
        ("stated sources", len(known.edges)),
        ("stated sources found", len(known.edges) - len(missed)),
        ("stations right", named - len(wrong)),
        ("stations wrong", len(wrong)),
    ):
        yield Row(stage="hops", set=name, part=part, metric=metric, value=value)
