"""Parts the text segments into sentences; a headline is one sentence whatever its marks.

Only titles, captions and running text are parted: menus, forms and datelines have no sentences.
What it does not do: it does not repair a quotation that runs over several sentences, and it
knows the abbreviations of English only.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from crosswitness.lang.sentences import sentences
from crosswitness.model.annotation import Annotation, Origin, Segment, SegmentKind, Sentence
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers

ORIGIN = Origin(stage="sentences", version=2)
_PARTED = (SegmentKind.BODY, SegmentKind.CAPTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentencesOptions:
    """Settings of the stage.

    Attributes:
        captions: Whether captions are parted too, or kept as one sentence each; True.
    """

    captions: bool = True


def annotate(layers: Layers, options: SentencesOptions) -> Iterator[Annotation | Issue]:
    """Yield the sentences of every title, caption and body segment, each inside one segment."""
    document = layers.document
    for segment in layers.of(Segment):
        extent = segment.extent
        whole = segment.kind is SegmentKind.CAPTION and not options.captions
        if segment.kind is SegmentKind.TITLE or whole:
            yield Sentence(extent=extent, origin=ORIGIN)
        elif segment.kind in _PARTED:
            for start, end in sentences(document.text, extent.start, extent.end):
                yield Sentence(extent=document.span(start, end), origin=ORIGIN)
