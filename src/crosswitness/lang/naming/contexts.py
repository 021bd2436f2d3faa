"""What the words beside and inside an unknown name say it is: a person, a body or a place.

Each hint ("before: told", "behind: village of") has a weight for each kind in the table
``name_contexts``, learnt by logistic regression from openly licensed annotation. The hints of all
occurrences of a name in a document are put together, so that one name has one kind.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crosswitness.lang import tables
from crosswitness.lang.lexicon import words
from crosswitness.lang.naming.bodies import OPENERS
from crosswitness.lang.naming.line import FUNCTION_WORDS, PARTICLES, Line, given_names, heads

CLASSES = ("person", "organisation", "place", "nothing")
"""What a run of capitalised words may be, in the order of the table's columns."""

_BLANKS = frozenset({" ", "\u00a0", "  "})
_JOINTS = _BLANKS | {"-", "\u2011"}
_CAMEL = re.compile(r"^(?!Mc|Mac|De|Di|La|Le|Van|Fitz|[A-Z]').{1,40}[A-Z]")
_HOLIDAYS = words("holiday")
_LONGEST = 5
_ZERO = (0.0, 0.0, 0.0, 0.0)


class Run(NamedTuple):
    """A run of capitalised words: half-open range of tokens."""

    first: int
    last: int


def unknown(line: Line, taken: frozenset[int] | set[int]) -> Iterator[Run]:
    """Yield the runs of capitalised words that no rule has taken, from left to right.

    Blanks and hyphens join the words, and particles inside; up to five words.

    Args:
        line: The line; headlines have none, since capitals say nothing there.
        taken: Tokens of known names and titles.
    """
    if line.headline or _shouted(line):
        return
    place, end = 0, len(line.tokens)
    for capital in line.capitals:
        if capital < place or not _may_begin(line, capital, taken):
            continue
        place = capital + 1
        first = capital - _opener(line, capital, taken)
        while place < end and place - first < _LONGEST and line.gap(place) in _JOINTS:
            if _may_go_on(line, place, taken):
                place += 1
            elif (
                line.key(place) in PARTICLES
                and place + 1 < end
                and line.gap(place + 1) in _JOINTS
                and _may_go_on(line, place + 1, taken)
            ):
                place += 2
            else:
                break
        if line.key(place - 1) not in _HOLIDAYS:
            yield Run(first, place)


def _shouted(line: Line) -> bool:
    """Say whether most capitalised words are in capitals throughout, which then say nothing."""
    loud = sum(line.key(place).isupper() and len(line.key(place)) > 1 for place in line.capitals)
    return loud > 3 and loud > len(line.capitals) / 2


def _opener(line: Line, first: int, taken: frozenset[int] | set[int]) -> int:
    """Return 1 if "New", "East" and the like open the name inside a clause, else 0."""
    before = first - 1
    opens = (
        before > 0
        and line.key(before) in OPENERS
        and line.gap(first) in _BLANKS
        and before not in taken
        and not line.opens(before)
    )
    return int(opens)


def _may_begin(line: Line, place: int, taken: frozenset[int] | set[int]) -> bool:
    key = line.key(place)
    if place in taken or len(key) < 2 or key == "'S":
        return False
    stem = key.lower().partition("'")[0]
    return not line.is_word(place) and stem not in FUNCTION_WORDS and not key.endswith("n't")


def _may_go_on(line: Line, place: int, taken: frozenset[int] | set[int]) -> bool:
    key = line.key(place)
    return place not in taken and key[0].isupper() and key.lower() not in FUNCTION_WORDS


def hints(line: Line, run: Run, rule: str = "") -> list[str]:
    """Return what speaks for or against a run being a name, as keys of the table.

    Args:
        line: Its line.
        run: The run.
        rule: Name of the rule that guessed it, or ``""``.
    """
    first, last = run
    size = min(last - first, 3)
    before, after = _before(line, first - 1), _after(line, last)
    found = [
        "any",
        f"words: {size}",
        f"before: {before}",
        f"behind: {after}",
        f"before, {size}: {before}",
        f"behind, {size}: {after}",
        f"two before: {_before(line, first - 2)} {before}",
        f"two behind: {after} {_after(line, last + 1)}",
    ]
    if rule:
        found.append(f"rule: {rule}")
    found += _shape(line, first, last)
    return found


def _before(line: Line, place: int) -> str:
    if place < 0:
        return "start"
    gap = line.gap(place + 1)
    mark = "" if gap in _JOINTS else gap.strip()[:1]
    return f"{_word(line, place)}{mark}"


def _after(line: Line, place: int) -> str:
    if place >= len(line.tokens):
        return "end"
    gap = line.gap(place)
    mark = "" if gap in _JOINTS or not gap else gap.strip()[:1]
    return f"{mark}{_word(line, place)}"


def _word(line: Line, place: int) -> str:
    title = line.title_at[place]
    if title is not None:
        group = title.entry.group
        return f"<{title.entry.referent if group == 'office' else group}>"
    name = line.name_at[place]
    if name is not None:
        return f"<{name.entry.group}>"
    key = line.key(place)
    if key[0].isdigit():
        return "<number>"
    if key[0].isupper() and key.lower() not in FUNCTION_WORDS and key != "'S":
        return "<given name>" if key in given_names() else "<name>"
    return key.lower()


def _shape(line: Line, first: int, last: int) -> Iterator[str]:
    known = given_names()
    head, tail = line.key(first), line.key(last - 1)
    size = min(last - first, 3)
    if head in known:
        yield f"given name first, {size}"
    match = line.name_at[first]
    if match is not None:
        yield f"first word also a {match.entry.kind.value}"
    if tail in known:
        yield f"given name last, {size}"
    for place in range(first, last):
        yield from _inside(line, place, first, last)
    if first == 0 or line.opens(first):
        yield f"capital is due, {size}"
    elif head in line.proper:
        yield f"capital where none is due, {size}"
    low = tail.lower()
    if len(low) > 4 and tail[1:].islower():
        yield f"ends: -{low[-3:]}"
        yield f"ends: -{low[-2:]}"
    if size > 1 and len(head) > 4 and head[1:].islower():
        yield f"first ends: -{head[-3:]}"


def _inside(line: Line, place: int, first: int, last: int) -> Iterator[str]:
    """Yield the hints of one word of a run."""
    key, ends = line.key(place), heads()
    low = key.lower()
    size = min(last - first, 3)
    where = "last" if place == last - 1 else "inside"
    if key in ends and ends[key].capital:
        yield f"{where} word of a name for: {ends[key].kind}"
    if key.isupper() and len(key) > 1:
        yield f"capitals, {size}"
    if key[0].isupper() and not key.isupper() and _CAMEL.search(key):
        yield "capital inside a word"
    if low in line.small:
        yield f"written small elsewhere, {size}"
    if place > first and line.gap(place) == "-":
        yield "hyphen inside"
    if key in PARTICLES:
        yield "particle inside"
    elif where == "last":
        yield f"last word: {low}"
    else:
        yield f"word inside: {low}"


@cache
def weights() -> dict[str, tuple[float, float, float, float]]:
    """Return the weight of each hint for each of `CLASSES`, in natural logarithms of odds."""
    return {
        row["hint"]: (
            float(row["person"]),
            float(row["organisation"]),
            float(row["place"]),
            float(row["nothing"]),
        )
        for row in tables.rows("name_contexts")
    }


def scores(found: list[str]) -> tuple[float, float, float, float]:
    """Return the sum of the weights of hints for each of `CLASSES`."""
    known = weights()
    rows = [known.get(hint, _ZERO) for hint in found]
    person, organisation, place, nothing = zip(*rows, strict=True)
    return sum(person), sum(organisation), sum(place), sum(nothing)
