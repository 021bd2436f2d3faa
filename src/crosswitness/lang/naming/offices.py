"""Title phrases: ranks and offices with what they are of, before or after a name."""

from typing import NamedTuple

from crosswitness.lang.lexicon import Entry, Match, words
from crosswitness.lang.naming.line import Found, Line
from crosswitness.model.annotation import MentionKind

_BEFORE = words("before a title")
_LINKS = frozenset({"of", "for", "to", "in", "at"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_BLANKS = frozenset({" ", "\u00a0", "  "})
_DASHES = frozenset({" – ", " — ", " - ", " -- "})
_LONGEST_ABBREVIATION = 4
_MOST_TITLES = 6
_UNNAMED = frozenset({"counterpart"})


class Phrase(NamedTuple):
    """A title phrase.

    Attributes:
        end: Token after the phrase.
        titles: Token ranges of its titles, from left to right.
        country: ISO 3166-1 alpha-2 code stated in it, or ``""``.
        comma: Whether a comma parts it from what follows.
        keys: Keys of the offices, in order.
    """

    end: int
    titles: tuple[tuple[int, int], ...]
    country: str
    comma: bool = False
    keys: tuple[str, ...] = ()


def phrase_before(
    line: Line, title: Match, body_from: dict[int, Found], body_until: dict[int, Found]
) -> Phrase | None:
    """Return the title phrase that begins with ``title``, if a name may follow it.

    Args:
        line: The line.
        title: Its first office or rank.
        body_from: Bodies by their first token.
        body_until: Bodies by the token after their last.
    """
    titles: list[tuple[int, int]] = []
    keys: list[str] = []
    first, country = _leftwards(line, title.first, body_until)
    start = first
    current: Match | None = title
    end = title.last
    while current is not None and len(keys) < _MOST_TITLES:
        end, stated = complement(line, current.last, body_from)
        country = country or stated
        if current.entry.group not in _UNNAMED:
            titles.append((start, end))
        keys.append(current.entry.referent)
        following = line.title_at[end] if end < len(line.tokens) else None
        if following is None or following.first != end or not _blank(line, end):
            comma = line.gap(end) == ", " and (end > current.last or country != "")
            if comma and following is not None and following.first == end:
                current, start = following, end
                continue
            break
        current, start = following, end
    if end >= len(line.tokens):
        return None
    comma = line.gap(end) == ", "
    if comma and end == title.last and not country:
        return None
    if not comma and not _blank(line, end):
        return None
    return Phrase(end, tuple(titles), country, comma, tuple(keys))


def _blank(line: Line, place: int) -> bool:
    gap = line.gap(place)
    if gap in _BLANKS:
        return True
    return (
        gap in {". ", ".\u00a0"}
        and len(line.key(place - 1)) <= _LONGEST_ABBREVIATION
        and line.title_at[place - 1] is not None
    )


def _leftwards(line: Line, first: int, body_until: dict[int, Found]) -> tuple[int, str]:
    """Return where the title begins with the body before it, and the country stated there."""
    start = first
    while start > 0 and line.key(start - 1).lower() in _BEFORE and line.gap(start) in {" ", "-"}:
        start -= 1
    until = start
    if line.key(until - 1) == "'s":
        until -= 1
    elif until and line.gap(until) not in _BLANKS:
        return start, ""
    body = body_until.get(until)
    if body is not None and body.kind is not MentionKind.PLACE:
        return (body.first if until == start else start), body.country
    match = line.name_at[until - 1] if until else None
    if match is None or match.last != until:
        return start, ""
    if match.entry.group == "demonym" or (match.entry.group == "country" and until < start):
        return start, match.entry.country
    if match.entry.group == "country":
        # "US Secretary", but not "criticizing Ruritania President X spoke"
        bare = line.key(match.first).isupper() or match.first == 0
        return start, match.entry.country if bare else ""
    if match.entry.kind in {MentionKind.ORGANISATION, MentionKind.GOVERNMENT}:
        return (match.first if until == start else start), match.entry.country
    return start, ""


def complement(
    line: Line, place: int, body_from: dict[int, Found], depth: int = 0
) -> tuple[int, str]:
    """Return the end of "of (the) X" after an office at ``place``, and the country of X.

    X may have an "of Y" of its own, twice at most: ``depth`` counts them.
    """
    if line.key(place) not in _LINKS or line.gap(place) not in _BLANKS:
        return place, ""
    first = place + 1
    if line.key(first) in {"the", "The"}:
        first += 1
    if line.gap(first) not in _BLANKS:
        return place, ""
    body = body_from.get(first)
    if body is not None:
        return body.last, body.country
    match = line.name_at[first] if first < len(line.tokens) else None
    if match is None or match.first != first:
        return place, ""
    end, country = match.last, _country(match.entry)
    if match.entry.kind is MentionKind.PEOPLE:
        # "of the Iranian forces" is a body and came above; "of the Syrian people" stays out
        return place, ""
    further, stated = end, ""
    if line.key(end) == "of" and depth < 2:
        further, stated = complement(line, end, body_from, depth + 1)
    return further, country or stated


def _country(entry: Entry) -> str:
    known = entry.group in {"country", "demonym"} or entry.kind in {
        MentionKind.ORGANISATION,
        MentionKind.GOVERNMENT,
    }
    return entry.country if known else ""


def phrase_after(line: Line, place: int, body_from: dict[int, Found]) -> Phrase | None:
    """Return the title phrase in apposition after a name that ends at ``place``, or None.

    After a comma, a dash or an opening bracket; it must not introduce another name.
    """
    gap = line.gap(place)
    if gap not in {", ", " ("} and gap not in _DASHES:
        return None
    start = place
    if line.key(start).lower() in _DETERMINERS:
        start += 1
    country = ""
    match = line.name_at[start] if start < len(line.tokens) else None
    if match is not None and match.first == start and match.entry.group in {"country", "demonym"}:
        country = match.entry.country
        start = match.last + (line.key(match.last) == "'s")
    head = start
    while (
        line.key(head) in _BEFORE
        and line.gap(head + 1) in {" ", "-"}
        and not _begins(line, head)  # "chief of staff" is no "chief" before a title
    ):
        head += 1
    body = body_from.get(head)
    if body is not None and body.last < len(line.tokens) and line.gap(body.last) in _BLANKS:
        country = country or body.country
        head = body.last
    title = line.title_at[head] if _begins(line, head) else None
    if title is None or line.gap(head) not in {*_BLANKS, gap}:
        return None
    if title.entry.referent == "spouse":
        return None  # "NAME, wife expecting": kin is another person
    end, stated = complement(line, title.last, body_from)
    if end == title.last and line.gap(end) == ", " and gap in _DASHES:
        end, stated = _signature(line, end, body_from)
    if end < len(line.tokens) and _blank(line, end) and line.capital(end):
        return None
    return Phrase(end, ((start, end),), country or stated, False, (title.entry.referent,))


def _begins(line: Line, place: int) -> bool:
    title = line.title_at[place] if place < len(line.tokens) else None
    return title is not None and title.first == place


def _signature(line: Line, place: int, body_from: dict[int, Found]) -> tuple[int, str]:
    # "NAME – Chief of Staff, Ruritanian Armed Forces"
    body = body_from.get(place)
    if body is not None:
        return body.last, body.country
    match = line.name_at[place] if place < len(line.tokens) else None
    if (
        match is not None
        and match.first == place
        and match.entry.kind
        in {
            MentionKind.ORGANISATION,
            MentionKind.GOVERNMENT,
        }
    ):
        return match.last, match.entry.country
    return place, ""
