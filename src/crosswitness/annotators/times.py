"""Time expressions and their values: what the words say, and what the day of writing adds."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from crosswitness.annotators.foreign_times import foreign
from crosswitness.lang.calendar import (
    Base,
    FoundDate,
    Leaning,
    Resolved,
    Shape,
    find_dates,
    resolve,
)
from crosswitness.lang.detect import english
from crosswitness.lang.times.events import find_event_times
from crosswitness.lang.times.foreign import ForeignDate, find_foreign
from crosswitness.lang.times.tense import speaks_of_future, speaks_of_past
from crosswitness.model.annotation import (
    Anchor,
    Annotation,
    Basis,
    Origin,
    Segment,
    SegmentKind,
    Sentence,
    TimeExpression,
    TimeKind,
)
from crosswitness.model.errors import ModelError
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate, parse_partial

ORIGIN = Origin(stage="times", version=4)

READ = frozenset(
    {
        SegmentKind.TITLE,
        SegmentKind.BYLINE,
        SegmentKind.DATELINE,
        SegmentKind.METADATA,
        SegmentKind.CAPTION,
        SegmentKind.BODY,
    }
)
"""Segments that are searched; menus and readers' comments are not."""

TELLS = frozenset({SegmentKind.TITLE, SegmentKind.BODY})
"""Segments whose dates other expressions may lean on. A caption or a page clock anchors nothing."""

ISO_DAY = 10
"""Length of ``YYYY-MM-DD`` at the front of an ISO 8601 date-time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimesOptions:
    """Settings of the stage.

    Attributes:
        reach: Farthest distance in code points between "the next day" and the date told before
            that it leans on. Default 600, about five sentences.
        narrative_dates: Number of dates with a stated year from which an undated text is read as
            a narrative, where a month leans on the year told last. Default 8.
        narrative_deictic: Largest share of bare weekdays, "yesterday" and the like among its
            expressions that such a narrative has. Default 0.1.
        passing_years: A bare year farther than this from the month told last is told in passing,
            and what follows does not lean on it. Default 2.
    """

    reach: int = 600
    narrative_dates: int = 8
    narrative_deictic: float = 0.1
    passing_years: int = 2


def annotate(layers: Layers, options: TimesOptions) -> Iterator[Annotation | Issue]:
    """Yield the time expressions of a document with their values, and doubts about them.

    Only segments in English are read. Relative expressions lean on the chosen publication date
    if it is known to the day, else stay partial. The day of publication is never put in the
    place of a missing date.
    """
    text = layers.document.text
    readable = english(layers)
    found: list[tuple[FoundDate, Segment]] = []
    for segment in layers.of(Segment):
        if segment.kind in READ and segment.extent in readable:
            strange = find_foreign(text, segment.extent.start, segment.extent.end)
            yield from (foreign(item, layers, ORIGIN) for item in strange)
            found += [(item, segment) for item in _expressions(text, segment, strange)]
    written, place = _published(layers)
    narrative = written is None and _is_narrative([item for item, _ in found], options)
    reader = _Reader(layers, written, place, narrative, options)
    partial: list[TimeExpression] = []
    for item, segment in found:
        made = reader.read(item, segment)
        yield made
        yield from _doubts(item, made)
        yearless = item.said is not None and item.said.year is None
        if made.unknown and yearless and written is None:
            partial.append(made)
    if partial:
        yield Issue(
            code="T102",
            message="No publication date is known to the day, so dates without a year and bare "
            f"weekdays stay partial ({len(partial)} in this report).",
            place=partial[0].extent,
            origin=ORIGIN,
        )


def _expressions(text: str, segment: Segment, strange: list[ForeignDate]) -> list[FoundDate]:
    """Return dates and, in the running text, times told by an event where no date stands.

    No part of a date of another calendar is read as one of ours.
    """
    start, end = segment.extent.start, segment.extent.end
    found = find_dates(text, start, end)
    if strange:
        found = [i for i in found if not any(s.start < i.end and i.start < s.end for s in strange)]
    if segment.kind is not SegmentKind.BODY:
        return found
    for event in find_event_times(text, start, end):
        meeting = [item for item in found if event.start < item.end and item.start < event.end]
        if not meeting:
            found.append(event)
        elif len(meeting) == 1 and meeting[0].shape is Shape.EVENT:  # "two weeks after" and event
            found[found.index(meeting[0])] = replace(meeting[0], end=event.end)
    return sorted(found, key=lambda item: item.start)


def _published(layers: Layers) -> tuple[PartialDate | None, Span | None]:
    """Return the publication date if known to the day, and its words if the text states it."""
    chosen = layers.metadata("published")
    if chosen is None:
        return None, None
    try:
        value = parse_partial(chosen.value[:ISO_DAY])
    except ModelError:
        return None, None
    if value.as_date() is None:
        return None, None
    return value, chosen.extent if chosen.basis is Basis.TEXT else None


def _is_narrative(found: list[FoundDate], options: TimesOptions) -> bool:
    dated = sum(1 for item in found if item.said is not None and item.said.year is not None)
    deictic = sum(
        1
        for item in found
        if (item.shape is Shape.WEEKDAY and item.base is None)
        or (item.shape is Shape.SHIFT and item.base is Base.DEICTIC and item.unit == "day")
    )
    return dated >= options.narrative_dates and deictic <= options.narrative_deictic * len(found)


class _Reader:
    """Walks through the expressions of one document and remembers the date told last."""

    def __init__(
        self,
        layers: Layers,
        written: PartialDate | None,
        place: Span | None,
        narrative: bool,
        options: TimesOptions,
    ) -> None:
        self.layers = layers
        self.written = written
        self.place = place
        self.narrative = narrative
        self.options = options
        self.sentences = [item.extent for item in layers.of(Sentence)]
        self.starts = [span.start for span in self.sentences]
        self.told: tuple[PartialDate, Span] | None = None

    def read(self, item: FoundDate, segment: Segment) -> TimeExpression:
        """Return the annotation of one expression."""
        extent = self.layers.document.span(item.start, item.end)
        told = self._told(extent, segment)
        leaning = self._leaning(item, segment, told[0] if told else None)
        value = resolve(item, leaning)
        self._remember(item, value, extent, segment)
        return _expression(item, value, extent, self.place, told[1] if told else None)

    def _told(self, extent: Span, segment: Segment) -> tuple[PartialDate, Span] | None:
        if self.told is None or segment.kind not in TELLS:
            return None
        near = extent.start - self.told[1].end <= self.options.reach
        return self.told if near or self.narrative else None

    def _leaning(self, item: FoundDate, segment: Segment, told: PartialDate | None) -> Leaning:
        future, past = False, True
        if self.written is not None:
            text = self.layers.document.text
            span = self._sentence(item, segment)
            future = speaks_of_future(text, span, item.start, item.end)
            past = speaks_of_past(text, span, item.start, item.end)
        return Leaning(
            written=self.written, told=told, narrative=self.narrative, future=future, past=past
        )

    def _sentence(self, item: FoundDate, segment: Segment) -> tuple[int, int]:
        at = bisect_right(self.starts, item.start) - 1
        inside = at >= 0 and self.sentences[at].end >= item.end
        span = self.sentences[at] if inside else segment.extent
        return span.start, span.end

    def _remember(self, item: FoundDate, value: Resolved, extent: Span, segment: Segment) -> None:
        """Keep a date for what follows; a stretch of time is no point that one counts from."""
        season = item.shape is Shape.PERIOD and item.unit == "season"
        if segment.kind not in TELLS or item.shape is Shape.RANGE or value.unknown:
            return
        if value.start is None or value.start.year is None:
            return
        if value.start.month is None and self._in_passing(value.start.year, segment):
            return
        if item.shape is not Shape.PERIOD or season:
            self.told = (value.start, extent)

    def _in_passing(self, year: int, segment: Segment) -> bool:
        """Say whether a bare year is told in passing.

        It is where its paragraph told a date by its month, or where it lies far from such a date.
        """
        if self.told is None or self.told[0].month is None or self.told[0].year is None:
            return False
        far = abs(self.told[0].year - year) > self.options.passing_years
        return far or segment.extent.start <= self.told[1].start


def _expression(
    item: FoundDate, value: Resolved, extent: Span, written: Span | None, told: Span | None
) -> TimeExpression:
    anchor = {"written": Anchor.DOCUMENT, "told": Anchor.SPAN}.get(value.leans, Anchor.NONE)
    places = {Anchor.DOCUMENT: written, Anchor.SPAN: told, Anchor.NONE: None}
    return TimeExpression(
        extent=extent,
        origin=ORIGIN,
        kind=item.kind,
        said=item.said,
        start=value.start,
        stop=value.stop,
        timex=value.timex,
        anchor=anchor,
        anchored_at=places[anchor],
        rule=value.rule,
        readings=value.readings,
        unknown=value.unknown,
    )


def _doubts(item: FoundDate, made: TimeExpression) -> Iterator[Issue]:
    said = item.said
    if said is not None and said.weekday is not None and made.start is not None:
        day = made.start.as_date()
        if day is not None and day.isoweekday() != said.weekday and said.day is not None:
            yield _issue("T101", f"{day.isoformat()} is no such weekday as the words say", made)
    if item.other is not None and made.unknown:
        yield _issue("T103", f"{item.said} or {item.other}: the order is not stated", made)
    if made.kind is TimeKind.INTERVAL and made.unknown.startswith("it would end"):
        yield _issue("T104", "the interval would end before it begins", made)


def _issue(code: str, message: str, made: TimeExpression) -> Issue:
    return Issue(code=code, message=message, place=made.extent, origin=ORIGIN)
