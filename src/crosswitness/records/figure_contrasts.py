"""Figures of one story that are not equal: numbers with their noun.

Two figures stand against each other only when they count the same noun in the same state in
one story, each of their reports gives one value for it, and the sentences around them share
rare words.
No entailment is guessed: intervals either meet or do not.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from math import isfinite

from crosswitness.lang.background import idf
from crosswitness.lang.intervals import meet
from crosswitness.lang.states import state_group
from crosswitness.model.annotation import Bound
from crosswitness.model.identity import digest
from crosswitness.model.material import Material
from crosswitness.model.record import Claim, ClaimKind, Contrast, Side, Story, Verdict, contrast
from crosswitness.model.span import Span
from crosswitness.model.when import moment_worded
from crosswitness.records.figures import (
    Figure,
    agreeing,
    far_apart,
    figures_of,
    is_correction,
    is_later,
    is_left,
    published,
    surroundings,
)
from crosswitness.records.measures import is_measure, role_of

_FALLING = frozenset(("trapped", "missing"))
"""Groups of states of which the numbers fall as time goes by."""
_ANYBODY = frozenset(("people", "person", "man", "woman", "child", "member", "time"))
"""Nouns that say nothing of what is counted while nothing is said to have befallen them."""
_ROUND = 0.06
"""Largest relative difference of a figure and a round one that stands for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """A claim's figure: as its first report has it, and what stands around it in each."""

    claim: Claim
    figure: Figure
    places: tuple[Span, ...]
    published: str
    surroundings: tuple[frozenset[str], ...]
    corrects: bool


def figure_contrasts(material: Material, shared: float, stateless: float) -> Iterator[Contrast]:
    """Yield a contrast for each pair of figure claims that differ.

    Args:
        material: Everything known.
        shared: Least idf weight of the stems that both surroundings share.
        stateless: The same for a noun without a state.
    """
    told: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in material.of(Claim):
        if claim.kind is ClaimKind.FIGURE:
            told[claim.story][claim.subject].append(claim)
    for story in material.of(Story):
        for sides in _subjects(material, told[story.id]):
            for left, right in combinations(sides, 2):
                least = shared if _says(left) else stateless
                if is_measure(left.claim.subject) and far_apart(left.published, right.published):
                    continue
                if _apart(left, right) and _shared(left, right) >= least:
                    made = _contrast(story, left, right)
                    if made.verdict is not Verdict.CONTRADICTION or _stays(made.subject):
                        yield made


def _subjects(material: Material, claims: dict[str, list[Claim]]) -> Iterator[list[_Side]]:
    """Yield, for each counted thing of a story, one side for each claim about it.

    A report whose values for one thing do not meet is left out: they count different things.
    """
    for subject in sorted(claims):
        listed = claims[subject]
        if len(listed) < 2:
            continue
        told: dict[str, list[Figure]] = defaultdict(list)
        for claim in listed:
            for figure in figures_of(material, claim):
                told[figure.layers.document.id].append(figure)
        kept = {figure for figures in told.values() for figure in agreeing(figures)}
        sides = [_side(claim, [f for f in kept if f.claim == claim.id]) for claim in listed]
        yield [side for side in sides if side is not None]


def _side(claim: Claim, figures: list[Figure]) -> _Side | None:
    if not figures:
        return None
    figures = sorted(figures, key=lambda figure: figure.quantity.extent)
    days = sorted(day for figure in figures if (day := published(figure.layers)))
    return _Side(
        claim=claim,
        figure=figures[0],
        places=tuple(figure.quantity.extent for figure in figures),
        published=days[0] if days else "",
        surroundings=tuple(surroundings(f) for f in figures),
        corrects=any(is_correction(f) for f in figures),
    )


def _stays(subject: str) -> bool:
    """Say whether two figures of a subject that do not meet speak against each other.

    "60 people" says too little, and a level or a change is another from hour to hour.
    """
    return subject not in _ANYBODY and not role_of(subject).startswith(("level", "rise", "fall"))


def _says(side: _Side) -> bool:
    """Say whether a subject tells more than a noun: what befell it, or what is measured of it."""
    return bool(side.figure.quantity.state) or is_measure(side.claim.subject)


def _apart(left: _Side, right: _Side) -> bool:
    """Say whether each side has a report that the other lacks."""
    ours, theirs = ({place.document for place in side.places} for side in (left, right))
    return bool(ours - theirs and theirs - ours)


def _contrast(story: Story, left: _Side, right: _Side) -> Contrast:
    verdict, reason = _verdict(left, right)
    claims = tuple(sorted((left.claim.id, right.claim.id)))
    sides = tuple(Side(value=side.claim.value, places=side.places) for side in (left, right))
    made = contrast((story.id, left.claim.subject, "number"), sides, verdict, reason)
    return replace(made, id="x" + digest("contrast", *claims), claims=claims)


def _shared(left: _Side, right: _Side) -> float:
    """Return the weight of the stems around both figures, in the two reports nearest to it."""
    return max(
        sum(idf(word) for word in one & two)
        for one in left.surroundings
        for two in right.surroundings
    )


def _verdict(left: _Side, right: _Side) -> tuple[Verdict, str]:
    one, two = left.claim.value, right.claim.value
    if meet(left.figure.allowed, right.figure.allowed):
        return Verdict.FINER, f"“{one}” and “{two}” can both be true"
    if left.figure.vague() or right.figure.vague():
        said = " and ".join(f"“{side.figure.words()}”" for side in (left, right))
        return Verdict.FINER, f"{said}: one gives an amount and no number"
    early, late = sorted((left, right), key=lambda side: (side.published, side.claim.id))
    before, after = early.published, late.published
    risen = _grows(left.claim.subject) and _top(late.figure) > _top(early.figure)
    falling = state_group(late.figure.quantity.state) in _FALLING
    if is_later(after, before) and (late.corrects or risen or falling):
        days = [moment_worded(value) for value in (after, before)]
        values = [side.claim.value for side in (late, early)]
        figures = f"{days[0]} gives “{values[0]}”, that of {days[1]} “{values[1]}”"
        return Verdict.UPDATE, f"the report of {figures}"
    low, high = sorted((left, right), key=lambda side: (_top(side.figure), side.claim.id))
    if falling and is_left(low.figure) and not is_later(high.published, low.published):
        value = low.figure.words()
        return Verdict.UPDATE, f"“{value}” are those who still are, and their number falls"
    for side, other in ((left, right), (right, left)):
        if side.corrects and not other.corrects and not (before and side is early):
            value = side.claim.value
            return Verdict.UPDATE, f"the words beside “{value}” say that it replaces another"
    if _rounded(left.figure, right.figure):
        return Verdict.ROUNDING, f"“{one}” and “{two}” are one figure in round numbers"
    if left.figure.allowed.above or right.figure.allowed.above:
        one, two = left.figure.words(), right.figure.words()
    return Verdict.CONTRADICTION, f"“{one}” and “{two}” do not meet"


_GROWING = ("sum", "level", "raise", "loss", "lose", "pledge", "collect", "donate")
"""Roles of measures that grow as time goes by; a length or a weight does not."""


def _grows(subject: str) -> bool:
    """Say whether the number of a thing may grow, so that a later higher one is an update."""
    role = role_of(subject)
    return not role or role.startswith(_GROWING)


def _rounded(left: Figure, right: Figure) -> bool:
    """Say whether the rounder of two large figures may stand for the other."""
    one, two = _top(left), _top(right)
    if min(one, two) < 100 or Bound.ABOUT not in (left.quantity.bound, right.quantity.bound):
        return False
    return abs(one - two) <= _ROUND * max(one, two)


def _top(figure: Figure) -> float:
    """Return the largest value of a figure, in the base unit for a measure."""
    allowed = figure.allowed
    return allowed.high if isfinite(allowed.high) else allowed.low
