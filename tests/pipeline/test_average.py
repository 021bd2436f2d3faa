from crosswitness.model.annotation import Origin
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.span import Span
from crosswitness.pipeline.average import average


def links(weights: dict[tuple[int, int], float], nodes: list[Span]) -> list[Link]:
    return [
        Link(
            left=nodes[left],
            right=nodes[right],
            relation=Relation.SAME,
            features=(Feature(name="f", weight=weight, detail="d"),),
            origin=Origin(stage="t", version=1),
        )
        for (left, right), weight in weights.items()
    ]


def test_agrees_with_upgma_worked_by_hand():
    nodes = [Span(document=name, start=0, end=1) for name in "abcde"]
    weights = {(0, 1): 0.9, (2, 3): 0.8, (0, 2): 0.5, (1, 2): 0.4, (0, 3): 0.3, (1, 3): 0.4}
    # a+b at .9, c+d at .8, then (a b)+(c d) at (.5 + .4 + .3 + .4) / 4 = .4; e never.
    joined = average(nodes, links(weights, nodes), set(), 0.4)
    assert sorted(map(len, joined)) == [1, 4]
    apart = average(nodes, links(weights, nodes), set(), 0.41)
    assert sorted(map(len, apart)) == [1, 2, 2]


def test_a_veto_is_inherited_by_the_merged_group():
    nodes = [Span(document=name, start=0, end=1) for name in "abc"]
    weights = {(0, 1): 0.9, (1, 2): 0.9}
    joined = average(nodes, links(weights, nodes), {(nodes[0], nodes[2])}, 0.1)
    assert sorted(map(len, joined)) == [1, 2]


def test_two_formed_groups_that_hold_together_better_than_with_each_other_stay_two():
    nodes = [Span(document=name, start=0, end=1) for name in "abcdef"]
    sides = (0, 1, 2), (3, 4, 5)
    weights = {(one, two): 0.8 for side in sides for one in side for two in side if one < two}
    weights |= {(one, two): 0.3 for one in sides[0] for two in sides[1]}
    given = links(weights, nodes)
    assert sorted(map(len, average(nodes, given, set(), 0.2))) == [6]
    assert sorted(map(len, average(nodes, given, set(), 0.2, 0.3))) == [6]
    assert sorted(map(len, average(nodes, given, set(), 0.2, 0.5))) == [3, 3]


def test_a_pair_is_no_formed_group():
    nodes = [Span(document=name, start=0, end=1) for name in "abcd"]
    weights = {(0, 1): 0.9, (2, 3): 0.9}
    weights |= {(one, two): 0.3 for one in (0, 1) for two in (2, 3)}
    joined = average(nodes, links(weights, nodes), set(), 0.2, 0.9)
    assert sorted(map(len, joined)) == [4]
