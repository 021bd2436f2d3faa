from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gold.conll_f1 import _assigned, clusters, conll


def parts(*words: str) -> list[frozenset[str]]:
    return [frozenset(word) for word in words]


def test_the_example_of_the_reference_scorer():
    # Key and response of figure 1 in Pradhan et al. 2014.
    found = conll(parts("abc", "defg"), parts("ab", "cd", "fghi"))
    assert found["muc"][:2] == pytest.approx((0.4, 0.4))
    assert found["b3"][:2] == pytest.approx((0.5, 2.9166667 / 7))
    assert found["ceafe"][:2] == pytest.approx((1.3 / 3, 1.3 / 2))


def test_the_truth_scores_one_and_nothing_scores_nothing():
    key = parts("ab", "c", "def")
    assert all(scores == pytest.approx((1, 1, 1)) for scores in conll(key, key).values())
    assert conll(key, [])["conll"] == (0.0, 0.0, 0.0)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3), st.integers(0, 3)), max_size=10))
def test_swapping_the_sides_swaps_precision_and_recall(drawn):
    key = clusters({m: (m, one) for m, one, _ in drawn}.values())
    response = clusters({m: (m, two) for m, _, two in drawn}.values())
    there, back = conll(key, response), conll(response, key)
    for name, (precision, recall, f1) in there.items():
        assert 0 <= f1 <= 1 + 1e-9
        assert (precision, recall) == pytest.approx((back[name][1], back[name][0]))


@given(st.lists(st.dictionaries(st.integers(0, 3), st.floats(0, 1), max_size=4), max_size=4))
def test_the_assignment_is_the_best_of_all(rows):
    size = 4
    every = [[row.get(column, 0.0) for column in range(size)] for row in rows]
    best = max(
        (sum(row[c] for row, c in zip(every, order, strict=False)) for order in
         permutations(range(size))),
        default=0.0,
    )  # fmt: skip
    assert _assigned(rows) == pytest.approx(best)
