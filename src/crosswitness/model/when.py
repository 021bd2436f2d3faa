"""Dates that stay partial until something supports the missing part."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from crosswitness.model.errors import ModelError

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A day of which some parts may be unknown.

    Attributes:
        year: 1 to 9999, or None.
        month: 1 to 12, or None.
        day: 1 to 31, or None.
        weekday: ISO weekday, Monday = 1 to Sunday = 7, or None.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def __post_init__(self) -> None:
        if self.year is None and self.month is None and self.day is None and self.weekday is None:
            raise ModelError("a partial date needs at least one part")
        _check("year", self.year, 1, 9999)
        _check("month", self.month, 1, 12)
        _check("weekday", self.weekday, 1, 7)
        _check("day", self.day, 1, _longest(self.year, self.month))

    def __str__(self) -> str:
        """Return the TIMEX3-like value: ``2020-07-08``, ``XXXX-07-08``, ``XXXX-WXX-7``."""
        if self.year is None and self.month is None and self.day is None:
            return f"XXXX-WXX-{self.weekday}"
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        if self.month is None and self.day is None:
            return year
        month = "XX" if self.month is None else f"{self.month:02d}"
        return f"{year}-{month}" if self.day is None else f"{year}-{month}-{self.day:02d}"

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """Return the full date of ``day``, its weekday left out because the day implies it."""
        return cls(year=day.year, month=day.month, day=day.day)

    def as_date(self) -> date | None:
        """Return the calendar day, or None while a part is unknown."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def contradicts(self, other: "PartialDate") -> bool:
        """Say whether no day can be both; symmetric, and silent where nothing is known."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        if any(a is not None and b is not None and a != b for a, b in pairs):
            return True
        left, right = self._weekday(), other._weekday()
        return left is not None and right is not None and left != right

    def meets(self, other: "PartialDate") -> bool:
        """Say whether both know one part at least, so that they can be compared at all."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return any(None not in pair for pair in (*pairs, (self._weekday(), other._weekday())))

    def _weekday(self) -> int | None:
        day = self.as_date()
        return day.isoweekday() if day is not None else self.weekday

    def bounds(self) -> tuple[date, date] | None:
        """Return the first and the last day it may be, or None without a year."""
        if self.year is None:
            return None
        if self.month is None:
            return date(self.year, 1, 1), date(self.year, 12, 31)
        last = calendar.monthrange(self.year, self.month)[1]
        if self.day is None:
            return date(self.year, self.month, 1), date(self.year, self.month, last)
        return date(self.year, self.month, self.day), date(self.year, self.month, self.day)


def _check(name: str, value: int | None, low: int, high: int) -> None:
    if value is not None and not low <= value <= high:
        raise ModelError(f"{name} must lie in {low} to {high}, not {value}")


def _longest(year: int | None, month: int | None) -> int:
    if month is None:
        return 31
    return calendar.monthrange(2000 if year is None else year, month)[1]


def parse_partial(value: str) -> PartialDate:
    """Read back what `PartialDate.__str__` wrote (``"2020-07"``, ``"XXXX-WXX-3"``).

    Raises:
        ModelError: If the value has another form.
    """
    try:
        if value.startswith("XXXX-WXX-"):
            return PartialDate(weekday=int(value.removeprefix("XXXX-WXX-")))
        parts = [None if set(part) == {"X"} else int(part) for part in value.split("-")]
        year, month, day = [*parts, None, None][:3]
    except ValueError as error:
        raise ModelError(f"not a partial date: {value!r}") from error
    return PartialDate(year=year, month=month, day=day)


def worded(value: str) -> str:
    """Return a partial date for the reader: ``3 March 2031``, ``March 2031``, ``a Wednesday``.

    Args:
        value: What `PartialDate.__str__` wrote.

    Raises:
        ModelError: If the value has another form.
    """
    known = parse_partial(value)
    if known.month is None:
        if known.year is not None:
            return str(known.year)
        return f"a {_WEEKDAYS[known.weekday - 1]}" if known.weekday is not None else value
    parts = [str(known.day)] if known.day is not None else []
    parts.append(MONTHS[known.month - 1])
    parts += [str(known.year)] if known.year is not None else ["of an unknown year"]
    return " ".join(parts)


_CLOCK = re.compile(r"^[\d:.]{0,20}")


def moment_worded(value: str) -> str:
    """Return a day or time of publication for the reader: ``3 March 2031, 14:30 UTC+02:00``.

    A zone is named only where one is stated; what is no ISO 8601 date comes back as it is.
    """
    day, _, rest = value.partition("T")
    time, zone = rest[:5], _CLOCK.sub("", rest)
    try:
        return " ".join(filter(None, (worded(day) + ("," if time else ""), time, _zone(zone))))
    except ModelError:
        return value


def _zone(zone: str) -> str:
    return "UTC" if zone in ("Z", "z", "+00:00") else f"UTC{zone}" if zone else ""
