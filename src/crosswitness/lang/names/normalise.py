"""Folded keys of names: what two spellings share before any sound is compared.

Keys are folded, texts never: nothing here is shown to a reader or written back.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache


class Script(StrEnum):
    """The script of a token, as far as it decides how the token is read."""

    LATIN = "latin"
    ARABIC = "arabic"
    CYRILLIC = "cyrillic"
    GREEK = "greek"
    CAUCASIAN = "caucasian"  # Georgian and Armenian: alphabets that are read letter by letter
    OTHER = "other"  # not read by sound here, so it can neither prove nor contradict


_RANGES = (
    (0x0041, 0x024F, Script.LATIN),
    (0x0370, 0x03FF, Script.GREEK),
    (0x0400, 0x052F, Script.CYRILLIC),
    (0x0530, 0x058F, Script.CAUCASIAN),
    (0x0600, 0x077F, Script.ARABIC),
    (0x08A0, 0x08FF, Script.ARABIC),
    (0x10A0, 0x10FF, Script.CAUCASIAN),
    (0x1E00, 0x1EFF, Script.LATIN),
    (0x1F00, 0x1FFF, Script.GREEK),
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
        "\u200e": None,
        "\u200f": None,
        "\ufeff": None,
    }
)
_POSSESSIVE = re.compile(r"['’ʼ](?:s\b|(?=\s|$))", re.IGNORECASE)
_DROPPED = re.compile(r"[\"'`´’‘“”«»„ʼʿʾʻ]")
_SPACE = re.compile(r"[\s\-‐‑‒–—_·•・.,;:()\[\]{}/|]+")
# A mark changes nothing in these scripts; in others (Indic vowels, й) it is part of the letter.
_MARKLESS = (Script.LATIN, Script.ARABIC, Script.GREEK)


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
    """
    if text.isascii():
        lowered = text.lower()
    else:
        composed = unicodedata.normalize("NFKC", text).lower()
        lowered = "".join(_bare(character) for character in composed).translate(_LETTERS)
    lowered = _POSSESSIVE.sub("", lowered)
    return _SPACE.sub(" ", _DROPPED.sub("", lowered)).strip()


def _bare(character: str) -> str:
    if character.isascii():
        return character
    if unicodedata.category(character) == "Mn":
        # Combining marks of Arabic script and free-standing accents carry no letter.
        return "" if ord(character) < 0x0900 else character
    base = unicodedata.normalize("NFD", character)[0]
    return base if base != character and script_of(base) in _MARKLESS else character
