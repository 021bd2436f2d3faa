"""Dates of the Solar Hijri and the Islamic calendar as Gregorian days.

The Solar Hijri calendar of Iran is astronomical; for the years 1178 to 1633 the 33-year cycle
gives its leap years exactly. An Islamic month begins when the moon is seen, so the tabular (civil)
calendar, of 30-year cycles with 11 leap years, tells the day to within one or two days.
"""

from datetime import date, timedelta

SOLAR_YEARS = range(1178, 1634)
"""Years of the Solar Hijri calendar for which the cycle is exact."""

_SOLAR_LEAPS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_NEW_YEAR_1399 = date(2020, 3, 20)
_ISLAMIC_EPOCH = 227015  # proleptic Gregorian ordinal of 1 Muharram 1, civil epoch


def solar_leap(year: int) -> bool:
    """Say whether a Solar Hijri year has 366 days."""
    return year % 33 in _SOLAR_LEAPS


def solar(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a Solar Hijri date, or None where there is no such day.

    Args:
        year: A year in `SOLAR_YEARS`.
        month: 1 (Farvardin) to 12 (Esfand).
        day: Day of the month.
    """
    if year not in SOLAR_YEARS or not 1 <= month <= 12:
        return None
    longest = 31 if month <= 6 else 30 if month < 12 or solar_leap(year) else 29
    if not 1 <= day <= longest:
        return None
    years = range(1399, year) if year >= 1399 else range(year, 1399)
    days = sum(366 if solar_leap(y) else 365 for y in years)
    begin = _NEW_YEAR_1399 + timedelta(days=days if year >= 1399 else -days)
    before = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    return begin + timedelta(days=before + day - 1)


def islamic(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a date of the tabular Islamic calendar, or None.

    Args:
        year: 1 or later.
        month: 1 (Muharram) to 12 (Dhu al-Hijja).
        day: Day of the month.
    """
    if not 1 <= month <= 12 or not 1 <= year < 9000:
        return None
    leap = (11 * year + 14) % 30 < 11
    longest = 30 if month % 2 or (month == 12 and leap) else 29
    if not 1 <= day <= longest:
        return None
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + (29 * (month - 1) + month // 2) + day - 1
    return date.fromordinal(_ISLAMIC_EPOCH + days)
