"""PLOVER sector of an actor by the words of its offices and its name."""

import re
from collections.abc import Iterable
from functools import cache

from crosswitness.lang.tables import rows
from crosswitness.model.annotation import MentionKind

_WORD = re.compile(r"[\w-]{2,30}")


@cache
def _words() -> dict[str, str]:
    return {row["word"]: row["sector"] for row in rows("sector_words")}


def sector(kind: MentionKind, titles: Iterable[str], name: str) -> str:
    """Return the sector (``"GOV"``, ``"MIL"``, ``"REB"``), or ``""`` where no word states one.

    Args:
        kind: What the name names.
        titles: The offices beside it; they go before the name's own words.
        name: The name.
    """
    for words in (*titles, name):
        found = [_words()[low] for low in map(str.lower, _WORD.findall(words)) if low in _words()]
        if found:
            return found[0] if "GOV" not in found else "GOV"
    return "GOV" if kind is MentionKind.GOVERNMENT else ""
