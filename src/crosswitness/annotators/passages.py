"""The paragraphs of a report that can hold speech, as lines of tokens."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from crosswitness.lang.detect import english_segments
from crosswitness.lang.marks import Stretch
from crosswitness.lang.speech import Line, lines
from crosswitness.model.annotation import Quotation, Segment, SegmentKind, Sentence
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

SPOKEN = frozenset((SegmentKind.TITLE, SegmentKind.BODY, SegmentKind.CAPTION))
"""Segments that are read; boilerplate, comments and metadata never are."""

_PAIRS = ("''", "``")
_MARKS = frozenset("“”„‟\"«»‹›「」『』＂〝〞‘’‚'`")


def paragraphs(layers: Layers) -> list[Segment]:
    """Return the English segments that can hold speech, in text order."""
    return [segment for segment in english_segments(layers) if segment.kind in SPOKEN]


def around(segments: Sequence[Segment], quotations: Sequence[Quotation]) -> list[Segment]:
    """Return the segments that hold a quotation, with the one before and the one after each.

    A source is never sought further away, so the others need not be read.
    """
    places = [content for quotation in quotations for content in quotation.contents]
    starts = [segment.extent.start for segment in segments]
    kept: set[int] = set()
    for content in places:
        index = bisect_right(starts, content.start) - 1
        kept.update((index - 1, index, index + 1))
    return [segment for index, segment in enumerate(segments) if index in kept]


def read(
    layers: Layers, segments: Iterable[Segment], stretches: Iterable[Stretch]
) -> dict[int, Line]:
    """Return the segments that hold more than marks as lines, by index: a stretch is one token."""
    ranges = [(segment.extent.start, segment.extent.end) for segment in segments]
    starts = [sentence.extent.start for sentence in layers.of(Sentence)]
    return lines(layers.document.text, ranges, stretches, starts)


def quoted(
    text: str, marked: Sequence[Quotation], segments: Sequence[Segment]
) -> tuple[list[int], list[Stretch]]:
    """Return the contents of quotations as stretches, and whose contents they are."""
    found: list[tuple[Stretch, int]] = []
    paragraph = 0
    contents = sorted(
        (content, owner) for owner, item in enumerate(marked) for content in item.contents
    )
    for content, owner in contents:
        while paragraph < len(segments) and segments[paragraph].extent.end <= content.start:
            paragraph += 1
        if paragraph == len(segments):
            break
        if segments[paragraph].extent.start > content.start:
            continue
        outer = _outer(text, content, segments[paragraph].extent)
        stretch = Stretch(
            start=content.start, end=content.end, outer=outer, paragraph=paragraph, closed=True
        )
        found.append((stretch, owner))
    return [owner for _, owner in found], [stretch for stretch, _ in found]


def _outer(text: str, content: Span, bounds: Span) -> tuple[int, int]:
    """Return a content's range with the marks beside it, which a blank may part from it."""
    start, end = content.start, content.end
    before = start - 1 if text[start - 1 : start] == " " else start
    if before > bounds.start and text[before - 1] in _MARKS:
        start = before - (2 if text[before - 2 : before] in _PAIRS else 1)
    after = end + 1 if text[end : end + 1] == " " else end
    if after < bounds.end and text[after] in _MARKS:
        end = after + (2 if text[after : after + 2] in _PAIRS else 1)
    return start, end
