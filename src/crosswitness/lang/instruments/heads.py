"""The words that name an instrument's kind, and the phrases that only look like one."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from crosswitness.lang.tables import rows
from crosswitness.model.instruments import InstrumentClass as Kind

_NEAR = re.compile(
    r"\b(?:cease-?fire|truce|armistice|cessation of|sanction|embargo|communiqu|"
    r"joint\s[\w\s–-]{0,40}?(?:statement|declaration)|jointly)",
    re.IGNORECASE,
)
_CEASEFIRE = re.compile(
    r"\b(?:cease-?fires?|truces?|armistices?|cessation of (?:all )?hostilities)"
    r"(?: (?:agreement|deal|accord|pact|arrangement)s?)?\b(?!-)",
    re.IGNORECASE,
)
_NO_CEASEFIRE = re.compile(
    r"[\s-](?:lines?|day|village|zones?|anniversary|commissions?|delegations?|committees?)\b",
    re.IGNORECASE,
)
_FLAG = "flag of "
_LAW = re.compile(
    r"\b(?:sanctions? (?:law|bill|act|legislation|decree|order)s?|"
    r"(?:law|bill|legislation|decree|executive order)s?\b"
    r"(?=(?:(?!\b(?:as|when|while|but|after)\b)[^.;:!?]){1,60}?\b(?:sanctions?|embargo)\b)|"
    r"(?<=under )(?:(?:a|the|its)\s)?(?:[\w’'-]{1,20}\s){0,3}(?:law|legislation|decree)\b)",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:(?:[A-Z][\w’'-]{1,24}|and|of|for|the|to|on) ){0,6}?[A-Z][\w’'-]{1,24} "
    r"(?:Act|Law|Bill)\b(?: of \d{4})?|\bExecutive Order \d{4,6}\b"
)
_REFERENCE = re.compile(
    r"\b[Tt]h(?:e|is) (?:new )?(?:law|act|bill|legislation|decree)\b(?! (?:of|on|and|that)\b)"
)
_NO_LAW = re.compile(
    r"\s(?:firms?|enforcement|schools?|ministers?|society|makers?|students?|professors?|"
    r"and order|courts?|degrees?)\b",
    re.IGNORECASE,
)
_BEFORE_NO_LAW = re.compile(
    r"\b(?:martial|rule of|civil|common|criminal|international|father-in-|mother-in-|in-|"
    r"break the|broke the|against the|by)[\s-]?$",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"\b(?:joint(?: [\w–-]{3,30}){0,3} (?:statement|declaration|communiqu[eé])s?|"
    r"(?:final|closing|common|trilateral|tripartite|summit|conference) "
    r"(?:declaration|communiqu[eé])s?|"
    r"(?:common|trilateral|tripartite) statements?|communiqu[eé]s?|"
    r"(?<=jointly issued )an? (?:statement|declaration))\b",
    re.IGNORECASE,
)
_NO_STATEMENT = re.compile(
    r"\s(?:of (?:accounts?|earnings|assets|claims?|income|affairs|work|facts)|accounts?)\b",
    re.IGNORECASE,
)
_SANCTIONS = re.compile(r"\b(?:sanction(?:s|ed|ing)?|embargo(?:es)?)\b", re.IGNORECASE)
_NO_FIRST = frozenset(
    {"The", "and", "of", "for", "the", "to", "on", "Under", "A", "An", "This", "In", "By", "On"}
)
_LAWFUL = frozenset({"act", "law", "bill", "decree", "order", "legislation"})
_TREATIES = frozenset({"treaty", "convention", "agreement", "accord", "pact", "protocol"})


class Head(NamedTuple):
    """Words that name an instrument.

    Attributes:
        start: First code point.
        end: Code point after the last one.
        kind: The class.
        definite: Whether the words only take up a law named before.
    """

    start: int
    end: int
    kind: Kind
    definite: bool = False


def speaks(text: str) -> bool:
    """Say whether a text has a word without which no instrument of these classes is named."""
    return _NEAR.search(text) is not None


def heads(text: str, start: int, end: int) -> list[Head]:
    """Return the words in ``text[start:end]`` that name an instrument, in text order."""
    made = [
        Head(m.start(), m.end(), Kind.CEASEFIRE)
        for m in _CEASEFIRE.finditer(text, start, end)
        if not _NO_CEASEFIRE.match(text, m.end(), end)
        and not text[max(start, m.start() - len(_FLAG)) : m.start()].lower().endswith(_FLAG)
    ]
    made += [
        Head(m.start(), m.end(), Kind.STATEMENT)
        for m in _STATEMENT.finditer(text, start, end)
        if not _NO_STATEMENT.match(text, m.end(), end)
    ]
    made += [Head(m.start(), m.end(), Kind.LAW) for m in _laws(_LAW, text, start, end)]
    made += _free(own_laws(text, start, end), made)
    taken_up = [
        Head(m.start(), m.end(), Kind.LAW, True) for m in _laws(_REFERENCE, text, start, end)
    ]
    made += _free(taken_up, made)
    return sorted(made)


def own_laws(text: str, start: int, end: int) -> list[Head]:
    """Return the names of laws in capitals ("Harbour Act", "Executive Order 14999")."""
    if not any(word in text[start:end] for word in (" Act", " Law", " Bill", "Executive Order")):
        return []
    return [
        Head(match.start() + _lead(match[0]), match.end(), Kind.LAW)
        for match in _OWN.finditer(text, start, end)
    ]


def _free(heads_: Sequence[Head], taken: Sequence[Head]) -> list[Head]:
    """Return the heads, in text order, that overlap none of those taken."""
    starts = sorted((other.start, other.end) for other in taken)
    free = []
    for head in heads_:
        place = bisect_left(starts, (head.end, 0))
        if not place or starts[place - 1][1] <= head.start:
            free.append(head)
    return free


def _lead(name: str) -> int:
    """Return how many code points of a capital run are no part of a name ("The Harbour Act")."""
    lead = 0
    while (word := name[lead:].split(" ", 1)[0]) in _NO_FIRST:
        lead += len(word) + 1
    return lead


def _laws(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[re.Match[str]]:
    return [
        match
        for match in pattern.finditer(text, start, end)
        if not _NO_LAW.match(text, match.end(), end)
        and not _BEFORE_NO_LAW.search(text[max(start, match.start() - 16) : match.start()])
    ]


def names_law(words: str) -> bool:
    """Say whether a name is that of a law, and of no treaty ("Harbour Act", "Jasta")."""
    parts = {word for name in _called(words) for word in name.lower().split()}
    return bool(parts & _LAWFUL) and not parts & _TREATIES


def law_key(words: str) -> str:
    """Return the key under which a law's names are pooled: the table's, else the name itself."""
    bare = words.removeprefix("the ").removeprefix("The ").strip()
    return _keys().get(bare.casefold(), bare.casefold())


def about_sanctions(text: str, start: int, end: int) -> bool:
    """Say whether ``text[start:end]`` speaks of sanctions."""
    return _SANCTIONS.search(text, start, end) is not None


@cache
def _keys() -> dict[str, str]:
    return {
        name.casefold(): row["key"]
        for row in rows("laws")
        for name in (row["name"], *row["aliases"].split("|"))
        if name
    }


def _called(words: str) -> list[str]:
    key = _keys().get(words.casefold())
    return [words, *(name for name, other in _keys().items() if key and other == key)]
