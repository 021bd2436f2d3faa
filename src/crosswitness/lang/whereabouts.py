"""Where words put a thing: inside or beside a site, so far from a place, a town or an island.

Three patterns, no parser: "in a tunnel" against "next to an underpass"; "20 km east of Cape
Orlan"; "the island of Orlan" against "the town of Orlan". What is not read: "near", which holds
both sides of a wall.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crosswitness.lang.sayings import country_key
from crosswitness.lang.tables import rows

INSIDE, BESIDE = "inside", "beside"
SETTLEMENTS = frozenset(("town", "village", "hamlet"))
WIDER = frozenset(("island", "country", "continent"))
_DETERMINER = r"(?:a|an|the|this|that|its|his|her|their|one)"


class Sited(NamedTuple):
    """Words that put something inside or beside a site.

    Attributes:
        start: First code point of the preposition.
        end: Code point after the site.
        relation: `INSIDE` or `BESIDE`.
        site: Class of the site, as ``sites.tsv`` has it.
    """

    start: int
    end: int
    relation: str
    site: str


class Measured(NamedTuple):
    """A place so far, in a direction, from another.

    Attributes:
        start: First code point of the place that it is measured from.
        end: Code point after it.
        before: Code point after the distance.
        direction: The point of the compass, in lower case.
        kind: What the place is by the word beside its name ("cape"), in lower case, or ``""``.
        name: Its name without that word.
    """

    start: int
    end: int
    before: int
    direction: str
    kind: str
    name: str


class Kind(NamedTuple):
    """A place called a town or an island; half-open range of all words."""

    start: int
    end: int
    kind: str
    name: str


@cache
def _sites() -> tuple[re.Pattern[str], dict[str, str]]:
    table = {row["word"]: row["class"] for row in rows("sites")}
    words = "|".join(sorted(table, key=lambda word: (-len(word), word)))
    return (
        re.compile(
            r"\b(?:(?P<inside>inside|within|in)|(?P<beside>next to|outside|beside|alongside|"
            rf"adjacent to))\s{_DETERMINER}\s(?:[\w’-]{{2,20}}\s){{0,2}}(?P<site>{words})\b",
            re.IGNORECASE,
        ),
        table,
    )


def sited(text: str, start: int, end: int) -> Iterator[Sited]:
    """Yield what ``text[start:end]`` puts inside or beside a site."""
    pattern, table = _sites()
    for match in pattern.finditer(text, start, end):
        relation = INSIDE if match["inside"] else BESIDE
        yield Sited(match.start(), match.end(), relation, table[match["site"].lower()])


_GENERIC = (
    r"(?:[Cc]ape|[Mm]ount|[Ll]ake|[Ii]sland|[Ii]sle|[Tt]own|[Cc]ity|[Vv]illage|[Pp]ort|[Bb]ay)"
)
_NAME = r"[A-Z][\w’-]{1,24}(?:\s[A-Z][\w’-]{1,24}){0,2}"
_MEASURED = re.compile(
    r"\s?(?P<direction>(?:north|south)[- ]?(?:east|west)?|east|west)(?:ern)?\s(?:off\s)?(?:of\s)?"
    rf"(?:the\s)?(?P<place>(?:(?P<kind>{_GENERIC})\s(?:of\s)?)?(?P<name>{_NAME}))",
    re.ASCII,
)


def measured(text: str, after: int, end: int) -> Measured | None:
    """Return the place that a distance is measured from, or None.

    Args:
        text: The whole text.
        after: Code point after the distance.
        end: Code point after the sentence.
    """
    match = _MEASURED.match(text, after, end)
    if match is None:
        return None
    name, kind = match["name"], (match["kind"] or "").lower()
    head, _, last = name.rpartition(" ")
    if not kind and re.fullmatch(_GENERIC, last) and head:
        name, kind = head, last.lower()
    direction = re.sub(r"[- ]", "", match["direction"].lower())
    return Measured(*match.span("place"), after, direction, kind, name)


_BARE = re.compile(rf"^{_GENERIC}\s(?:of\s)?(?=\S)|\s{_GENERIC}$")


def bare_name(name: str) -> str:
    """Return a place's name without the word beside it that says what it is ("Cape Orlan")."""
    return _BARE.sub("", name) or name


_KINDS = "town|village|hamlet|island|country|continent"
_KIND = re.compile(
    rf"\b(?P<kind>{_KINDS})\sof\s(?P<name>{_NAME})"
    rf"|(?P<name2>[A-Z][\w’-]{{1,24}})\s(?P<kind2>{_KINDS})\b(?!\sof\s)"
)


def kinds(text: str, start: int, end: int) -> Iterator[Kind]:
    """Yield the places of ``text[start:end]`` that are called a town, an island and the like."""
    for match in _KIND.finditer(text, start, end):
        name = match["name"] or match["name2"]
        if match["name2"] and country_key(name):
            continue  # "a Norland town" is one in Norland
        yield Kind(match.start(), match.end(), match["kind"] or match["kind2"], name)
