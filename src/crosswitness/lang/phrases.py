"""Noun phrases read backwards: from the last word to the first, without a parser.

The walk knows function words, cues and capitals. A phrase is a half-open range of token indices
of its line.
"""

import re

from crosswitness.lang.speech import Line
from crosswitness.lang.speechwords import WORD, Token, is_adverb, words

Phrase = tuple[int, int]
"""Half-open range of token indices."""

_WHICH = frozenset(("both", "each", "this", "that", "every", "last"))
_TIMES = frozenset(("time", "times", "year", "month", "week", "morning", "evening"))
"""With a word before it: "Both times", "This year" before a source are no part of it."""
PARTICIPLE = re.compile(r"[a-z]{2,20}ed")
"""What looks like a past form or participle."""


def noun_phrase(line: Line, last: int, floor: int) -> Phrase | None:
    """Return the noun phrase that ends with token ``last``, walking left to ``floor``."""
    if last < floor:
        return None
    token = line.tokens[last]
    alone = "personal" in token.classes or _alone(line, last, floor)
    if "pronoun" in token.classes and alone:
        return last, last + 1
    index = last
    while index >= floor and _belongs(line, index, last, floor):
        index -= 1
        if begins_anew(line, index + 1, floor):
            break
    index += 1
    if index > floor and _opens_with_participle(line.tokens[index - 1]):
        index -= 1
    first = _trim(line, _past_participle(line, index, last), last)
    return (first, last + 1) if first is not None else None


def head(line: Line, phrase: Phrase) -> Token:
    """Return the head of a noun phrase: the last word before "of", "for" or punctuation."""
    for index in range(phrase[0] + 1, phrase[1]):
        token = line.tokens[index]
        if token.kind is not WORD or "preposition" in token.classes:
            return line.tokens[index - 1]
    return line.tokens[phrase[1] - 1]


def begins_anew(line: Line, index: int, floor: int) -> bool:
    """Say whether an article at ``index`` opens a phrase of its own, not one inside another."""
    if line.tokens[index].low not in ("the", "a", "an", "his", "her", "their", "its"):
        return False
    before = line.tokens[index - 1].low if index > floor else ""
    return not (
        before in words("preposition")
        or before in words("coordinator")
        or before in words("determiner")
    )


def _alone(line: Line, last: int, floor: int) -> bool:
    """Say whether a pronoun stands alone (not "the others", "all of us")."""
    before = line.tokens[last - 1].low if last > floor else ""
    return before not in words("determiner") and before not in ("of", "and")


def _belongs(line: Line, index: int, last: int, floor: int) -> bool:
    token = line.tokens[index]
    if token.kind is not WORD:
        return token.low == "&"
    low = token.low
    if low in words("coordinator"):
        return low in ("and", "or") and _joins_nouns(line, index, last, floor)
    if low in words("preposition"):
        return _inside_phrase(line, index, last, floor)
    if low in words("boundary") or (low in words("auxiliary") and not token.capital):
        return low == "that" and floor == index < last
    if low in words("personal"):
        return False
    return token.capital or not _is_verb(line, index, last, floor)


def _is_verb(line: Line, index: int, last: int, floor: int) -> bool:
    low = line.tokens[index].low
    if low in words("verb"):
        return True
    before = line.tokens[index - 1].low if index > floor else ""
    if before in words("determiner") or before.endswith(("'s", "’s")):
        return False
    if index in line.cues and line.cues[index].shape != "base":
        return True
    return index < last and bool(PARTICIPLE.fullmatch(low)) and before not in words("adverb")


def _clause_start(line: Line, index: int, floor: int) -> int:
    """Return the first token of the clause that holds ``index``."""
    while index > floor:
        before = line.tokens[index - 1]
        if before.kind is not WORD or "boundary" in before.classes:
            break
        if index - 1 in line.cues and line.cues[index - 1].shape != "base":
            break
        index -= 1
    return index


def _inside_phrase(line: Line, index: int, last: int, floor: int) -> bool:
    """Say whether a preposition joins two nouns of one phrase ("a spokesman for the port")."""
    if index in (last, floor):
        return False
    before = line.tokens[index - 1]
    if before.kind is not WORD or "verb" in before.classes or "pronoun" in before.classes:
        return before.low in ("one", "some", "many", "most", "all", "several", "both")
    if "auxiliary" in before.classes or "time" in before.classes:
        return False
    if line.tokens[index].low == "of":
        return True
    start = _clause_start(line, index, floor)
    if line.tokens[start].low == "with" and start + 1 < index:
        start += 1
    if "opener" in line.tokens[start].classes or "preposition" in line.tokens[start].classes:
        return False
    return not any(_is_verb(line, i, last, floor) for i in range(start, index))


def _joins_nouns(line: Line, index: int, last: int, floor: int) -> bool:
    """Say whether "and" at ``index`` joins two names or nouns, not two clauses."""
    if index in (last, floor):
        return False
    before, after = line.tokens[index - 1], line.tokens[index + 1]
    if before.kind is not WORD or "personal" in after.classes:
        return False
    start = _clause_start(line, index - 1, floor)
    if start <= index - 1 and "opener" in line.tokens[start].classes and not before.capital:
        return False
    if any(
        "auxiliary" in line.tokens[i].classes or _is_verb(line, i, last, floor)
        for i in range(start, index)
        if not line.tokens[i].capital
    ):
        return False
    return before.capital == after.capital or "determiner" in after.classes


def _trim(line: Line, first: int, last: int) -> int | None:
    """Drop adverbs, days and function words that open a phrase; None if nothing is left."""
    while first <= last:
        token = line.tokens[first]
        if token.low in _WHICH and last - first > 1 and line.tokens[first + 1].low in _TIMES:
            first += 2
            continue
        opens = "opener" in token.classes or "coordinator" in token.classes
        day = "time" in token.classes and first < last
        if not (opens or is_adverb(token) or day or "preposition" in token.classes):
            break
        first += 1
    rest = line.tokens[first : last + 1]
    if not any(noun_like(token) for token in rest):
        return None
    return first


def _opens_with_participle(token: Token) -> bool:
    return token.capital and token.low.endswith("ing")


def _past_participle(line: Line, first: int, last: int) -> int:
    """Return where the noun phrase begins after a participle and its object without a comma.

    In "Praising the crews Colonel Maron said" the source begins at the rank.
    """
    token = line.tokens[first]
    if not _opens_with_participle(token) or first + 1 >= last:
        return first
    for index in range(first + 1, last):
        if "rank" in line.tokens[index].classes and line.tokens[index].capital:
            return index
    start = last
    while start > first + 1 and line.tokens[start - 1].capital:
        start -= 1
    object_like = "determiner" in line.tokens[first + 1].classes
    return start if object_like and line.tokens[last].capital else first


def noun_like(token: Token) -> bool:
    """Say whether a word can be the noun of a phrase: no function word, or a pronoun."""
    if token.kind is not WORD:
        return False
    if "pronoun" in token.classes:
        return True
    return token.capital or not (
        "determiner" in token.classes
        or "preposition" in token.classes
        or "auxiliary" in token.classes
        or is_adverb(token)
    )
