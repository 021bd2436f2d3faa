"""Folded keys of names: what two spellings share before any sound is compared.

Keys are folded, texts never: nothing here is shown to a reader or written back.
"""

import re
import unicodedata
from collections import Counter
from enum import StrEnum
from functools import lru_cache


class Script(StrEnum):
    """The script of a token, as far as it decides how the token is read."""

    LATIN = "latin"
    ARABIC = "arabic"
    CYRILLIC = "cyrillic"
    GREEK = "greek"
    HEBREW = "hebrew"
    CAUCASIAN = "caucasian"  # Georgian and Armenian: alphabets that are read letter by letter
    OTHER = "other"  # not read by sound here, so it can neither prove nor contradict


_RANGES = (
    (0x0041, 0x024F, Script.LATIN),
    (0x0370, 0x03FF, Script.GREEK),
    (0x0400, 0x052F, Script.CYRILLIC),
    (0x0530, 0x058F, Script.CAUCASIAN),
    (0x0590, 0x05FF, Script.HEBREW),
    (0x0600, 0x077F, Script.ARABIC),
    (0x08A0, 0x08FF, Script.ARABIC),
    (0x10A0, 0x10FF, Script.CAUCASIAN),
    (0x1E00, 0x1EFF, Script.LATIN),
    (0x1F00, 0x1FFF, Script.GREEK),
    (0xFB1D, 0xFB4F, Script.HEBREW),
    (0xFB50, 0xFEFF, Script.ARABIC),
)

# Letters that Unicode does not decompose, and Arabic-script letters with one sound.
_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ə": "a",
        "ی": "ي",
        "ى": "ي",
        "ې": "ي",
        "ک": "ك",
        "ھ": "ه",
        "ہ": "ه",
        "ۀ": "ه",
        "ة": "ه",
        "ٱ": "ا",
        "ـ": None,
        "ء": None,
        "\u200b": None,
        "\u200c": " ",  # zero-width non-joiner parts two words in Persian
        "\u200d": None,
        "\ufeff": None,
        # Marks of direction are no letters: they say how a line is set.
        **dict.fromkeys("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"),
    }
)
_POSSESSIVE = re.compile(r"['’ʼ](?:s\b|(?=\s|$))", re.IGNORECASE)
_DROPPED = re.compile(r"[\"'`´’‘“”«»„ʼʿʾʻ׳״]")
_SPACE = re.compile(r"[\s\-‐‑‒–—_·•・־.,;:()\[\]{}/|]+")
# A mark changes nothing in these scripts; in others (Indic vowels, й) it is part of the letter.
_MARKLESS = (Script.LATIN, Script.ARABIC, Script.GREEK, Script.HEBREW)

# Letters of other alphabets that are drawn as Latin ones, large and small.
_LOOKALIKES = {
    Script.CYRILLIC: ("АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһ", "ABESIJKMHOPCTYXaesijopcyxdh"),
    Script.GREEK: ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανικορυχ", "ABEZHIKMNOPTYXavikopux"),
}
_AS_LATIN = str.maketrans("".join(a for a, _ in _LOOKALIKES.values()),
                          "".join(b for _, b in _LOOKALIKES.values()))  # fmt: skip
_FROM_LATIN = {
    script: str.maketrans(latin, theirs) for script, (theirs, latin) in _LOOKALIKES.items()
}
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_OTHERS = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_WORD = re.compile(r"\w+")


def script_of(text: str) -> Script:
    """Return the script of the first letter of ``text``, `Script.OTHER` if it has none."""
    for character in text:
        if character.isalpha():
            point = ord(character)
            for low, high, script in _RANGES:
                if low <= point <= high:
                    return script
            return Script.OTHER
    return Script.OTHER


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return the key of ``text``: words in lower case, without marks, joined by one space.

    NFKC; accents, harakat and tatweel are dropped; Persian and Arabic yeh, kaf and heh are one;
    a possessive ending and quotation marks go; hyphens, dots, commas and brackets part words.
    Letters of another script that look like those of their word are read as these.
    """
    if text.isascii():
        lowered = text.lower()
    else:
        composed = unicodedata.normalize("NFKC", text)
        if _OTHERS.search(composed) and _LATIN.search(composed):
            composed = _WORD.sub(_as_one_script, composed)
        composed = composed.lower()
        lowered = "".join(_bare(character) for character in composed).translate(_LETTERS)
    lowered = _POSSESSIVE.sub("", lowered)
    return _SPACE.sub(" ", _DROPPED.sub("", lowered)).strip()


def strangers(text: str) -> tuple[str, ...]:
    """Return the letters of ``text`` that stand in words of another script, each once.

    Cyrillic "а" in a Latin name looks as "a" does: a slip of the keyboard, or meant to escape a
    search. Scripts of which the fewer letters of a word are, are the strangers.
    """
    if text.isascii() or not _LATIN.search(text):
        return ()
    found: dict[str, None] = {}
    for word in _WORD.findall(text):
        held = _scripts(word)
        if len(held) > 1 and Script.LATIN in held:
            host = _host(held)
            found |= dict.fromkeys(
                letter for letter in word if letter.isalpha() and script_of(letter) is not host
            )
    return tuple(found)


def _scripts(word: str) -> Counter[Script]:
    return Counter(script_of(letter) for letter in word if letter.isalpha())


def _host(held: Counter[Script]) -> Script:
    """Return the script of most letters of a word; of two with as many, Latin."""
    return max(held, key=lambda script: (held[script], script is Script.LATIN))


def _as_one_script(match: re.Match[str]) -> str:
    word = match.group()
    held = _scripts(word)
    if len(held) < 2 or Script.LATIN not in held:
        return word
    host = _host(held)
    return word.translate(_AS_LATIN if host is Script.LATIN else _FROM_LATIN.get(host, {}))


def _bare(character: str) -> str:
    if character.isascii():
        return character
    if unicodedata.category(character) == "Mn":
        # Combining marks of Arabic script and free-standing accents carry no letter.
        return "" if ord(character) < 0x0900 else character
    base = unicodedata.normalize("NFD", character)[0]
    return base if base != character and script_of(base) in _MARKLESS else character
