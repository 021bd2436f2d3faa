"""Times told by an event: "after the ceasefire", "prior to the signing"; they have no date here."""

import re
from functools import cache

from crosswitness.lang.tables import rows
from crosswitness.lang.times.found import FoundDate, Shape
from crosswitness.model.annotation import TimeKind

_SPACE = r"[ \xa0\n]"
_LEAD = (
    rf"\b(?:(?:prior{_SPACE}to|ahead{_SPACE}of|(?:in{_SPACE}the{_SPACE}(?:wake|aftermath){_SPACE}of)"
    r"|after|before|during|following|throughout|since)"
)
_WORDS = rf"(?:[\w’'-]{{1,30}}{_SPACE}){{0,3}}?"
_DETERMINER = r"(?:the|a|an|this|that|these|those|his|her|its|their|last|several|another)"


@cache
def _pattern() -> re.Pattern[str]:
    nouns = sorted((row["word"] for row in rows("event_words")), key=lambda w: (-len(w), w))
    any_noun = "|".join(nouns)
    return re.compile(
        rf"{_LEAD}{_SPACE})(?:{_DETERMINER}{_SPACE}{_WORDS})?(?:{any_noun})(?![\w-])"
        rf"(?:{_SPACE}of{_SPACE}(?:the{_SPACE})?(?-i:[A-Z])[\w’'-]{{1,30}})?",
        re.IGNORECASE,
    )


def find_event_times(text: str, start: int = 0, end: int | None = None) -> list[FoundDate]:
    """Return the phrases of ``text[start:end]`` that date something by an event.

    They are a preposition and a noun of a table of happenings, with up to three words between and
    "of" with a name behind. Clauses ("after he arrived") and gerunds are not found: where they end
    takes a parser.

    Args:
        text: The whole text; offsets of the result are code points of it.
        start: First code point to look at.
        end: Code point after the last one; the end of the text by default.
    """
    stop = len(text) if end is None else end
    return [
        FoundDate(start=match.start(), end=match.end(), kind=TimeKind.REFERENCE, shape=Shape.EVENT)
        for match in _pattern().finditer(text, start, stop)
    ]
