"""Values of time expressions, given what they lean on; never a day that nothing supports."""

from dataclasses import replace

from crosswitness.lang.times import days, periods
from crosswitness.lang.times.found import Base, FoundDate, Shape
from crosswitness.lang.times.value import Leaning, Resolved
from crosswitness.model.annotation import Reading
from crosswitness.model.errors import ModelError
from crosswitness.model.when import PartialDate

UNANCHORED = "no publication date and no earlier date in the text settles it"


def resolve(found: FoundDate, leaning: Leaning) -> Resolved:
    """Return the value of ``found``.

    The rules for weekdays are those of news prose: a bare weekday is the one from five days
    before the day of writing to one day after it, the day itself included.

    Args:
        found: The expression.
        leaning: The dates that it may lean on. With neither, a relative expression stays
            partial and `Resolved.unknown` says what would settle it.
    """
    try:
        value = _RESOLVERS[found.shape](found, leaning)
    except (OverflowError, ModelError):  # a day before the year 1 or after 9999
        return _unknown(str(found.said or found.timex), "it lies beyond the calendar")
    return _with_clock(found, value)


def _with_clock(found: FoundDate, value: Resolved) -> Resolved:
    if value.start is None or value.start.day is None or value.stop is not None:
        return value
    if found.time_of_day is not None:
        clock = found.time_of_day.isoformat("seconds" if found.time_of_day.second else "minutes")
        zone = found.zone if found.zone[:1] in {"+", "-"} else ""
        return replace(value, timex=f"{value.timex}T{clock}{zone}")
    if found.part in {"MO", "MI", "AF", "EV", "NI"}:
        return replace(value, timex=f"{value.timex}T{found.part}")
    return value


def _calendar(found: FoundDate, leaning: Leaning) -> Resolved:
    said = found.said
    if said is None:
        return _unknown("XXXX", "no part of a date is stated")
    if found.other is not None:
        return _numeric(said, found.other, leaning)
    if said.year is not None:
        return Resolved(start=_plain(said), timex=str(said), rule="stated")
    anchor, leans = _anchor(found, leaning)
    if anchor is None or anchor.year is None:
        return _unknown(str(said), f"the year is not stated; {UNANCHORED}")
    if found.count is not None and found.unit == "year":
        start = days.with_year(said, anchor.year + found.count)
        return _one(start, "year by distance", leans, said)
    if leans == "told" and leaning.narrative:
        return _one(days.in_order(said, anchor), "year told before", leans, said)
    day = anchor.as_date()
    if day is None:
        return _one(days.with_year(said, anchor.year), "year of the anchor", leans, said)
    future = leaning.future or (not leaning.past and days.ahead_is_nearer(said, day))
    chosen = days.nearest(said, day, found.count, future)
    if chosen is None:
        return _unknown(str(said), "no year near the anchor has this day")
    return Resolved(
        start=chosen.start, timex=str(chosen.start), rule=chosen.rule, leans=leans,
        readings=chosen.readings,
    )  # fmt: skip


def _numeric(said: PartialDate, other: PartialDate, leaning: Leaning) -> Resolved:
    day = leaning.written.as_date() if leaning.written else None
    left, right = said.as_date(), other.as_date()
    if day is not None and left is not None and right is not None:
        past = [value for value in (left, right) if value <= day]
        if len(past) == 1:
            start = PartialDate.of(past[0])
            lost = PartialDate.of(right if past[0] == left else left)
            reading = Reading(value=str(lost), reason="lies after the day of writing")
            return Resolved(
                start=start, timex=str(start), rule="order of day and month by the day of writing",
                leans="written", readings=(reading,),
            )  # fmt: skip
    readings = (
        Reading(value=str(said), reason="day first; the order is not stated"),
        Reading(value=str(other), reason="month first; the order is not stated"),
    )
    start = PartialDate(year=said.year)
    return Resolved(
        start=start, timex=str(start), rule="all-numeric date", readings=readings,
        unknown="which number is the month is not stated",
    )  # fmt: skip


def _plain(said: PartialDate) -> PartialDate:
    """Leave out the weekday where the day implies it."""
    return replace(said, weekday=None) if said.day is not None else said


def _one(start: PartialDate | None, rule: str, leans: str, said: PartialDate) -> Resolved:
    if start is None:
        return _unknown(str(said), "the calendar has no such day in that year")
    return Resolved(start=start, timex=str(start), rule=rule, leans=leans)


def _unknown(timex: str, reason: str) -> Resolved:
    return Resolved(timex=timex, rule="unresolved", unknown=reason)


def _anchor(found: FoundDate, leaning: Leaning) -> tuple[PartialDate | None, str]:
    """Return the date that the expression leans on, and its name."""
    told = (leaning.told, "told") if leaning.told is not None else (None, "")
    written = (leaning.written, "written") if leaning.written is not None else (None, "")
    if found.base is Base.ANAPHORIC:
        return told
    if written[0] is not None:
        return written
    if leaning.narrative and (found.base is None or not found.count):
        return told
    return None, ""


def _weekday(found: FoundDate, leaning: Leaning) -> Resolved:
    said = found.said
    anchor, leans = _anchor(found, leaning)
    day = anchor.as_date() if anchor is not None else None
    if said is None or said.weekday is None or day is None:
        return _unknown(str(said), f"which one is not stated; {UNANCHORED}")
    if leans == "told" and found.base is not Base.ANAPHORIC:
        return _unknown(str(said), "a bare weekday needs the day of writing")
    if found.unit == "week" and found.count is not None:
        chosen = days.weekday_of_week(said.weekday, day, found.count)
    else:
        chosen = days.weekday(said.weekday, day, found.count, leaning.future)
    return Resolved(
        start=chosen.start, timex=str(chosen.start), rule=chosen.rule, leans=leans,
        readings=chosen.readings,
    )  # fmt: skip


def _shift(found: FoundDate, leaning: Leaning) -> Resolved:
    if found.count is None:
        return _unknown(f"{found.part}_REF", f"the number of {found.unit}s is not stated")
    if found.unit in {"hour", "minute", "second"}:
        timex = "PAST_REF" if found.count < 0 else "FUTURE_REF"
        return _unknown(timex, "it counts from a clock time that is not known")
    if found.ends[0] is not None:  # "two weeks before 13 May"
        inner = resolve(found.ends[0], leaning)
        anchor, leans = inner.start, inner.leans
    else:
        anchor, leans = _anchor(found, leaning)
    timex = periods.unanchored(found)
    if anchor is None:
        return _unknown(timex, f"what it counts from is not known: {UNANCHORED}")
    value = periods.shifted(anchor, found.unit, found.count, leaning.future)
    if value is None:
        return _unknown(timex, f"the date before it is known to the {_grain(anchor)} only")
    return Resolved(
        start=value.start, stop=value.stop, timex=value.timex, rule="distance", leans=leans
    )


def _grain(date: PartialDate) -> str:
    return "day" if date.day else "month" if date.month else "year"


def _period(found: FoundDate, leaning: Leaning) -> Resolved:
    if found.timex.startswith("BC"):
        return Resolved(
            timex=found.timex,
            rule="stated",
            unknown="the calendar used here begins with the year 1",
        )
    if found.kind is not found.kind.DATE:
        return Resolved(start=found.said, stop=found.until, timex=found.timex, rule="stated")
    year, leans = _period_year(found, leaning)
    if year is None:
        return _unknown(periods.of_year("XXXX", found), f"the year is not stated; {UNANCHORED}")
    value = periods.part_of(found, year)
    if value is None:
        return _unknown(str(year), f"a year has no {found.unit} number {found.count}")
    rule = "stated" if not leans else "year by distance"
    return Resolved(start=value.start, stop=value.stop, timex=value.timex, rule=rule, leans=leans)


def _period_year(found: FoundDate, leaning: Leaning) -> tuple[PartialDate | None, str]:
    """Return the year (and month) that the period is part of."""
    if found.said is not None and found.said.year is not None:
        return found.said, ""
    anchor, leans = _anchor(found, leaning)
    if anchor is None or anchor.year is None:
        return None, ""
    if found.said is not None:
        inner = _calendar(replace(found, base=None, count=None, unit="", part=""), leaning)
        return inner.start, leans
    if found.unit == "season":
        narrative = leans == "told" and leaning.narrative
        return periods.season_year(found, anchor, leaning.future, narrative), leans
    return PartialDate(year=anchor.year), leans


def _range(found: FoundDate, leaning: Leaning) -> Resolved:
    low, high = found.ends
    if high is not None and high.said is not None and low is not None and low.said is not None:
        low = replace(low, said=periods.earlier_end(low.said, high.said))
    first = resolve(low, leaning) if low else None
    if first is not None and first.start is not None and first.start.year is not None:
        leaning = replace(leaning, told=first.start)
        if high is not None and first.leans == "" and high.said and not high.said.year:
            high = replace(high, said=days.in_order(high.said, first.start) or high.said)
    last = resolve(high, leaning) if high else None
    ends = [end for end in (first, last) if end is not None]
    start = first.start if first else None
    stop = (last.stop or last.start) if last else None
    unknown = next((end.unknown for end in ends if end.unknown), "")
    if start is not None and stop is not None and _before(stop, start) and low is not None:
        start = _earlier(low, start, stop) or start
    if start is not None and stop is not None and _before(stop, start):
        start, stop, unknown = None, None, "it would end before it begins"
    timex = f"{_timex(first, start)}/{_timex(last, stop)}"
    return Resolved(
        start=start, stop=stop, timex=timex, rule=ends[0].rule if len(ends) == 1 else "range",
        leans=next((end.leans for end in ends if end.leans), ""),
        readings=tuple(r for end in ends for r in end.readings), unknown=unknown,
    )  # fmt: skip


def _earlier(low: FoundDate, start: PartialDate, stop: PartialDate) -> PartialDate | None:
    """Return the start of a range in the year that puts it before the stop, if it states none."""
    if low.shape is not Shape.CALENDAR or low.said is None or low.said.year or stop.year is None:
        return None
    same = days.with_year(start, stop.year)
    return days.with_year(start, stop.year - 1) if same is None or _before(stop, same) else same


def _timex(end: Resolved | None, value: PartialDate | None) -> str:
    if end is None:
        return ".."
    return str(value) if value is not None and end.start != value and not end.stop else end.timex


def _before(stop: PartialDate, start: PartialDate) -> bool:
    left, right = stop.bounds(), start.bounds()
    return left is not None and right is not None and left[1] < right[0]


def _length(found: FoundDate, leaning: Leaning) -> Resolved:
    return Resolved(
        timex=found.timex, rule="length", unknown="a length of time, its end not stated"
    )


def _set(found: FoundDate, leaning: Leaning) -> Resolved:
    return Resolved(timex=found.timex, rule="set", unknown="a repeated time")


def _clock(found: FoundDate, leaning: Leaning) -> Resolved:
    return Resolved(timex=found.timex, rule="clock", unknown="a time of day without a day")


def _vague(found: FoundDate, leaning: Leaning) -> Resolved:
    return Resolved(timex=found.timex, rule="vague", unknown="the words state no calendar time")


def _event(found: FoundDate, leaning: Leaning) -> Resolved:
    return Resolved(timex="", rule="event", unknown="it counts from an event, not from a date")


_RESOLVERS = {
    Shape.CALENDAR: _calendar,
    Shape.WEEKDAY: _weekday,
    Shape.SHIFT: _shift,
    Shape.PERIOD: _period,
    Shape.RANGE: _range,
    Shape.DURATION: _length,
    Shape.SET: _set,
    Shape.CLOCK: _clock,
    Shape.VAGUE: _vague,
    Shape.EVENT: _event,
}
