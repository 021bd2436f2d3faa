"""Countries and peoples that no table knows, by each other: "Tolbek" and "the Tolbeki minister".

A word made from another capitalised word of the document by an ending of peoples, and used as an
adjective, tells that the other one is a place. So does an office of state that a word owns
("Tolbek's defence minister"). An adjective so made before an office of state
("the Tolbeki defence minister") needs no other word.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from crosswitness.lang.lexicon import words
from crosswitness.lang.naming.line import FUNCTION_WORDS, Found, Line, given_names, heads
from crosswitness.model.annotation import MentionKind

PEOPLE_RULE = "adjective of a place"
PLACE_RULE = "place of an adjective"
OWNER_RULE = "owner of an office of state"

_ENDINGS = ("ian", "ean", "ese", "ish", "an", "i", "n")
_LOST = ("", "a", "e", "o", "y", "ia")
"""What a place may lose before the ending: Merova, Merovan."""
_STATE = words("state office")
_LEAST = 4


def peoples(lines: Sequence[Line]) -> dict[str, tuple[MentionKind, str]]:
    """Return kind and rule of words that are an unknown place or people of the document.

    Args:
        lines: The lines of one document.

    Returns:
        By word as written: PLACE or PEOPLE, and the rule that says so.
    """
    unknown: set[str] = set()
    adjectives: dict[str, bool] = {}
    owners: set[str] = set()
    for line in lines:
        if not line.headline:
            for place in line.capitals:
                if _is_unknown(line, place):
                    key = line.key(place)
                    unknown.add(key)
                    if _owns_office(line, place):
                        owners.add(key)
                    if _describes(line, place):
                        adjectives[key] = adjectives.get(key, False) or _of_state(line, place)
    found: dict[str, tuple[MentionKind, str]] = dict.fromkeys(
        sorted(owners), (MentionKind.PLACE, OWNER_RULE)
    )
    for adjective, of_state in adjectives.items():
        stems = [stem for stem in _stems(adjective) if stem in unknown]
        if stems:
            found[stems[0]] = MentionKind.PLACE, PLACE_RULE
        if stems or of_state:
            found[adjective] = MentionKind.PEOPLE, PEOPLE_RULE
            if f"{adjective}s" in unknown:
                found[f"{adjective}s"] = MentionKind.PEOPLE, PEOPLE_RULE
    return found


def named(line: Line, known: dict[str, tuple[MentionKind, str]]) -> Iterator[Found]:
    """Yield the words of ``known`` in a line, where they stand alone."""
    for place in line.capitals:
        told = known.get(line.key(place))
        if told is not None and line.name_at[place] is None:
            yield Found(place, place + 1, *told)


def _is_unknown(line: Line, place: int) -> bool:
    key = line.key(place)
    if len(key) < _LEAST or not key[1:].islower():
        return False
    if line.name_at[place] is not None or line.title_at[place] is not None:
        return False
    low = key.lower()
    return not (low in line.small or low in FUNCTION_WORDS or key in heads())


def _describes(line: Line, place: int) -> bool:
    """Say whether an unknown word with an ending of peoples stands before what it describes."""
    key, after = line.key(place), line.key(place + 1)
    if not key.endswith(_ENDINGS) or line.gap(place + 1) != " " or key in given_names():
        return False
    if line.gap(place) in {" ", "-"} and line.capital(place - 1) and place > 0:
        before = line.key(place - 1)
        if before.lower() not in FUNCTION_WORDS:
            return False  # Odd Tolbeki
    if line.title_at[place + 1 : place + 2] not in ([], [None]):
        return True
    return after.islower() and after not in FUNCTION_WORDS and after not in _SPEAKS


def _of_state(line: Line, place: int) -> bool:
    if place + 1 >= len(line.title_at):
        return False
    title = line.title_at[place + 1]
    return title is not None and title.first == place + 1 and title.entry.referent in _STATE


def _owns_office(line: Line, place: int) -> bool:
    """Say whether an unknown word alone stands in the possessive before an office of state."""
    if line.key(place + 1) != "'s" or not _of_state(line, place + 1):
        return False
    joined = place > 0 and line.gap(place) in {" ", "-"} and line.capital(place - 1)
    return not joined or line.key(place - 1).lower() in FUNCTION_WORDS


_SPEAKS: AbstractSet[str] = words("speech") | words("act")


def _stems(adjective: str) -> Iterator[str]:
    for ending in _ENDINGS:
        if adjective.endswith(ending):
            stem = adjective.removesuffix(ending)
            if len(stem) >= _LEAST - 1:
                for lost in _LOST:
                    if stem + lost != adjective and stem + lost not in given_names():
                        yield stem + lost
