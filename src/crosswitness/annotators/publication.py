"""When a report was published: every date that may say so, in the order of trust.

Page metadata and files, then a labelled line, the dateline's date, a lone date line below the
headline. A lone date above the headline may be the clock of the page, a date below the text or
after "Updated" may be later than the publication: they count where nothing better stands, with
an issue. Dates in captions belong to pictures and never count.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from crosswitness.annotators.candidates import Candidate
from crosswitness.annotators.segment_rules import labels
from crosswitness.lang.calendar import FoundDate, Shape, find_dates
from crosswitness.lang.stamps import Stamp, stamp, stamp_of
from crosswitness.model.annotation import Basis, Segment, SegmentKind
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate

_COMMAS = str.maketrans("،", ",")
_GLUED = ("Get short URL", " " * len("Get short URL"))
_STANDFIRST = 300  # characters of text that may stand between a headline and the date below it
_TAIL = 100  # characters of text that may follow a date below the text
_BETWEEN = -1  # place of a date between two paragraphs
_HINT_REACH = 1_500  # characters of a paragraph searched for hints
_PARTIAL = 10
"""Added to the rank of a date without year or day: any full one goes before it."""

_GIVEN, _LABELLED, _DATELINE, _BELOW_TITLE, _ABOVE_TITLE, _BELOW_TEXT, _UPDATED = range(7)
_DOUBTFUL = {
    _ABOVE_TITLE: "it stands above the headline and may be the day on which the page was saved",
    _BELOW_TEXT: "it stands below the text and may belong to something else",
    _UPDATED: "the page calls it the day of an update; the report may be older",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A candidate with its date.

    Attributes:
        candidate: The candidate.
        stamp: Its date.
        rank: Place in the order of trust, smaller first.
        clock: Whether it may be the page's clock.
        doubt: Why it is weak evidence, or ``""``.
    """

    candidate: Candidate
    stamp: Stamp
    rank: int
    clock: bool = False
    doubt: str = ""


def publication_dates(layers: Layers) -> list[Dated]:
    """Return all dates that may be the day of publication, the most trusted first."""
    found = [*_given(layers), *_written(layers)]
    days = [item.stamp.day for item in found if item.rank == _DATELINE + _PARTIAL]
    found = [_agreeing(item, days) for item in found]
    found.sort(key=lambda item: item.rank)  # stable: text order within a rank
    return found


def _agreeing(item: Dated, days: list[PartialDate]) -> Dated:
    """Clear a doubtful date whose day and month the dateline states too."""
    if not item.doubt or item.stamp.day.as_date() is None or not days:
        return item
    if any(day.contradicts(item.stamp.day) for day in days):
        return item
    reason = item.candidate.reason.replace(item.doubt, "the dateline agrees")
    candidate = replace(item.candidate, reason=reason)
    return replace(item, candidate=candidate, rank=_BELOW_TITLE, clock=False, doubt="")


def unreadable(layers: Layers) -> list[str]:
    """Return what is wrong with given dates that cannot be read."""
    return [
        f"“{item.value}” ({item.source}) cannot be read as a date."
        for item in layers.document.given
        if item.field == "published" and stamp(item.value) is None
    ]


def _given(layers: Layers) -> Iterator[Dated]:
    for item in layers.document.given:
        made = stamp(item.value) if item.field == "published" else None
        if made:
            yield _dated(
                layers.document.whole, made, _GIVEN, f"given by {item.source}", item.source
            )


def _dated(extent: Span, made: Stamp, rank: int, reason: str, source: str = "") -> Dated:
    doubt = _DOUBTFUL.get(rank, "")
    partial = made.day.as_date() is None
    return Dated(
        candidate=Candidate(
            extent=extent,
            value=made.value,
            basis=Basis.FILE if source else Basis.TEXT,
            source=source,
            reason="; ".join(part for part in (reason, doubt, made.doubt) if part),
        ),
        stamp=made,
        rank=rank + (_PARTIAL if partial else 0),
        clock=rank == _ABOVE_TITLE,
        doubt=doubt,
    )


def _written(layers: Layers) -> Iterator[Dated]:
    segments = layers.of(Segment)
    title = next((item.extent for item in segments if item.kind is SegmentKind.TITLE), None)
    body = [item.extent for item in segments if item.kind is SegmentKind.BODY]
    written = sum(map(len, body))
    above = 0
    for segment in segments:
        above += len(segment.extent) if segment.kind is SegmentKind.BODY else 0
        if segment.kind in (SegmentKind.METADATA, SegmentKind.BYLINE):
            place = _BELOW_TITLE
            if title is not None and segment.extent < title:
                place = _ABOVE_TITLE
            elif above > _STANDFIRST or 2 * above > written:
                place = _BELOW_TEXT if written - above < _TAIL else _BETWEEN
            yield from _in_line(layers, segment, place)
        elif segment.kind is SegmentKind.DATELINE:
            for found, made in _stamps(layers, segment):
                yield _dated(_span(layers, found), made, _DATELINE, "date of the dateline")


def _stamps(layers: Layers, segment: Segment) -> Iterator[tuple[FoundDate, Stamp]]:
    extent = segment.extent
    for found in _dates(layers, extent.start, extent.end):
        made = stamp_of(found)
        if made:
            yield found, made


def _dates(layers: Layers, start: int, end: int) -> Iterator[FoundDate]:
    """Yield the dates of a range; what is glued to them on some pages is blanked beforehand."""
    words = layers.document.text[start:end].translate(_COMMAS).replace(*_GLUED)
    for found in find_dates(words):
        yield replace(found, start=start + found.start, end=start + found.end)


def _span(layers: Layers, found: FoundDate) -> Span:
    return layers.document.span(found.start, found.end)


def _in_line(layers: Layers, segment: Segment, place: int) -> Iterator[Dated]:
    """Yield the dates of a line about the report, each with what the words before it make it."""
    before = segment.extent.start
    for found, made in _stamps(layers, segment):
        label = _label_at_end(layers.document.text[before : found.start])
        before = found.end
        span = _span(layers, found)
        if label == "updated" or (not label and segment.rule == "update note"):
            yield _dated(span, made, _UPDATED, "date after “Updated”")
        elif label == "published":
            yield _dated(span, made, _LABELLED, "labelled line")
        elif segment.kind is SegmentKind.BYLINE:
            yield _dated(span, made, _BELOW_TITLE, "date in the byline")
        elif place != _BETWEEN:  # chronicles put days above the paragraphs that tell of them
            yield _dated(span, made, place, "lone date line")


@cache
def _date_labels() -> re.Pattern[str]:
    known = [label for label, means in labels().items() if means in ("published", "updated")]
    ordered = "|".join(re.escape(label) for label in sorted(known, key=len, reverse=True))
    return re.compile(rf"(?<!\w)({ordered})(?: (?:on|at|in|the))?[\s:|,–—-]{{0,4}}$")


def _label_at_end(words: str) -> str:
    match = _date_labels().search(" ".join(words.casefold().split()) + " ")
    return labels()[match[1]] if match else ""


def caption_dates(layers: Layers) -> Iterator[Candidate]:
    """Yield the full dates of captions as refused candidates."""
    for segment in layers.of(Segment):
        if segment.kind is not SegmentKind.CAPTION:
            continue
        for found, made in _stamps(layers, segment):
            if made.day.as_date() is not None:
                yield Candidate(
                    extent=_span(layers, found),
                    value=made.value,
                    basis=Basis.TEXT,
                    reason="date in a caption",
                    refused="it is the date of a picture",
                )


def why_unknown(layers: Layers, paragraphs: int) -> str:
    """Say why no date of publication is known, with the nearest hints of the text.

    Args:
        layers: The document.
        paragraphs: How many body segments to look at for hints.
    """
    hints = []
    bodies = [item for item in layers.of(Segment) if item.kind is SegmentKind.BODY]
    for segment in bodies[:paragraphs]:
        extent = segment.extent
        stop = min(extent.end, extent.start + _HINT_REACH)
        for found in find_dates(layers.document.text, extent.start, stop):
            hint = _hint(found)
            if hint:
                words = layers.document.text[found.start : found.end]
                hints.append(f"“{words}” [{found.start}:{found.end}] {hint}")
    told = "; ".join(hints[:2])
    return "no file, label, dateline or date line says so" + (f"; {told}" if told else "")


def _hint(found: FoundDate) -> str:
    if found.shape is Shape.WEEKDAY:
        return "is only a weekday"
    said = found.said
    if found.shape is Shape.CALENDAR and said is not None and said.month and said.year is None:
        return "has no year"
    return ""
