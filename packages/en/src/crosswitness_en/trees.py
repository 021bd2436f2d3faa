"""The best tree over the words of a sentence, from a score for each governor of each word.

The maximum spanning arborescence of Chu and Liu (1965) and Edmonds (1967) with exactly one word
below the root, as Universal Dependencies wants it.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_NEVER = np.float32(-1e9)


def best_tree(scores: Floats) -> list[int]:
    """Return the governor of each word, 0 for the root.

    Args:
        scores: (words + 1, words + 1), row and column 0 the root; row ``i`` holds the score of
            each governor of word ``i``, as logarithms of shares.

    Returns:
        For words 1, 2, … their governors, exactly one of them 0.
    """
    count = len(scores)
    if count == 1:
        return []
    barred = scores.astype(np.float32).copy()
    np.fill_diagonal(barred, _NEVER)
    barred[0] = _NEVER
    heads = barred.argmax(1)
    roots = int((heads[1:] == 0).sum())
    if roots == 1 and _cycle(heads) is None:
        return [int(head) for head in heads[1:]]
    return _one_root(barred)


def _one_root(scores: Floats) -> list[int]:
    """Return the best tree with one word below the root.

    A large fine on every root arc leaves one such arc in the best tree, the least number that a
    tree can have.
    """
    fined = scores.astype(np.float64)
    span = float(np.abs(scores[scores > _NEVER / 2]).max()) + 1.0
    fined[:, 0] = np.where(scores[:, 0] > _NEVER / 2, fined[:, 0] - 2 * span * len(scores), _NEVER)
    return [int(head) for head in _arborescence(fined)[1:]]


def _cycle(heads: NDArray[np.int64]) -> list[int] | None:
    """Return the words of a cycle, or None; the root is word 0."""
    seen = np.zeros(len(heads), np.int64)
    for start in range(1, len(heads)):
        at = start
        while at and not seen[at]:
            seen[at] = start
            at = int(heads[at])
        if at and seen[at] == start:
            found = [at]
            while int(heads[found[-1]]) != at:
                found.append(int(heads[found[-1]]))
            return found
    return None


def _arborescence(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return the governors in the tree of the greatest sum, by contracting cycles one by one."""
    levels: list[tuple[NDArray[np.int64], list[int], list[int], NDArray[np.int64], list[int]]] = []
    while True:
        heads: NDArray[np.int64] = scores.argmax(1)
        heads[0] = 0
        cycle = _cycle(heads)
        if cycle is None:
            break
        outside = [word for word in range(len(scores)) if word not in set(cycle)]
        kept = scores[cycle, heads[cycle]]
        size = len(outside)
        smaller = np.full((size + 1, size + 1), float(_NEVER))
        smaller[:size, :size] = scores[np.ix_(outside, outside)]
        inward = scores[np.ix_(cycle, outside)] - kept[:, None]
        outward = scores[np.ix_(outside, cycle)]
        smaller[size, :size] = inward.max(0)
        smaller[:size, size] = outward.max(1)
        enters = [cycle[at] for at in inward.argmax(0)]
        leaves = np.array([cycle[at] for at in outward.argmax(1)], np.int64)
        levels.append((heads.copy(), cycle, outside, leaves, enters))
        scores = smaller
    while levels:
        inner, cycle, outside, leaves, enters = levels.pop()
        size = len(outside)
        grown = inner.copy()
        for at, word in enumerate(outside):
            head = int(heads[at])
            grown[word] = leaves[at] if head == size else outside[head]
        entry = int(heads[size])
        grown[enters[entry]] = outside[entry]
        heads = grown
        heads[0] = 0
    return heads
