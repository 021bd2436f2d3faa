"""GraphML: the lineage as a graph for Gephi, yEd or networkx.

Nodes are reports and what stands behind them; edges go from the report to what it has its words
from, those between two reports have no direction. Characters that XML 1.0 forbids are left out.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

NAME = "lineage.graphml"
"""File name."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NODE_KEYS = ("kind", "label")
_EDGE_KEYS = ("kind", "force", "scope", "words", "reason", "evidence")
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
)


def dump(dossier: Mapping[str, Any]) -> str:
    """Return the lineage of a decoded dossier as GraphML text."""
    return _HEAD + "".join(f"{line}\n" for line in _lines(dossier)) + "</graphml>\n"


def _lines(dossier: Mapping[str, Any]) -> Iterator[str]:
    for target, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for key in keys:
            yield (
                f'<key id="{target}-{key}" for="{target}" attr.name="{key}" '
                f'attr.type="{"int" if key == "words" else "string"}"/>'
            )
    yield '<graph id="lineage" edgedefault="directed">'
    labels = {document["id"]: document["label"] for document in dossier["documents"]}
    nodes = {identity: ("report", label) for identity, label in labels.items()}
    for edge in dossier["lineage"]:
        for end in (edge["left"], edge["right"]):
            nodes.setdefault(end["key"], (end["kind"], end["name"]))
    for key, (kind, label) in sorted(nodes.items()):
        yield f"<node id={_attribute(key)}>{_values('node', {'kind': kind, 'label': label})}</node>"
    for edge in dossier["lineage"]:
        directed = "false" if edge["right"]["kind"] == "report" else "true"
        ends = f"source={_attribute(edge['left']['key'])} target={_attribute(edge['right']['key'])}"
        values = {key: edge[key] for key in ("kind", "force", "scope", "words", "reason")}
        values["evidence"] = " | ".join(_place(e, labels) for e in edge["evidence"])
        told = _values("edge", values)
        yield f'<edge id={_attribute(edge["id"])} {ends} directed="{directed}">{told}</edge>'
    yield "</graph>"


def _place(evidence: Mapping[str, Any], labels: Mapping[str, str]) -> str:
    label = labels[evidence["document"]]
    return f"{label} [{evidence['start']}:{evidence['end']}] {evidence['text']}"


def _values(target: str, values: Mapping[str, object]) -> str:
    return "".join(
        f'<data key="{target}-{key}">{escape(_allowed(str(value)))}</data>'
        for key, value in values.items()
    )


def _attribute(text: str) -> str:
    return quoteattr(_allowed(text))


def _allowed(text: str) -> str:
    return _FORBIDDEN.sub("", text)
