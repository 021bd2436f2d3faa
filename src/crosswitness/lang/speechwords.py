"""The words that speech rules walk over, and the classes they know."""

from functools import cache
from typing import NamedTuple

from crosswitness.lang.tables import rows

WORD, MARKED, STOP = "word", "marked", "stop"
"""Kinds of token: a word, a whole stretch between quotation marks, punctuation."""


_LONG = 10  # letters; capitalised words in -ly this long open a sentence and are no names


class Token(NamedTuple):
    """A word, a punctuation mark, or a whole stretch between quotation marks.

    Attributes:
        start: First code point.
        end: Code point after it.
        low: The word in lower case; ``""`` for a stretch between marks.
        kind: ``"word"``, ``"marked"`` or ``"stop"`` (punctuation).
        capital: Whether a word begins with a capital letter.
        stretch: Index of the stretch, or -1.
    """

    start: int
    end: int
    low: str
    kind: str
    capital: bool
    stretch: int = -1


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of one class of ``speech_words.tsv``."""
    for row in rows("speech_words"):
        if row["class"] == name:
            return frozenset(row["words"].split())
    raise KeyError(name)


def is_adverb(token: Token) -> bool:
    """Say whether a token is an adverb that may stand between a source and its cue."""
    return token.kind is WORD and (
        token.low in words("adverb")
        or (token.low.endswith("ly") and (not token.capital or len(token.low) >= _LONG))
    )
