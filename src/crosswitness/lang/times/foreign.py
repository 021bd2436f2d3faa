"""Dates that are no Gregorian ones, or none at all: Solar Hijri, Islamic, 30 February, year 0.

They are found before all others, so that no part of them is read as something else: a year 1399
of Iran is no year 1399, and "30 February 2020" is not February 2020.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from crosswitness.lang.tables import rows
from crosswitness.lang.times.hijri import islamic, solar

_MONTHS = tuple(calendar.month_name)[1:]
_GREGORIAN = "|".join(f"{name}|{name[:3]}\\.?" for name in _MONTHS)
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?({_GREGORIAN})\b(?:,?\s(\d{{4}})\b)?"
)
_MONTH_FIRST = re.compile(
    rf"\b({_GREGORIAN})\s(\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s(\d{{4}})\b)?"
)
_YEAR_ZERO = re.compile(r"\b[Yy]ear (?:0|0000|zero)\b")
_ERA = re.compile(
    r"\b(?:the year )?(1[0-5]\d\d)\s(?:AH|A\.H\.|SH|AP|A\.P\.|Hijri|Hejri|[Ss]olar Hijri|[Hh]egira)"
)
_EARLY, _LATE = 1178, 1633


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignDate:
    """A date that the Gregorian rules must not read.

    Attributes:
        start: First code point.
        end: Code point after its last one.
        rule: ``"Solar Hijri"``, ``"Islamic"`` or ``"no such day"``.
        day: The Gregorian day, if the calendar tells it exactly, or None.
        near: A day that it may be, within two days, or None.
        unknown: Why there is no day, ``""`` where there is one.
    """

    start: int
    end: int
    rule: str
    day: date | None = None
    near: date | None = None
    unknown: str = ""


def find_foreign(text: str, start: int, end: int) -> list[ForeignDate]:
    """Return these dates in ``text[start:end]`` in text order, none overlapping."""
    found: list[ForeignDate] = []
    every = [*_hijri(text, start, end), *_impossible(text, start, end)]
    for item in sorted(every, key=lambda item: (item.start, -item.end)):
        if not found or item.start >= found[-1].end:
            found.append(item)
    return found


@cache
def _names() -> dict[str, tuple[str, int]]:
    return {row["name"]: (row["calendar"], int(row["month"])) for row in rows("hijri_months")}


@cache
def _hijri_pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _names()), key=lambda name: -len(name)))
    return re.compile(
        rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?)?({names})\b(?:,?\s(\d{{4}})\b)?"
    )


def _hijri(text: str, start: int, end: int) -> Iterator[ForeignDate]:
    for match in _hijri_pattern().finditer(text, start, end):
        if not match[1] and not match[3]:
            continue  # a name alone may be a person's or a news agency's
        year = int(match[3]) if match[3] else None
        if year is not None and not _EARLY <= year <= _LATE:
            continue  # "5 Ramadan 2020" names a Gregorian year: not read at all
        kind, month = _names()[match[2]]
        yield _dated(match, kind, month, year)
    for match in _ERA.finditer(text, start, end):
        reason = "a year of the Hijri calendar, which falls into two Gregorian ones"
        yield ForeignDate(start=match.start(), end=match.end(), rule="Islamic", unknown=reason)


def _dated(match: re.Match[str], kind: str, month: int, year: int | None) -> ForeignDate:
    number = int(match[1]) if match[1] else None
    rule = "Solar Hijri" if kind == "solar" else "Islamic"
    if year is None:
        unknown, known = f"a date of the {rule} calendar without its year", None
    elif number is None:
        unknown, known = f"a month of the {rule} calendar, which falls into two others", None
    else:
        known = solar(year, month, number) if kind == "solar" else islamic(year, month, number)
        unknown = ""
        if known is None:
            unknown = f"there is no such day in the {rule} calendar"
        elif kind == "islamic":
            unknown = (
                "an Islamic month begins when the moon is seen: the day is known to within two"
            )
    exact = known if kind == "solar" else None
    near = known if kind == "islamic" else None
    return ForeignDate(
        start=match.start(), end=match.end(), rule=rule, day=exact, near=near, unknown=unknown
    )


def _impossible(text: str, start: int, end: int) -> Iterator[ForeignDate]:
    for match in _DAY_FIRST.finditer(text, start, end):
        yield from _no_such_day(match, int(match[1]), match[2], match[3])
    for match in _MONTH_FIRST.finditer(text, start, end):
        yield from _no_such_day(match, int(match[2]), match[1], match[3])
    for match in _YEAR_ZERO.finditer(text, start, end):
        reason = "the calendar has no year 0"
        yield ForeignDate(start=match.start(), end=match.end(), rule="no such day", unknown=reason)


def _no_such_day(
    match: re.Match[str], number: int, name: str, year: str | None
) -> Iterator[ForeignDate]:
    month = next(i for i, full in enumerate(_MONTHS, 1) if full[:3] == name[:3])
    longest = calendar.monthrange(2000, month)[1]
    if year is not None and int(year) > 0:
        longest = calendar.monthrange(int(year), month)[1]
    zero = year is not None and int(year) == 0
    if number == 0 or (number > longest and number <= 31) or zero:
        reason = (
            "the calendar has no year 0" if zero else f"{_MONTHS[month - 1]} has no day {number}"
        )
        if number == 29 and year:
            reason += f" in {year}"
        yield ForeignDate(start=match.start(), end=match.end(), rule="no such day", unknown=reason)
