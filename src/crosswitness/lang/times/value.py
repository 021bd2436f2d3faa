"""What a time expression leans on, and the value that it gets."""

from dataclasses import dataclass

from crosswitness.model.annotation import Reading
from crosswitness.model.when import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """What an expression may lean on.

    Attributes:
        written: The day of writing, for "yesterday" and bare weekdays, or None if unknown.
        told: The date told last before the expression, for "the next day", or None.
        narrative: Whether the text tells history in order without a day of writing, so that a
            month or day without a year belongs to the year told last.
        future: Whether the clause speaks of the future.
        past: Whether a verb of the past stands near. Without one, and without a cue of the future,
            a month or day without a year is the nearest one, ahead or behind.
    """

    written: PartialDate | None = None
    told: PartialDate | None = None
    narrative: bool = False
    future: bool = False
    past: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """The value of a time expression.

    Attributes:
        start: First day, month or year, or None.
        stop: Last one of an interval, inclusive, or None.
        timex: TIMEX3-like value.
        rule: Name of the rule used.
        leans: What was used: ``"written"``, ``"told"`` or ``""``.
        readings: Other readings and why they lost.
        unknown: Why there is no calendar value, or ``""``.
    """

    start: PartialDate | None = None
    stop: PartialDate | None = None
    timex: str
    rule: str
    leans: str = ""
    readings: tuple[Reading, ...] = ()
    unknown: str = ""
