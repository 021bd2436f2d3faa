"""Runs of name words: how far a person's name reaches from where it begins."""

from typing import NamedTuple

from crosswitness.lang.lexicon import words
from crosswitness.lang.naming.line import PARTICLES, Line, given_names, heads
from crosswitness.model.annotation import MentionKind

_JOINTS = frozenset({" ", "-", "\u00a0", "\u2011"})
_OPENING = frozenset({" “", ' "', " ("})
_CLOSING = frozenset({"” ", '" ', ") "})
_ALSO_SURNAMES = words("also surname")
_NOT_NAMES = words("not a name part")
_MOST_WORDS = 6
_SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})
_SURNAME_HEADS = words("surname head")


class Run(NamedTuple):
    """A run of name words: half-open token range and number of words that are no particles."""

    first: int
    last: int
    words: int


def name_run(line: Line, first: int, *, titled: bool) -> Run:
    """Return the run of name words that begins at token ``first``; of 0 words if none does.

    Capitalised words with particles between them, joined by blanks or hyphens, up to six; it
    ends before what the tables know, before titles, and before the last word of a body's name.
    In a headline only a word after a known given name continues it.
    """
    place, last, words = first, first, 0
    while place < len(line.tokens) and words < _MOST_WORDS:
        if place > first and not _joined(line, place):
            break
        if _is_particle(line, place, first, titled=titled):
            place += 1
            continue
        if words and _is_tail(line, place, last):
            place += 1
            last = place
            continue
        if not _is_name_word(line, place, first, titled=titled):
            break
        if line.headline and words and not _continues_in_headline(line, place, last):
            break
        place += 1
        last = place
        words += 1
    return Run(first, last, words)


def _continues_in_headline(line: Line, place: int, last: int) -> bool:
    """Say whether a word goes on with a name where all words have capitals.

    Only behind a known given name, and not a verb that the text has in another form
    ("Announces", when the text says "announced").
    """
    stem = line.key(place).lower().removesuffix("s").removesuffix("e")
    forms = {stem + ending for ending in ("", "e", "ed", "ing", "es")}
    return line.key(last - 1) in given_names() and forms.isdisjoint(line.small)


def _joined(line: Line, place: int) -> bool:
    gap = line.gap(place)
    if gap in _JOINTS:
        return True
    before = line.key(place - 1)
    if gap in {". ", "."}:
        return len(before) == 1 and before.isupper()
    # a nickname: John “Jack” Doe
    return (gap in _OPENING and line.gap(place + 1) in _CLOSING) or (
        gap in _CLOSING and line.gap(place - 1) in _OPENING
    )


def _is_tail(line: Line, place: int, last: int) -> bool:
    """Say whether the small second half of a name in two syllables stands at ``place``: Jae-in."""
    key = line.key(place)
    return (
        line.gap(place) == "-"
        and place == last
        and key.islower()
        and len(key) < 7
        and key not in _NOT_NAMES
        and line.key(place - 1) not in PARTICLES
    )


def _is_particle(line: Line, place: int, first: int, *, titled: bool) -> bool:
    key = line.key(place)
    if key.lower() not in PARTICLES or not _leads_on(line, place + 1):
        return False
    gap = line.gap(place + 1)
    if gap not in {" ", "-", "\u2011"}:
        return False
    if place == first and key.islower():
        return gap == "-" or (titled and key in {"al", "el", "bin", "van", "von", "de", "abu"})
    return True


def _leads_on(line: Line, place: int) -> bool:
    """Say whether a name word stands at ``place``, or a second particle before one ("van der")."""
    if line.capital(place):
        return True
    return line.key(place) in PARTICLES and line.capital(place + 1) and line.gap(place) == " "


def _is_name_word(line: Line, place: int, first: int, *, titled: bool) -> bool:
    key = line.key(place)
    if not line.capital(place):
        return False
    if len(key) == 1 and place > first:
        # an initial in the middle: Odd A. Quandt
        follows = line.capital(place + 1) or line.key(place + 1) in PARTICLES
        return follows and line.gap(place + 1) in {". ", ".", " "}
    if line.is_word(place):
        # Theresa May, but not "Theresa May 14"
        named = place > first and key in _ALSO_SURNAMES and line.key(place - 1) in given_names()
        return named and not line.key(place + 1).isdigit()
    if place > first and key in _SUFFIXES:
        return True
    known = given_names()
    if place > first and _leads_to_surname(line, place) and _may_be_surname(line, place):
        return True
    if place > first + 1 and key.lower() in line.small:
        return False
    if line.title_at[place] is not None or key in heads():
        return False
    if line.name_at[place] is not None and not (key in known and not line.headline):
        return False
    if key.isupper() and len(key) > 1:
        return titled and len(key) > 3
    return True


def _leads_to_surname(line: Line, place: int) -> bool:
    before = line.key(place - 1)
    return before in given_names() or len(before) == 1 or line.gap(place) == "-"


def _may_be_surname(line: Line, place: int) -> bool:
    """Say whether a word that the tables know may be a surname after a known given name."""
    key = line.key(place)
    if line.gap(place) == "-":
        # al-Masri, al-Sadr: behind an article everything is a name
        return line.key(place - 1).lower() in PARTICLES
    if line.capital(place + 1) and line.gap(place + 1) == " ":
        return False
    title, name, head = line.title_at[place], line.name_at[place], heads().get(key)
    if title is not None and (title.last - title.first > 1 or title.entry.group == "courtesy"):
        return False
    if name is not None and (
        name.last - name.first > 1 or name.entry.kind is not MentionKind.PLACE
    ):
        return False
    if head is not None and key not in _SURNAME_HEADS:
        return False
    return not key.isupper()
