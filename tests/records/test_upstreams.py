from crosswitness.model.annotation import (
    Attribution,
    Quotation,
    Role,
    Segment,
    SegmentKind,
)
from crosswitness.model.lineage import LineageKind
from crosswitness.model.node import Node, NodeKind
from crosswitness.records.upstreams import outlet_of, report_node, stated_edges
from tests.records.support import ORIGIN, find, quoted, report


def body(made, kind=SegmentKind.BODY):
    return made.adding([Segment(extent=made.document.whole, origin=ORIGIN, kind=kind, rule="hand")])


def edges(made, people=None):
    return {e.kind: e for e in stated_edges(made, "s1", people or {})}


def test_a_relay_speaks_for_its_saying():
    made = quoted(report("We go north, Tidewire reported.", "A"), "We go north", "", "Tidewire")
    edge = edges(made)[LineageKind.RELAYS]
    assert edge.left == report_node(made)
    assert (edge.right.kind, edge.right.key) == (NodeKind.UPSTREAM, "tidewire")
    assert edge.covers == (find(made, "We go north"),)
    assert find(made, "Tidewire") in edge.members


def test_an_outlet_is_not_its_own_upstream():
    made = quoted(report("We go, Tidewire reported.", "Tidewire"), "We go", "", "Tidewire")
    assert outlet_of(made) == "tidewire"
    assert LineageKind.RELAYS not in edges(made)


def test_the_initials_of_an_outlet_are_its_own_name():
    made = report("Source: NSNA", "Norland State News Agency")
    assert not edges(body(made))


def test_reports_in_general_name_nobody_and_two_of_them_are_not_one():
    one = quoted(report("We go, media reports said.", "A"), "We go", "", "media reports")
    two = quoted(report("We go far, media reports said.", "B"), "We go far", "", "media reports")
    nodes = [edges(made)[LineageKind.RELAYS].right for made in (one, two)]
    assert {node.kind for node in nodes} == {NodeKind.UNNAMED}
    assert nodes[0].key != nodes[1].key


def test_who_is_cited_stands_behind_who_cites():
    made = report("Tidewire cited Bay Radio, saying we go.", "A")
    content = find(made, "we go")
    saying = made.adding(
        [Quotation(extent=content, origin=ORIGIN, kind="direct", contents=(content,))]
    )
    added = [
        Attribution(
            extent=find(made, name),
            origin=ORIGIN,
            quotation=saying.of(Quotation)[0].id,
            role=Role.RELAY,
            source=find(made, name),
            cue=None,
            rule=rule,
        )
        for name, rule in (("Tidewire", "PART"), ("Bay Radio", "citing"))
    ]
    found = list(stated_edges(saying.adding(added), "s1", {}))
    assert [(e.left.name, e.right.name) for e in sorted(found, key=lambda e: e.left.name)] == [
        ("", "Tidewire"),
        ("Tidewire", "Bay Radio"),
    ]


def test_a_statement_that_is_read_out_is_a_document():
    text = "In a joint statement read at the port they said we go."
    made = quoted(body(report(text, "A")), "we go")
    edge = edges(made)[LineageKind.DOCUMENT]
    assert edge.right.name == "joint statement"
    assert edge.covers == (find(made, "we go"),)


def test_credits_of_pictures_do_not_count():
    made = report("Source: Tidewire", "A")
    assert edges(body(made))[LineageKind.CREDITS].covers == ()
    assert not edges(body(made, SegmentKind.CAPTION))


def test_a_speaker_who_is_an_entity_is_a_node():
    made = quoted(report("Ann Vale said: We go.", "A"), "We go", "Ann Vale")
    node = Node(key="e1", kind=NodeKind.SPEAKER, name="Ann Vale")
    assert edges(made, {find(made, "Ann Vale"): node})[LineageKind.SPEAKER].right == node
