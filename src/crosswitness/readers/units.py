"""What all readers share: how a unit is named, doubted, and made into a document."""

import hashlib
import re

from crosswitness.model.annotation import Origin
from crosswitness.model.document import Document, Given, OffsetMap, SourceFile, document_id
from crosswitness.model.errors import ReadError
from crosswitness.model.issue import Issue
from crosswitness.model.span import FilePlace
from crosswitness.pipeline.ports import Unit
from crosswitness.readers.decode import REPLACEMENT, Decoded

ORIGIN = Origin(stage="read", version=1)

PREFIX_LENGTH = 12
"""Hexadecimal digits of the SHA-256 before the name of a file in ``sources/``."""

PAGE_LIMIT = 20_000_000
"""Bytes of one text, page or JSON line; a longer one is refused (R103)."""

_UNSTORABLE = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
_PREFIX = re.compile(rf"^[0-9a-f]{{{PREFIX_LENGTH}}}-")


def storable(name: str) -> str:
    """Return a name from a file system or archive with what cannot be stored as U+FFFD."""
    return _UNSTORABLE.sub(REPLACEMENT, name)


def sha256(content: bytes) -> str:
    """Return the hexadecimal SHA-256 of ``content``."""
    return hashlib.sha256(content).hexdigest()


def without_digest(path: str) -> str:
    """Return the file name in a path below ``sources/``, the digest before it left out."""
    return _PREFIX.sub("", path.rsplit("/", 1)[-1])


def shown_name(unit: Unit) -> str:
    """Return the name that a person knows, for `Given.source`."""
    path = without_digest(unit.path)
    return f"{path}!{unit.member}" if unit.member else path


def doubt(unit: Unit, code: str, message: str, line: int = 0) -> Issue:
    """Return an issue about the unit, or about one line of it."""
    detail = "; ".join(filter(None, [unit.member, f"line {line}" if line else ""]))
    place = FilePlace(path=without_digest(unit.path), detail=detail)
    return Issue(code=code, message=message, place=place, origin=ORIGIN)


def doubts_of(unit: Unit, decoded: Decoded, line: int = 0) -> list[Issue]:
    """Return the doubts of decoding as issues."""
    return [doubt(unit, code, message, line) for code, message in decoded.doubts]


def refuse_oversize(content: bytes) -> None:
    """Refuse what is longer than `PAGE_LIMIT`.

    Raises:
        ReadError: R103 if ``content`` is too long.
    """
    if len(content) > PAGE_LIMIT:
        raise ReadError("R103", f"{len(content):,} bytes; a report may have {PAGE_LIMIT:,}")


def outlet_of(given: tuple[Given, ...]) -> str:
    """Return the value of the first statement about the outlet, or ``""``."""
    return next((entry.value for entry in given if entry.field == "outlet"), "")


def make_document(
    *,
    text: str,
    source: SourceFile,
    offsets: OffsetMap,
    given: tuple[Given, ...],
    body: tuple[tuple[int, int], ...] = (),
) -> Document:
    """Return the document; its outlet is the first one given, its id follows from both."""
    outlet = outlet_of(given)
    return Document(
        id=document_id(outlet, text),
        text=text,
        outlet=outlet,
        source=source,
        offsets=offsets,
        given=given,
        body=body,
    )


def source_of(
    unit: Unit, media_type: str, encoding: str, line: tuple[int, bytes] | None = None
) -> SourceFile:
    """Return where a document's bytes are kept; the digest is of the unit or of its one line.

    Args:
        unit: The unit.
        media_type: As in `SourceFile`.
        encoding: As in `SourceFile`.
        line: Number and bytes of the line that holds the document, or None for the whole unit.
    """
    number, held = line or (0, unit.content)
    return SourceFile(
        path=unit.path,
        sha256=sha256(held),
        media_type=media_type,
        encoding=encoding,
        member=unit.member,
        line=number,
    )
