"""How many sentences of one text stand in another, in the same order, perhaps reworded."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from math import fsum
from typing import NamedTuple

from crosswitness.lang.background import idf
from crosswitness.lang.tokens import stem

_SHORT = 6
"""Sentences of fewer words are not aligned: they are alike by chance."""

_ALIKE = 0.45
"""Least idf share of common words that makes two sentences one. On generated rewritings it finds
nearly all sentences while up to a fifth of the words are replaced, and little from two fifths on.
"""

_MOST = 300
"""Sentences of a text that are looked at, from its beginning: the time is quadratic in them."""

_COMMON = 3
"""Least number of common stems."""


class _Sentence(NamedTuple):
    stems: frozenset[str]
    weight: float


def aligned_share(
    left: Iterable[Sequence[str]], right: Iterable[Sequence[str]]
) -> tuple[int, float]:
    """Return how many sentences are aligned, and their share of the text with fewer sentences.

    Each sentence meets the one that is most like it (idf of the common stems over idf of the
    sentence with less); the longest rising sequence of these matches counts, in the direction in
    which it is longer. Symmetric. Of a very long text only the beginning is looked at.

    Args:
        left: Folded words of each sentence of one text, in order.
        right: The same for the other text.
    """
    ours, theirs = _weighed(left), _weighed(right)
    fewer = min(len(ours), len(theirs))
    if not fewer:
        return 0, 0.0
    count = max(_in_order(ours, theirs), _in_order(theirs, ours))
    return count, count / fewer


def _weighed(sentences: Iterable[Sequence[str]]) -> list[_Sentence]:
    found: list[_Sentence] = []
    for words in sentences:
        if len(found) == _MOST:
            break
        if len(words) >= _SHORT:
            stems = frozenset(stem(word) for word in words)
            found.append(_Sentence(stems, fsum(idf(word) for word in stems)))
    return found


def _in_order(ours: Sequence[_Sentence], theirs: Sequence[_Sentence]) -> int:
    """Return the length of the longest rising sequence of best matches (patience sorting)."""
    tails: list[int] = []
    for sentence in ours:
        best, at = 0.0, -1
        for number, other in enumerate(theirs):
            common = sentence.stems & other.stems
            if len(common) < _COMMON:
                continue
            alike = fsum(idf(word) for word in common) / min(sentence.weight, other.weight)
            if alike > best:
                best, at = alike, number
        if best >= _ALIKE:
            slot = bisect_left(tails, at)
            tails[slot : slot + 1] = [at]
    return len(tails)
