from crosswitness.model.annotation import Origin
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.span import Span
from crosswitness.pipeline.average import Limits, average


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


def parts(nodes: list[Span], given: list[Link], **limits: float) -> list[int]:
    """Return the sizes of the groups."""
    return sorted(map(len, average(nodes, given, set(), Limits(**limits))))


def test_agrees_with_upgma_worked_by_hand():
    nodes = [Span(document=name, start=0, end=1) for name in "abcde"]
    weights = {(0, 1): 0.9, (2, 3): 0.8, (0, 2): 0.5, (1, 2): 0.4, (0, 3): 0.3, (1, 3): 0.4}
    # a+b at .9, c+d at .8, then (a b)+(c d) at (.5 + .4 + .3 + .4) / 4 = .4; e never.
    joined = average(nodes, links(weights, nodes), set(), Limits(cut=0.4))
    assert sorted(map(len, joined)) == [1, 4]
    apart = average(nodes, links(weights, nodes), set(), Limits(cut=0.41))
    assert sorted(map(len, apart)) == [1, 2, 2]


def test_a_veto_is_inherited_by_the_merged_group():
    nodes = [Span(document=name, start=0, end=1) for name in "abc"]
    weights = {(0, 1): 0.9, (1, 2): 0.9}
    joined = average(nodes, links(weights, nodes), {(nodes[0], nodes[2])}, Limits(cut=0.1))
    assert sorted(map(len, joined)) == [1, 2]


def test_two_formed_groups_that_hold_together_better_than_with_each_other_stay_two():
    nodes = [Span(document=name, start=0, end=1) for name in "abcdef"]
    sides = (0, 1, 2), (3, 4, 5)
    weights = {(one, two): 0.8 for side in sides for one in side for two in side if one < two}
    weights |= {(one, two): 0.3 for one in sides[0] for two in sides[1]}
    given = links(weights, nodes)
    assert parts(nodes, given, cut=0.2) == [6]
    assert parts(nodes, given, cut=0.2, cohesion=0.5) == [6]  # asks for .8 * .5 * (1 - 1/3) = .27
    assert parts(nodes, given, cut=0.2, cohesion=0.6) == [3, 3]  # and for .32


def test_more_cohesion_is_asked_of_larger_groups() -> None:
    # .8 within: .65 asks for .347 across of three places on each side and for .468 of ten
    for size, weight, sizes in ((3, 0.36, [6]), (10, 0.36, [10, 10]), (10, 0.47, [20])):
        nodes = [Span(document=f"{at:02d}", start=0, end=1) for at in range(2 * size)]
        pairs = [(one, two) for one in range(2 * size) for two in range(one + 1, 2 * size)]
        weights = {(one, two): weight if one < size <= two else 0.8 for one, two in pairs}
        assert parts(nodes, links(weights, nodes), cut=0.2, cohesion=0.65) == sizes


def test_of_pairs_that_never_met_only_so_many_count_against_two_groups() -> None:
    # two groups of 12, each wholly linked, and 20 of the 144 pairs across them linked by .6
    nodes = [Span(document=f"{at:02d}", start=0, end=1) for at in range(24)]
    pairs = [(one, two) for one in range(24) for two in range(one + 1, 24)]
    weights = {(one, two): 0.8 for one, two in pairs if (one < 12) == (two < 12)}
    across = [(one, two) for one, two in pairs if one < 12 <= two]
    weights |= dict.fromkeys(across[::7][:20], 0.6)
    given = links(weights, nodes)
    assert parts(nodes, given, cut=0.2) == [12, 12]  # 12 / 144 = .083
    assert parts(nodes, given, cut=0.2, silent=60) == [12, 12]  # 12 / (20 + 60) = .15
    assert parts(nodes, given, cut=0.2, silent=30) == [24]  # 12 / (20 + 30) = .24


def test_of_few_places_every_pair_without_a_link_counts() -> None:
    nodes = [Span(document=name, start=0, end=1) for name in "abcd"]
    weights = {(0, 1): 0.9, (2, 3): 0.9, (0, 2): 0.5}
    given = links(weights, nodes)
    assert parts(nodes, given, cut=0.2, silent=100) == parts(nodes, given, cut=0.2) == [2, 2]


def test_a_pair_is_no_formed_group():
    nodes = [Span(document=name, start=0, end=1) for name in "abcd"]
    weights = {(0, 1): 0.9, (2, 3): 0.9}
    weights |= {(one, two): 0.3 for one in (0, 1) for two in (2, 3)}
    assert parts(nodes, links(weights, nodes), cut=0.2, cohesion=0.9) == [4]
