"""What is planted in generated reports: values that contradict, and later ones that do not.

A story's own figure and weekday are told by most of its reports; a planted report tells another.
A lower figure in the latest report contradicts, for nothing says that it corrects; a higher one
in the latest report is an update; another weekday contradicts.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

FIGURE, DAY, UPDATE = "figure", "day", "update"
KINDS = (FIGURE, DAY, UPDATE)
SHARE = 0.2
"""Share of the reports after a story's first one in which something is planted."""
LAST = 2
"""Days after the happening on which the latest reports of a story appear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The figure and weekday that a report tells, and what is planted in it.

    Attributes:
        count: The figure.
        weekday: The day of the happening.
        planted: One of `KINDS`, or ``""``.
    """

    count: int
    weekday: str
    planted: str = ""


def own(slots: dict[str, str]) -> Told:
    """Return what a story's slots tell."""
    return Told(count=int(slots["count"]), weekday=slots["weekday"])


def plant(rng: Random, day: date, told: Told) -> Told:
    """Return ``told`` with one value changed.

    Args:
        rng: The source of chance.
        day: The day of the happening.
        told: What the other reports tell.
    """
    kind = rng.choice(KINDS)
    if kind == DAY:
        other = day - timedelta(days=rng.choice((1, 2)))
        return Told(count=told.count, weekday=f"{other:%A}", planted=kind)
    if kind == FIGURE:
        return Told(count=max(1, told.count // 3), weekday=told.weekday, planted=kind)
    return Told(count=told.count * 2 + 5, weekday=told.weekday, planted=kind)


def changed(slots: dict[str, str], told: Told) -> dict[str, str]:
    """Return a story's slots with the values that a report tells, and the figure in tens."""
    return {
        **slots,
        "count": str(told.count),
        "rounded": str(told.count // 10 * 10),
        "nearest": str((told.count + 5) // 10 * 10),
        "weekday": told.weekday,
    }
