from crosswitness.model.node import NamedOrigin, Node, NodeKind


def test_a_node_is_known_by_its_key():
    node = Node(key="tidewire", kind=NodeKind.UPSTREAM, name="Tidewire Agency")
    assert NamedOrigin(node=node, documents=("d1",), edges=("l1",)).node.key == "tidewire"
    assert Node(key="d1", kind=NodeKind.REPORT).name == ""
