"""Web pages: the visible text with its bytes, the body marked, metadata as the page gives it."""

from collections.abc import Iterator

from crosswitness.model.document import Document, OffsetMap
from crosswitness.model.errors import ReadError
from crosswitness.model.issue import Issue
from crosswitness.pipeline.ports import Unit
from crosswitness.readers.body import BodyOptions, find_body
from crosswitness.readers.decode import decode
from crosswitness.readers.encodings import declared_charset
from crosswitness.readers.page_metadata import given_by
from crosswitness.readers.units import (
    doubt,
    doubts_of,
    make_document,
    refuse_oversize,
    shown_name,
    source_of,
)
from crosswitness.readers.visible import scan

_NO_TEXT = (
    "no text is visible on the page; if scripts put it there, save the page from the browser or "
    "copy its text into a .txt file"
)


def read_html(unit: Unit, options: BodyOptions | None = None) -> Iterator[Document | Issue]:
    """Yield doubts about encoding and body, then the document.

    Raises:
        ReadError: R101 if no text is visible, R103 if the page is too long.
    """
    refuse_oversize(unit.content)
    decoded = decode(unit.content, declared_charset(unit.content))
    page = scan(decoded)
    text = page.composer.text()
    if not text.strip():
        raise ReadError("R101", _NO_TEXT)
    body, uncertain = find_body(page, text, options or BodyOptions())
    yield from doubts_of(unit, decoded)
    if uncertain:
        yield doubt(unit, *uncertain)
    yield make_document(
        text=text,
        source=source_of(unit, "text/html", decoded.encoding),
        offsets=OffsetMap(runs=page.composer.runs()),
        given=(*unit.given, *given_by(page, text, shown_name(unit))),
        body=body,
    )


def visible_text(content: bytes) -> tuple[str, OffsetMap]:
    """Return text and map of a page without asking for its body; the same as `read_html`'s."""
    page = scan(decode(content, declared_charset(content)))
    return page.composer.text(), OffsetMap(runs=page.composer.runs())
