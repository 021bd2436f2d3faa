"""Lineage and framing as JSON values."""

from typing import Any

from crosswitness.exports.evidence import Words
from crosswitness.model.lineage import Lineage
from crosswitness.model.naming import Naming
from crosswitness.model.node import NamedOrigin, Node


def node(item: Node) -> dict[str, Any]:
    """Return an end of an edge."""
    return {"key": item.key, "kind": str(item.kind), "name": item.name}


def lineage(edge: Lineage, words: Words) -> dict[str, Any]:
    """Return an edge: what it joins, how much it says, and the words that show it."""
    return {
        "id": edge.id,
        "kind": str(edge.kind),
        "force": str(edge.force),
        "story": edge.story or None,
        "left": node(edge.left),
        "right": node(edge.right),
        "scope": "part" if edge.covers else "report",
        "covers": words.all(edge.covers),
        "words": edge.words,
        "reason": edge.reason,
        "evidence": words.all(edge.members),
    }


def origin(item: NamedOrigin) -> dict[str, Any]:
    """Return somebody whom carriers of a claim name as its source."""
    return {**node(item.node), "documents": list(item.documents), "edges": list(item.edges)}


def naming(item: Naming, words: Words) -> dict[str, Any]:
    """Return how the reports of a story name one thing."""
    return {
        "id": item.id,
        "story": item.story or None,
        "referent": item.referent,
        "name": item.name,
        "uses": [
            {
                "document": use.document,
                "words": use.words,
                "head": use.head,
                "modifiers": use.modifiers,
                "voice": str(use.voice),
                "loaded": use.loaded,
                "evidence": words.all(use.places),
            }
            for use in item.uses
        ],
    }
