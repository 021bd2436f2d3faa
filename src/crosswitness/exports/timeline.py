"""The timeline of a story: a partial date is a bar of its width, an unknown one stands apart."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from crosswitness.exports.citations import Citations, Cite
from crosswitness.model.when import MONTHS, parse_partial, worded

LONG = 3 * 366
"""Days beyond which the scale shortens the distant past (logarithm of the age)."""

SHORTENING = 40
"""How many times less room the oldest day gets than the newest, where the past is shortened."""

NARROWEST = 0.8
"""Least width of a bar, in per cent of the scale: one day must be seen."""

APART = 24.0
"""Least distance between two ticks, in per cent of the scale."""


@dataclass(frozen=True, slots=True)
class Row:
    """One value on the timeline.

    Attributes:
        label: The value for the reader.
        left: Where the bar begins, in per cent.
        width: How wide it is, in per cent.
        cites: The words that give the value, one citation for each report.
    """

    label: str
    left: float
    width: float
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Rows in time order with their scale.

    Attributes:
        rows: Values with a place on the calendar.
        ticks: ``(per cent, label)`` of the scale.
        shortened: Whether the scale shortens the distant past.
        apart: ``(reason, citation)`` of expressions without a place on the calendar.
    """

    rows: tuple[Row, ...]
    ticks: tuple[tuple[float, str], ...]
    shortened: bool
    apart: tuple[tuple[str, Cite], ...]


def timeline(times: Iterable[Mapping[str, Any]], citations: Citations, limit: int) -> Timeline:
    """Return the timeline of time expressions of a dossier, at most ``limit`` rows and apart."""
    placed: dict[tuple[date, date], list[Mapping[str, Any]]] = {}
    unplaced: list[Mapping[str, Any]] = []
    for item in times:
        bounds = _bounds(item)
        if bounds is not None:
            placed.setdefault(bounds, []).append(item)
        elif item["kind"] in ("date", "interval"):
            unplaced.append(item)
    chosen = dict(sorted(placed.items())[-limit:])
    scale = _Scale(chosen)
    rows = tuple(
        Row(
            label=_label(items[0]),
            left=round(scale.at(first.toordinal()), 2),
            width=round(scale.width(first, last), 2),
            cites=citations.by_report(e for item in items for e in item["evidence"]),
        )
        for (first, last), items in chosen.items()
    )
    apart = tuple(
        (item["unknown"] or "no year is stated", citations.cite(item["evidence"][0]))
        for item in unplaced[:limit]
    )
    return Timeline(rows, scale.ticks(), scale.shortened, apart)


class _Scale:
    def __init__(self, bounds: Iterable[tuple[date, date]]) -> None:
        every = list(bounds)
        self.first = min((low.toordinal() for low, _ in every), default=1)
        self.end = max((high.toordinal() for _, high in every), default=1) + 1
        self.days = self.end - self.first
        self.shortened = self.days > LONG

    def at(self, ordinal: int) -> float:
        """Return the place of a day, in per cent, a margin left for the narrowest bar."""
        age = self.end - ordinal
        unit = self.days / SHORTENING
        share = age / self.days
        if self.shortened:
            share = math.log1p(age / unit) / math.log1p(SHORTENING)
        return (1 - share) * (100 - NARROWEST)

    def width(self, first: date, last: date) -> float:
        """Return the width of a bar from one day to another, both inside it."""
        return max(NARROWEST, self.at(last.toordinal() + 1) - self.at(first.toordinal()))

    def ticks(self) -> tuple[tuple[float, str], ...]:
        """Return ticks from the newest to the oldest, never closer than `APART`."""
        made: list[tuple[float, str]] = []
        for day, label in self._candidates():
            place = self.at(day.toordinal())
            if 0 <= place <= 90 and (not made or made[-1][0] - place >= APART):
                made.append((round(place, 2), label))
        return tuple(reversed(made))

    def _candidates(self) -> Iterable[tuple[date, str]]:
        first, last = date.fromordinal(self.first), date.fromordinal(self.end - 1)
        if self.days > 800:
            return [(date(year, 1, 1), str(year)) for year in range(last.year, first.year - 1, -1)]
        if self.days > 60:
            newest, oldest = last.year * 12 + last.month - 1, first.year * 12 + first.month - 1
            return [
                (date(m // 12, m % 12 + 1, 1), f"{MONTHS[m % 12][:3]} {m // 12}")
                for m in range(newest, oldest - 1, -1)
            ]
        days = (date.fromordinal(n) for n in range(self.end - 1, self.first - 1, -1))
        return [(day, f"{day.day} {MONTHS[day.month - 1][:3]}") for day in days]


def _bounds(item: Mapping[str, Any]) -> tuple[date, date] | None:
    start = parse_partial(item["start"]).bounds() if item["start"] else None
    stop = parse_partial(item["stop"]).bounds() if item["stop"] else None
    if start is None:
        return stop
    return start[0], max(start[1], stop[1]) if stop else start[1]


def _label(item: Mapping[str, Any]) -> str:
    parts = [worded(item[key]) for key in ("start", "stop") if item[key]]
    return " to ".join(dict.fromkeys(parts))
