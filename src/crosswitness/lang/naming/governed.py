"""Governments and forces by the head-noun rule, which keeps people out of them.

A country, a people or a person before *regime*, *government*, *forces* and the like names a
government or a body, and never the person ("the Quandt regime").
"""

from collections.abc import Iterator, Sequence

from crosswitness.lang.lexicon import Match, words
from crosswitness.lang.naming.bodies import KINDS
from crosswitness.lang.naming.line import Found, Line, heads
from crosswitness.model.annotation import MentionKind

_STATES = frozenset({"country", "demonym", "capital", "epithet"})
_MODIFIERS = words("modifier")
_ALSO_ADJECTIVES = words("also adjective")
"""Heads that often only describe the next noun: "military aid", "police chief"."""
_DESCRIBED = words("described noun")
_NOUN_ENDINGS = (
    "ment",
    "ments",
    "ion",
    "ions",
    "ance",
    "ence",
    "ers",
    "ors",
    "ials",
    "ity",
    "ities",
    "ship",
    "ing",
)
_FIELDS = words("field of a ministry")
_OF_FIELDS = frozenset({"ministry", "department"})
_BODIES_OF_A_STATE = words("body of a state")
"""Two words that make a body after a country: "central bank", "supreme court"."""
_NAMED_AFTER = frozenset({"regime", "government", "administration", "forces", "loyalists"})
_LED = words("led")


def governed(line: Line) -> Iterator[Found]:
    """Yield governments and bodies named by the head-noun rule ("Syrian forces", "X regime")."""
    for match in line.names:
        if match.entry.group in _STATES:
            last, kind = _small_head(line, match.last + _led(line, match.last))
            if last:
                entry = match.entry
                government = kind is MentionKind.GOVERNMENT and entry.country
                referent = f"government:{entry.country}" if _plain(line, match, last) else ""
                yield Found(
                    match.first,
                    last,
                    kind,
                    "head noun",
                    entry.country,
                    referent if government else "",
                )
    yield from _of_a_country(line)
    yield from _named_after(line)


def _of_a_country(line: Line) -> Iterator[Found]:
    """Yield "government of X", "armed forces of the Republic of X"."""
    known = heads()
    for match in line.names:
        if match.entry.group != "country":
            continue
        last = match.first - (line.key(match.first - 1) == "the")
        head = known.get(line.key(last - 2)) if last > 1 else None
        if head is None or line.key(last - 1) != "of" or not line.key(last - 2).islower():
            continue
        if head.lower and head.kind in {"organisation", "government"}:
            first = last - 2
            before = _FIELDS if line.key(first) in _OF_FIELDS else {"armed", "security", "air"}
            while first > 0 and line.key(first - 1) in before:
                first -= 1
            plain = line.key(last - 2) == "government"
            country = match.entry.country
            referent = f"government:{country}" if plain and country else ""
            kind = KINDS[head.kind]
            yield Found(first, match.last, kind, "head noun", country, referent)


def _led(line: Line, place: int) -> int:
    """Return 1 if "-led" stands at ``place`` before a coalition or an alliance, else 0."""
    joint = line.key(place) == "led" and line.gap(place) == "-"
    near = {line.key(place + 1), line.key(place + 2)}
    return int(joint and not near.isdisjoint({"coalition", "alliance", "Coalition"}))


def _plain(line: Line, match: Match, last: int) -> bool:
    return line.key(last - 1) in {"government", "authorities"} and last <= match.last + 2


def _small_head(line: Line, place: int) -> tuple[int, MentionKind]:
    """Return the end of modifiers and a small head noun at ``place``, or 0, and its kind."""
    none = (0, MentionKind.GOVERNMENT)
    if line.key(place) == "'s":
        place += 1
    known = heads()
    last = _office_of_state(line, place)
    if last:
        return last, MentionKind.GOVERNMENT
    if f"{line.key(place)} {line.key(place + 1)}" in _BODIES_OF_A_STATE and line.gap(place) == " ":
        return place + 2, MentionKind.ORGANISATION
    kind = MentionKind.GOVERNMENT
    for step in range(4):
        at = place + step
        key = line.key(at)
        if line.gap(at) not in {" ", "\u00a0"} or not key[:1].islower():
            break
        head = known.get(key)
        if head is not None and head.lower and head.kind in {"organisation", "government"}:
            last, kind = at + 1, KINDS[head.kind]
        elif key not in _MODIFIERS:
            break
    if not last:
        return none
    if line.key(last - 1) in _ALSO_ADJECTIVES and _describes(line, last):
        return none
    return last, kind


def _office_of_state(line: Line, place: int) -> int:
    """Return the end of "foreign ministry", "health and welfare ministry" at ``place``, or 0."""
    at = place
    while at < place + 4 and line.gap(at) in {" ", "\u00a0"}:
        key = line.key(at)
        if key in _OF_FIELDS:
            return at + 1 if at > place else 0
        joined = key == "and" and at > place and line.key(at + 1) in _FIELDS
        if key not in _FIELDS and not joined:
            return 0
        at += 1
    return 0


def _describes(line: Line, place: int) -> bool:
    """Say whether a plain noun follows, so that the word before it only describes it."""
    key = line.key(place)
    if line.gap(place) != " " or not key.islower() or line.is_word(place):
        return False
    return key in _DESCRIBED or key.endswith(_NOUN_ENDINGS)


def _named_after(line: Line) -> Iterator[Found]:
    for place in range(1, len(line.tokens)):
        key = line.key(place)
        if key in _LED and line.gap(place) == "-":
            first = unknown_name(line, place)
            if first < place:
                yield Found(first, place, MentionKind.GOVERNMENT, "head noun")
        elif key in _NAMED_AFTER and line.gap(place) == " ":
            first = unknown_name(line, place)
            if first < place:
                yield Found(first, place + 1, MentionKind.GOVERNMENT, "head noun")


def owned(line: Line, persons: Sequence[Found]) -> Iterator[Found]:
    """Yield governments with their owner: "X's regime", where X is one of ``persons``."""
    for person in persons:
        noun = person.last + 1
        if line.key(person.last) == "'s" and line.key(noun) in _NAMED_AFTER:
            yield Found(person.first, noun + 1, MentionKind.GOVERNMENT, "head noun")


def unknown_name(line: Line, place: int) -> int:
    """Return where the capitalised words end that no table knows, right before ``place``.

    The result is the first of up to three tokens, or ``place`` if there are none.
    """
    first = place
    while first > 0 and place - first < 3:
        before = first - 1
        if line.gap(first) not in {" ", "-"} and first != place:
            break
        if not line.capital(before) or line.is_word(before) or line.name_at[before] is not None:
            break
        if line.title_at[before] is not None or line.key(before) in heads():
            break
        first = before
    return first
