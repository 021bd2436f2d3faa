"""Bodies, places, laws and events by the last word of their name ("Harbour Safety Agency")."""

import re
from collections.abc import Iterator

from crosswitness.lang.lexicon import words
from crosswitness.lang.naming.line import PARTICLES, Found, Line, heads
from crosswitness.model.annotation import MentionKind

KINDS = {
    "organisation": MentionKind.ORGANISATION,
    "government": MentionKind.GOVERNMENT,
    "place": MentionKind.PLACE,
    "law": MentionKind.LAW,
    "event": MentionKind.EVENT,
}
"""What the kinds of the table ``head_nouns`` are."""

_LONGEST = 7
_INSIDE = frozenset({"of", "for", "and", "the", "de", "&"})
_ALONE = words("short form")
_FIRST = words("body before name")
_JOINED_BY_PEOPLE = frozenset({"Party", "Parliament", "Senate", "Congress", "Assembly", "League"})
"""Bodies that people enter and leave for another one."""
_OUTLETS = words("outlet noun")
_STATE_RUN = frozenset({"official", "semi-official", "state-run", "state-owned", "leading"})
_OWNERS = words("owner in a name")
OPENERS = words("opens a name")
"""Common words that begin names inside a clause: the East River, the All Ruritania Party."""
_NO_PART = frozenset({MentionKind.WEAPON, MentionKind.LAW, MentionKind.EVENT})
_SPEECH = words("speech") | {"cited", "citing", "claimed", "noted", "quoted", "reported", "reports"}
_TOLD = frozenset({"told", "tells", "cited", "citing", "quoted", "quoting"})
_JOINED = re.compile(r"[A-Z][a-z]{3,12}(?:[A-Z][a-z]{2,12}){1,2}")
_JOINTS = frozenset({" ", "-", "\u00a0"})


def bodies(line: Line) -> list[Found]:
    """Return names by their last word, among capitalised words ("Bureau of Land Registry")."""
    if line.headline:
        return []
    known = heads()
    found: list[Found] = []
    for place in range(len(line.tokens)):
        key = line.key(place)
        head = known.get(key)
        if head is None or not head.capital or not key[0].isupper():
            continue
        if found and place < found[-1].last:
            continue
        made = _by_head(line, place, KINDS[head.kind])
        covering = line.name_at[place]
        if made is None and covering is not None and _follows(line, found, covering.first):
            made = Found(covering.first, covering.last, covering.entry.kind, "last word")
        if made is not None:
            found = [other for other in found if other.last <= made.first]
            if _follows(line, found, made.first):
                made = _made(line, found.pop().first, made.last, made.kind)
            found.append(made)
    return found


def outlets(line: Line) -> Iterator[Found]:
    """Yield outlets by the common noun beside an unknown name ("the daily X", "X newspaper").

    A word with a capital inside that speaks or is cited ("BuzzLine reported") is one too: people's
    names have such only behind a short prefix ("McAdam").
    """
    if line.headline:
        return
    for place in line.capitals:
        if not _begins_unknown(line, place):
            continue
        if _two_words_in_one(line, place):
            yield Found(place, place + 1, MentionKind.ORGANISATION, "capital inside")
            continue
        last = place + 1
        while last < len(line.tokens) and last - place < _LONGEST and line.gap(last) in _JOINTS:
            if not line.capital(last) or line.is_word(last) or line.name_at[last] is not None:
                break
            last += 1
        before, after = line.key(place - 1), line.key(last)
        called = (
            before in _OUTLETS or (before in _STATE_RUN and line.key(place - 2) == "'s")
        ) and line.gap(place) == " "
        if called or (after in _OUTLETS and line.gap(last) == " " and before != "'s"):
            yield Found(place, last, MentionKind.ORGANISATION, "noun of an outlet")


def _two_words_in_one(line: Line, place: int) -> bool:
    """Say whether a word with a capital inside speaks, or is spoken to or cited."""
    if _JOINED.fullmatch(line.key(place)) is None:
        return False
    before, after = line.key(place - 1), line.key(place + 1)
    speaks = after in _SPEECH and line.gap(place + 1) == " "
    asked = before in _TOLD or (before == "to" and line.key(place - 2).lower() == "according")
    return speaks or asked


def _begins_unknown(line: Line, place: int) -> bool:
    """Say whether an unknown capitalised word stands at ``place`` that no other one precedes."""
    if line.is_word(place) or line.key(place) in heads() or line.key(place) == "'S":
        return False
    if line.name_at[place] is not None or line.title_at[place] is not None:
        return False
    return not (place and line.capital(place - 1) and line.gap(place) in _JOINTS)


def begun(line: Line) -> Iterator[Found]:
    """Yield bodies by their first word before an unknown name ("Channel Nine", "Jaish al-X")."""
    if line.headline:
        return
    for place in line.capitals:
        if line.key(place) not in _FIRST or line.name_at[place] is not None:
            continue
        last = place + 1
        while last < len(line.tokens) and last - place < _LONGEST and line.gap(last) in _JOINTS:
            if line.capital(last) and not line.is_word(last) and line.title_at[last] is None:
                last += 1
            elif line.key(last) in PARTICLES and line.capital(last + 1):
                last += 2
            else:
                break
        if last > place + 1:
            yield Found(place, last, MentionKind.ORGANISATION, "first word of a body")


def _follows(line: Line, found: list[Found], first: int) -> bool:
    # "Ruritanian Special Forces Central Command" is one body
    return bool(found) and found[-1].last == first and line.gap(first) == " "


def _by_head(line: Line, place: int, kind: MentionKind) -> Found | None:
    covering = line.name_at[place]
    if covering is not None and covering.last - covering.first > 1:
        if covering.last != place + 1 or covering.entry.kind is MentionKind.PLACE:
            return None
        last = _complement(line, place + 1)
        if last == place + 1:
            return None
        return _made(line, covering.first, last, covering.entry.kind)
    title = line.title_at[place]
    if title is not None and title.first < place:
        return None
    first = _leftwards(line, place)
    last = _complement(line, place + 1)
    if last - first < 2 and _short_form(line, place):
        return Found(place, place + 1, kind, "the and last word")
    if last - first < 2 or _sits_on_a_verb(line, first, place, last):
        return None
    return _made(line, first, last, kind)


def _sits_on_a_verb(line: Line, first: int, place: int, last: int) -> bool:
    # a sentence may begin with a word that is no part of the name: "Visit Post"
    return last == place + 1 and first == 0 and place == 1 and line.is_word(0)


def _short_form(line: Line, place: int) -> bool:
    """Say whether a lone last word with a capital stands for a body: "the Council decided"."""
    return (
        line.key(place) in _ALONE
        and place > 0
        and line.key(place - 1) in {"the", "The"}
        and line.gap(place) == " "
        and not line.capital(place + 1)
        and line.title_at[place] is None
    )


def _made(line: Line, first: int, last: int, kind: MentionKind) -> Found:
    country = ""
    for place in range(first, last):
        match = line.name_at[place]
        if match is not None and match.entry.country:
            country = match.entry.country
            break
    return Found(first, last, kind, "last word", country)


def _leftwards(line: Line, place: int) -> int:
    first = place
    while first > 0 and place - first < _LONGEST:
        before = first - 1
        gap = line.gap(first)
        if gap not in {" ", "-", "\u00a0", " & "} or _is_title(line, before, place):
            break
        match = line.name_at[before]
        if match is not None:
            if match.entry.group in {"outlet", "agency"} or match.entry.kind in _NO_PART:
                break  # a credit before the name, "rocket State"
            first = match.first
        elif line.capital(before) and _names(line, before) and line.key(before) != "'S":
            first = before
        elif _owns_first(line, before) or _bridges(line, before):
            first = before - 1
        else:
            break
    return first


def _owns_first(line: Line, place: int) -> bool:
    # "People's Bank": an owner that is part of the name
    return line.key(place) == "'s" and line.key(place - 1) in _OWNERS


def _names(line: Line, place: int) -> bool:
    """Say whether a capitalised word may begin a name: no common word, or "All", "New" inside."""
    if not line.is_word(place):
        return True
    inside = place > 0 and not line.headline and not line.opens(place)
    return inside and line.key(place) in OPENERS


def _is_title(line: Line, place: int, head: int) -> bool:
    # "General Command", "King Quandt Airport": a rank that belongs to the name
    title = line.title_at[place]
    if title is None:
        return False
    describes = line.key(place) in {"General", "Chief", "Major"}
    honours = title.entry.group == "honour" and heads()[line.key(head)].kind == "place"
    return title.last - title.first > 1 or not (describes or honours)


def _bridges(line: Line, place: int) -> bool:
    # "Centre for Policy Studies", "Health and Safety Agency": a small word between capitals
    if line.key(place) == "and" and line.key(place - 1) in heads() and line.capital(place - 2):
        return False  # "Farmers Party and Quay Union": two bodies
    return (
        line.key(place) in {"for", "and", "of"}
        and place > 0
        and line.gap(place) == " "
        and line.capital(place - 1)
        and not line.is_word(place - 1)
        and line.name_at[place - 1] is None
        and (line.key(place - 1) in heads() or _owned(line, place - 2))
    )


def _owned(line: Line, place: int) -> bool:
    """Say whether an article, a possessive or a known name stands at ``place``."""
    if line.key(place) in {"the", "The", "'s"}:
        return True
    return 0 <= place < len(line.tokens) and line.name_at[place] is not None


def _complement(line: Line, place: int) -> int:
    """Return the end of "of (the) X" at ``place``, or ``place``."""
    if line.key(place) not in {"of", "for"} or line.gap(place) != " ":
        return place
    first = place + 1 + (line.key(place + 1) == "the")
    if line.key(place) == "for" and first > place + 1 and line.key(place - 1) in _JOINED_BY_PEOPLE:
        return place  # "left the Farmers Party for the Quay Union"
    last = first
    while last < len(line.tokens) and last - first < _LONGEST:
        gap = line.gap(last)
        if gap not in {" ", "-", "\u00a0"}:
            break
        match = line.name_at[last]
        if match is not None and match.first == last:
            last = match.last
            # "of Syria Ahmad X": a country ends the name unless a noun with a capital follows
            if match.entry.kind is MentionKind.PLACE and line.key(last) not in heads():
                break
        elif _belongs(line, last) or (last > first and _continues(line, last)):
            last += 1
        else:
            break
    while last > first and line.key(last - 1) in _INSIDE:
        last -= 1
    return last if last > first else place


def _belongs(line: Line, place: int) -> bool:
    if not line.capital(place) or line.is_word(place):
        return False
    return line.title_at[place] is None or line.key(place) in heads()


def _continues(line: Line, place: int) -> bool:
    if line.key(place) not in {"and", "of"}:
        return False
    further = place + 1 + (line.key(place + 1) == "the")
    if further >= len(line.tokens):
        return False
    if line.key(place) == "and" and line.name_at[place + 1] is not None:
        return False
    return line.capital(further)
