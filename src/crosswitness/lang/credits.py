"""Credits of a whole report: the agency of a dateline, a by-line or a line of its own.

A picture's credit is none: captions are never read.
"""

import re
from collections.abc import Iterator
from functools import cache

from crosswitness.lang.tables import rows

_CREDIT = re.compile(r"[(\[]([A-Z][\w.&’' /-]{1,40})[)\]]|/([A-Z]{2,12})/")
_LINE = re.compile(
    r"\s{0,4}(?:[(\[/–—-]{1,2} ?|(?:Source|Sources|Credit|From|Via|With input from|Agency)s? ?:? )"
)
_LONGEST_LINE = 60  # characters; a longer line says more than a credit


@cache
def outlets() -> frozenset[tuple[str, ...]]:
    """Return the names of known outlets and agencies, as words."""
    return frozenset(
        tuple(re.findall(r"[\w.&’'-]+", name)) for name in _names(("agency", "outlet"))
    )


@cache
def outlet_openers() -> frozenset[str]:
    """Return the first words of the names of known outlets and agencies."""
    return frozenset(name[0] for name in outlets())


def credits_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield half-open ranges of the credits in a dateline: "(Reuters)", "/AGENCY/", "AFP"."""
    last = start
    for match in _CREDIT.finditer(text, start, end):
        found = match.span(1) if match.group(1) else match.span(2)
        last = found[1]
        yield found
    if last == start:
        yield from agencies_in(text, start, end)


def agencies_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield half-open ranges of the names of known agencies: "By Ana Ruiz, Associated Press"."""
    for match in _agencies().finditer(text, start, end):
        yield match.span()


def credit_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the agencies of a short line that only names where the text is from: "Source: AFP"."""
    if end - start <= _LONGEST_LINE and _LINE.match(text, start, end):
        yield from agencies_in(text, start, end)


def _names(kinds: tuple[str, ...]) -> Iterator[str]:
    for row in rows("organisations"):
        if row["kind"] in kinds:
            yield from (name for name in (row["name"], *row["aliases"].split("|")) if name)


@cache
def _agencies() -> re.Pattern[str]:
    names = sorted(_names(("agency",)), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
