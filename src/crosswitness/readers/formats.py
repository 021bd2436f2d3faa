"""Which reader reads a unit, and how to read again what a document was read from.

The format follows from the name (``.txt``, ``.md``, ``.html``, ``.jsonl`` and kin) and, where the
name says nothing or too little, from the first bytes. Known binary formats are refused by name.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from crosswitness.model.document import Document, OffsetMap, SourceFile
from crosswitness.model.errors import ReadError, VerifyError
from crosswitness.model.issue import Issue
from crosswitness.pipeline.ports import Unit
from crosswitness.readers.archive import member_bytes
from crosswitness.readers.decode import decode
from crosswitness.readers.encodings import unmarked_utf16
from crosswitness.readers.html import read_html, visible_text
from crosswitness.readers.jsonl import lines, read_jsonl, refuse_utf16, text_of_line
from crosswitness.readers.text import read_text
from crosswitness.readers.units import sha256

UnitReader = Callable[[Unit], Iterator[Document | Issue]]

READERS: dict[str, UnitReader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_text,
    ".markdown": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
}
"""The reader for each suffix, in lower case."""

_BINARY = (
    (b"%PDF", "a PDF; save its text as .txt"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a RIFF file (WebP, WAV or AVI)"),
    (b"PK\x03\x04", "a ZIP container (or .docx, .odt, .epub); save its text as .txt"),
    (b"\x1f\x8b", "compressed with gzip; name it .gz"),
    (b"BZh", "compressed with bzip2; unpack it first"),
    (b"\xfd7zXZ\x00", "compressed with xz; unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd; unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old Office file; save its text as .txt"),
    (b"{\\rtf", "an RTF file; save its text as .txt"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_SAMPLE = 65_536  # bytes
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.1  # more control bytes than this are no text in any encoding we read
_PAGE = re.compile(
    rb"\s*+(?:<!--.{0,2000}?-->\s*+)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)


def suffix_of(name: str) -> str:
    """Return the suffix of a file's or member's name in lower case, with its dot, or ``""``."""
    return PurePosixPath(name).suffix.lower()


def read(unit: Unit) -> Iterator[Document | Issue]:
    """Yield the documents of a unit, and an issue for each part that is skipped or odd.

    Raises:
        ReadError: If nothing of the unit can be read: R101 nothing in it, R102 not text,
            R103 too long.
    """
    if not unit.content:
        raise ReadError("R101", "the file is empty")
    refuse_binary(unit.content)
    yield from reader_of(unit)(unit)


def reader_of(unit: Unit) -> UnitReader:
    """Return the reader for a unit, by its name or else by its first bytes."""
    named = READERS.get(suffix_of(unit.member or unit.path))
    start = unit.content[:4096].removeprefix(b"\xef\xbb\xbf")
    if named is None or named is read_text:
        if _PAGE.match(start):
            return read_html
        if named is None and start.lstrip().startswith(b'{"'):
            return read_jsonl
    return named or read_text


def count(unit: Unit) -> int:
    """Return how many reports a unit claims to hold: its lines that are not blank, or 1.

    `read` yields as many documents and lost lines together, or raises for a unit of 1.
    """
    if not unit.content or reader_of(unit) is not read_jsonl:
        return 1
    try:
        refuse_binary(unit.content)
        refuse_utf16(unit.content)
    except ReadError:
        return 1
    return max(1, sum(1 for _ in lines(unit.content)))


def refuse_binary(content: bytes) -> None:
    """Refuse what is not text.

    Raises:
        ReadError: R102, with the name of the format where it is known.
    """
    for start, name in _BINARY:
        if content.startswith(start):
            raise ReadError("R102", f"it is {name}")
    if content[4:8] == b"ftyp":
        raise ReadError("R102", "it is a video or picture (MP4, HEIC)")
    sample = content[:_SAMPLE]
    wide = sample.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")) or unmarked_utf16(content)
    if not wide and len(_CONTROLS.findall(sample)) > _CONTROL_SHARE * len(sample):
        raise ReadError("R102", "it is a binary file of an unknown format")


def reread(content: bytes, source: SourceFile) -> tuple[str, OffsetMap]:
    """Read again the text and the offsets of a document.

    Reading depends on nothing but the bytes, so the text is the one that the document had.

    Args:
        content: All bytes of the file ``sources/{source.path}``.
        source: The document's source.

    Returns:
        The text, and the map to the bytes of `held_bytes`.

    Raises:
        VerifyError: If the bytes are gone or have changed.
    """
    return text_of(held_bytes(content, source), source)


def text_of(held: bytes, source: SourceFile) -> tuple[str, OffsetMap]:
    """Return the text and the offsets that the bytes of a document give, by its media type."""
    if source.media_type == "text/html":
        return visible_text(held)
    if source.media_type == "application/jsonl":
        return text_of_line(held)
    decoded = decode(held)
    return decoded.text, OffsetMap(runs=decoded.runs)


def held_bytes(content: bytes, source: SourceFile) -> bytes:
    """Return the bytes that hold a document: the file, a member of it, or a line of either.

    Raises:
        VerifyError: If there is no such member or line, or its digest differs.
    """
    held: bytes | None = content
    if source.member:
        held = member_bytes(source.path, content, source.member)
    if held is not None and source.line:
        held = next((line for number, line in lines(held) if number == source.line), None)
    return checked(held, source)


def checked(held: bytes | None, source: SourceFile) -> bytes:
    """Return ``held`` if these are the bytes that the document was read from.

    Raises:
        VerifyError: If they are None or have another digest.
    """
    if held is None:
        raise VerifyError(f"{source}: it is not in the file any more")
    if sha256(held) != source.sha256:
        raise VerifyError(f"{source}: its bytes have changed")
    return held
