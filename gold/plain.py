"""Layers of bare paragraphs, for scorers of one stage whose gold states the publication date."""

import re

from crosswitness.model.annotation import Annotation, Basis, Metadatum, Origin, Segment, SegmentKind
from crosswitness.model.document import Document, OffsetMap, SourceFile, document_id
from crosswitness.model.layers import Layers

ORIGIN = Origin(stage="gold", version=1)

_PARAGRAPH = re.compile(r"\S[^\n]*")


def paragraphs(text: str, published: str = "", title: str = "") -> Layers:
    """Return a document whose lines are body segments, published on an ISO date if given.

    A title stands before them as the first line.
    """
    text = f"{title}\n\n{text}" if title else text
    document = Document(
        id=document_id("", text),
        text=text,
        outlet="",
        source=SourceFile(path="text", sha256="0" * 64, media_type="text/plain", encoding="utf-8"),
        offsets=OffsetMap(runs=((0, 0, len(text), 1),)),
    )
    made: list[Annotation] = [
        Segment(
            extent=document.span(found.start(), found.end()),
            origin=ORIGIN,
            kind=SegmentKind.TITLE if found.end() <= len(title) else SegmentKind.BODY,
            rule="paragraph",
        )
        for found in _PARAGRAPH.finditer(text)
    ]
    if published:
        made.append(
            Metadatum(
                extent=document.whole,
                origin=ORIGIN,
                field="published",
                value=published,
                basis=Basis.FILE,
                source="gold",
                chosen=True,
                reason="stated by the gold",
            )
        )
    return Layers(document=document).adding(made)
