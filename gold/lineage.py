"""What stands behind the reports: stated sources, copies, common texts, and texts counted."""

from pathlib import Path
from typing import Any

from crosswitness.model.lineage import Lineage, LineageKind
from crosswitness.model.node import NodeKind
from crosswitness.model.span import Span
from gold.cases import ANNOTATED, SEEDS, Finished, finished
from gold.rows import Row

SETS = (SEEDS, *ANNOTATED)
STATED = frozenset((LineageKind.CREDITS, LineageKind.RELAYS, LineageKind.DOCUMENT))
COMMON = frozenset(("common_text", "shared_quotation"))


def score(gold: Path) -> list[Row]:
    """Score edges on whole runs; pairs of reports for copies, words for stated sources."""
    rows = []
    for name in SETS:
        case = finished(gold, name)
        edges = list(case.store.records(Lineage))
        for metric, value in (
            *_stated(case, edges),
            *_pairs(case, edges, LineageKind.COPIES, frozenset(("text_copy",)), "text copies"),
            *(_common(case, edges) if name == SEEDS else ()),
        ):
            rows.append(Row(stage="lineage", set=name, part="all", metric=metric, value=value))
    return rows


def _stated(case: Finished, edges: list[Lineage]) -> list[tuple[str, float]]:
    """An annotated edge is found where an edge of ours touches its words.

    The annotation counts speakers of the second kind of set as sources too, so an edge to a
    speaker finds one there; but only edges to agencies, relays and documents can be false.
    """
    wanted = [stated for stated in case.gold["lineage"]["stated"] if stated["for"]]
    places = [case.place(stated["span"]) for stated in wanted]
    ours = [edge for edge in edges if edge.kind in STATED]
    speaking = [edge for edge in edges if edge.kind in (*STATED, LineageKind.SPEAKER)]
    upstream = [p for p, stated in zip(places, wanted, strict=True) if _is_upstream(stated)]
    return [
        ("stated edges found", sum(_touched(place, speaking) for place in places)),
        ("stated edges to find", len(places)),
        ("edges to outlets found", sum(_touched(place, ours) for place in upstream)),
        ("edges to outlets to find", len(upstream)),
        ("stated edges false", sum(not any(map(edge_meets(e), places)) for e in ours)),
    ]


def edge_meets(edge: Lineage) -> Any:
    """Return a function that says whether a place overlaps the words of ``edge``."""
    return lambda place: any(place.overlap(member) for member in edge.members)


def _touched(place: Span, edges: list[Lineage]) -> bool:
    return any(edge_meets(edge)(place) for edge in edges)


def _is_upstream(stated: dict[str, Any]) -> bool:
    via = stated["via"]
    return any(
        word in via for word in ("report", "according", "dateline", "cited", "publish", "told")
    )


def _pair(case: Finished, copy: dict[str, Any]) -> tuple[str, str]:
    one, two = sorted(case.identities[name] for name in copy["docs"])
    return one, two


def _pairs(
    case: Finished,
    edges: list[Lineage],
    kind: LineageKind,
    relations: frozenset[str],
    name: str,
) -> list[tuple[str, float]]:
    wanted = {
        _pair(case, copy)
        for copy in case.gold["lineage"]["copies"]
        if copy["relation"] in relations
    }
    found = {
        (edge.left.key, edge.right.key)
        for edge in edges
        if edge.kind is kind and edge.right.kind is NodeKind.REPORT
    }
    return [
        (f"{name} found", len(found & wanted)),
        (f"{name} to find", len(wanted)),
        (f"{name} false", len(found - wanted)),
    ]


def _common(case: Finished, edges: list[Lineage]) -> list[tuple[str, float]]:
    """Pairs with a common text, and how many of them have the annotated scope."""
    rows = _pairs(case, edges, LineageKind.COMMON_TEXT, COMMON, "common texts")
    whole = {
        _pair(case, copy)
        for copy in case.gold["lineage"]["copies"]
        if copy["relation"] in COMMON and copy["scope"] == "document"
    }
    found = {
        (edge.left.key, edge.right.key)
        for edge in edges
        if edge.kind is LineageKind.COMMON_TEXT and not edge.covers
    }
    return [
        *rows,
        ("common texts of whole reports found", len(found & whole)),
        ("common texts of whole reports to find", len(whole)),
        ("common texts of whole reports false", len(found - whole)),
    ]
