"""Which codec a file is in: declared, valid UTF-8, or a guess that is a doubt.

In this order: what the page declares; UTF-8 where the bytes are valid; else a guess. Declared
legacy codecs give way to UTF-8 where the bytes are valid UTF-8 beyond ASCII, because pages lie and
valid UTF-8 is hardly ever an accident. Labels follow the WHATWG Encoding Standard: ``iso-8859-1``
is read as ``cp1252``, ``gb2312`` as ``gb18030``. UTF-7 and Python's own codecs are never used.
"""

import codecs
import re

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
SINGLE_BYTE = frozenset(
    [f"cp125{n}" for n in range(9)]
    + [f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)]
    + ["koi8-r", "koi8-u", "cp866", "cp874", "mac-roman", "mac-cyrillic"]
)
"""Codecs in which each byte is a code point."""
MULTI_BYTE = frozenset(["gb18030", "big5hkscs", "cp932", "cp949", "euc_jp"])
"""Codecs in which a code point has one to four bytes."""
_GUESSES = [
    "cp1252",
    "cp1254",
    "cp1251",
    "cp1256",
    "cp1250",
    "cp1253",
    "cp1255",
    "koi8_r",
    "gb18030",
    "big5",
    "cp932",
    "euc_jp",
    "cp949",
]
_GUESS_SAMPLE = 65_536  # bytes; a guess does not get better with more

_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_WESTERN = frozenset(
    "…‘’“”•–—€™\xa0¡£§¨©ª«\xad®°·»¿ÀÂÃÄÅÆÇÈÉÊËÍÎÏÑÒÓÔÖØÙÚÜßàâãäåæçèéêëíîïñòóôöøùúüœŒáÁ"
)
# Letters and marks of Western Europe in cp1252. Left out, because the same bytes are frequent
# letters of Central Europe or Turkey: ð ì õ š û ý þ ž.
# In cp1252 and cp1254 these are ¯ ³ ¹ º ¼ ¾ ¿, which stand inside no word; elsewhere letters.
_INSIDE_WORDS = re.compile(rb"[A-Za-z][\xaf\xb3\xb9\xba\xbc\xbe\xbf][A-Za-z]")
_DECLARED = re.compile(rb"""charset\s{0,8}=\s{0,8}["']?\s{0,8}([A-Za-z0-9_.:\-]{2,40})""", re.I)
_XML_DECLARED = re.compile(
    rb"""^\s{0,64}<\?xml[^>]{0,200}?encoding\s{0,8}=\s{0,8}["']([A-Za-z0-9_.:\-]{2,40})"""
)
_META_WITHIN = 4096  # the standard looks at 1,024 bytes; pages with long heads need more
_META = re.compile(rb"<meta[^>]{0,1000}>", re.I)


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
    return name if name == "utf-8" or name in SINGLE_BYTE or name in MULTI_BYTE else ""


def choose_encoding(content: bytes, declared: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the codec of bytes without a byte order mark, and ``(code, message)`` doubts.

    Args:
        content: The bytes.
        declared: The charset label that the page declares, or ``""``.
    """
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
    """Tell UTF-16 without a mark by zero bytes on one side of the pairs, or ``""``."""
    if len(content) % 2 or len(content) < 4:
        return ""
    sides = {"utf-16-be": content[0:4096:2], "utf-16-le": content[1:4096:2]}
    for encoding, high in sides.items():
        low = sides["utf-16-le" if encoding == "utf-16-be" else "utf-16-be"]
        # The high bytes of alphabets lie below 32, few in a text, and its spaces have a zero.
        few = {byte for byte in high if byte < 32}
        share = sum(byte < 32 for byte in high) / len(high)
        if 0 in few and 0 not in low and len(few) <= 8 and share >= 0.8:
            return encoding if _is_valid(content, encoding) else ""
    return ""


def _nearly_utf8(content: bytes) -> bool:
    """Say whether valid sequences of several bytes outnumber invalid bytes two to one."""
    text = content.decode("utf-8", "surrogateescape")
    invalid = len(re.findall("[\udc80-\udcff]", text))
    valid = len(re.findall("[^\x00-\x7f\udc80-\udcff]", text))
    return valid >= 2 * invalid


def _guess(content: bytes) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Tell Western letters by themselves, others by charset-normalizer's statistics.

    In Latin script few letters lie beyond ASCII: too few for statistics in a short report.
    """
    if _is_western(content[:_GUESS_SAMPLE]):
        return "cp1252", (("R201", "the encoding is not stated; cp1252 is a guess"),)
    from charset_normalizer import from_bytes

    sample = content[:_GUESS_SAMPLE]
    guesses = _GUESSES[2:] if _INSIDE_WORDS.search(sample) else _GUESSES
    best = from_bytes(sample, cp_isolation=guesses).best()
    name = supported(best.encoding) if best else ""
    name = name or "cp1252"
    return name, (("R201", f"the encoding is not stated; {name} is a guess"),)


def _is_western(sample: bytes) -> bool:
    text = sample.decode("cp1252", "replace")
    beyond = [character for character in text if character > "\x7f"]
    letters = sum(character.isalpha() for character in text)
    few = sum(character.isalpha() for character in beyond) <= 0.25 * letters
    return few and _WESTERN.issuperset(beyond)
