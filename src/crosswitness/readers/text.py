"""Plain text and Markdown: one file, one document, every character kept."""

from collections.abc import Iterator

from crosswitness.model.document import Document, OffsetMap
from crosswitness.model.errors import ReadError
from crosswitness.model.issue import Issue
from crosswitness.pipeline.ports import Unit
from crosswitness.readers.decode import decode
from crosswitness.readers.units import (
    doubts_of,
    make_document,
    refuse_oversize,
    source_of,
)


def read_text(unit: Unit) -> Iterator[Document | Issue]:
    """Yield the doubts about the encoding, then the document.

    Raises:
        ReadError: R101 if there is no text, R103 if there is too much.
    """
    refuse_oversize(unit.content)
    decoded = decode(unit.content)
    if not decoded.text.strip():
        raise ReadError("R101", "there is no text in it")
    yield from doubts_of(unit, decoded)
    yield make_document(
        text=decoded.text,
        source=source_of(unit, "text/plain", decoded.encoding),
        offsets=OffsetMap(runs=decoded.runs),
        given=unit.given,
    )
