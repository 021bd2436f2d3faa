from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from crosswitness.lang.independence import graph, groups, most_apart

NODES = "abcdefgh"
PAIRS = list(combinations(NODES, 2))


def brute(nodes, pairs):
    related = {frozenset(pair) for pair in pairs}
    for size in range(len(nodes), 0, -1):
        for chosen in combinations(nodes, size):
            if not any(frozenset(pair) in related for pair in combinations(chosen, 2)):
                return size
    return 0


def test_groups_are_connected_and_sorted():
    assert groups(graph("abcd", [("b", "a"), ("d", "b")])) == [("a", "b", "d"), ("c",)]


def test_a_text_that_holds_two_others_does_not_make_them_one():
    related = graph("abc", [("a", "c"), ("b", "c")])
    assert most_apart(related) == 2
    assert len(groups(related)) == 1


@settings(max_examples=300)
@given(st.sets(st.sampled_from(PAIRS)))
def test_the_largest_set_is_found(pairs):
    assert most_apart(graph(NODES, pairs)) == brute(NODES, pairs)


@settings(max_examples=300)
@given(st.sets(st.sampled_from(PAIRS)), st.sets(st.sampled_from(NODES)), st.permutations(NODES))
def test_adding_a_node_never_lowers_and_order_never_matters(pairs, fewer, shuffled):
    assert most_apart(graph(fewer, pairs)) <= most_apart(graph(NODES, pairs))
    assert most_apart(graph(shuffled, sorted(pairs, reverse=True))) == most_apart(
        graph(NODES, pairs)
    )


@settings(max_examples=300)
@given(st.sets(st.sampled_from(PAIRS)), st.sampled_from(NODES))
def test_a_twin_adds_nothing(pairs, twin):
    before = graph(NODES, pairs)
    copied = [("z", twin), *(("z", other) for other in before[twin])]
    after = graph(NODES + "z", [*pairs, *copied])
    assert most_apart(after) == most_apart(before)
    assert len(groups(after)) == len(groups(before))


def test_a_graph_that_is_too_large_is_bounded_from_above():
    names = [f"n{number:03d}" for number in range(120)]
    ring = [(names[i], names[(i + step) % 120]) for i in range(120) for step in (1, 2, 7, 13)]
    assert most_apart(graph(names, ring)) >= 24
