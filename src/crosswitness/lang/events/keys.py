"""Keys that two reports of one event share: sides, names of instruments, weighty words."""

from functools import cache

from crosswitness.lang.background import idf
from crosswitness.lang.events.patterns import classes
from crosswitness.lang.tables import rows
from crosswitness.lang.tokens import fold, stem, words

_LETTERS = 5
"""First letters that a country's name and its people's name share ("Zarqand", "Zarqandi")."""

_LEAST_NAME = 3
"""Letters that a country's name has more than, so that no abbreviation is shown."""

_WEIGHTY = 3.0
"""Least idf of a word that says what a sentence is about."""


def party_key(country: str, name: str) -> str:
    """Return the key of a side: its ISO country code, else the first letters of its name.

    A name of several words, or in small letters, is no key: ``""``.
    """
    if country:
        return country
    bare = fold(name).removesuffix("'s").removesuffix("’s")
    if not name[:1].isupper() or not bare.isalpha() or len(bare) < _LETTERS:
        return ""
    return bare[:_LETTERS]


@cache
def states() -> dict[str, str]:
    """Return the first name of each country in the table, or a shorter one that stands in it."""
    found: dict[str, list[str]] = {}
    for row in rows("geo_terms"):
        if row["kind"] == "country" and row["territory"]:
            found.setdefault(row["territory"], []).append(row["surface"])
    return {
        code: min((n for n in names if n in names[0] and len(n) > _LEAST_NAME), key=len)
        if len(names[0]) > _LEAST_NAME
        else names[0]
        for code, names in found.items()
    }


def state_name(code: str) -> str:
    """Return the usual name of the country with an ISO 3166-1 alpha-2 code, or ``""``."""
    return states().get(code, "")


def instrument_stems(name: str) -> tuple[str, ...]:
    """Return the stems of an instrument's name that are no word for an agreement, sorted."""
    generic = classes()["deal"] | classes()["noun-before"]
    return tuple(
        sorted(
            {
                stem(word.folded)
                for word in words(name)
                if word.folded not in generic and len(word.folded) > 2
            }
        )
    )


def common_words(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return the stems of weighty words in ``text[start:end]``, sorted."""
    stems = {stem(word.folded) for word in words(text, start, end)}
    return tuple(sorted(s for s in stems if len(s) > 2 and idf(s) >= _WEIGHTY))
