"""Parts of a date out of the tokens of one match."""

import re
from datetime import time

from crosswitness.lang.times.lexer import Token
from crosswitness.model.errors import ModelError
from crosswitness.model.when import PartialDate

Match = list[Token]


def first(match: Match, letters: str) -> Token | None:
    """Return the first token whose letter is one of ``letters``, or None."""
    for token in match:
        if token.letter in letters:
            return token
    return None


def value(match: Match, letters: str) -> int | None:
    """Return the number that the first token of ``letters`` stands for, or None."""
    token = first(match, letters)
    return int(token.value) if token is not None else None


def year(match: Match) -> int | None:
    """Return the year, of four digits or of two after an apostrophe, or None.

    Two digits mean the 20th century from 30 on, else the 21st.
    """
    for before, token in zip([None, *match], match, strict=False):
        if token.letter == "Y":
            return int(token.value)
        if before is not None and before.letter == "'" and token.letter in "ND":
            short = int(token.value)
            return short + (1900 if short >= 30 else 2000) if short < 100 else None
    return None


def partial(**parts: int | None) -> PartialDate | None:
    """Return a partial date of the parts, or None if no calendar has it ("31 June")."""
    try:
        return PartialDate(**parts)
    except ModelError:
        return None


def stage(match: Match) -> str:
    """Return ``start``, ``mid`` or ``end`` for "early", "the end of", or ``""``."""
    token = first(match, "e")
    return token.value if token is not None else ""


def direction(match: Match) -> tuple[int, str] | None:
    """Return -1, 0 or 1 and the base for "last", "this", "next", or None without such a word."""
    token = first(match, "Lnh")
    if token is None:
        return None
    return {"L": -1, "h": 0, "n": 1}[token.letter], token.value


def count(match: Match) -> int | None:
    """Return the number that the tokens state; None for "several", "a few"."""
    total = 0
    for token in match:
        if token.letter in "CDNYk":
            total += int(token.value)
        elif token.letter == "c":
            return None
    return total or None


_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::(\d{2}))?")


def clock(words: str, meridiem: str) -> time | None:
    """Return the time of day of ``"22:26"`` or of ``"3"`` with ``pm``, or None."""
    found = _CLOCK.match(words)
    if found is None:
        return None
    hour, minute, second = (int(part or 0) for part in found.groups())
    if re.fullmatch(r"\d{4}", words):  # "2107 GMT"
        hour, minute = int(words[:2]), int(words[2:])
    if meridiem:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if meridiem.lower().startswith("p") else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


_ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})"
    r"(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?(?: ?([+-]\d{2}):?(\d{2})|(Z))?)?"
)
_NUMERIC = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})")


def iso(words: str) -> tuple[PartialDate | None, time | None, str]:
    """Return day, clock time and offset of an ISO 8601 date or date-time."""
    found = _ISO.match(words)
    if found is None:
        return None, None, ""
    y, m, d, day_time, hours, minutes, zulu = found.groups()
    zone = "+00:00" if zulu else f"{hours}:{minutes}" if hours else ""
    return (
        partial(year=int(y), month=int(m), day=int(d)),
        clock(day_time, "") if day_time else None,
        zone,
    )


def numeric(words: str) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the readings of an all-numeric date, the likelier first.

    A point is only written day first; with a slash or hyphen both orders are tried, day first as
    everywhere but in the United States. A year at the front is followed by month and day.
    """
    found = _NUMERIC.fullmatch(words)
    if found is None:
        return None, None
    a, b, c = (int(part) for part in found.groups())
    if len(found[1]) == 4:
        return partial(year=a, month=b, day=c), None
    if len(found[1]) == 3 or len(found[3]) == 3:
        return None, None
    full = c if len(found[3]) == 4 else c + (1900 if c >= 70 else 2000)
    day_first = partial(year=full, month=b, day=a) if b <= 12 else None
    month_first = partial(year=full, month=a, day=b) if a <= 12 and "." not in words else None
    if day_first is None or day_first == month_first:
        return month_first or day_first, None
    return day_first, month_first
