"""Dates of publication as files and pages give them, in ISO 8601 and with no part invented."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from crosswitness.lang.calendar import FoundDate, Shape, find_dates
from crosswitness.model.errors import ModelError
from crosswitness.model.when import PartialDate, parse_partial

_EPOCH = re.compile(r"^\d{10}(?:\d{3})?$")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(Z)?)?$")
_YEAR_OR_MONTH = re.compile(r"^\d{4}(?:-\d{2})?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A day, perhaps with a clock time and a zone.

    Attributes:
        value: ISO 8601 with ``X`` for unknown parts; the zone only if stated.
        day: Its calendar part.
        doubt: Why a part was left unknown although digits stand there, or ``""``.
    """

    value: str
    day: PartialDate
    doubt: str = ""


def stamp_of(found: FoundDate) -> Stamp | None:
    """Return what a time expression says as a date of publication, or None if it names no day.

    A month is the least that counts. All-numeric days that can be read in two ways keep only
    what both readings share.
    """
    said = found.said
    if said is None or found.shape is not Shape.CALENDAR or said.month is None:
        return None
    if found.other is not None and found.other != said:
        if said.year is None:
            return None
        return Stamp(
            value=f"{said.year:04d}",
            day=PartialDate(year=said.year),
            doubt=f"it may be read as {said} or as {found.other}",
        )
    return Stamp(value=found.iso, day=said)


def stamp(value: str) -> Stamp | None:
    """Read a date that a file gives (ISO 8601, RFC 5322, epoch seconds, or in words), or None."""
    written = value.strip()
    if _EPOCH.match(written):
        # Ten digits are seconds since 1970 in UTC, thirteen milliseconds.
        moment = datetime.fromtimestamp(int(written[:10]), tz=UTC)
        return Stamp(value=f"{moment:%Y-%m-%dT%H:%M}+00:00", day=PartialDate.of(moment.date()))
    if match := _COMPACT.match(written):
        return _compact(match)
    if _YEAR_OR_MONTH.match(written):
        return _partial(written)
    stamps = [made for found in find_dates(written) if (made := stamp_of(found))]
    return stamps[0] if stamps else None


def _compact(match: re.Match[str]) -> Stamp | None:
    year, month, day, hour, minute, zone = match.groups()
    made = _partial(f"{year}-{month}-{day}")
    if made is None or hour is None or int(hour) > 23 or int(minute) > 59:
        return made
    suffix = "+00:00" if zone else ""
    return Stamp(value=f"{made.value}T{hour}:{minute}{suffix}", day=made.day)


def _partial(written: str) -> Stamp | None:
    try:
        return Stamp(value=written, day=parse_partial(written))
    except ModelError:
        return None


def day_of(value: str) -> PartialDate | None:
    """Return the calendar part of a value that `Stamp.value` holds, or None."""
    try:
        return parse_partial(value.split("T", 1)[0])
    except ModelError:
        return None
