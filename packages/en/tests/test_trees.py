from itertools import product

import numpy as np
import pytest

from crosswitness_en.trees import best_tree


def is_tree(heads: tuple[int, ...] | list[int]) -> bool:
    """Say whether every word reaches the root and one word is below it."""
    if list(heads).count(0) != 1:
        return False
    for word in range(1, len(heads) + 1):
        at, steps = word, 0
        while at and steps <= len(heads):
            at, steps = heads[at - 1], steps + 1
        if at:
            return False
    return True


def weight(scores: np.ndarray, heads: tuple[int, ...] | list[int]) -> float:
    return float(sum(scores[word + 1, head] for word, head in enumerate(heads)))


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_no_tree_is_better(count: int):
    chance = np.random.default_rng(count)
    every = [heads for heads in product(range(count + 1), repeat=count) if is_tree(heads)]
    for _ in range(60):
        scores = chance.normal(size=(count + 1, count + 1)).astype(np.float32)
        found = best_tree(scores)
        assert is_tree(found)
        assert weight(scores, found) == pytest.approx(
            max(weight(scores, heads) for heads in every), abs=1e-4
        )


def test_long_sentences_and_equal_scores_give_trees_too():
    chance = np.random.default_rng(1)
    assert is_tree(best_tree(chance.normal(size=(121, 121)).astype(np.float32)))
    assert is_tree(best_tree(np.zeros((30, 30), np.float32)))
    assert best_tree(np.zeros((1, 1), np.float32)) == []
