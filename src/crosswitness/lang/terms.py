"""What a report is about: its weightiest words, and how much two reports share of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import log, sqrt
from typing import NamedTuple
from zlib import crc32

from crosswitness.lang.background import idf
from crosswitness.lang.tokens import stem, words

_NAME = 0.8
"""Least share of a word's places in running text with a capital that makes it a name."""

_NAME_BOOST = 1.5
_TITLE_BOOST = 2.0
_OPENING_BOOST = 1.5
"""Names, titles and openings say most about what happened: boosts of the weights."""

_RARE_PAIR = 4.0
"""Least sum of idf of two neighbouring words: keeps "prime minister" and "of the" out."""


class Term(NamedTuple):
    """One word of a report.

    Attributes:
        stem: Its key, see `crosswitness.lang.tokens.stem`.
        surface: The word as written.
        title: Whether it stands in the title, where capitals say nothing.
    """

    stem: str
    surface: str
    title: bool


def terms(text: str, ranges: Iterable[tuple[int, int]], title: bool) -> list[Term]:
    """Return the words of ``text`` in these half-open ranges, in order."""
    return [
        Term(stem(word.folded), text[word.start : word.end], title)
        for start, end in ranges
        for word in words(text, start, end)
    ]


def names(found: Sequence[Term]) -> dict[str, float]:
    """Return the stems that are written with a capital in running text, with their weights.

    A name weighs more the rarer it is in general, the more often it stands here, and when it
    stands among the first words. The titles are left aside.
    """
    running = [term for term in found if not term.title]
    count = Counter(term.stem for term in running)
    capital = Counter(term.stem for term in running if term.surface[0].isupper())
    first = {term.stem for term in running[:80]}
    return {
        key: idf(key) * (1 + log(number)) * (_OPENING_BOOST if key in first else 1.0)
        for key, number in capital.items()
        if len(key) > 2 and not key.isdigit() and number >= _NAME * count[key] and idf(key) > 2
    }


def weights(
    found: Sequence[Term], named: Mapping[str, float], opening: int, most: int
) -> dict[str, float]:
    """Return the ``most`` weightiest stems, the greatest first, scaled to a vector of length 1.

    The weight is ``(1 + ln tf) * idf`` (Salton and Buckley 1988) with the general idf of
    `crosswitness.lang.background`; numbers are left out.

    Args:
        found: The words.
        named: Stems that are names (`names`).
        opening: Number of first words that count half as much again.
        most: How many stems are kept.
    """
    count: dict[str, float] = {}
    for number, term in enumerate(found):
        if not term.stem.isdigit():
            boost = _TITLE_BOOST if term.title else 1.0
            boost *= _OPENING_BOOST if number < opening else 1.0
            count[term.stem] = count.get(term.stem, 0.0) + boost
    weighed = [
        (key, (1 + log(tf)) * idf(key) * (_NAME_BOOST if key in named else 1.0))
        for key, tf in count.items()
    ]
    kept = sorted(weighed, key=lambda item: (-item[1], item[0]))[:most]
    length = sqrt(sum(weight * weight for _, weight in kept)) or 1.0
    return {key: round(weight / length, 4) for key, weight in kept}


def cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """Return the cosine of two vectors of length 1."""
    if len(left) > len(right):
        left, right = right, left
    return sum(weight * right[key] for key, weight in left.items() if key in right)


def rare_pairs(found: Sequence[Term]) -> tuple[int, ...]:
    """Return hashes of neighbouring words that are rare together, sorted."""
    pairs = pairwise(found)
    return tuple(
        sorted(
            {
                crc32(f"{one.stem} {other.stem}".encode("utf-8", "surrogatepass"))
                for one, other in pairs
                if idf(one.stem) + idf(other.stem) > _RARE_PAIR
            }
        )
    )
