"""Bodies, places, laws and events by the last word of their name, and the head-noun rule.

The head-noun rule: a person, country or people before *regime*, *government*, *forces* and the
like names a government or a body and never the person ("the Assad regime").
"""

from collections.abc import Iterator

from crosswitness.lang.lexicon import Match, words
from crosswitness.lang.naming.line import Found, Line, heads
from crosswitness.model.annotation import MentionKind

_KINDS = {
    "organisation": MentionKind.ORGANISATION,
    "government": MentionKind.GOVERNMENT,
    "place": MentionKind.PLACE,
    "law": MentionKind.LAW,
    "event": MentionKind.EVENT,
}
_LONGEST = 7
_INSIDE = frozenset({"of", "for", "and", "the", "de", "&"})
_MODIFIERS = words("modifier")
_ALSO_ADJECTIVES = words("also adjective")
"""Heads that often only describe the next noun: "military aid", "police chief"."""

_ALONE = words("short form")
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
_NAMED_AFTER = frozenset({"regime", "government", "administration", "forces", "loyalists"})
_LED = frozenset({"led", "controlled", "backed", "aligned", "held", "affiliated", "run", "linked"})
_TALKS = words("talks")
_PLACE_NOUNS = words("place noun")
_PLACE_OF = _PLACE_NOUNS | {"port", "suburb", "capital", "municipality", "outskirts"}
_EVENT_OF = frozenset({"Battle", "Siege", "Treaty", "Republic", "Kingdom", "Gulf", "Strait"})


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
        made = _by_head(line, place, _KINDS[head.kind])
        if made is not None:
            found = [other for other in found if other.last <= made.first]
            if found and found[-1].last == made.first and line.gap(made.first) == " ":
                # "Ruritanian Naval Forces Central Command" is one body
                made = _made(line, found.pop().first, made.last, made.kind)
            found.append(made)
    return found


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
        if gap not in {" ", "-", "\u00a0", " & "} or _is_title(line, before):
            break
        match = line.name_at[before]
        if match is not None:
            if match.entry.group in {"outlet", "agency"}:
                break  # a credit before the name
            first = match.first
        elif line.capital(before) and not line.is_word(before) and line.key(before) != "'S":
            first = before
        elif _bridges(line, before):
            first = before - 1
        else:
            break
    return first


def _is_title(line: Line, place: int) -> bool:
    # "General Command", "Chief Directorate": a rank that only describes the next word
    title = line.title_at[place]
    return title is not None and (
        title.last - title.first > 1 or line.key(place) not in {"General", "Chief", "Major"}
    )


def _bridges(line: Line, place: int) -> bool:
    # "Centre for Policy Studies", "Health and Safety Agency": a small word between capitals
    return (
        line.key(place) in {"for", "and", "of"}
        and place > 0
        and line.gap(place) == " "
        and line.capital(place - 1)
        and not line.is_word(place - 1)
        and line.name_at[place - 1] is None
        and line.key(place - 1) in heads()
    )


def _complement(line: Line, place: int) -> int:
    """Return the end of "of (the) X" at ``place``, or ``place``."""
    if line.key(place) not in {"of", "for"} or line.gap(place) != " ":
        return place
    first = place + 1 + (line.key(place + 1) == "the")
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
    return line.capital(further) and line.name_at[place + 1] is None


def governed(line: Line) -> Iterator[Found]:
    """Yield governments and bodies named by the head-noun rule ("Syrian forces", "X regime")."""
    for match in line.names:
        group = match.entry.group
        if group in {"country", "demonym", "capital", "epithet"}:
            last, kind = _small_head(line, match.last)
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
    yield from _named_after(line)


def _plain(line: Line, match: Match, last: int) -> bool:
    return line.key(last - 1) in {"government", "authorities"} and last <= match.last + 2


def _small_head(line: Line, place: int) -> tuple[int, MentionKind]:
    """Return the end of modifiers and a small head noun at ``place``, or 0, and its kind."""
    none = (0, MentionKind.GOVERNMENT)
    if line.key(place) == "'s":
        place += 1
    known = heads()
    last = 0
    kind = MentionKind.GOVERNMENT
    for step in range(4):
        at = place + step
        key = line.key(at)
        if line.gap(at) not in {" ", "\u00a0"} or not key[:1].islower():
            break
        head = known.get(key)
        if head is not None and head.lower and head.kind in {"organisation", "government"}:
            last, kind = at + 1, _KINDS[head.kind]
        elif key not in _MODIFIERS:
            break
    if not last:
        return none
    if line.key(last - 1) in _ALSO_ADJECTIVES and _describes(line, last):
        return none
    return last, kind


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
            first = _unknown_name(line, place)
            if first < place:
                yield Found(first, place, MentionKind.GOVERNMENT, "head noun")
        elif key in _NAMED_AFTER and line.gap(place) == " ":
            first = _unknown_name(line, place)
            if first < place:
                yield Found(first, place + 1, MentionKind.GOVERNMENT, "head noun")


def _unknown_name(line: Line, place: int) -> int:
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


def happenings(line: Line) -> Iterator[Found]:
    """Yield processes and talks called after a place ("the Nairobi process")."""
    for match in line.names:
        if match.entry.group in {"capital", "place"} and line.gap(match.last) == " ":
            last = match.last + (line.key(match.last) == "peace")
            if line.key(last) in _TALKS:
                yield Found(match.first, last + 1, MentionKind.EVENT, "place and process")


def places(line: Line) -> Iterator[Found]:
    """Yield places by a common noun beside an unknown name ("Xanthe province", "town of X")."""
    for place in range(len(line.tokens)):
        key = line.key(place)
        if key in _PLACE_NOUNS and line.gap(place) == " ":
            first = _unknown_name(line, place)
            if first < place and line.gap(place) == " ":
                yield Found(first, place, MentionKind.PLACE, "place noun")
        if key in _PLACE_OF and line.key(place + 1) == "of":
            last = place + 2
            while (
                last < len(line.tokens)
                and last < place + 5
                and line.gap(last) in {" ", "-"}
                and line.capital(last)
                and not line.is_word(last)
                and line.name_at[last] is None
                and line.title_at[last] is None
            ):
                last += 1
            if last > place + 2 and line.name_at[min(last, len(line.tokens) - 1)] is None:
                yield Found(place + 2, last, MentionKind.PLACE, "place noun")
