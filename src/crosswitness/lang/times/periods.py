"""Weeks, months, seasons, quarters and years: their place and their TIMEX3 value."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from crosswitness.lang.times import days
from crosswitness.lang.times.found import FoundDate
from crosswitness.lang.times.pieces import partial
from crosswitness.model.when import PartialDate

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First months of the seasons in the north, used to order them, never to date them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of the calendar.

    Attributes:
        start: Its first day, month or year.
        stop: Its last one, inclusive, or None where `start` covers it all.
        timex: Its TIMEX3 value.
    """

    start: PartialDate
    stop: PartialDate | None = None
    timex: str


def shifted(anchor: PartialDate, unit: str, count: int, future: bool) -> Period | None:
    """Return what lies ``count`` units from ``anchor``, as precise as the unit.

    None if ``anchor`` is less precise than the unit, or the calendar ends.
    """
    if anchor.year is None:
        return None
    day = anchor.as_date()
    if unit in {"day", "week", "fortnight", "weekend"}:
        return _by_days(day, unit, count, future) if day is not None else None
    if unit == "month":
        month = anchor.month and days.shift_months(anchor.year, anchor.month, count)
        return Period(start=month, timex=str(month)) if month else None
    if unit in {"quarter", "half"}:
        return _fraction(anchor, unit, count)
    return _years(anchor.year, unit, count)


def _by_days(day: date, unit: str, count: int, future: bool) -> Period | None:
    try:
        if unit == "day":
            at = PartialDate.of(day + timedelta(days=count))
            return Period(start=at, timex=str(at))
        if unit == "weekend":
            return _weekend(day, count, future)
        weeks = 2 * count if unit == "fortnight" else count
        monday = day + timedelta(days=7 * weeks + 1 - day.isoweekday())
    except OverflowError:
        return None
    year, week, _ = monday.isocalendar()
    return Period(
        start=PartialDate.of(monday), stop=PartialDate.of(monday + timedelta(days=6)),
        timex=f"{year}-W{week:02d}",
    )  # fmt: skip


def _weekend(day: date, count: int, future: bool) -> Period:
    """Return Saturday and Sunday; on a working day "the weekend" is the last one in the past."""
    if count == 0 and day.isoweekday() < 6 and not future:
        count = -1
    saturday = day + timedelta(days=7 * count + 6 - day.isoweekday())
    year, week, _ = saturday.isocalendar()
    return Period(
        start=PartialDate.of(saturday), stop=PartialDate.of(saturday + timedelta(days=1)),
        timex=f"{year}-W{week:02d}-WE",
    )  # fmt: skip


def _fraction(anchor: PartialDate, unit: str, count: int) -> Period | None:
    if anchor.month is None or anchor.year is None:
        return None
    size = 3 if unit == "quarter" else 6
    first = days.shift_months(anchor.year, (anchor.month - 1) // size * size + 1, count * size)
    if first is None or first.year is None or first.month is None:
        return None
    letter = "Q" if unit == "quarter" else "H"
    return Period(
        start=first, stop=days.shift_months(first.year, first.month, size - 1),
        timex=f"{first.year:04d}-{letter}{(first.month - 1) // size + 1}",
    )  # fmt: skip


def _years(year: int, unit: str, count: int) -> Period | None:
    size = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}[unit]
    if unit == "year":
        low = partial(year=year + count)
        return Period(start=low, timex=str(low)) if low else None
    first = year // size * size + count * size + (0 if unit == "decade" else 1)
    low, high = partial(year=first), partial(year=first + size - 1)
    if low is None or high is None:
        return None
    return Period(start=low, stop=high, timex=f"{first:04d}"[: 3 if unit == "decade" else 2])


def unanchored(found: FoundDate) -> str:
    """Return the TIMEX3 value of a distance without an anchor."""
    if found.unit == "day" and found.count == 0:
        return "PRESENT_REF"
    way = found.count or 0
    return "PAST_REF" if way < 0 else "FUTURE_REF" if way > 0 else "PRESENT_REF"


def of_year(year: str, found: FoundDate) -> str:
    """Return the TIMEX3 value of a season, quarter or half of ``year``."""
    if found.unit == "season":
        return f"{year}-{found.part}"
    letter = {"quarter": "Q", "half": "H"}.get(found.unit)
    return f"{year}-{letter}{found.count}" if letter else year


def part_of(found: FoundDate, whole: PartialDate) -> Period | None:
    """Return the part of a year or month that ``found`` counts; None if there is none.

    A season keeps the precision of its year (its months depend on the hemisphere), a week of a
    month that of its month (where it begins is not stated).
    """
    if found.unit == "season":
        return Period(start=PartialDate(year=whole.year), timex=of_year(f"{whole.year:04d}", found))
    number = found.count or 0
    if number == -1:
        return _last(found.unit, whole)
    if found.unit == "day":
        day = replace(whole, day=number) if whole.month and 1 <= number <= 28 else None
        return Period(start=day, timex=str(day)) if day else None
    if found.unit in {"quarter", "half"} and whole.year and not whole.month:
        size = 3 if found.unit == "quarter" else 6
        if not 1 <= number <= 12 // size:
            return None
        first = PartialDate(year=whole.year, month=(number - 1) * size + 1)
        return _fraction(first, found.unit, 0)
    return Period(start=whole, timex=str(whole)) if 1 <= number <= 5 else None


def _last(unit: str, whole: PartialDate) -> Period:
    """Return "the last day of May 1940" as a day, its last week with the precision of May."""
    bounds = whole.bounds()
    if unit == "day" and bounds is not None:
        day = PartialDate.of(bounds[1])
        return Period(start=day, timex=str(day))
    if unit == "quarter" and whole.year and not whole.month:
        return _fraction(PartialDate(year=whole.year, month=12), unit, 0) or Period(
            start=whole, timex=str(whole)
        )
    return Period(start=whole, timex=str(whole))


def season_year(
    found: FoundDate, anchor: PartialDate, future: bool, narrative: bool
) -> PartialDate | None:
    """Return the year of a season that states none: the latest one begun, or the next one."""
    if anchor.year is None:
        return None
    first = _SEASON_MONTHS[found.part]
    year = anchor.year
    if anchor.month is not None and not narrative:
        begun = first <= anchor.month
        if found.count == -1 or (found.count is None and not future):
            year -= 0 if begun and not (found.count == -1 and anchor.month < first + 3) else 1
        elif found.count == 1 or future:
            year += 1 if begun else 0
    return partial(year=year)


def earlier_end(low: PartialDate, high: PartialDate) -> PartialDate:
    """Return the first date of a range with the year, and month, that its last one states."""
    if low.year is not None or high.year is None or low.month is None:
        return low
    later = high.month is not None and low.month > high.month
    return days.with_year(low, high.year - 1 if later else high.year) or low
