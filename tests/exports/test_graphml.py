from xml.etree import ElementTree

from crosswitness.exports.dossier_json import build
from crosswitness.exports.graphml import dump
from crosswitness.exports.options import DossierOptions
from tests.exports.support import case

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


def test_every_edge_joins_two_nodes_and_keeps_its_reason() -> None:
    dossier = build(case(), DossierOptions())
    root = ElementTree.fromstring(dump(dossier))
    nodes = {node.get("id") for node in root.iter(f"{NAMESPACE}node")}
    (edge,) = root.iter(f"{NAMESPACE}edge")
    assert {edge.get("source"), edge.get("target")} <= nodes
    told = {item.get("key"): item.text for item in edge}
    assert told["edge-force"] == "certain"
    assert told["edge-reason"] == "the report has it from the Quay Herald"
    assert len(nodes) == len(dossier["documents"]) + 1


def test_forbidden_characters_are_left_out_and_others_escaped() -> None:
    dossier = build(case(), DossierOptions())
    dossier["lineage"][0]["reason"] = "a\x00b <c> & \ud800"
    told = dump(dossier)
    assert "ab &lt;c&gt; &amp; " in told
    ElementTree.fromstring(told)
