import pytest

from crosswitness.model.errors import ModelError
from crosswitness.model.lineage import Force, Lineage, LineageKind
from crosswitness.model.node import NamedOrigin, Node, NodeKind
from crosswitness.model.span import Span


def test_an_edge_needs_the_words_that_show_it():
    left = Node(key="d1", kind=NodeKind.REPORT)
    right = Node(key="tidewire", kind=NodeKind.UPSTREAM, name="Tidewire")
    place = Span(document="d1", start=0, end=4)
    edge = Lineage(
        id="l1",
        members=(place,),
        kind=LineageKind.CREDITS,
        force=Force.CERTAIN,
        story="s1",
        left=left,
        right=right,
        reason="the dateline names Tidewire",
    )
    assert edge.documents == ("d1",)
    assert NamedOrigin(node=right, documents=("d1",), edges=("l1",)).node.name == "Tidewire"
    with pytest.raises(ModelError):
        Lineage(
            id="l1",
            members=(),
            kind=LineageKind.CREDITS,
            force=Force.CERTAIN,
            story="s1",
            left=left,
            right=right,
            reason="none",
        )
