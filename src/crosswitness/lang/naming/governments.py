"""Whether a capital's name stands for the city or for the government that sits in it."""

from crosswitness.lang.lexicon import Match, words
from crosswitness.lang.naming.line import FUNCTION_WORDS, Line
from crosswitness.model.annotation import MentionKind

_PLACE_BEFORE = words("place before")
_PLACE_AFTER = words("place after")
_ACTS = words("act")
_GOVERNMENT_BEFORE = words("government before")
_OBJECTS = words("object")
_SIDES = frozenset({"country", "capital", "demonym"})


def reading(line: Line, match: Match) -> MentionKind:
    """Return PLACE or GOVERNMENT for a match of group ``"capital"``, by the words beside it.

    After a preposition of place and where nothing speaks for an actor it is the place; as the
    subject of a verb, with a possessive, in a pair ("X-Y relations") or as the other side of
    dealings it is the government.
    """
    before = line.key(match.first - 1).lower()
    after = line.key(match.last)
    if before in _PLACE_BEFORE or after.lower() in _PLACE_AFTER:
        return MentionKind.PLACE
    if _paired(line, match):
        return MentionKind.GOVERNMENT
    if after == "'s":
        beyond = line.key(match.last + 1)
        # "X's airport", "X's Old Bridge", but "X's offer"
        place = beyond.lower() in _PLACE_AFTER or beyond[:1].isupper()
        return MentionKind.PLACE if place else MentionKind.GOVERNMENT
    if before in _GOVERNMENT_BEFORE:
        return MentionKind.GOVERNMENT
    if after == "and" and match.last + 1 < len(line.tokens):
        other = line.name_at[match.last + 1]
        if other is not None and other.entry.group == "capital":
            return reading(line, other)  # "X and Y traded fire"
    if line.gap(match.last) == " " and _acts(after, line.key(match.last + 1)):
        return MentionKind.GOVERNMENT
    return MentionKind.PLACE


def _acts(word: str, beyond: str) -> bool:
    if word in _ACTS:
        return True
    if not word.islower() or word in FUNCTION_WORDS or len(word) < 4:
        return False
    # "requests it" is a verb, "suburbs", "talks" may be nouns: only an object tells
    return word.endswith("ed") or (word.endswith("s") and beyond in _OBJECTS)


def _paired(line: Line, match: Match) -> bool:
    """Say whether a hyphen or a slash joins it to another country, capital or people."""
    left = line.name_at[match.first - 1] if match.first else None
    right = line.name_at[match.last] if match.last < len(line.tokens) else None
    if left is not None and left.entry.group in _SIDES and line.gap(match.first) in {"-", "/", "–"}:
        return True
    return (
        right is not None
        and right.entry.group in _SIDES
        and line.gap(match.last) in {"-", "/", "–"}
    )
