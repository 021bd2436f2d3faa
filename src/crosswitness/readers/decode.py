"""Bytes to text: which codec, decoded once, with a map from every code point to its bytes.

The codec is, in this order: the byte order mark; what the page declares; UTF-8 where the bytes are
valid; else a guess, which is a doubt. Declared legacy codecs give way to UTF-8 where the bytes are
valid UTF-8 beyond ASCII, because pages lie and valid UTF-8 is hardly ever an accident. Labels
follow the WHATWG Encoding Standard: ``iso-8859-1`` is read as ``cp1252``, ``gb2312`` as
``gb18030``.

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
_STANDS_FOR = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-8",  # a declaration that could be read as ASCII is not in UTF-16
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
    "utf-8-sig": "utf-8",
}
_SINGLE_BYTE = frozenset(
    [f"cp125{n}" for n in range(9)]
    + [f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)]
    + ["koi8-r", "koi8-u", "cp866", "cp874", "mac-roman", "mac-cyrillic"]
)
_MULTI_BYTE = frozenset(["gb18030", "big5hkscs", "cp932", "cp949", "euc_jp"])
_GUESSES = [
    "cp1252",
    "cp1251",
    "cp1256",
    "cp1250",
    "cp1253",
    "cp1254",
    "cp1255",
    "koi8_r",
    "gb18030",
    "big5",
    "cp932",
    "euc_jp",
    "cp949",
]
_GUESS_SAMPLE = 65_536  # bytes; a guess does not get better with more

_KEPT_OUT = re.compile("[\x00\ud800-\udfff]")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
# Undecodable bytes stand as lone low surrogates (PEP 383) until they become U+FFFD.
_WIDTHS = {
    "utf-8": re.compile(
        "([\x00-\x7f\udc80-\udcff]+)|([\x80-\u07ff]+)"
        "|([\u0800-\ud7ff\ue000-\uffff]+)|([\U00010000-\U0010ffff]+)"
    ),
    # The number of the last group is the width.
    "utf-16": re.compile("()([\x00-\uffff]+)|()([\U00010000-\U0010ffff]+)"),
}
_DECLARED = re.compile(rb"""charset\s{0,8}=\s{0,8}["']?\s{0,8}([A-Za-z0-9_.:\-]{2,40})""", re.I)
_XML_DECLARED = re.compile(
    rb"""^\s{0,64}<\?xml[^>]{0,200}?encoding\s{0,8}=\s{0,8}["']([A-Za-z0-9_.:\-]{2,40})"""
)
_META_WITHIN = 4096  # the standard looks at 1,024 bytes; pages with long heads need more
_META = re.compile(rb"<meta[^>]{0,1000}>", re.I)


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
        declared: The charset that the page declares (`declared_charset`), or ``""``.

    Returns:
        Text, codec, runs and doubts; the same for the same arguments in every run.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode_as(content, encoding, len(mark), ())
    encoding, doubts = _choose(content, declared)
    return _decode_as(content, encoding, 0, doubts)


def decode_utf8(content: bytes) -> Decoded:
    """Decode ``content`` as UTF-8, whatever it looks like; a byte order mark is left out."""
    mark = content.startswith(codecs.BOM_UTF8)
    return _decode_as(content, "utf-8", len(codecs.BOM_UTF8) if mark else 0, ())


def declared_charset(content: bytes) -> str:
    """Return the charset label in the XML declaration or the first ``<meta>`` tags, or ``""``."""
    head = content[:_META_WITHIN]
    xml = _XML_DECLARED.match(head)
    if xml:
        return xml[1].decode("ascii")
    for tag in _META.finditer(head):
        found = _DECLARED.search(tag[0])
        if found:
            return found[1].decode("ascii")
    return ""


def supported(label: str) -> str:
    """Return Python's name of the codec that ``label`` stands for, or ``""`` if it is not read."""
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return ""
    name = _STANDS_FOR.get(name, name)
    return name if name == "utf-8" or name in _SINGLE_BYTE or name in _MULTI_BYTE else ""


def _choose(content: bytes, declared: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    wide = unmarked_utf16(content)
    if wide:
        return wide, (("R201", f"no byte order mark; the pattern of zero bytes means {wide}"),)
    name = supported(declared)
    valid = _is_valid(content, "utf-8")
    beyond = _BEYOND_ASCII.search(content) is not None
    if valid and (not beyond or name in {"", "utf-8"}):
        return "utf-8", ()
    if valid:
        return "utf-8", (("R204", f"declares {declared} but its bytes are valid UTF-8"),)
    if name not in {"", "utf-8"} and _is_valid(content, name):
        return name, ()
    if _nearly_utf8(content):
        return "utf-8", ()
    if name not in {"", "utf-8"}:
        return name, ()
    return _guess(content)


def _is_valid(content: bytes, encoding: str) -> bool:
    try:
        codecs.decode(content, encoding)
    except UnicodeDecodeError:
        return False
    return True


def unmarked_utf16(content: bytes) -> str:
    """Tell UTF-16 without a mark by zero bytes that all stand on one side, or ``""``."""
    sample = content[:4096]
    if len(content) % 2 or len(sample) < 8:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    enough = len(sample) // 20  # a tenth of the pairs: spaces and punctuation in any script
    if odd > enough and not even and _is_valid(content, "utf-16-le"):
        return "utf-16-le"
    if even > enough and not odd and _is_valid(content, "utf-16-be"):
        return "utf-16-be"
    return ""


def _nearly_utf8(content: bytes) -> bool:
    """Say whether valid sequences of several bytes outnumber invalid bytes two to one."""
    text = content.decode("utf-8", "surrogateescape")
    invalid = len(re.findall("[\udc80-\udcff]", text))
    valid = len(re.findall("[^\x00-\x7f\udc80-\udcff]", text))
    return valid >= 2 * invalid


def _guess(content: bytes) -> tuple[str, tuple[tuple[str, str], ...]]:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:_GUESS_SAMPLE], cp_isolation=_GUESSES).best()
    name = supported(best.encoding) if best else ""
    name = name or "cp1252"
    return name, (("R201", f"the encoding is not stated; {name} is a guess"),)


def _decode_as(
    content: bytes, encoding: str, skip: int, doubts: tuple[tuple[str, str], ...]
) -> Decoded:
    if encoding.startswith(("utf-16", "utf-32")):
        raw, runs = _decode_wide(content, encoding, skip)
    elif encoding in _MULTI_BYTE:
        raw, runs = _decode_multi_byte(content, encoding)
    else:
        raw = content[skip:].decode(encoding, "surrogateescape")
        whole = encoding in _SINGLE_BYTE or raw.isascii()
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
