"""ACLED's sub-event types, told by words of the sentence where an event's own type is coarser.

The words are those by which the ACLED codebook (2023) tells the sub-events apart: the means of an
attack, who overran whom, and what became of a demonstration. The first row that fits decides.
"""

import re
from functools import cache
from typing import NamedTuple

from crosswitness.lang.tables import rows

_VIOLENT = frozenset({"attack", "killing", "violence", "strike", "destruction", "clash"})
_BASES = {
    **dict.fromkeys(_VIOLENT, "violence"),
    "protest": "protest",
    "territory": "territory",
}


class SubEvent(NamedTuple):
    """One of ACLED's sub-event types.

    Attributes:
        disorder: Disorder type.
        event: Event type.
        sub: Sub-event type.
    """

    disorder: str
    event: str
    sub: str


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str], SubEvent], ...]:
    return tuple(
        (
            row["base"],
            re.compile(rf"\b(?:{row['words']})\b", re.IGNORECASE),
            SubEvent(row["disorder"], row["event"], row["sub"]),
        )
        for row in rows("acled_words")
    )


def refined(kind: str, words: str) -> SubEvent | None:
    """Return the sub-event that the words of a sentence tell, or None where they tell none.

    Args:
        kind: The project's own type (``"attack.made"``).
        words: The sentence.
    """
    base = _BASES.get(kind.partition(".")[0])
    if base is None:
        return None
    for wanted, pattern, sub in _rules():
        if wanted == base and pattern.search(words):
            return sub
    return None
