"""Names of outlets and agencies as keys, and the credits that name them in a report."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crosswitness.lang.sayings import country_key
from crosswitness.lang.tables import rows
from crosswitness.lang.tokens import words

_LONGEST = 6
_LEADING = frozenset(("a", "an", "the", "local", "state", "official", "according", "to", "by"))
_GENERIC = frozenset(
    (
        *("report", "reports", "media", "press", "source", "sources", "official", "officials"),
        *("outlet", "outlets", "newspapers", "agencies", "agency", "dispatches", "wires", "news"),
        *("preliminary", "early", "initial", "several", "some", "other", "various", "unnamed"),
        *("local", "state", "foreign", "western", "and", "the", "a", "an", "of", "in", "many"),
    )
)
_NAME = (
    r"(?P<name>(?:[Tt]he )?[A-Z][\w&’'.-]{0,24}"
    r"(?: (?:of |and |for |the )?[A-Z][\w&’'-]{0,24}){0,4})"
)
_CREDITS = tuple(
    (re.compile(pattern), whole)
    for pattern, whole in (
        (
            rf"\b(?:first|originally) (?:published|appeared|posted|ran) (?:by|in|on|at) {_NAME}",
            True,
        ),
        (rf"\b[Rr]e(?:published|printed|posted) (?:from|by permission of) {_NAME}", True),
        (rf"\b(?:h/t|H/T|[Hh]at tip(?: to)?):? {_NAME}", True),
        (rf"^(?:Source|SOURCE|Via|VIA|Credit): ?{_NAME}", True),
        (
            rf"\b(?:[Ww]ith|[Aa]dditional) (?:reporting|files|material|inputs) (?:by|from) {_NAME}",
            False,
        ),
        (rf"{_NAME} contributed to this (?:report|story|article)\b", False),
    )
)


class Credit(NamedTuple):
    """A credit in the words of a report.

    Attributes:
        start: First code point of the name.
        end: Code point after the last one.
        whole: Whether it speaks for the whole report; help with a part of it says less.
    """

    start: int
    end: int
    whole: bool


@cache
def _aliases() -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for row in rows("organisations"):
        if row["kind"] in ("agency", "outlet"):
            for name in (row["name"], *row["aliases"].split("|")):
                key = tuple(word.folded for word in words(name))
                if key:
                    found.setdefault(key, " ".join(w.folded for w in words(row["name"])))
    return found


def outlet_key(name: str) -> str:
    """Return a key of an outlet's name: what a table calls it, else the name without trimmings.

    "Iran’s Mehr News Agency" and "Mehr" are one, and so are "the Associated Press" and "AP".
    Countries, articles and possessors before the name fall away. ``""`` when nothing is left.
    """
    found = words(name)
    folded = [word.folded for word in found]
    if folded[:1] == ["www"]:
        folded = folded[1:]
    for length in range(min(_LONGEST, len(folded)), 0, -1):
        for start in range(len(folded) - length + 1):
            known = _aliases().get(tuple(folded[start : start + length]))
            if known is not None:
                return known
    while folded and "s" in folded[:-1]:
        folded = folded[folded.index("s") + 1 :]
    while len(folded) > 1 and (folded[0] in _LEADING or country_key(folded[0].capitalize())):
        folded = folded[1:]
    return " ".join(folded)


def is_known(name: str) -> bool:
    """Say whether a table knows the name as that of an outlet or agency."""
    return outlet_key(name) in set(_aliases().values())


def is_generic(name: str) -> bool:
    """Say whether the words name nobody in particular ("media reports", "Dispatches")."""
    found = [word.folded for word in words(name)]
    return all(word in _GENERIC or country_key(word.capitalize()) for word in found)


def credits_of(text: str, start: int, end: int) -> Iterator[Credit]:
    """Yield the credits in a line: first published by, h/t, source, with files from.

    Args:
        text: The text.
        start: First code point of the line.
        end: Code point after its last one.
    """
    line = text[start:end]
    for pattern, whole in _CREDITS:
        for match in pattern.finditer(line):
            yield Credit(start + match.start("name"), start + match.end("name"), whole)
