"""Which builder serves which rule of the grammar."""

from collections.abc import Callable

from crosswitness.lang.times import dates, distances
from crosswitness.lang.times.context import Around
from crosswitness.lang.times.found import FoundDate
from crosswitness.lang.times.pieces import Match

BUILDERS: dict[str, Callable[[Match, Around], FoundDate | None]] = {
    "ago": distances.ago,
    "century": dates.century,
    "clock": distances.clock,
    "counted": dates.counted,
    "day": dates.day,
    "days": dates.days,
    "decade": dates.decade,
    "duration": distances.duration,
    "era": dates.era,
    "length_of": distances.length_of,
    "month": dates.month,
    "numeric": dates.numeric,
    "quarter": dates.quarter,
    "season": dates.season,
    "set": distances.every,
    "span_now": distances.span_now,
    "stretch": distances.stretch,
    "this_part": distances.this_part,
    "unit_near": distances.near,
    "unit_part": distances.near,
    "vague": distances.vague,
    "weekday": distances.weekday,
    "weekday_of": distances.weekday,
    "year": dates.year,
    "years": dates.years,
    "yesterday": distances.yesterday,
}
"""The builder of each rule; one that returns None gives way to the next rule that matches."""
