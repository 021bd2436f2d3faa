"""How many sentences of one text stand in another, perhaps reworded, in the same order or not."""

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

_VERY = 0.7
"""The same where the order was not kept, and each must be the best match of the other. Generated
copies in another order keep five in six sentences so while two fifths of the words are replaced;
independent reports of one generated story share at most half of them.
"""

_MOST = 300
"""Sentences of a text that are looked at, from its beginning: the time is quadratic in them."""

_COMMON = 3
"""Least number of common stems."""


class _Sentence(NamedTuple):
    stems: frozenset[str]
    weight: float


class Aligned(NamedTuple):
    """How many sentences of two texts are one.

    Attributes:
        ordered: Those that stand in the same order in both, perhaps reworded.
        paired: Those of which each is most like the other and very like it, in any order.
        fewer: Sentences of the text that has fewer.
    """

    ordered: int
    paired: int
    fewer: int


def aligned(left: Iterable[Sequence[str]], right: Iterable[Sequence[str]]) -> Aligned:
    """Return how many sentences of two texts are one, kept in order or not.

    Each sentence meets the one that is most like it (idf of the common stems over idf of the
    sentence with less). In order: the longest rising sequence of these matches counts, in the
    direction in which it is longer. In any order more likeness is asked, and from both sides.
    Symmetric. Of a very long text only the beginning is looked at.

    Args:
        left: Folded words of each sentence of one text, in order.
        right: The same for the other text.
    """
    ours, theirs = _weighed(left), _weighed(right)
    there, back = _best(ours, theirs), _best(theirs, ours)
    paired = sum(
        1 for at, best in enumerate(there) if best.alike >= _VERY and back[best.at].at == at
    )
    ordered = max(_in_order(there), _in_order(back))
    return Aligned(ordered, paired, min(len(ours), len(theirs)))


def _weighed(sentences: Iterable[Sequence[str]]) -> list[_Sentence]:
    found: list[_Sentence] = []
    for words in sentences:
        if len(found) == _MOST:
            break
        if len(words) >= _SHORT:
            stems = frozenset(stem(word) for word in words)
            found.append(_Sentence(stems, fsum(idf(word) for word in stems)))
    return found


class _Match(NamedTuple):
    """The sentence of the other text that one is most like; ``at`` is -1 without any."""

    alike: float = 0.0
    at: int = -1


def _best(ours: Sequence[_Sentence], theirs: Sequence[_Sentence]) -> list[_Match]:
    found = []
    for sentence in ours:
        best = _Match()
        for number, other in enumerate(theirs):
            common = sentence.stems & other.stems
            if len(common) < _COMMON:
                continue
            alike = fsum(idf(word) for word in common) / min(sentence.weight, other.weight)
            if alike > best.alike:
                best = _Match(alike, number)
        found.append(best)
    return found


def _in_order(matches: Iterable[_Match]) -> int:
    """Return the length of the longest rising sequence of matches (patience sorting)."""
    tails: list[int] = []
    for match in matches:
        if match.alike >= _ALIKE:
            slot = bisect_left(tails, match.at)
            tails[slot : slot + 1] = [match.at]
    return len(tails)
