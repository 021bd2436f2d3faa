"""What a time expression says by itself, before anything anchors it."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from crosswitness.model.annotation import TimeKind
from crosswitness.model.when import PartialDate


class Shape(StrEnum):
    """How an expression gets its value."""

    CALENDAR = "calendar"  # states parts of a calendar date: "8 July", "2011", "May"
    WEEKDAY = "weekday"  # "Wednesday", "last Friday"
    SHIFT = "shift"  # so many units from the anchor: "yesterday", "two weeks ago", "last year"
    PERIOD = "period"  # a season, quarter, half, decade, century or week of a year
    RANGE = "range"  # from one date to another, or open at one end
    DURATION = "duration"  # "nine years"
    SET = "set"  # "every week"
    CLOCK = "clock"  # a time of day without a day
    VAGUE = "vague"  # "recently": no calendar value
    EVENT = "event"  # "after the signing": the event's date, not known here


class Base(StrEnum):
    """What a relative expression counts from."""

    DEICTIC = "deictic"  # the day of writing: "yesterday", "ago"
    ANAPHORIC = "anaphoric"  # the date told before: "the next day", "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """One time expression, found in a text and not yet resolved.

    Attributes:
        start: First code point of its words.
        end: Code point after the last one.
        kind: What kind of time it states.
        shape: How it gets its value.
        said: The parts of a date that its words state, or None. For a range its first date.
        until: The last date of a range, inclusive, or None.
        other: The second reading of an all-numeric date ("08/07/2020"), or None.
        time_of_day: The clock time that its words state, or None.
        zone: UTC offset (``"+03:30"``, ``"Z"`` is written ``"+00:00"``) if stated; an
            abbreviation that stands for several offsets as written (``"EST"``); else ``""``.
        unit: ``day``, ``week``, ``month``, ``year``, ``quarter``, ``decade``, ...: what a shift
            counts, a duration is made of, or a period is; ``""`` where it says nothing.
        count: Signed number of units of a shift (-1 for "last"), length of a duration, number of
            a quarter, half or week; None where the words are vague ("several").
        base: What a shift or a "last", "next" weekday or month counts from, or None.
        part: ``start``, ``mid`` or ``end`` of it ("early May"), a season (``SP SU FA WI``) or a
            part of the day (``MO MI AF EV NI``), or ``""``.
        timex: TIMEX3-like value that needs no anchor, or ``""``.
        ends: For a range the two dates it is made of, each with its own place.
    """

    start: int
    end: int
    kind: TimeKind
    shape: Shape
    said: PartialDate | None = None
    until: PartialDate | None = None
    other: PartialDate | None = None
    time_of_day: time | None = None
    zone: str = ""
    unit: str = ""
    count: int | None = None
    base: Base | None = None
    part: str = ""
    timex: str = ""
    ends: "tuple[FoundDate | None, FoundDate | None]" = (None, None)

    @property
    def iso(self) -> str:
        """The date, and the clock time and zone if stated, in ISO 8601 with X for unknown parts.

        ``""`` if no part of a calendar date is stated.
        """
        if self.said is None:
            return ""
        value = str(self.said)
        if self.time_of_day is None or self.said.day is None:
            return value
        clock = self.time_of_day.isoformat("minutes" if not self.time_of_day.second else "seconds")
        return f"{value}T{clock}{self.zone if self.zone[:1] in {'+', '-'} else ''}"
