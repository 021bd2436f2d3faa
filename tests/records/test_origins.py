from hypothesis import given, settings
from hypothesis import strategies as st

from crosswitness.model.lineage import Force, Lineage, LineageKind
from crosswitness.model.material import Material
from crosswitness.model.node import Node, NodeKind
from crosswitness.model.span import Span
from crosswitness.records.origins import Origins
from tests.support import layers

NAMES = "abcdef"
KNOWN = {name: layers(f"Report {name}.", outlet=f"Outlet {name}") for name in NAMES}
IDS = {name: made.document.id for name, made in KNOWN.items()}


def place(name: str, start: int = 0) -> Span:
    return Span(document=IDS[name], start=start, end=start + 4)


def between(one: str, two: str, force: Force, covers=()) -> Lineage:
    left, right = sorted((IDS[one], IDS[two]))
    return Lineage(
        id=f"l{left}{right}{force}{covers}",
        members=tuple(sorted((place(one), place(two)))),
        kind=LineageKind.COPIES,
        force=force,
        story="s1",
        left=Node(key=left, kind=NodeKind.REPORT),
        right=Node(key=right, kind=NodeKind.REPORT),
        covers=covers,
        reason="hand",
    )


def relays(name: str, upstream: str, covers=(), kind=NodeKind.UPSTREAM) -> Lineage:
    return Lineage(
        id=f"r{name}{upstream}",
        members=(place(name),),
        kind=LineageKind.RELAYS,
        force=Force.CERTAIN,
        story="s1",
        left=Node(key=IDS[name], kind=NodeKind.REPORT),
        right=Node(key=upstream, kind=kind, name=upstream),
        covers=covers,
        reason="hand",
    )


def count(names, *edges: Lineage):
    by_id = {made.document.id: made for made in KNOWN.values()}
    given_ = Material(
        documents=tuple(sorted(by_id)),
        layers=by_id.__getitem__,
        groups=None,  # type: ignore[arg-type]
        records={Lineage: edges},
    )
    found = Origins(given_).count({IDS[name]: [place(name)] for name in names})
    return found.least, found.most, [origin.node.key for origin in found.origins]


def test_without_a_known_relation_each_carrier_may_be_a_text():
    assert count("abc") == (3, 3, [])


def test_certain_edges_lower_both_ends_probable_ones_the_least():
    assert count("abc", between("a", "b", Force.CERTAIN)) == (2, 2, [])
    assert count("abc", between("a", "b", Force.PROBABLE)) == (2, 3, [])
    assert count("abc", between("a", "b", Force.UNDECIDED)) == (2, 3, [])


def test_an_edge_for_one_saying_says_nothing_of_another():
    other = (place("a", 7), place("b", 7))
    assert count("ab", between("a", "b", Force.CERTAIN, covers=other)) == (2, 2, [])
    same = (place("a"), place("b"))
    assert count("ab", between("a", "b", Force.CERTAIN, covers=same)) == (1, 1, [])


def test_two_that_name_one_upstream_are_one_text():
    assert count("ab", relays("a", "tidewire"), relays("b", "tidewire")) == (1, 1, ["tidewire"])
    assert count("ab", relays("a", "tidewire"), relays("b", "bay")) == (2, 2, ["bay", "tidewire"])


def test_a_carrier_may_be_the_upstream_of_another():
    assert count("ab", relays("a", "outlet b")) == (1, 1, ["outlet b"])


def test_unnamed_sources_are_no_origins():
    assert count("a", relays("a", "x", kind=NodeKind.UNNAMED)) == (1, 1, [])


PAIR = st.tuples(
    st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from(list(Force))
).filter(lambda pair: pair[0] != pair[1])


@settings(max_examples=200)
@given(st.lists(PAIR, max_size=8), st.sets(st.sampled_from(NAMES), min_size=1))
def test_adding_a_report_never_lowers_the_most(pairs, fewer):
    edges = [between(*pair) for pair in pairs]
    assert count(fewer, *edges)[1] <= count(NAMES, *edges)[1]


@settings(max_examples=200)
@given(st.lists(PAIR, max_size=8), st.sampled_from("abcde"))
def test_a_copy_adds_a_carrier_and_no_text(pairs, copied):
    edges = [between(*pair) for pair in pairs if "f" not in pair[:2]]
    like = [
        between("f", two if one == copied else one, force)
        for one, two, force in pairs
        if copied in (one, two) and "f" not in (one, two)
    ]
    before = count("abcde", *edges)
    after = count(NAMES, *edges, *like, between("f", copied, Force.CERTAIN))
    assert before[:2] == after[:2]
