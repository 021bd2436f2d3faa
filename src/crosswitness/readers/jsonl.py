r"""JSON Lines: one report a line.

::

    {"text": "…", "title": "…", "author": "…", "outlet": "…",
     "published": "2021-03-04T09:30:00+02:00", "url": "https://…", "language": "en", "id": "…"}

``text`` is required; everything else may be left out. Other keys are not read. The document's
text is the decoded string of ``text``. If there is a ``title`` and the text does not begin with
it, title, a blank line and text are the document's text; the blank line is inserted (width 0).

Offsets count bytes from the begin of the line, escapes included: ``\n`` is one code point of two
bytes, a surrogate pair ``\ud83d\ude00`` one of twelve. ``SourceFile.sha256`` is the digest of the
line without its line end. Lines are split at LF alone, so that U+2028 in a string splits nothing.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from crosswitness.model.document import Document, Given, OffsetMap
from crosswitness.model.errors import ReadError
from crosswitness.model.issue import Issue
from crosswitness.pipeline.ports import Unit
from crosswitness.readers.decode import REPLACEMENT, Decoded, decode_utf8
from crosswitness.readers.offsets import Composer
from crosswitness.readers.units import (
    PAGE_LIMIT,
    doubt,
    doubts_of,
    make_document,
    shown_name,
    source_of,
)

FIELDS = ("title", "author", "outlet", "published", "url", "language")
"""Keys that become `Given`, beside ``text`` and ``id``."""

NESTING_LIMIT = 64
"""Depth of objects and lists in a line; a deeper one is refused."""

_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\]]', re.DOTALL)
_COLON = re.compile(r"[ \t\r\n]*+:[ \t\r\n]*+")
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)",
    re.DOTALL,
)
_SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def lines(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the number, from 1, and the bytes of each line that is not blank."""
    start, number = 0, 0
    while start < len(content):
        end = content.find(b"\n", start)
        end = len(content) if end < 0 else end
        number += 1
        line = content[start:end].removesuffix(b"\r")
        if line.strip():
            yield number, line
        start = end + 1


def refuse_utf16(content: bytes) -> None:
    """Refuse JSON Lines that are not in UTF-8, as the format demands.

    Raises:
        ReadError: R102 if the byte order mark is that of UTF-16.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ReadError("R102", "JSON Lines must be UTF-8, this is UTF-16")


def read_jsonl(unit: Unit) -> Iterator[Document | Issue]:
    """Yield a document for each good line and one R106 for each broken one.

    Raises:
        ReadError: R101 if there is no line, R102 if the file is not UTF-8.
    """
    refuse_utf16(unit.content)
    empty = True
    for number, line in lines(unit.content):
        empty = False
        try:
            yield from _read_line(unit, number, line)
        except ReadError as error:
            yield doubt(unit, error.code, str(error), number)
    if empty:
        raise ReadError("R101", "there is no line in it")


def _read_line(unit: Unit, number: int, line: bytes) -> Iterator[Document | Issue]:
    if len(line) > PAGE_LIMIT:
        raise ReadError("R103", f"a line of {len(line):,} bytes; it may have {PAGE_LIMIT:,}")
    decoded = decode_utf8(line)
    report, places = _parse(decoded.text)
    text, offsets, lone = _text_of(report, places, decoded)
    if not text.strip():
        raise ReadError("R106", 'no text under "text"')
    yield from doubts_of(unit, decoded, number)
    if lone:
        yield doubt(unit, "R203", f"{lone} lone surrogates or NUL are read as U+FFFD", number)
    name = f"{shown_name(unit)}:{number}"
    yield make_document(
        text=text,
        source=source_of(unit, "application/jsonl", decoded.encoding, (number, line)),
        offsets=offsets,
        given=(*unit.given, *_given(report, name)),
    )


def text_of_line(line: bytes) -> tuple[str, OffsetMap]:
    """Return text and map of a line that was read before; the same as `read_jsonl`'s.

    Raises:
        ReadError: R106 if it is broken.
    """
    decoded = decode_utf8(line)
    report, places = _parse(decoded.text)
    text, offsets, _ = _text_of(report, places, decoded)
    return text, offsets


def _parse(text: str) -> tuple[dict[str, Any], dict[str, tuple[int, int]]]:
    """Return the line's object, and where the string of each key stands without its marks."""
    places: dict[str, tuple[int, int]] = {}
    depth = 0
    end = -1
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in "{[":
            depth += 1
        elif mark in "}]":
            depth -= 1
        elif depth == 1 and token.start() != end:
            colon = _COLON.match(text, token.end())
            value = _TOKEN.match(text, colon.end()) if colon else None
            if colon and value and value[0][0] == '"':
                end = value.start()
                places[_unescaped(mark)] = (end + 1, value.end() - 1)
        if depth > NESTING_LIMIT:
            raise ReadError("R106", f"nested deeper than {NESTING_LIMIT}")
    try:
        report = json.loads(text, strict=False)
    except ValueError as error:
        raise ReadError("R106", f"not JSON: {error}") from error
    if not isinstance(report, dict):
        raise ReadError("R106", "a line must be an object with a text")
    return report, places


def _unescaped(literal: str) -> str:
    try:
        return str(json.loads(literal, strict=False))
    except ValueError:
        return literal


def _text_of(
    report: dict[str, Any], places: dict[str, tuple[int, int]], decoded: Decoded
) -> tuple[str, OffsetMap, int]:
    """Return the document's text, its map, and how many code points had to be replaced."""
    text, title = report.get("text"), report.get("title")
    if not isinstance(text, str):
        raise ReadError("R106", 'no string under "text"')
    composer = Composer(decoded)
    if isinstance(title, str) and title.strip() and not text.lstrip().startswith(title.strip()):
        replaced = _compose(composer, decoded.text, places["title"])
        composer.insert("\n\n")
    else:
        replaced = 0
    replaced += _compose(composer, decoded.text, places["text"])
    return composer.text(), OffsetMap(runs=composer.runs()), replaced


def _compose(composer: Composer, line: str, place: tuple[int, int]) -> int:
    position, end = place
    replaced = 0
    for escape in _ESCAPE.finditer(line, position, end):
        composer.copy(position, escape.start())
        character = _character(escape[0])
        if character == "\x00" or "\ud800" <= character <= "\udfff":
            character = REPLACEMENT
            replaced += 1
        composer.stand_for(character, escape.start(), escape.end())
        position = escape.end()
    composer.copy(position, end)
    return replaced


def _character(escape: str) -> str:
    """Return what an escape of valid JSON stands for; a pair of surrogates is one code point."""
    if escape[1] != "u":
        return _SHORT.get(escape[1], escape[1])
    high = int(escape[2:6], 16)
    if len(escape) == 6:
        return chr(high)
    return chr(0x10000 + ((high - 0xD800) << 10) + int(escape[8:12], 16) - 0xDC00)


def _given(report: dict[str, Any], name: str) -> Iterator[Given]:
    for field in FIELDS:
        value = report.get(field)
        values = value if isinstance(value, list) else [value]
        for item in values:
            if isinstance(item, str) and item.strip():
                yield Given(field=field, value=_storable(item), source=f"{name}: {field}")


def _storable(value: str) -> str:
    return re.sub("[\x00\ud800-\udfff]", REPLACEMENT, value)
