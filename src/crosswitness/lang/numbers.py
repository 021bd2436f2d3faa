"""Numbers in running text: digits, words, ranges and vague amounts, with what bounds them."""

import re
from dataclasses import dataclass, replace
from functools import cache
from math import ceil, floor

from crosswitness.lang.amounts import DIGITS_ONLY, SPACE, Amount, alternatives, amount_of, trigger
from crosswitness.lang.tables import rows
from crosswitness.model.annotation import Bound

TOLERANCE = 0.1
"""A number with "about" stands for everything within this share of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundNumber:
    """A number where it stands.

    Attributes:
        start: First code point of the bound words, or of the number.
        end: Code point after the number, or after a bound word behind it.
        number: Half-open range of the number's own words.
        low: Smallest value that the words allow, or None if open below.
        high: Largest value that the words allow, or None if open above.
        bound: How the words bound it.
        digits: Whether it is written in digits only, without separators or scale.
        vague: Whether the words are a vague amount ("dozens").
    """

    start: int
    end: int
    number: tuple[int, int]
    low: float | None
    high: float | None
    bound: Bound
    digits: bool = False
    vague: bool = False


@cache
def _bounds(side: str) -> tuple[re.Pattern[str], dict[str, str]]:
    table = {row["words"]: row["bound"] for row in rows("bound_words") if row["side"] == side}
    words = alternatives(list(table))
    if side == "before":
        return re.compile(rf"(?<!\w)({words}){SPACE}*(?:[$€£¥]|US\$)?$", re.IGNORECASE), table
    return re.compile(rf"(?:{SPACE}|-)({words})\b", re.IGNORECASE), table


_TO = re.compile(rf"{SPACE}?(?:-|–|—|\b(?:to|or)\b){SPACE}?(?=[\da-z$€£])", re.IGNORECASE)
_BETWEEN = re.compile(rf"\bbetween{SPACE}(?:[$€£¥])?$", re.IGNORECASE)
_FROM = re.compile(rf"\bfrom{SPACE}(?:[$€£¥])?$", re.IGNORECASE)
_AND = re.compile(rf"{SPACE}and{SPACE}(?=[\da-z$€£])", re.IGNORECASE)
_PLUS = re.compile(r"\+(?!\d)")
_BEFORE = 24
"""Code points before a number in which bound words are looked for."""


def find_numbers(text: str, start: int = 0, end: int | None = None) -> list[FoundNumber]:
    """Return the numbers of ``text[start:end]`` in text order.

    Left out are ordinals, clock times, fractions, parts of words such as "S-300", and numbers
    after "#". Years and numbers of articles or flights are numbers here; who wants quantities
    asks what they count.

    Args:
        text: The whole text; offsets of the result are code points of it.
        start: First code point to look at.
        end: Code point after the last one; the end of the text by default.
    """
    stop = len(text) if end is None else end
    found: list[FoundNumber] = []
    position = start
    while (match := trigger().search(text, position, stop)) is not None:
        amount = amount_of(text, match, stop)
        if amount is None:
            position = match.end()
            continue
        made = _bounded(text, start, stop, _ranged(text, start, stop, amount))
        found.append(made)
        position = max(made.end, match.end())
    return found


def _ranged(text: str, start: int, stop: int, first: Amount) -> tuple[Amount, bool, int]:
    """Return the amount, whether it is a range, and where its words begin."""
    lead = text[max(start, first.start - _BEFORE) : first.start]
    between = _BETWEEN.search(lead)
    if _FROM.search(lead):
        return first, False, first.start
    joint = (_AND if between else _TO).match(text, first.end, stop)
    match = trigger().match(text, _after_sign(text, joint.end()), stop) if joint else None
    if match is None:
        match = _trigger_at(text, joint, stop)
    second = amount_of(text, match, stop) if match else None
    if second is None or joint is None:
        return first, False, first.start
    low, high = first.low, second.high
    if second.scaled and not first.scaled and low < high:
        scaled = _scaled(text, match, second)
        low = low * scaled if low * scaled <= high else low
    if low >= high:
        return first, False, first.start
    begin = first.start - len(lead) + between.start() if between else first.start
    return Amount(first.start, second.end, low, high), True, begin


def _after_sign(text: str, at: int) -> int:
    return at + 1 if text[at : at + 1] in {"$", "€", "£", "¥"} else at


def _trigger_at(text: str, joint: re.Match[str] | None, stop: int) -> re.Match[str] | None:
    """Match a number right after a hyphen or dash, where none begins otherwise."""
    if joint is None or joint[0].strip() not in {"-", "–", "—"}:
        return None
    return DIGITS_ONLY.match(text, _after_sign(text, joint.end()), stop)


def _scaled(text: str, match: re.Match[str] | None, second: Amount) -> float:
    """Return the factor that the scale word behind the second number stands for."""
    if match is None or match["digits"] is None:
        return 1.0
    bare = float("".join(c for c in match["digits"] if c.isdigit() or c == "."))
    return second.low / bare if bare else 1.0


def _bounded(text: str, start: int, stop: int, ranged: tuple[Amount, bool, int]) -> FoundNumber:
    amount, between, begin = ranged
    exact = amount.low == amount.high
    made = FoundNumber(
        start=begin, end=amount.end, number=(amount.start, amount.end), low=amount.low,
        high=amount.high, bound=Bound.EXACT if exact and not amount.vague else Bound.BETWEEN,
        digits=amount.digits, vague=amount.vague,
    )  # fmt: skip
    if between and begin != amount.start:
        return made
    lead = text[max(start, amount.start - _BEFORE) : amount.start]
    pattern, table = _bounds("before")
    before = pattern.search(lead)
    if before is not None:
        words = " ".join(before[1].lower().split())
        begin = amount.start - len(lead) + before.start(1)
        return _apply(replace(made, start=begin), table[words])
    plus = _PLUS.match(text, amount.end, stop)
    if plus is not None:
        return _apply(replace(made, end=plus.end()), "at least")
    pattern, table = _bounds("after")
    after = pattern.match(text, amount.end, stop)
    if after is not None and (after[1].lower() != "plus"):
        return _apply(replace(made, end=after.end()), table[" ".join(after[1].lower().split())])
    return made


def _apply(made: FoundNumber, bound: str) -> FoundNumber:
    low, high = made.low, made.high
    if low is None or high is None:
        return made
    if bound == "at least":
        return replace(made, high=None, bound=Bound.AT_LEAST)
    if bound == "at most":
        return replace(made, low=None, bound=Bound.AT_MOST)
    least, most = _spread(low, -TOLERANCE), _spread(high, TOLERANCE)
    if bound == "nearly":
        return replace(made, low=least, bound=Bound.ABOUT)
    return replace(made, low=least, high=most, bound=Bound.ABOUT)


def _spread(value: float, share: float) -> float:
    """Return the value moved by a share of it; a whole number moves to a whole number."""
    moved = value * (1 + share)
    if value != int(value):
        return float(f"{moved:.12g}")  # without the noise of binary fractions
    moved = round(moved, 6)
    return float(floor(moved) if share < 0 else ceil(moved))
