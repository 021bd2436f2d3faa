"""Words that name one thing in a loaded or a plain way, found with what stands before them.

Whether a word is loaded is the opinion of the table ``loaded_terms`` and is shown as such.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from crosswitness.lang.tables import rows
from crosswitness.lang.tokens import Word, words

_LONGEST = 2
_BEFORE = 4
_STOPS = frozenset(
    (
        *("the", "a", "an", "of", "to", "in", "on", "by", "for", "with", "and", "or", "as", "at"),
        *("that", "this", "these", "those", "its", "his", "her", "their", "our", "from", "is"),
        *("are", "was", "were", "be", "been", "has", "have", "had", "against", "between", "all"),
        *("any", "some", "more", "than", "into", "over", "not", "which", "who", "said", "says"),
    )
)
_VERBAL = ("ed", "ing", "ly")
_GAP = re.compile(r"[\s\-–’']{1,3}(?:s[\s])?$")


class Term(NamedTuple):
    """A term of the lexicon.

    Attributes:
        term: The term, singular, in lower case.
        referent: What kind of thing it names (``"armed group"``).
        loaded: Whether the lexicon holds it for loaded.
    """

    term: str
    referent: str
    loaded: bool


class FoundTerm(NamedTuple):
    """A term in a text with the words that modify it.

    Attributes:
        start: First code point of the modifiers, or of the term.
        head: First code point of the term.
        end: Code point after the term.
        term: The term.
    """

    start: int
    head: int
    end: int
    term: Term


@cache
def lexicon() -> dict[tuple[str, ...], Term]:
    """Return every term by its words, singular."""
    return {
        tuple(row["term"].split()): Term(row["term"], row["referent"], row["tone"] == "loaded")
        for row in rows("loaded_terms")
    }


@lru_cache(maxsize=1 << 14)
def term_of(name: str) -> Term | None:
    """Return the term that ends a name ("Norland’s occupying regime" ends in one), or None."""
    folded = [word.folded for word in words(name)]
    return next(
        (t for n in range(_LONGEST, 0, -1) if len(folded) >= n and (t := _known(folded[-n:]))), None
    )


def terms(text: str, start: int, end: int) -> Iterator[FoundTerm]:
    """Yield the terms in a range with up to four words before them, the longest term first.

    Args:
        text: The text.
        start: First code point.
        end: Code point after the last one.
    """
    found = words(text, start, end)
    at = 0
    while at < len(found):
        for length in range(min(_most(found[at].folded), len(found) - at), 0, -1):
            term = _known([word.folded for word in found[at : at + length]])
            if term is not None:
                first = _modified(text, found, at)
                yield FoundTerm(
                    found[first].start, found[at].start, found[at + length - 1].end, term
                )
                at += length - 1
                break
        at += 1


@lru_cache(maxsize=1 << 14)
def _most(word: str) -> int:
    """Return the most words of a term that begins with ``word``, 0 if none does."""
    longest = _begun().get(word, 0)
    return longest or int(_known([word]) is not None)


@cache
def _begun() -> dict[str, int]:
    """Return the most words of a term by its first word."""
    found: dict[str, int] = {}
    for term in lexicon():
        found[term[0]] = max(len(term), found.get(term[0], 0))
    return found


def _known(folded: list[str]) -> Term | None:
    *before, last = folded
    for form in dict.fromkeys(_singulars(last)):
        term = lexicon().get((*before, form))
        if term is not None:
            return term
    return None


def _singulars(word: str) -> Iterator[str]:
    yield word
    if word.endswith("men"):
        yield word[:-3] + "man"
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]


def _modified(text: str, found: list[Word], at: int) -> int:
    """Return the number of the first word that modifies ``found[at]``."""
    first = at
    while first > 0 and at - first < _BEFORE:
        before = found[first - 1]
        if before.folded in _STOPS or before.folded.isdigit():
            break
        if not _GAP.fullmatch(text[before.end : found[first].start]):
            break
        compound = text[before.start - 1 : before.start] == "-"
        free = first > 1 and found[first - 2].folded not in _STOPS
        if free and not compound and before.folded.endswith(_VERBAL):
            break  # a verb of the clause ("fought"), no modifier
        first -= 1
    return first
