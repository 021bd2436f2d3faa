"""Which slots of two reports clash: days, people, places, figures.

One clash is no proof: reports of one happening give the day of the act or that of the arrest, the
mayor or the victim. Two clashing slots are another happening of the same kind. Measured on the
tune parts of two corpora: of 3,758 pairs of reports of one happening, two slots clash in nine, of
which eight tell of separate happenings by reading; other places clash in four.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from crosswitness.lang.names import Outcome, compare, parse
from crosswitness.linkers.story_gist import Gist
from crosswitness.linkers.story_slots import days_between, other_figures, other_places
from crosswitness.model.when import PartialDate

_LONGER = 3
"""Letters by which two spellings of a name may differ in length."""
_LEAP_YEAR = 2000
"""Stands in where neither of two dates has a year, so that 29 February exists."""


def clashes(left: Gist, right: Gist, apart: int, resolved: int) -> Iterator[tuple[str, str]]:
    """Yield the name of each slot that clashes, and both its sides for the reader.

    Args:
        left: A report.
        right: Another report.
        apart: Least days between the days that two leads state.
        resolved: Least days between the calendar days of two leads. They lean on the day of
            publication, which may be wrong.
    """
    if days_apart(left, right) >= apart:
        yield "other day", days_shown(left, right)
    elif days_between(left.slots, right.slots) >= resolved:
        ours, theirs = (", ".join(map(str, side.slots.days[:3])) for side in (left, right))
        yield "other day", f"{ours} against {theirs}"
    people = _other_people(left, right)
    if people:
        yield "other people", people
    if other_places(left.slots, right.slots):
        yield "other place", _places_shown(left, right)
    figures = other_figures(left.slots, right.slots)
    if figures is not None:
        ours, theirs = (f"{figure.low:g}" for figure in figures)
        yield "other figure", f"{ours} against {theirs} ({figures[0].noun})"


def _places_shown(left: Gist, right: Gist) -> str:
    sides = ([place.key for place in side.slots.places[:3]] for side in (left, right))
    return " against ".join(", ".join(side) for side in sides)


def days_apart(left: Gist, right: Gist) -> int:
    """Return how many days lie at least between the days of two leads, 0 if any may agree."""
    return min((_between(one, other) for one in left.days for other in right.days), default=0)


def _between(one: PartialDate, other: PartialDate) -> int:
    """Return the least number of days between two partial dates that contradict, else 0.

    Two weekdays are at most three days apart; months and days are compared in one year.
    """
    if not one.contradicts(other):
        return 0
    ours, theirs = _in_one_year(one, other), _in_one_year(other, one)
    if ours is not None and theirs is not None:
        return max(1, abs((ours - theirs).days))
    left, right = _weekday(one), _weekday(other)
    if left is None or right is None:
        return 1
    return min((left - right) % 7, (right - left) % 7) or 1


def _in_one_year(one: PartialDate, other: PartialDate) -> date | None:
    if one.month is None or one.day is None:
        return None
    year = one.year or other.year or _LEAP_YEAR
    return date(year, one.month, min(one.day, monthrange(year, one.month)[1]))


def _weekday(one: PartialDate) -> int | None:
    day = one.as_date()
    return day.isoweekday() if day is not None else one.weekday


def days_shown(left: Gist, right: Gist) -> str:
    """Return the days of both leads, for the reader."""
    ours, theirs = (", ".join(str(day) for day in side.days[:3]) for side in (left, right))
    return f"{ours} against {theirs}"


def other_people(left: Gist, right: Gist) -> bool:
    """Say whether neither report names the main persons of the other."""
    ours, theirs = set(left.persons), set(right.persons)
    if not ours or not theirs:
        return False
    return not ours & set(right.everyone) and not theirs & set(left.everyone)


def _other_people(left: Gist, right: Gist) -> str:
    """Return the people who clash, for the reader: none of the main ones is in both reports.

    Where one is in both in another spelling ("Khaledi", "Khalidi"), those whom each report names
    most still clash if the other does not name them.
    """
    if not other_people(left, right):
        return ""
    if not any(_named(one, right) for one in left.persons) and not any(
        _named(one, left) for one in right.persons
    ):
        return people_shown(left, right)
    ours, theirs = left.persons[0], right.persons[0]
    return "" if _named(ours, right) or _named(theirs, left) else f"{ours} against {theirs}"


def _named(one: str, report: Gist) -> bool:
    """Say whether a report names a person by this surname or another spelling of it."""
    return any(
        one[:1] == other[:1] and abs(len(one) - len(other)) <= _LONGER and _one_name(one, other)
        for other in report.everyone
    )


@lru_cache(maxsize=1 << 14)
def _one_name(one: str, other: str) -> bool:
    return compare(parse(one), parse(other)).outcome in (Outcome.EQUAL, Outcome.VARIANT)


def own_people(left: Gist, right: Gist) -> bool:
    """Say whether each report has a main person whom the other does not name."""
    ours = set(left.persons) - set(right.everyone)
    return bool(ours) and bool(set(right.persons) - set(left.everyone))


def people_shown(left: Gist, right: Gist) -> str:
    """Return the main persons of both, for the reader."""
    return f"{', '.join(left.persons)} against {', '.join(right.persons)}"
