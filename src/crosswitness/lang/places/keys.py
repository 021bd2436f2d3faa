"""Keys of place names: one spelling for the gazetteer and for what a report writes."""

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("'’‘`ʿʾ.", ""),
        "ß": "ss",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "ð": "d",
        "þ": "th",
    }
)
_OTHER = re.compile(r"[^a-z0-9]+")
_SHORT = {"saint": "st", "mount": "mt", "fort": "ft"}


def place_key(name: str) -> str:
    """Return ``name`` in small letters, without accents, apostrophes and full stops.

    "St. Ives" and "Saint Ives" are one key. A name without Latin letters has the key ``""``.
    """
    parts = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    words = _OTHER.sub(" ", bare.translate(_LETTERS)).split()
    return " ".join(_SHORT.get(word, word) for word in words)
