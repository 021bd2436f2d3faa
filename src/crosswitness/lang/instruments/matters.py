"""What an instrument is about: the sectors that a sanctions law strikes."""

import re
from functools import cache
from typing import NamedTuple

from crosswitness.lang.tables import rows

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


class Matter(NamedTuple):
    """A word that names a sector.

    Attributes:
        sector: The sector.
        start: First code point.
        end: Code point after the last one.
    """

    sector: str
    start: int
    end: int


@cache
def _sectors() -> dict[str, str]:
    return {
        word: row["sector"]
        for row in rows("instrument_sectors")
        for word in row["words"].split("|")
    }


def sector_of(word: str) -> str:
    """Return the sector that a word names, or ``""``."""
    return _sectors().get(word.casefold(), "")


def sectors(text: str, start: int, end: int) -> list[Matter]:
    """Return the words of ``text[start:end]`` that name a sector, in text order."""
    return [
        Matter(found, match.start(), match.end())
        for match in _WORD.finditer(text, start, end)
        if (found := sector_of(match[0]))
    ]
