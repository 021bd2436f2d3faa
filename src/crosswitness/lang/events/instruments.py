"""What an agreement is called, what kind of instrument it is, and which areas it covers."""

from collections.abc import Sequence
from functools import cache

from crosswitness.lang.events.patterns import Token, classes
from crosswitness.lang.tables import rows

_DETERMINERS = frozenset(
    {"a", "an", "the", "this", "that", "another", "its", "their", "his", "one"}
)
_RIGHT = frozenset({"on", "for", "to", "of", "about", "between"})
_INSIDE = frozenset({"of", "the", "and", "a", "an", "for", "on", "in"})
_ENDS = frozenset(
    {"between", "in", "with", "by", "that", "which", "who", "at", "after", "before", "during"}
    | {"as", "hours", "will", "is", "was", "are", "were", "has", "have", "from", "when", "while"}
    | {"under", "within", "following", "signed", "had", "can", "would", "comes", "also", "said"}
)
_LONGEST = 10
_VERBS = frozenset({"sign", "signs", "signed", "signing", "ink", "inks", "inked", "announce"})
_NOT_LEFT = frozenset(
    {"and", "to", "of", "on", "for", "with", "by", "in", "as", "per", "under", "be"}
)
_KINDS = (
    ("memorandum", ("memorandum", "mou", "memoranda", "memorandums", "understanding")),
    ("protocol", ("protocol",)),
    ("treaty", ("treaty", "convention", "covenant")),
    ("joint statement", ("declaration", "communique", "communiqué", "statement")),
    ("ceasefire", ("ceasefire", "cease-fire", "truce", "armistice")),
    ("contract", ("contract",)),
)


_VERBAL = frozenset(
    (
        *("will", "would", "can", "could", "must", "should", "shall", "may", "might", "to"),
        *("cannot", "they", "we", "i", "you", "who"),
    )
)
"""Words right behind which a word is no noun."""


def deals(line: Sequence[Token]) -> list[int]:
    """Return the places of nouns that name an instrument ("agreement", "pact")."""
    words = classes()["deal"]
    return [p for p, token in enumerate(line) if token.low in words and not _is_verb(line, p)]


def _is_verb(line: Sequence[Token], place: int) -> bool:
    """Say whether an auxiliary makes a verb of it ("will deal with them", "to contract")."""
    near = line[max(0, place - 2) : place]
    adverb = len(near) == 2 and near[1].low.endswith(("ly", "not"))
    return bool(near) and (near[0] if adverb else near[-1]).low in _VERBAL


def name(
    line: Sequence[Token], noun: int, floor: int, dates: Sequence[tuple[int, int]]
) -> tuple[int, int]:
    """Return the half-open token range of the phrase around an instrument's noun.

    Args:
        line: The sentence.
        noun: Place of the noun.
        floor: First token that may belong to the phrase, such as the one behind the verb.
        dates: Code point ranges of time expressions, which end the phrase.
    """
    low = noun
    while low > floor and _belongs(line, low - 1, floor):
        low -= 1
        if line[low].low in _DETERMINERS:
            break
    high = noun + 1
    if high < len(line) and line[high].low in ("on", "for", "of"):
        end = high
        while end < len(line) and end - noun <= _LONGEST and _goes_on(line, end, noun, dates):
            end += 1
        while end > high and line[end - 1].low in _INSIDE:
            end -= 1
        if end > high + 1:
            high = end
    return low, high


def _belongs(line: Sequence[Token], place: int, floor: int) -> bool:
    word = line[place].low
    if word in _DETERMINERS:
        return True
    if word == "and":  # "a defence and technical agreement", not "talks and an agreement"
        before = line[place - 1].low if place > floor else ""
        return bool(before) and before.isalpha() and before not in _NOT_LEFT
    if word == "/":  # "Norway/Sweden Fishing Treaty"
        return line[place + 1].capital
    if not word[0].isalnum() or word in _NOT_LEFT:
        return False
    adjective = place > floor and line[place - 1].low in _DETERMINERS  # "the signed agreement"
    return adjective or word not in _VERBS


def _goes_on(
    line: Sequence[Token], place: int, noun: int, dates: Sequence[tuple[int, int]]
) -> bool:
    token = line[place]
    if token.low in _ENDS or not token.low[0].isalnum():
        return False
    if any(start <= token.start < end for start, end in dates):
        return False
    return not (token.low == "on" and place > noun + 1)


def instrument(words: str) -> str:
    """Return the kind of an instrument by its name, ``"unspecified"`` for "agreement" or "deal"."""
    low = words.lower()
    for kind, marks in _KINDS:
        if any(mark in low.split() or mark in low.split("-") for mark in marks):
            return kind
    return "unspecified"


@cache
def _areas() -> tuple[tuple[str, tuple[str, ...], str], ...]:
    return tuple(
        (row["area"], tuple(row["words"].split("|")), row["dca"]) for row in rows("agreement_areas")
    )


def areas(words: str) -> tuple[str, ...]:
    """Return the areas of the checklist that ``words`` name, in the order of the checklist."""
    low = f" {words.lower().replace('-', ' ')} "
    found = []
    for area, marks, _ in _areas():
        if any(f" {mark.replace('-', ' ')}" in low for mark in marks):
            found.append(area)
    return tuple(found)


def defence_kinds(names: Sequence[str]) -> tuple[str, ...]:
    """Return the kinds of defence cooperation (Kinne 2020) among areas, sorted."""
    wanted = set(names)
    return tuple(sorted({dca for area, _, dca in _areas() if area in wanted and dca}))
