"""What the builders share."""

from itertools import pairwise
from typing import Any

from crosswitness.lang.times import pieces
from crosswitness.lang.times.found import Base, FoundDate, Shape
from crosswitness.lang.times.lexer import Token
from crosswitness.lang.times.pieces import Match, first
from crosswitness.model.annotation import TimeKind

BASES = {
    "deictic": Base.DEICTIC,
    "anaphoric": Base.ANAPHORIC,
    "d": Base.DEICTIC,
    "a": Base.ANAPHORIC,
}

TIMEX_UNITS = {
    "day": "D",
    "week": "W",
    "month": "M",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
    "quarter": "Q",
    "half": "H",
    "weekend": "WE",
    "fortnight": "2W",
    "hour": "H",
    "minute": "M",
    "second": "S",
}


def made(match: Match, shape: Shape, kind: TimeKind = TimeKind.DATE, **more: Any) -> FoundDate:
    """Return an expression over the whole match, with the fields in ``more``."""
    return FoundDate(
        start=match[0].start,
        end=match[-1].end,
        kind=kind,
        shape=shape,
        **more,
    )


def of_year(match: Match) -> dict[str, Any]:
    """Return the fields that "last year", "this" or "next" adds to a month, day or season."""
    way = pieces.direction(match)
    if way is None:
        return {}
    unit = first(match, "U")
    if unit is not None and unit.value != "year":
        return {"unit": "", "count": None}
    return {
        "unit": "year" if unit else "",
        "count": way[0],
        "base": BASES[way[1]],
    }


def stage_holds(match: Match, text: str) -> bool:
    """Say whether "end", "start" stand as nouns ("the end of"); "to end May" is a verb."""
    for token, after in pairwise(match):
        if token.letter == "e" and after.letter not in "f-":
            return text[token.start : token.end].lower() in {"early", "late", "mid"}
    return True


def length(number: int | None, unit: Token) -> str:
    """Return the TIMEX3 value of a length of time (``P9Y``, ``PT3H``, ``PXD``)."""
    letter = TIMEX_UNITS[unit.value]
    if unit.value == "fortnight":
        return f"P{2 * number if number else 'X'}W"
    return f"P{'T' if unit.letter == 'H' else ''}{number or 'X'}{letter}"
