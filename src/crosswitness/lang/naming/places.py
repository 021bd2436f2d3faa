"""Places and happenings that no table knows, by a common noun beside a name."""

from collections.abc import Iterator

from crosswitness.lang.lexicon import words
from crosswitness.lang.naming.governed import unknown_name
from crosswitness.lang.naming.line import Found, Line, given_names, heads
from crosswitness.model.annotation import MentionKind

_COMPASS = frozenset({"North", "South", "East", "West"})
_TALKS = words("talks")
_PLACE_NOUNS = words("place noun")
_PLACE_OF = _PLACE_NOUNS | {"port", "suburb", "capital", "municipality", "outskirts"}
_BEFORE = words("place before name")
_WATERS = words("of the waters")
_COMPOUND = frozenset({"area", "born", "bound"})
"""What makes a place of the name before its hyphen; "-based" may follow a thing."""
_IN = frozenset({"in", "near"})
VOTE = "vote of a year"
"""The rule for votes; a back-end that sees no name there overrules it."""
_VOTES = words("vote")
_KINDS_OF_VOTES = words("kind of vote")
_LONGEST_VOTE = 10
_BATTLES = frozenset({"Battle", "Siege", "Fall", "Bombing", "Treaty"})


def happenings(line: Line) -> Iterator[Found]:
    """Yield processes and talks called after a place ("the Nairobi process")."""
    for match in line.names:
        if match.entry.group in {"capital", "place"} and line.gap(match.last) == " ":
            last = match.last + (line.key(match.last) == "peace")
            if line.key(last) in _TALKS:
                yield Found(match.first, last + 1, MentionKind.EVENT, "place and process")
        first = match.first - (line.key(match.first - 1) == "the") - 2
        if first >= 0 and line.key(first) in _BATTLES and line.key(first + 1) == "of":
            kind = MentionKind.LAW if line.key(first) == "Treaty" else MentionKind.EVENT
            yield Found(first, match.last, kind, "battle of a place")
    for place in range(3, len(line.tokens)):
        first = _dated(line, place) if line.key(place) in _VOTES else place
        if first < place:
            yield Found(first, place + 1, MentionKind.EVENT, VOTE)


def _dated(line: Line, place: int) -> int:
    """Return where the name of a vote begins ("2031 Zarnian general election"), or ``place``.

    Between year and vote stand names and the kind of vote; the country in it is a part of the
    name and no mention of its own.
    """
    first = place - 1
    named = False
    while first >= 0 and place - first < _LONGEST_VOTE and line.gap(first + 1) in {" ", "-"}:
        key = line.key(first)
        if len(key) == 4 and key.isdigit():
            return first if named else place
        if not (line.capital(first) or key in _KINDS_OF_VOTES):
            break
        named = named or (line.capital(first) and not line.is_word(first))
        first -= 1
    return place


def places(line: Line) -> Iterator[Found]:
    """Yield places by a common noun beside an unknown name ("Xanthe province", "town of X")."""
    for place in range(len(line.tokens)):
        key = line.key(place)
        if key in _PLACE_NOUNS and line.gap(place) == " ":
            first = unknown_name(line, place)
            if first < place:
                yield Found(first, place, MentionKind.PLACE, "place noun")
        if key in _COMPOUND and line.gap(place) == "-":
            yield from _in_compound(line, place)
        if key in _PLACE_OF and line.key(place + 1) == "of":
            last = _unknown_until(line, place + 2)
            if last > place + 2:
                yield Found(place + 2, last, MentionKind.PLACE, "place noun")
        if key in _WATERS and line.key(place + 1) == "of" and line.key(place + 2) == "the":
            last = _unknown_until(line, place + 3)
            if last == place + 4 and not line.capital(last):
                yield Found(place + 3, last, MentionKind.PLACE, "place noun")
        if key in _IN and line.gap(place + 1) == " " and not line.is_word(place + 1):
            last = _unknown_until(line, place + 1)
            if last > place + 1 and _is_place_like(line, place + 1, last):
                yield Found(place + 1, last, MentionKind.PLACE, "preposition")
        elif key in _BEFORE and line.name_at[place] is None:
            last = _unknown_until(line, place + 1)
            if last > place + 1:
                yield Found(place, last, MentionKind.PLACE, "first word of a place")


def _in_compound(line: Line, place: int) -> Iterator[Found]:
    """Yield the name before a hyphen ("the Oldham-bound train")."""
    first = unknown_name(line, place)
    # where a sentence begins it may be any word: "Leather-bound books"
    if 0 < first < place and line.key(first) not in _COMPASS:
        yield Found(first, place, MentionKind.PLACE, "place in a compound")


def _is_place_like(line: Line, first: int, last: int) -> bool:
    keys = [line.key(place) for place in range(first, last)]
    if any(key.isupper() and len(key) > 1 for key in keys) or keys[0] in given_names():
        return False
    return not line.capital(last) and not any(key in heads() for key in keys)


def _unknown_until(line: Line, first: int) -> int:
    """Return the end of up to three capitalised words that no table knows, from ``first``."""
    last = first
    while last < min(len(line.tokens), first + 3):
        joint = line.gap(last) in {" ", "-"}
        if not joint or line.name_at[last] is not None or line.title_at[last] is not None:
            break
        small = line.key(last) in {"al", "el", "as", "ash", "an", "ar"} and line.capital(last + 1)
        if not small and (not line.capital(last) or line.is_word(last)):
            break
        last += 1
    return last
