"""Names of back-ends beside the names of the rules: one policy, the same for every back-end.

The earlier of overlapping names wins, in this order: people by their titles, within the bounds
that a back-end gives them; bodies by the head-noun rule; names of the back-ends; what the other
rules and the gazetteer find; names that a back-end itself doubts. What tables know
stays theirs: a back-end never says what a country, a people, a law or a weapon is. A name that a
back-end calls none of our kinds keeps the rules that guess by context from guessing.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from crosswitness.lang.lexicon import words
from crosswitness.lang.naming.line import Found, Line, heads
from crosswitness.lang.naming.places import VOTE
from crosswitness.lang.ports import LABELS, Detected
from crosswitness.model.annotation import MentionKind

BACKEND = "back-end "
"""What the rules of mentions by back-ends begin with."""
SURE = 0.5
"""Score from which on a back-end's name goes before the rules that it may overrule; below, it only
fills what they leave."""
KINDS = {
    "PER": MentionKind.PERSON,
    "ORG": MentionKind.ORGANISATION,
    "LOC": MentionKind.PLACE,
    "NORP": MentionKind.PEOPLE,
}
"""What labels of back-ends are; ``MISC`` is none of ours."""

FIRM = "head noun"
"""The rule that a back-end never overrules: "the Quandt regime" is no person."""
TITLE = "title"
"""The rule for people by their titles, whose bounds a back-end may correct."""
GUESSES = frozenset({"given name", "speech", "apposition", "place noun", "preposition"})
"""Rules that go by context alone."""
_STATES = frozenset({"country", "demonym", "capital", "region", "epithet"})
_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.GOVERNMENT})
_TABLES = frozenset({MentionKind.LAW, MentionKind.WEAPON, MentionKind.EVENT})
_ALSO_SURNAMES = words("also surname")
_HOLIDAYS = words("holiday")
_OF_HOLIDAYS = frozenset({"New", "'s", "Day", "Good", "Sunday", "Monday", "Friday"})
_NOT_NAMES = words("not a name part")
_TAIL = 7
_DIRECTIONS = frozenset("NSEW") | {"Northern", "Southern", "Eastern", "Western", "Central"}
_ARTICLES = frozenset({"The", "A", "An", "'s", "'S"})


class Suggested(NamedTuple):
    """What a back-end says about a line.

    Attributes:
        names: Its names of our kinds that are more likely than not.
        unsure: Its other names of our kinds.
        others: Tokens of names that are none of our kinds.
    """

    names: list[Found]
    unsure: list[Found]
    others: frozenset[int]


def suggested(line: Line, detected: Iterable[Detected], backend: str) -> Suggested:
    """Return the names of a back-end as ranges of tokens, cut to the core of the name.

    Articles, small words and possessive endings go at the edges, titles and demonyms before a
    person. What a table of states covers is left to it, and so is a headline's run of words.

    Args:
        line: The line.
        detected: Names in code points of the text, all inside the line.
        backend: Its id.
    """
    names: list[Found] = []
    unsure: list[Found] = []
    others: set[int] = set()
    starts = [token.start for token in line.tokens]
    ends = [token.end for token in line.tokens]
    for name in detected:
        first, last = bisect_right(ends, name.start), bisect_left(starts, name.stop)
        if name.label not in LABELS or first >= last:
            continue
        kind = KINDS.get(name.label)
        if kind is None:
            others.update(range(first, last))
            continue
        first, last = _core(line, first, last, kind)
        if first >= last or (line.headline and last - first > 1):
            continue
        if _is_holiday(line, first, last) and kind is not MentionKind.PERSON:
            others.update(range(first, last))
        elif not (_of_tables(line, first, last, kind) or _is_acronym(line, first, last, kind)):
            found = _found(line, first, last, kind, BACKEND + backend)
            (names if name.score >= SURE else unsure).append(found)
    return Suggested(names, unsure, frozenset(others))


def merged(line: Line, by_rules: Sequence[Found], said: Suggested) -> list[Found]:
    """Return the names of rules and back-end, best first, overlaps included.

    Args:
        line: The line.
        by_rules: Names of the rules, best first.
        said: Names of the back-end.
    """
    titled = [_titled(name, said.names) for name in by_rules if name.rule == TITLE]
    rest = [name for name in by_rules if name.rule != TITLE and not _denied(name, said)]
    held = {place for name in rest if _firm(name, said) for place in range(name.first, name.last)}
    new = [name for name in said.names if held.isdisjoint(range(name.first, name.last))]
    return [*filter(None, titled), *new, *rest, *said.unsure]


def _titled(person: Found, said: Sequence[Found]) -> Found | None:
    """Return a person by title as the back-end bounds the name, or None for "General Stores"."""
    for name in said:
        if name.first >= person.last or person.first >= name.last:
            continue
        if name.kind is MentionKind.PERSON:
            apart = all(last <= name.first or name.last <= first for first, last in person.titles)
            return person._replace(first=name.first, last=name.last) if apart else person
        if name.first <= person.first and person.last <= name.last:
            return None if name.last - name.first > person.last - person.first else person
    return person


def _firm(name: Found, said: Suggested) -> bool:
    """Say whether a name of the rules stands: of a kind that is theirs, or the longer body."""
    if name.rule == FIRM or name.kind in _TABLES:
        return True
    if name.kind not in _BODIES or name.last - name.first < 3:
        return False
    inside = [other for other in said.names if name.first < other.last and other.first < name.last]
    return bool(inside) and all(
        name.first <= other.first and other.last <= name.last for other in inside
    )


def _denied(name: Found, said: Suggested) -> bool:
    if name.rule == VOTE:
        return said.others.isdisjoint(range(name.first, name.last))
    if name.rule == "last word" and name.kind is MentionKind.PLACE:
        return said.others.issuperset(range(name.first, name.last))  # the series "Gull Island"
    return name.rule in GUESSES and not said.others.isdisjoint(range(name.first, name.last))


def _core(line: Line, first: int, last: int, kind: MentionKind) -> tuple[int, int]:
    while first < last and _edge(line, first):
        first += 1
    while first < last and _edge(line, last - 1):
        last -= 1
    if kind is not MentionKind.PERSON:
        return first, last
    if line.key(last) in _ALSO_SURNAMES and line.gap(last) == " ":
        last += not line.key(last + 1).isdigit()  # Theresa May, but not "Theresa May 14"
    if line.gap(last) == "-" and line.key(last).islower() and line.key(last) not in _NOT_NAMES:
        last += len(line.key(last)) < _TAIL  # the second half of a name in two syllables
    while first < last:
        title, name = line.title_at[first], line.name_at[first]
        if title is not None and title.first == first and title.last < last:
            first = title.last
        elif name is not None and name.entry.group in {"demonym", "country"} and name.last < last:
            first = name.last
        else:
            break
        while first < last and _edge(line, first):
            first += 1
    return first, last


def _edge(line: Line, place: int) -> bool:
    """Say whether the token is no part of a name at whose edge it stands: small, or an article."""
    key = line.key(place)
    if key in _ARTICLES:
        return True
    # Jae-in, al-Sadr: small, but joined
    return not (
        key[0].isupper() or key[0].isdigit() or "-" in (line.gap(place), line.gap(place + 1))
    )


def _is_holiday(line: Line, first: int, last: int) -> bool:
    """Say whether all words are those of a holiday: "New Year's Eve", "Easter Monday"."""
    keys = {line.key(place) for place in range(first, last)}
    return keys <= _HOLIDAYS | _OF_HOLIDAYS and not keys <= _OF_HOLIDAYS


def _is_acronym(line: Line, first: int, last: int, kind: MentionKind) -> bool:
    """Say whether a person's name would be one short word in capitals: an agency's, more likely."""
    key = line.key(first)
    return kind is MentionKind.PERSON and last - first == 1 and key.isupper() and 1 < len(key) < 6


def _of_tables(line: Line, first: int, last: int, kind: MentionKind) -> bool:
    """Say whether tables know better: what they know covers the name, or stands in a compound."""
    title = line.title_at[first]
    if title is not None and title.last >= last and kind is not MentionKind.PERSON:
        return True  # Secretary of State
    inside = {match for match in line.name_at[first:last] if match is not None}
    for match in inside:
        if match.first <= first and last <= match.last:
            # a town that bears a person's name, an outlet called like a town
            alone = match.entry.group == "place" and match.last - match.first == last - first
            return not (alone and kind is not MentionKind.PLACE)
        if match.last == last and match.entry.group == "country":
            side = {line.key(place) for place in range(first, match.first)}
            if side <= _DIRECTIONS:
                return True  # "Northern Kenya" is Kenya
    states = any(match.entry.group in _STATES for match in inside)
    joints = {line.gap(place) for place in range(first + 1, last)}
    return states and not joints.isdisjoint({"-", "/"})  # US-backed, US/UK


def _found(line: Line, first: int, last: int, kind: MentionKind, rule: str) -> Found:
    head = heads().get(line.key(last - 1))
    if kind is MentionKind.ORGANISATION and head is not None and head.kind == "government":
        kind = MentionKind.GOVERNMENT
    country, referent = "", ""
    for place in range(first, last):
        match = line.name_at[place]
        if match is not None and match.entry.country:
            country = match.entry.country
            break
    return Found(first, last, kind, rule, "" if kind is MentionKind.PERSON else country, referent)
