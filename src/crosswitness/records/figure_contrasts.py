"""Figures of one story that are not equal: numbers with their noun.

Two figures stand against each other only when they count the same noun in the same state in
one story, each of their reports gives one value for it, and the sentences around them share
rare words.
No entailment is guessed: intervals either meet or do not.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from crosswitness.lang.background import idf
from crosswitness.lang.tokens import stem, words
from crosswitness.model.annotation import Bound, Quantity, Sentence
from crosswitness.model.identity import digest
from crosswitness.model.layers import Layers
from crosswitness.model.material import Material
from crosswitness.model.record import Claim, ClaimKind, Contrast, Side, Story, Verdict, contrast

_CORRECTS = re.compile(
    r"\b(?:corrected|correction|corrects|revised|raised from|rose to|risen to|climbed to|"
    r"up from|down from|earlier (?:version|report|figure|reports)|updated|now)\b",
    re.IGNORECASE,
)


def corrects(sentence: str) -> bool:
    """Say whether a sentence says that its figure replaces an earlier one."""
    return bool(_CORRECTS.search(sentence))


def is_later(late: str, early: str) -> bool:
    """Say whether one publication is later than another; False where it cannot be told.

    Without a time on either side only the days count, and so they do where zones may differ.
    """
    if not late or not early:
        return False
    timed = all("T" in value and len(value) <= _LOCAL for value in (late, early))
    return late > early if timed else late[:10] > early[:10]


_LOCAL = len("2000-01-01T00:00:00")
"""Length of a time without a zone."""
_ROUND = 0.06
"""Largest relative difference of a figure and a round one that stands for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """A claim's figure: as its first report has it, and what stands around it in each."""

    claim: Claim
    quantity: Quantity
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
                least = shared if left.quantity.state else stateless
                if _shared(left, right) >= least:
                    yield _contrast(story, left, right)


def _subjects(material: Material, claims: dict[str, list[Claim]]) -> Iterator[list[_Side]]:
    """Yield, for each counted thing of a story, one side for each claim about it.

    A report with several values for one thing is left out: they count different things.
    """
    for subject in sorted(claims):
        listed = claims[subject]
        if len(listed) < 2:
            continue
        carried = [c.document for claim in listed for c in claim.carriers]
        alone = {document for document in carried if carried.count(document) == 1}
        sides = [_side(material, claim, alone) for claim in listed]
        yield [side for side in sides if side is not None]


def _side(material: Material, claim: Claim, alone: set[str]) -> _Side | None:
    found: list[tuple[str, Quantity, frozenset[str]]] = []
    corrects = False
    for carrier in claim.carriers:
        if carrier.document in alone:
            layers = material.layers(carrier.document)
            quantity = next(q for q in layers.of(Quantity) if q.extent == carrier.places[0])
            published = layers.metadata("published")
            found.append(
                (published.value if published else "", quantity, _context(layers, quantity))
            )
            corrects = corrects or _corrects(layers, quantity)
    if not found:
        return None
    days = sorted(day for day, _, _ in found if day)
    return _Side(
        claim=claim,
        quantity=found[0][1],
        published=days[0] if days else "",
        surroundings=tuple(stems for _, _, stems in found),
        corrects=corrects,
    )


def _corrects(layers: Layers, quantity: Quantity) -> bool:
    """Say whether the sentence of a figure says that it replaces an earlier one."""
    for sentence in layers.of(Sentence):
        if sentence.extent.overlap(quantity.extent):
            return corrects(layers.text(sentence.extent))
    return False


def _context(layers: Layers, quantity: Quantity) -> frozenset[str]:
    """Return the stems of the figure's sentence and its neighbours, the counted thing left out.

    "12 people were killed" says nothing of where; the sentence before it does.
    """
    sentences = layers.of(Sentence)
    at = next((n for n, s in enumerate(sentences) if s.extent.overlap(quantity.extent)), None)
    around = [quantity.extent]
    if at is not None:
        around = [s.extent for s in sentences[max(0, at - 1) : at + 2]]
    own = {stem(word) for word in (quantity.noun, quantity.state) if word}
    found = words(layers.document.text, around[0].start, around[-1].end)
    return frozenset(stem(word.folded) for word in found if not word.folded.isdigit()) - own


def _contrast(story: Story, left: _Side, right: _Side) -> Contrast:
    verdict, reason = _verdict(left, right)
    claims = tuple(sorted((left.claim.id, right.claim.id)))
    sides = tuple(Side(value=side.claim.value, places=side.claim.members) for side in (left, right))
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
    if _meet(left.quantity, right.quantity):
        return Verdict.FINER, f"“{one}” and “{two}” can both be true"
    early, late = sorted((left, right), key=lambda side: (side.published, side.claim.id))
    before, after = early.published, late.published
    if is_later(after, before) and (late.corrects or _top(late.quantity) > _top(early.quantity)):
        figures = f"{after} gives “{late.claim.value}”, that of {before} “{early.claim.value}”"
        return Verdict.UPDATE, f"the report of {figures}"
    for side, other in ((left, right), (right, left)):
        if side.corrects and not other.corrects and not (before and side is early):
            value = side.claim.value
            return Verdict.UPDATE, f"the words beside “{value}” say that it replaces another"
    if _rounded(left.quantity, right.quantity):
        return Verdict.ROUNDING, f"“{one}” and “{two}” are one figure in round numbers"
    return Verdict.CONTRADICTION, f"“{one}” and “{two}” do not meet"


def _rounded(left: Quantity, right: Quantity) -> bool:
    """Say whether the rounder of two large figures may stand for the other."""
    one, two = _top(left), _top(right)
    if min(one, two) < 100 or Bound.ABOUT not in (left.bound, right.bound):
        return False
    return abs(one - two) <= _ROUND * max(one, two)


def _top(quantity: Quantity) -> float:
    value = quantity.high if quantity.high is not None else quantity.low
    return value if value is not None else 0.0


def _meet(left: Quantity, right: Quantity) -> bool:
    """Say whether some number lies in both intervals; an open end reaches for ever."""
    low = max(_or(left.low, -math.inf), _or(right.low, -math.inf))
    high = min(_or(left.high, math.inf), _or(right.high, math.inf))
    return low <= high


def _or(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value
