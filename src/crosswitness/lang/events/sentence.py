"""The triggers of one sentence with their status, those inside another's content marked."""

from collections.abc import Sequence
from typing import NamedTuple

from crosswitness.lang.events.patterns import Hit, Token, hits
from crosswitness.lang.events.realis import Status, status

_BREAKS = frozenset(";:?!()–—")
_LEAVES = frozenset(
    {",", "during", "after", "before", "amid", "since", "while", "when", "following", "despite"}
)
_SUBORDINATORS = frozenset(
    {"after", "before", "while", "when", "because", "although", "but", "as", "who", "which"}
)


class Found(NamedTuple):
    """A trigger in its clause.

    Attributes:
        hit: The trigger.
        status: Whether it is told as a happening.
        low: Index of the first token of its clause.
        high: Index after its last token.
        start: First code point of the trigger.
        end: Code point after its last word.
        governor: The trigger whose content it is ("agreed to meet"), or None.
        purpose: Whether it is only what another act is for ("gathered to free").
    """

    hit: Hit
    status: Status
    low: int
    high: int
    start: int
    end: int
    governor: Hit | None
    purpose: bool


def read(line: Sequence[Token], *, headline: bool = False) -> list[Found]:
    """Return the triggers of a sentence from left to right.

    Args:
        line: Its tokens.
        headline: Whether it is a headline, where "to sign" is ahead and the present is past.
    """
    found = hits(line)
    firsts = frozenset(hit.first for hit in found)
    made: list[Found] = []
    for hit in found:
        low, high = clause(line, hit)
        made.append(
            Found(
                hit,
                status(line, hit, low, firsts - {hit.first}),
                low,
                high,
                line[hit.first].start,
                line[hit.last - 1].end,
                _governor(line, hit, made),
                _is_purpose(line, hit, low, made),
            )
        )
    return made


def _is_purpose(line: Sequence[Token], hit: Hit, low: int, before: Sequence[Found]) -> bool:
    """Say whether a trigger is an infinitive behind another trigger of its clause."""
    if hit.first == 0 or line[hit.first - 1].low != "to":
        return False
    return any(low <= found.hit.first and found.hit.last < hit.first for found in before)


def clause(line: Sequence[Token], hit: Hit) -> tuple[int, int]:
    """Return the half-open token range of the clause around a trigger."""
    low = hit.first
    while low > 0 and not _breaks(line, low - 1):
        low -= 1
    high = hit.last
    while high < len(line) and not _breaks(line, high):
        high += 1
    return low, high


def _breaks(line: Sequence[Token], place: int) -> bool:
    word = line[place].low
    if word in _BREAKS:
        return True
    return word in _SUBORDINATORS and place > 0 and line[place - 1].low == ","


def _governor(line: Sequence[Token], hit: Hit, before: Sequence[Found]) -> Hit | None:
    """Return the nearest trigger before in the same clause that takes this one as content."""
    for found in reversed(before):
        between = line[found.hit.last : hit.first]
        if any(token.low in _BREAKS or token.low in _LEAVES for token in between):
            return None
        if found.hit.trigger.governs in ("all", "alleged"):
            return found.hit
    return None
