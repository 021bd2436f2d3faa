"""The words that speech rules walk over, and the classes they know."""

from functools import cache
from typing import NamedTuple

from crosswitness.lang.tables import rows

WORD, MARKED, STOP = "word", "marked", "stop"
"""Kinds of token: a word, a whole stretch between quotation marks, punctuation."""


_LONG = 10  # letters; capitalised words in -ly this long open a sentence and are no names


class Token(NamedTuple):
    """A word, a punctuation mark, or a whole stretch between quotation marks.

    It does not say where it stands (`Line.place` does), so that a word is read once, however
    often it is written.

    Attributes:
        low: The word in lower case; ``""`` for a stretch between marks.
        kind: ``"word"``, ``"marked"`` or ``"stop"`` (punctuation).
        capital: Whether a word begins with a capital letter.
        length: Its code points in the text.
        stretch: Index of the stretch, or -1.
        classes: Names of the classes of ``speech_words.tsv`` that hold the word.
    """

    low: str
    kind: str
    capital: bool
    length: int
    stretch: int = -1
    classes: frozenset[str] = frozenset()


_NONE: frozenset[str] = frozenset()


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of one class of ``speech_words.tsv``."""
    for row in rows("speech_words"):
        if row["class"] == name:
            return frozenset(row["words"].split())
    raise KeyError(name)


def classes(low: str) -> frozenset[str]:
    """Return the names of the classes of ``speech_words.tsv`` that hold a word in lower case."""
    return _classes().get(low, _NONE)


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("speech_words"):
        for word in row["words"].split():
            found.setdefault(word, set()).add(row["class"])
    return {word: frozenset(names) for word, names in found.items()}


def is_adverb(token: Token) -> bool:
    """Say whether a token is an adverb that may stand between a source and its cue."""
    return token.kind is WORD and (
        "adverb" in token.classes
        or (token.low.endswith("ly") and (not token.capital or len(token.low) >= _LONG))
    )
