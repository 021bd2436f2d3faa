"""Definite descriptions of office holders: "the Ruritanian general", "his Kenyan counterpart"."""

from collections.abc import Iterator
from typing import NamedTuple

from crosswitness.lang.lexicon import Match, words
from crosswitness.lang.naming.line import Found, Line
from crosswitness.lang.naming.offices import complement

_DEFINITE = frozenset({"the", "this", "that", "his", "her", "its", "their"})
_BEFORE = words("before a title")
_BLANKS = frozenset({" ", "\u00a0", "  "})
_TOLD = frozenset({"office", "rank", "honour", "counterpart", "descriptor"})


class Description(NamedTuple):
    """A description, by half-open token ranges of its line.

    Attributes:
        first: First token: the determiner, or the country in the possessive.
        last: Token after the description.
        office: Key of its office or rank.
        country: ISO 3166-1 alpha-2 code stated in it, or ``""``.
        body: Token range of the body it is of, or None.
        former: Whether it speaks of a former holder.
    """

    first: int
    last: int
    office: str
    country: str
    body: tuple[int, int] | None
    former: bool


def descriptions(line: Line, body_from: dict[int, Found]) -> Iterator[Description]:
    """Yield the definite descriptions of a line by its offices.

    Args:
        line: The line.
        body_from: Names of bodies and governments by their first token.
    """
    until = {body.last: body for body in body_from.values()}
    covered = {place for body in body_from.values() for place in range(body.first, body.last)}
    for title in line.titles:
        if title.entry.group in _TOLD and title.first not in covered:
            found = _described(line, title, body_from, until)
            if found is not None:
                yield found


def _described(
    line: Line, title: Match, body_from: dict[int, Found], until: dict[int, Found]
) -> Description | None:
    first = title.first
    former = False
    while first > 0 and line.key(first - 1) in _BEFORE and line.gap(first) in _BLANKS:
        first -= 1
        former = former or line.key(first) in {"former", "ex", "then", "late"}
    country, body = "", None
    owner = first - 1 if line.key(first - 1) == "'s" else first
    named = until.get(owner)
    match = line.name_at[owner - 1] if owner else None
    if named is not None:
        country, body, first = named.country, (named.first, named.last), named.first
    elif match is not None and match.last == owner:
        country, first = match.entry.country, match.first
        if match.entry.group not in {"country", "demonym"}:
            body = (match.first, match.last)
    owned = line.key(owner) == "'s" and country != ""
    determined = line.key(first - 1).lower() in _DEFINITE and line.gap(first) in _BLANKS
    if not owned and not determined:
        return None
    last, stated = complement(line, title.last, body_from)
    if last > title.last:
        inner = title.last + 1 + (line.key(title.last + 1) == "the")
        if inner in body_from:
            body = (inner, body_from[inner].last)
    return Description(
        first - determined, last, title.entry.referent, country or stated, body, former
    )
