"""Dated events as a calendar (RFC 5545): all-day entries, a month or year as long as it is.

There is no clock in it: the stamp of each entry is the first second of its own first day, so the
same case gives the same bytes.
"""

from datetime import date, timedelta

from crosswitness import __version__
from crosswitness.exports.happening_rows import Source, flat
from crosswitness.model.record import Event
from crosswitness.pipeline.ports import Store

NAME = "events.ics"
"""File name."""

_OCTETS = 75
"""Longest line in octets, RFC 5545 section 3.1."""


def dump(store: Store) -> str:
    """Return the calendar of events with a calendar date that are told as happenings."""
    source = Source(store)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//crosswitness//{__version__}//EN"]
    for event in source.events():
        found = event.date.bounds() if event.date is not None else None
        if found is not None:
            lines += entry(event, found, source)
    lines.append("END:VCALENDAR")
    return "".join(folded(line) for line in lines)


def entry(event: Event, days: tuple[date, date], source: Source) -> list[str]:
    """Return the lines of one event from the first to the last day that it may have been."""
    first, last = days
    name = event.locations[0].value if event.locations else ""
    who = ", ".join(flat(p.name) for p in event.actors[:4])
    outlets = [r.outlet for r in source.reports(event.documents) if r.outlet]
    told = f"{source.notes(event)} Told by: {', '.join(dict.fromkeys(outlets))}."
    lines = [
        "BEGIN:VEVENT",
        f"UID:{event.id}@crosswitness",
        f"DTSTAMP:{first:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{after(last):%Y%m%d}",
        f"SUMMARY:{escaped(event.type + (': ' + who if who else ''))}",
        f"DESCRIPTION:{escaped(told)}",
        f"CATEGORIES:{escaped(event.plover or 'NONE')}",
    ]
    if name:
        lines.append(f"LOCATION:{escaped(name)}")
    return [*lines, "END:VEVENT"]


def after(day: date) -> date:
    """Return the next day; the last day that Python knows stays."""
    return day if day == date.max else day + timedelta(days=1)


def escaped(text: str) -> str:
    """Return text as RFC 5545 section 3.3.11 wants it: marks and line breaks escaped."""
    for mark in ("\\", ";", ","):
        text = text.replace(mark, "\\" + mark)
    return " ".join(text.split())


def folded(line: str) -> str:
    """Return a content line cut into pieces of at most 75 octets, none inside a character."""
    pieces: list[str] = []
    piece, size = "", 0
    for character in line:
        width = len(character.encode("utf-8", "surrogatepass"))
        if size + width > _OCTETS - bool(pieces):
            pieces.append(piece)
            piece, size = "", 0
        piece += character
        size += width
    pieces.append(piece)
    return "\r\n ".join(pieces) + "\r\n"
