"""Parties that no table knows: capital words that a clause joins to its trigger."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from crosswitness.annotators.event_scene import Scene
from crosswitness.lang.events.patterns import classes
from crosswitness.lang.events.sentence import Found
from crosswitness.lang.tables import rows
from crosswitness.model.base import Argument
from crosswitness.model.events import Part
from crosswitness.model.span import Span

_BETWEEN = frozenset({"have", "has", "had", "jointly", "also", "finally", "recently", "formally"})


def unlisted(scene: Scene, found: Found, known: Sequence[Argument], both: bool) -> list[Argument]:
    """Return names that no table knows: capital words that the clause joins to the trigger.

    "Zarqand and Merovia signed" gives both; behind "with" one capital word is a party too. A lone
    capital word that opens the sentence says nothing.
    """
    made: list[Argument] = []
    if found.hit.trigger.pattern.startswith("v:"):
        run = _capitals_before(scene, found, known)
        opens = bool(run) and run[0] == 0 and len(run) == 1 and not scene.headline
        made += [] if opens and not both else [_bare(scene, place) for place in run]
    if both:
        named = [argument.place for argument in known]
        for place in range(found.hit.last, found.high - 1):
            if scene.line[place].low == "with":
                made += _behind_with(scene, place, found.high, named)
                break
    return made


def _capitals_before(scene: Scene, found: Found, known: Sequence[Argument]) -> list[int]:
    """Return the capital words that stand before the trigger, or are joined to its first actor."""
    before = [argument.place.start for argument in known if argument.place.start < found.start]
    if before:
        place = next(
            p for p in range(found.low, found.hit.first) if scene.line[p].end > min(before)
        )
        joined = place - 1 > found.low and scene.line[place - 1].low == "and"
        return _run(scene, found, place - 2) if joined else []
    place = found.hit.first - 1
    while place >= found.low and scene.line[place].low in _BETWEEN:
        place -= 1
    if place >= found.low + 1 and _in_time(scene, place):
        while place >= found.low and (_in_time(scene, place) or scene.line[place].low == "on"):
            place -= 1
    return _run(scene, found, place)


def _run(scene: Scene, found: Found, place: int) -> list[int]:
    """Return the capital words that end at ``place``, joined by "and" or commas."""
    run: list[int] = []
    while place >= found.low:
        token = scene.line[place]
        if _is_bare_name(scene, place):
            run.insert(0, place)
        elif not (run and token.low in ("and", ",")):
            break
        place -= 1
    apart = all(two - one > 1 for one, two in pairwise(run))
    return run if apart else []  # "Zarqandi Defence Minister" is a title and no side


def _is_bare_name(scene: Scene, place: int) -> bool:
    token = scene.line[place]
    return (
        token.capital
        and token.low.isalpha()
        and len(token.low) > 3
        and token.low not in classes()["function"]
        and token.low not in _openers()
        and token.low not in classes()["portfolio"]
        and not _in_time(scene, place)
        and not any(m.extent.start <= token.start < m.extent.end for m in scene.mentions)
    )


@cache
def _openers() -> frozenset[str]:
    """Return words that open a sentence with a capital and name nobody ("Upon", "Although")."""
    return frozenset(row["word"] for row in rows("sentence_openers"))


def _in_time(scene: Scene, place: int) -> bool:
    start = scene.line[place].start
    return any(item.extent.start <= start < item.extent.end for item in scene.times)


def _behind_with(scene: Scene, place: int, high: int, named: Sequence[Span]) -> list[Argument]:
    for at in range(place + 1, min(high, place + 7)):
        token = scene.line[at]
        if any(span.start <= token.start < span.end for span in named) or token.low == ",":
            return []
        if _is_bare_name(scene, at):
            return [_bare(scene, at)]
    return []


def _bare(scene: Scene, place: int) -> Argument:
    token = scene.line[place]
    words = scene.layers.document.span(token.start, token.start + len(token.low))
    return Argument(role=Part.ACTOR, place=words)
