"""Dates of other calendars, and days that no calendar has, as time expressions."""

from crosswitness.lang.times.foreign import ForeignDate
from crosswitness.model.annotation import Anchor, Origin, Reading, TimeExpression, TimeKind
from crosswitness.model.layers import Layers
from crosswitness.model.when import PartialDate


def foreign(item: ForeignDate, layers: Layers, origin: Origin) -> TimeExpression:
    """Return the annotation of such a date: a Gregorian day where it is exact, else unknown."""
    start = PartialDate.of(item.day) if item.day is not None else None
    readings: tuple[Reading, ...] = ()
    if item.near is not None:
        reason = "by the tabular calendar, which may be a day or two off"
        readings = (Reading(value=item.near.isoformat(), reason=reason),)
    return TimeExpression(
        extent=layers.document.span(item.start, item.end),
        origin=origin,
        kind=TimeKind.DATE,
        said=start,
        start=start,
        timex=str(start) if start is not None else "XXXX-XX-XX",
        anchor=Anchor.NONE,
        rule=item.rule,
        readings=readings,
        unknown=item.unknown,
    )
