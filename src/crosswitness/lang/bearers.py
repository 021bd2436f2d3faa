"""Whose a measure is: the head of the subject of the words before it, in one sentence.

Rules over words, no parser: the noun before the nearest finite verb on the left that is no verb of
speech, past auxiliaries, adverbs and a phrase with a preposition. They abstain rather than guess:
behind a pronoun, or where no such noun stands, there is no answer.
"""

import re
from functools import cache
from typing import NamedTuple

from crosswitness.lang.counted import singular
from crosswitness.lang.speechwords import words
from crosswitness.lang.tables import rows
from crosswitness.lang.tokens import fold

_TOKEN = re.compile(r"[^\W_][\w’'.-]*|[,;:()\"“”—–]")
_ASIDE = re.compile(r"\s\([^()\n]{1,30}\)")  # "Brask (BRK) shares"
_REACH = 400
"""Code points before a measure in which its subject is looked for."""
_HOPS = 3
"""Phrases with a preposition that are stepped over on the way to the head."""
_RELATIVE = frozenset(("which", "that", "who"))
_HEARSAY = frozenset(
    (
        *("to", "believed", "thought", "reported", "said", "estimated", "expected", "understood"),
        *("known", "reportedly", "allegedly", "apparently", "also", "still", "about", "all"),
    )
)
_POSSIBLE = frozenset(("can", "could", "may", "might", "must", "should", "would", "cannot"))
"""Verbs behind which a measure is what may be, and of nothing that is told."""
_NO_NOUNS = frozenset(
    ("more", "less", "than", "there", "here", "back", "ago", "not", "one", "ones")
)
_DAY_WORDS = (
    "monday tuesday wednesday thursday friday saturday sunday today yesterday night morning "
    "evening afternoon week month year time day"
)
_DAYS = frozenset(_DAY_WORDS.split())


class Words(NamedTuple):
    """The words before a measure in its sentence, in lower case, stops among them."""

    low: tuple[str, ...]
    shown: tuple[str, ...]


class Head(NamedTuple):
    """A noun phrase by its head.

    Attributes:
        noun: The head, folded and singular; ``""`` for a pronoun.
        whose: What "of", a possessive or a name before it adds to it, or ``""``.
    """

    noun: str
    whose: str = ""


def words_before(text: str, start: int, at: int) -> Words:
    """Return the words of ``text[start:at]``, those far from ``at`` left out."""
    shown = tuple(_TOKEN.findall(_ASIDE.sub(" ", text[max(start, at - _REACH) : at])))
    return Words(tuple(word.lower().rstrip(".") for word in shown), shown)


def subject_before(line: Words, until: int) -> Head | None:
    """Return the subject that governs the words from index ``until`` on, or None.

    Args:
        line: The words before the measure.
        until: Index of the first word that is not looked at.
    """
    for index in range(until - 1, 0, -1):
        if _is_finite(line, index):
            found = subject_of(line, index)
            if found is not None:
                return found if found.noun else None
    return None


def subject_of(line: Words, verb: int) -> Head | None:
    """Return the subject of the verb at an index, or None if it has none of its own.

    A head without a noun is a pronoun or the like: there is a subject, and it says nothing.
    """
    at = verb - 1 if line.low[verb] not in words("auxiliary") else verb
    while at >= 0 and _is_skipped(line.low[at]):
        if line.low[at] in _POSSIBLE:
            return Head("")
        at -= 1
    if at >= 0 and line.low[at] in _RELATIVE:
        at -= 2 if line.low[at - 1] == "," else 1
    elif at >= 0 and line.low[at] == ",":
        at = max((n for n in range(at) if line.low[n] == ","), default=0) - 1
        return (head_at(line, at) or None) if at >= 0 else None
    if at < 0 or line.low[at] in _JOINTS:
        return None
    if at == verb - 1 and line.low[verb] in _speech():
        return None
    return head_at(line, at) or Head("")


def head_at(line: Words, at: int) -> Head | None:
    """Return the head of the noun phrase that ends with word ``at``, or None.

    The noun before "of the" or another preposition is the head: in "the missile from the base"
    the missile.
    """
    if at < 0 or line.low[at] in _DAYS:
        return None
    whose, first = "", at
    for _ in range(_HOPS):
        start = _phrase_start(line, at)
        if start is None:
            return None
        first, before = start, start - 1
        if before < 1 or line.low[before] not in words("preposition"):
            break
        outer = before - 1
        if outer > 0 and _looks_finite(line.low[outer]):
            outer -= 2 if line.low[outer - 1] in _RELATIVE else 1
        if _phrase_start(line, outer) is None or line.low[outer] in _DAYS:
            break
        whose = _plain(line.low[at]) if line.low[before] == "of" else whose
        at = outer
    owners = [
        line.low[n]
        for n in range(first, at)
        if line.low[n].endswith(("’s", "'s"))
        or (line.shown[n][:1].isupper() and line.low[n] not in words("determiner"))
    ]
    return Head(_plain(line.low[at]), whose or (_plain(owners[-1]) if owners else ""))


def _plain(low: str) -> str:
    return fold(singular(low.removesuffix("’s").removesuffix("'s")))


def _phrase_start(line: Words, at: int) -> int | None:
    """Return the first word of the noun phrase that ends with word ``at``, or None for none."""
    if at < 0 or not _may_be_noun(line, at):
        return None
    first = at
    while first > 0 and _belongs(line.low[first - 1]):
        first -= 1
        if line.low[first] in words("determiner"):
            break
    return first


def _belongs(low: str) -> bool:
    return low[:1].isalnum() and low not in _CLOSED and low not in _JOINTS and low not in _DAYS


def _may_be_noun(line: Words, at: int) -> bool:
    low = line.low[at]
    if not low[:1].isalpha() or low in _CLOSED or low in words("determiner") or low in _NO_NOUNS:
        return False
    if low in words("verb"):
        return False
    return not low.endswith("ly") or line.shown[at][:1].isupper()


def _is_skipped(low: str) -> bool:
    """Say whether a word may stand between a subject and its verb."""
    return (
        low in words("auxiliary")
        or low in words("adverb")
        or low in _HEARSAY
        or (low.endswith("ly") and low not in words("preposition"))
    )


def _looks_finite(low: str) -> bool:
    return low in words("verb") or (len(low) > 4 and low.endswith("ed")) or low in _speech()


@cache
def _speech() -> frozenset[str]:
    """Return the finite forms of verbs of speech, whose subject measures nothing."""
    found = set()
    for row in rows("cues"):
        if row["kind"] in ("say", "tell", "ask", "report"):
            _, present, past, *_ = row["forms"].split("|")
            found |= {present, past}
    return frozenset(found)


def _is_finite(line: Words, index: int) -> bool:
    """Say whether a word is a finite verb, or an auxiliary, by its form and the word before."""
    low, before = line.low[index], line.low[index - 1]
    if before in words("determiner") or before in words("preposition"):
        return False
    return (low in words("auxiliary") and low not in ("not", "n't", "never")) or _looks_finite(low)


_JOINTS = frozenset((*words("coordinator"), *',;:()"“”—–'))
_CLOSED = (
    words("preposition") | words("auxiliary") | words("pronoun") | words("boundary") | _HEARSAY
) | {"them", "him", "her", "us", "me", "these", "those", "this", "that"}
