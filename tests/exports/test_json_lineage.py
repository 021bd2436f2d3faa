from crosswitness.exports.evidence import Words
from crosswitness.exports.json_lineage import lineage, naming, node, origin
from crosswitness.model.lineage import Lineage
from crosswitness.model.naming import Naming
from crosswitness.model.record import Claim
from tests.exports.support import case


def test_an_edge_is_written_with_its_ends_scope_and_words() -> None:
    store = case()
    (edge,) = store.records(Lineage)
    made = lineage(edge, Words(store))
    assert made["scope"] == "part"
    assert made["right"] == {"key": "quay herald", "kind": "upstream", "name": "the Quay Herald"}
    assert made["left"] == node(edge.left)
    assert made["evidence"][0]["text"]


def test_origins_name_the_reports_and_edges_that_say_so() -> None:
    claim = next(c for c in case().records(Claim) if c.origins)
    assert origin(claim.origins[0])["edges"] == ["l1"]


def test_namings_keep_voice_and_the_lexicons_opinion() -> None:
    store = case()
    (item,) = store.records(Naming)
    (use,) = naming(item, Words(store))["uses"]
    assert (use["voice"], use["loaded"], use["head"]) == ("own", True, "siege")
