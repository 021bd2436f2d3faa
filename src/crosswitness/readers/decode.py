"""Bytes to text, decoded once, with a map from every code point to its bytes.

A byte order mark tells the codec, else `encodings.choose_encoding` does.

Nothing is trimmed, no line end is translated. Three kinds of code points cannot be kept, because
databases and JSON writers break on them, and each becomes one U+FFFD: NUL, a lone surrogate, and
each byte that the codec cannot decode.
"""

import codecs
import re
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from crosswitness.readers.encodings import MULTI_BYTE, SINGLE_BYTE, choose_encoding

Run = tuple[int, int, int, int]
"""``(text_start, byte_start, length, width)`` of `model.document.OffsetMap`."""

REPLACEMENT = "\ufffd"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KEPT_OUT = re.compile("[\x00\ud800-\udfff]")
# Undecodable bytes stand as lone low surrogates (PEP 383) until they become U+FFFD.
_WIDTHS = {
    "utf-8": re.compile(
        "([\x00-\x7f\udc80-\udcff]+)|([\x80-\u07ff]+)"
        "|([\u0800-\ud7ff\ue000-\uffff]+)|([\U00010000-\U0010ffff]+)"
    ),
    # The number of the last group is the width.
    "utf-16": re.compile("()([\x00-\uffff]+)|()([\U00010000-\U0010ffff]+)"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text with the place of each code point in the bytes.

    Attributes:
        text: The text, one U+FFFD for each code point or byte that cannot be kept.
        encoding: Codec in Python's spelling; a byte order mark is not part of the text.
        runs: Runs of `model.document.OffsetMap` for the whole text.
        doubts: ``(code, message)`` for each thing that a person should know.
    """

    text: str
    encoding: str
    runs: tuple[Run, ...]
    doubts: tuple[tuple[str, str], ...] = ()


def decode(content: bytes, declared: str = "") -> Decoded:
    """Decode ``content``.

    Args:
        content: The bytes, whole.
        declared: The charset that the page declares (`encodings.declared_charset`), or ``""``.

    Returns:
        Text, codec, runs and doubts; the same for the same arguments in every run.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode_as(content, encoding, len(mark), ())
    encoding, doubts = choose_encoding(content, declared)
    return _decode_as(content, encoding, 0, doubts)


def decode_utf8(content: bytes) -> Decoded:
    """Decode ``content`` as UTF-8, whatever it looks like; a byte order mark is left out."""
    mark = content.startswith(codecs.BOM_UTF8)
    return _decode_as(content, "utf-8", len(codecs.BOM_UTF8) if mark else 0, ())


def _decode_as(
    content: bytes, encoding: str, skip: int, doubts: tuple[tuple[str, str], ...]
) -> Decoded:
    if encoding.startswith(("utf-16", "utf-32")):
        raw, runs = _decode_wide(content, encoding, skip)
    elif encoding in MULTI_BYTE:
        raw, runs = _decode_multi_byte(content, encoding)
    else:
        raw = content[skip:].decode(encoding, "surrogateescape")
        whole = encoding in SINGLE_BYTE or raw.isascii()
        runs = ((0, skip, len(raw), 1),) if whole else _measure(raw, "utf-8", skip)
    text = _KEPT_OUT.sub(REPLACEMENT, raw)
    return Decoded(
        text=text,
        encoding=encoding,
        runs=runs if raw else (),
        doubts=doubts + _replaced(raw, encoding),
    )


def _replaced(raw: str, encoding: str) -> tuple[tuple[str, str], ...]:
    found = _KEPT_OUT.findall(raw)
    zeros = found.count("\x00")
    invalid = len(found) - zeros
    doubts = []
    if invalid:
        doubts.append(("R202", f"{invalid} bytes or code units are not valid {encoding}: U+FFFD"))
    if zeros:
        doubts.append(("R203", f"{zeros} NUL characters cannot be kept and are read as U+FFFD"))
    return tuple(doubts)


def _measure(raw: str, family: str, byte: int) -> tuple[Run, ...]:
    runs = []
    for match in _WIDTHS[family].finditer(raw):
        width = match.lastindex or 1
        start, end = match.span()
        runs.append((start, byte, end - start, width))
        byte += (end - start) * width
    return tuple(runs)


def _decode_wide(content: bytes, encoding: str, skip: int) -> tuple[str, tuple[Run, ...]]:
    unit = 2 if encoding.startswith("utf-16") else 4
    whole = len(content) - (len(content) - skip) % unit
    body = content[skip:whole]
    runs: tuple[Run, ...]
    if unit == 2:
        raw = body.decode(encoding, "surrogatepass")
        runs = _measure(raw, "utf-16", skip)
    else:
        code_points = struct.unpack(
            f"{'<' if encoding.endswith('le') else '>'}{len(body) // 4}I", body
        )
        raw = "".join(chr(c) if c <= 0x10FFFF else "\udcff" for c in code_points)
        runs = ((0, skip, len(raw), 4),)
    if whole < len(content):  # a torn unit at the end
        runs = (*runs, (len(raw), whole, 1, len(content) - whole))
        raw += "\udcff"
    return raw, runs


def _decode_multi_byte(content: bytes, encoding: str) -> tuple[str, tuple[Run, ...]]:
    text = content.decode(encoding, "surrogateescape")
    if text.encode(encoding, "surrogateescape") == content:
        return text, _join(_width(character, encoding) for character in text)
    return _decode_by_byte(content, encoding)


@lru_cache(maxsize=32_768)
def _width(character: str, encoding: str) -> int:
    return len(character.encode(encoding, "surrogateescape"))


def _decode_by_byte(content: bytes, encoding: str) -> tuple[str, tuple[Run, ...]]:
    """Feed byte by byte: slow, and right where one character has several spellings."""
    decoder = codecs.getincrementaldecoder(encoding)("surrogateescape")
    made: list[str] = []
    runs: list[Run] = []
    length = start = 0
    for position in range(len(content)):
        final = position + 1 == len(content)
        out = decoder.decode(content[position : position + 1], final)
        if not out:
            continue
        width = position + 1 - start
        each = width // len(out) if _KEPT_OUT.search(out) and width % len(out) == 0 else 0
        for index in range(len(out)):  # undecodable bytes come out together with what follows
            runs.append((length + index, start + index * each, 1, each or width))
        made.append(out)
        length += len(out)
        start = position + 1
    return "".join(made), tuple(runs)


def _join(widths: Iterable[int]) -> tuple[Run, ...]:
    runs = []
    text_start = byte_start = 0
    for width, equal in groupby(widths):
        length = sum(1 for _ in equal)
        runs.append((text_start, byte_start, length, width))
        text_start += length
        byte_start += length * width
    return tuple(runs)
