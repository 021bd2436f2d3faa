"""Trigger patterns: short sequences of words with bounded gaps, read from a table.

A pattern is a list of elements parted by blanks. ``v:sign|ink`` is any form of these verbs,
``n:deal`` a noun's singular or plural, ``<deal>`` a class of the table ``event_classes``, ``_`` a
gap of at most 3 words and ``__`` one of at most 8; any other element is the word itself, with
``|`` between alternatives. Gaps do not reach over a mark that ends a clause.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from crosswitness.lang.events.inflection import noun_forms, verb_forms
from crosswitness.lang.tables import rows

_TOKEN = re.compile(r"(?:[A-Z]\.){2,6}|[^\W_]+(?:[.,’'-][^\W_]+){0,8}|[^\w\s]")
_STOPS = frozenset(";:?!()–—")
_GAPS = {"_": 3, "__": 8}


class Token(NamedTuple):
    """One word or mark of a sentence.

    Attributes:
        start: First code point.
        end: Code point after the last one.
        low: The word in lower case, a possessive ending taken off.
        capital: Whether it begins with a capital.
        possessive: Whether it has a possessive ending.
    """

    start: int
    end: int
    low: str
    capital: bool
    possessive: bool


class Trigger(NamedTuple):
    """One row of the table of triggers.

    Attributes:
        pattern: The pattern as written, the rule's name.
        type: The project's own type.
        event: PLOVER category, or ``""``.
        mode: PLOVER mode, or ``""``.
        cameo: CAMEO code, or ``""``.
        governs: What becomes of triggers in its complement: ``"all"`` are its content, ``"none"``.
    """

    pattern: str
    type: str
    event: str
    mode: str
    cameo: str
    governs: str


class Hit(NamedTuple):
    """A trigger in a sentence.

    Attributes:
        first: Index of its first token.
        last: Index after its last token.
        head: Index of the token that carries tense and voice.
        trigger: The row.
    """

    first: int
    last: int
    head: int
    trigger: Trigger


Element = frozenset[str] | int
"""Words that fit one place of a pattern, or the longest gap."""


class Compiled(NamedTuple):
    """A pattern ready to match.

    Attributes:
        rest: The elements after the first.
        weight: Its number of words.
        verb: Whether the first element is a verb.
        trigger: The row.
    """

    rest: tuple[Element, ...]
    weight: int
    verb: bool
    trigger: Trigger


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of ``text`` in ``[start, end)``, possessive endings folded into words."""
    found: list[Token] = []
    add, token = found.append, Token
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        low = full = word.lower() if word.isascii() else word.lower().replace("’", "'")
        if full[-2:] == "'s":
            low = full[:-2]
        first, last = match.span()
        add(token(first, last, low, word[0].isupper(), low is not full))
    return found


@cache
def classes() -> dict[str, frozenset[str]]:
    """Return the word classes by name."""
    return {
        row["class"]: frozenset(
            form for element in row["words"].split(" ") for form in _forms(element)
        )
        for row in rows("event_classes")
    }


def _forms(element: str) -> frozenset[str]:
    kind, mark, words = element.partition(":")
    if mark and kind in ("v", "n"):
        forms = verb_forms if kind == "v" else noun_forms
        return frozenset(form for word in words.split("|") for form in forms(word))
    return frozenset(element.split("|"))


def read_element(element: str) -> Element:
    """Return one element of a pattern: the words that fit it, or the longest gap."""
    if element in _GAPS:
        return _GAPS[element]
    if element.startswith("<"):
        return classes()[element.strip("<>")]
    return _forms(element)


@cache
def everyday() -> frozenset[str]:
    """Return the patterns of what anybody does ("plans", "helps").

    As in PLOVER, they make an event only where a state or somebody of a known sector takes part.
    """
    return frozenset(row["pattern"] for row in rows("event_everyday"))


@cache
def _table() -> dict[str, tuple[Compiled, ...]]:
    """Return the patterns by their first word, the weightiest first."""
    found: dict[str, list[Compiled]] = {}
    for row in rows("event_triggers"):
        trigger = Trigger(
            *(row[key] for key in ("pattern", "type", "event", "mode", "cameo", "governs"))
        )
        first, *rest = (read_element(part) for part in row["pattern"].split(" "))
        if isinstance(first, int):
            raise ValueError(f"event_triggers.tsv: a pattern begins with a gap: {row['pattern']}")
        weight = 1 + sum(not isinstance(part, int) for part in rest)
        verb = row["pattern"].startswith("v:")
        for word in first:
            found.setdefault(word, []).append(Compiled(tuple(rest), weight, verb, trigger))
    return {word: tuple(sorted(held, key=lambda c: -c.weight)) for word, held in found.items()}


def hits(line: Sequence[Token]) -> list[Hit]:
    """Return the triggers of a sentence from left to right, the weightiest at each place.

    A trigger inside another's words is passed over.
    """
    table = _table()
    found: list[Hit] = []
    taken: set[int] = set()
    for first, token in enumerate(line):
        held = table.get(token.low)
        if held is None or first in taken:
            continue
        noun = _is_noun(line, first)
        for compiled in held:
            if compiled.verb and noun:
                continue
            used = _match(line, first + 1, compiled.rest)
            if used is not None and not taken.intersection(used):
                places = (first, *used)
                taken.update(places)
                last = max(places) + 1
                found.append(Hit(first, last, _head(line, places), compiled.trigger))
                break
    return found


def _is_noun(line: Sequence[Token], place: int) -> bool:
    """Say whether a word that may be verb or noun ("attack") is a noun by the word before it."""
    if place == 0:
        return False
    before = line[place - 1]
    if line[place].low.endswith(("ed", "ing")):  # "the signed agreement", "the occupying force"
        return before.low in classes()["article"]
    return before.possessive or before.low in classes()["noun-before"]


def _head(line: Sequence[Token], places: Iterable[int]) -> int:
    """Return the place of a verb form among the matched words, else the first of them."""
    every = list(places)
    for place in every:
        if line[place].low.endswith(("ed", "ing")):
            return place
    return every[0]


def _match(line: Sequence[Token], place: int, rest: tuple[Element, ...]) -> tuple[int, ...] | None:
    """Return the places of the words that match ``rest`` from ``place`` on, or None."""
    if not rest:
        return ()
    head, *tail = rest
    if not isinstance(head, int):
        if place < len(line) and line[place].low in head:
            after = _match(line, place + 1, tuple(tail))
            return None if after is None else (place, *after)
        return None
    for reach in range(head + 1):
        after = _match(line, place + reach, tuple(tail))
        if after is not None:
            return after
        if place + reach >= len(line) or line[place + reach].low in _STOPS:
            return None
    return None
