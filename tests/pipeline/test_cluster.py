from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.annotation import Origin
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.span import Span
from crosswitness.pipeline.cluster import cluster
from crosswitness.pipeline.stage import Linkage, Linker

ORIGIN = Origin(stage="test", version=1)


def place(document: str, at: int = 0) -> Span:
    return Span(document=document, start=at, end=at + 1)


def link(
    one: Span, two: Span, weight: float, relation: Relation = Relation.SAME, name: str = "f"
) -> Link:
    return Link(
        left=min(one, two),
        right=max(one, two),
        relation=relation,
        features=(Feature(name=name, weight=weight, detail="because"),),
        origin=ORIGIN,
    )


def linker(linkage: Linkage, cut: float = 0.0, bridge: str = "", *, within: bool = False) -> Linker:
    return Linker(
        origin=ORIGIN,
        needs=(),
        options=None,
        prepare=lambda layers, groups, options: (),
        keys=lambda item: (),
        compare=lambda left, right, options: None,
        linkage=linkage,
        cut=cut,
        bridge=bridge,
        within=within,
    )


A, B, C, D = (place(name) for name in "abcd")


def parts(found: list) -> list[tuple[Span, ...]]:
    return [group.places for group in found]


def test_same_links_chain_under_best():
    links = [link(A, B, 1), link(B, C, 0.5)]
    assert parts(cluster(linker(Linkage.BEST), [A, B, C, D], links)) == [(A, B, C), (D,)]


def test_a_different_keeps_apart_what_a_weaker_link_would_join():
    links = [link(A, B, 2), link(B, C, 1), link(A, C, -3, Relation.DIFFERENT)]
    assert parts(cluster(linker(Linkage.BEST), [A, B, C], links)) == [(A, B), (C,)]


def test_a_bridge_lifts_a_contradiction_of_names_only():
    veto = link(A, C, -1, Relation.DIFFERENT, name="contradicting names")
    links = [link(A, B, 2), link(B, C, 1), veto]
    joined = cluster(linker(Linkage.BEST, bridge="contradicting names"), [A, B, C], links)
    assert parts(joined) == [(A, B, C)]
    other = cluster(linker(Linkage.BEST, bridge="another reason"), [A, B, C], links)
    assert parts(other) == [(A, B), (C,)]


def test_a_possible_link_with_the_forbidding_reason_keeps_groups_apart():
    clash = link(A, C, -0.35, Relation.POSSIBLE, name="office")
    links = [link(A, B, 2), link(B, C, 1), clash]
    plain = linker(Linkage.BEST)
    assert parts(cluster(plain, [A, B, C], links)) == [(A, B, C)]
    assert parts(cluster(replace(plain, forbids="office"), [A, B, C], links)) == [(A, B), (C,)]
    person = replace(link(A, C, 1), origin=Origin(stage="person/ana", version=1))
    joined = cluster(replace(plain, forbids="office"), [A, B, C], [*links, person])
    assert parts(joined) == [(A, B, C)]


ANA = Origin(stage="person/ana", version=1)


@pytest.mark.parametrize("linkage", [Linkage.BEST, Linkage.COMPLETE, Linkage.AVERAGE])
def test_a_person_outranks_every_link(linkage: Linkage):
    machine = [link(A, B, 5), link(C, D, -9, Relation.DIFFERENT)]
    person = [
        replace(link(A, B, -1, Relation.DIFFERENT), origin=ANA),
        replace(link(C, D, 1), origin=ANA),
    ]
    found = cluster(linker(linkage, cut=0.5), [A, B, C, D], [*machine, *person])
    assert parts(found) == [(A,), (B,), (C, D)]


def test_what_a_person_joined_counts_as_one_under_complete_linkage():
    links = [link(B, C, 1), replace(link(A, B, 1), origin=ANA)]
    assert parts(cluster(linker(Linkage.COMPLETE), [A, B, C], links)) == [(A, B, C)]


def test_a_person_joins_places_of_one_document():
    first, second = place("a", 0), place("a", 5)
    joined = replace(link(first, second, 1), origin=ANA)
    assert parts(cluster(linker(Linkage.BEST), [first, second], [joined])) == [(first, second)]


def test_a_person_s_same_takes_the_group_along():
    first, second = place("a", 0), place("a", 5)
    links = [replace(link(first, B, 1), origin=ANA), link(second, B, 1)]
    found = cluster(linker(Linkage.BEST), [first, second, B], links)
    assert parts(found) == [(first, second, B)]


def weak(left: Span, right: Span) -> Link:
    strong = link(left, right, 1)
    against = Feature(name="short", weight=-0.1, detail="a surname alone")
    return replace(strong, features=(*strong.features, against))


def test_a_surname_alone_is_no_bridge():
    veto = link(A, C, -1, Relation.DIFFERENT, name="contradicting names")
    names = linker(Linkage.BEST, bridge="contradicting names")
    assert parts(cluster(names, [A, B, C], [weak(A, B), weak(B, C), veto])) == [(A,), (B,), (C,)]


def test_a_surname_that_fits_two_people_of_one_report_joins_neither():
    a1, a2 = place("a"), place("a", 5)
    names = linker(Linkage.BEST, bridge="contradicting names")
    assert parts(cluster(names, [a1, a2, B], [weak(a1, B), weak(a2, B)])) == [(a1,), (a2,), (B,)]
    assert parts(cluster(names, [a1, a2, B], [weak(a1, B)])) == [(a1, B), (a2,)]


def test_two_places_of_one_document_stay_apart_unless_within():
    a1, a2 = place("a"), place("a", 5)
    links = [link(a1, B, 1), link(a2, B, 0.9)]
    assert parts(cluster(linker(Linkage.BEST), [a1, a2, B], links)) == [(a1, B), (a2,)]
    assert parts(cluster(linker(Linkage.BEST, within=True), [a1, a2, B], links)) == [(a1, a2, B)]


def test_complete_wants_every_pair():
    links = [link(A, B, 1), link(B, C, 0.9)]
    assert parts(cluster(linker(Linkage.COMPLETE), [A, B, C], links)) == [(A, B), (C,)]
    links.append(link(A, C, 0.1))
    assert parts(cluster(linker(Linkage.COMPLETE), [A, B, C], links)) == [(A, B, C)]


@pytest.mark.parametrize(("cut", "expected"), [(0.4, [(A, B, C)]), (0.5, [(A, B), (C,)])])
def test_average_counts_absent_pairs_as_nothing(cut, expected):
    links = [link(A, B, 1), link(B, C, 0.9)]
    assert parts(cluster(linker(Linkage.AVERAGE, cut), [A, B, C], links)) == expected


def test_average_weighs_a_different_against_what_speaks_for():
    links = [link(A, B, 1), link(B, C, 1), link(A, C, -1, Relation.DIFFERENT)]
    found = parts(cluster(linker(Linkage.AVERAGE, 0.1), [A, B, C], links))
    assert found == [(A, B), (C,)]  # (1 - 1) / 2 = 0
    outvoted = [*links[:2], link(A, C, -0.5, Relation.DIFFERENT)]
    found = parts(cluster(linker(Linkage.AVERAGE, 0.1), [A, B, C], outvoted))
    assert found == [(A, B, C)]  # (1 - .5) / 2 = .25


def test_average_never_outvotes_a_person():
    links = [link(A, B, 1), link(B, C, 1)]
    links.append(replace(link(A, C, -0.1, Relation.DIFFERENT), origin=ANA))
    found = parts(cluster(linker(Linkage.AVERAGE, 0.1), [A, B, C], links))
    assert found == [(A, B), (C,)]


def test_possible_links_join_nothing():
    links = [link(A, B, 5, Relation.POSSIBLE)]
    assert parts(cluster(linker(Linkage.BEST), [A, B], links)) == [(A,), (B,)]


def test_no_linkage_leaves_every_place_alone():
    assert parts(cluster(linker(Linkage.NONE), [A, B], [link(A, B, 1)])) == [(A,), (B,)]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 7),
            st.integers(0, 7),
            st.integers(1, 9),
            st.sampled_from([Relation.SAME, Relation.SAME, Relation.DIFFERENT]),
        ),
        max_size=25,
    ),
    st.randoms(use_true_random=False),
    st.sampled_from([Linkage.BEST, Linkage.COMPLETE, Linkage.AVERAGE]),
)
def test_the_order_of_links_never_matters(rows: list, random: Random, linkage: Linkage):
    nodes = [place(f"n{at}") for at in range(8)]
    chosen = {}
    for one, two, weight, relation in rows:
        if one != two:
            pair = (min(one, two), max(one, two), relation)
            chosen.setdefault(pair, link(nodes[one], nodes[two], weight, relation))
    links = list(chosen.values())
    before = cluster(linker(linkage, 0.5), nodes, links)
    random.shuffle(links)
    random.shuffle(nodes)
    after = cluster(linker(linkage, 0.5), nodes, links)
    assert before == after
    forbids = linkage is not Linkage.AVERAGE
    vetoes = {(x.left, x.right) for x in links if forbids and x.relation is Relation.DIFFERENT}
    for group in after:
        pairs = {(a, b) for a in group.places for b in group.places if a < b}
        assert not pairs & vetoes
    assert sorted(p for g in after for p in g.places) == sorted(nodes)
