"""How far a clause speaks of the same thing as a headline, by the weighty words they share."""

from collections.abc import Mapping

from crosswitness.lang.background import idf
from crosswitness.lang.tokens import stem, words

_WEIGHTY = 2.0
"""Least idf of a word that says what a clause is about."""


def stems(text: str, start: int, end: int) -> dict[str, float]:
    """Return the stems of the weighty words in ``text[start:end]`` with their idf."""
    found = {stem(word.folded) for word in words(text, start, end)}
    return {key: weight for key in found if len(key) > 2 and (weight := idf(key)) >= _WEIGHTY}


def shared(subject: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the idf-weighted share of ``subject`` that stands in ``other``, 0 to 1."""
    whole = sum(subject.values())
    return sum(w for key, w in subject.items() if key in other) / whole if whole else 0.0
