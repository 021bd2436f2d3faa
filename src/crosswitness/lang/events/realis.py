"""Whether a trigger tells a happening: planned, denied, alleged, hypothetical or background."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from crosswitness.lang.events.patterns import Hit, Token
from crosswitness.lang.tables import rows
from crosswitness.model.events import Realis

_BACK = 7
"""Words before a trigger that are read for its status."""

_HEDGE = 12
"""Words on either side of a trigger in which a hedge counts."""

_AUXILIARIES = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "says", "did"})
_ENDS = frozenset(";:?!()–—")


class Status(NamedTuple):
    """The realis of a trigger with the word that decides it.

    Attributes:
        realis: The status.
        at: Index of the deciding token, or None.
        reason: Why, for the reader.
    """

    realis: Realis
    at: int | None
    reason: str


_ASSERTED = Status(Realis.ASSERTED, None, "no word speaks against it")


@cache
def _words() -> dict[str, str]:
    return {row["word"]: row["class"] for row in rows("realis_words")}


_REASONS = {
    "planned": (Realis.PLANNED, "“{}” puts it in the future"),
    "hypothetical": (Realis.HYPOTHETICAL, "“{}” makes it a possibility"),
    "negation": (Realis.NEGATED, "“{}” says that it did not happen"),
    "denial": (Realis.DENIED, "“{}”: somebody denies it"),
    "hedge": (Realis.ALLEGED, "“{}” holds the report at a distance"),
    "aggregate": (Realis.BACKGROUND, "“{}” counts many of them at once"),
    "earlier": (Realis.BACKGROUND, "“{}” puts it before the reported happening"),
}


def status(line: Sequence[Token], hit: Hit, low: int, others: frozenset[int]) -> Status:
    """Return the status of a trigger.

    Args:
        line: The tokens of the sentence.
        hit: The trigger.
        low: Index of the first token of its clause.
        others: Indices of the first tokens of the sentence's other triggers, which end the words
            that can speak of this one.
    """
    near = _near(line, hit, low, others)
    if near is not None:
        return near
    hedge = _hedged(line, hit)
    return hedge if hedge is not None else _ASSERTED


def is_denial(token: Token) -> bool:
    """Say whether a word denies ("denied", "rejects")."""
    return _words().get(token.low) == "denial"


def _near(line: Sequence[Token], hit: Hit, low: int, others: frozenset[int]) -> Status | None:
    """Read the words before the trigger, those inside it and those behind, nearest first."""
    return (
        _before(line, hit, low, others)
        or _inside(line, hit)
        or _behind(line, hit)
        or _condition(line, hit, low)
    )


def _before(line: Sequence[Token], hit: Hit, low: int, others: frozenset[int]) -> Status | None:
    """Read from the trigger to the left, as far as its clause and the next trigger."""
    for place in range(hit.first - 1, max(low, hit.first - _BACK) - 1, -1):
        word = line[place].low
        if word in _ENDS or (word == "," and place < hit.first - 1):
            return None
        if place in others:
            return _made("denial", line, place) if is_denial(line[place]) else None
        found = _class_at(line, place, hit, low)
        if found:
            return _made(found, line, place)
    return None


def _inside(line: Sequence[Token], hit: Hit) -> Status | None:
    for place in range(hit.first + 1, hit.last):
        kind = _words().get(line[place].low, "")
        if kind == "negation" or (kind == "planned" and line[place].low in ("will", "would")):
            return _made(kind, line, place)
    return None


def _behind(line: Sequence[Token], hit: Hit) -> Status | None:
    """Read what follows a noun: "a no-fly zone that would cover the coast"."""
    if hit.trigger.pattern.startswith("v:"):
        return None
    for place in range(hit.last, min(hit.last + 4, len(line))):
        if line[place].low in _ENDS or line[place].low == "," or _is_month(line, place):
            return None
        if _words().get(line[place].low) in ("modal", "hypothetical"):
            return _made("hypothetical", line, place)
    return None


def _condition(line: Sequence[Token], hit: Hit, low: int) -> Status | None:
    """Say whether "if" or the like opens the clause."""
    for place in range(low, min(low + 2, hit.first)):
        if line[place].low in ("if", "unless", "should"):
            return _made("hypothetical", line, place)
    return None


def _class_at(line: Sequence[Token], place: int, hit: Hit, low: int) -> str:
    word = line[place].low
    kind = "" if _is_month(line, place) else _words().get(word, "")
    if kind == "infinitive":  # "Merovia to sign" is ahead; "met to discuss" is not
        ahead = place + 1 == hit.first and _is_base(line[hit.first].low)
        return "planned" if ahead and not _has_verb(line, low, place) else ""
    if word.endswith("n't"):
        return "negation"
    if kind == "modal":
        return "hypothetical" if any(token.low == "if" for token in line) else "planned"
    if kind == "hypothetical" and line[place + 1].low == "have":  # "may have launched"
        return "hedge"
    return kind


def _is_month(line: Sequence[Token], place: int) -> bool:
    """Say whether "May" is the month: with a capital inside the sentence."""
    return line[place].low == "may" and line[place].capital and place > 0


def _is_base(word: str) -> bool:
    return not word.endswith(("ing", "ed", "s"))


def _has_verb(line: Sequence[Token], low: int, place: int) -> bool:
    """Say whether a finite verb stands before ``place`` in its clause, by its form."""
    return any(
        token.low in _AUXILIARIES or (token.low.endswith("ed") and not token.capital)
        for token in line[low:place]
    ) or any(token.low in irregular_pasts() for token in line[low:place])


@cache
def irregular_pasts() -> frozenset[str]:
    """Return the pasts of irregular verbs ("struck")."""
    return frozenset(row["forms"].split("|")[0] for row in rows("irregular_verbs"))


def _hedged(line: Sequence[Token], hit: Hit) -> Status | None:
    for place in range(max(0, hit.first - _HEDGE), min(len(line), hit.last + _HEDGE)):
        if _words().get(line[place].low) == "hedge":
            between = line[min(place, hit.last) : max(place, hit.first)]
            if not any(token.low in (",", ";", "–", "—") for token in between):
                return _made("hedge", line, place)
    return None


def _made(kind: str, line: Sequence[Token], place: int) -> Status | None:
    if kind not in _REASONS:
        return None
    realis, reason = _REASONS[kind]
    return Status(realis, place, reason.format(line[place].low))
