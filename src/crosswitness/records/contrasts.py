"""Figures of one story that are not equal: first form, numbers with their noun.

Two figures stand against each other only when they count the same noun in the same state in
one story, each of their reports gives one value for it, and their sentences share rare words.
No entailment is guessed: intervals either meet or do not.
"""

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from crosswitness.lang.background import idf
from crosswitness.lang.tokens import stem, words
from crosswitness.model.annotation import Origin, Quantity, Sentence
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.material import Material
from crosswitness.model.record import Claim, ClaimKind, Contrast, Record, Story, Verdict
from crosswitness.model.span import Span

ORIGIN = Origin(stage="contrasts", version=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContrastsOptions:
    """When two figures are compared.

    Attributes:
        shared: Least idf weight of the stems that both sentences share, the noun and state
            left out; about two middling words.
    """

    shared: float = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """A claim's figure in one report."""

    claim: Claim
    quantity: Quantity
    published: str
    stems: frozenset[str]


def build(material: Material, options: ContrastsOptions) -> Iterator[Record | Issue]:
    """Yield a contrast for each pair of figure claims that differ."""
    for story in material.of(Story):
        if len(story.documents) < 2:
            continue
        for sides in _subjects(material, story):
            for left, right in combinations(sides, 2):
                contrast = _contrast(story, left, right, options)
                if contrast is not None:
                    yield contrast


def _subjects(material: Material, story: Story) -> Iterator[list[_Side]]:
    """Yield, for each counted thing, one side for each claim about it.

    A report with several values for one thing is left out: they count different things.
    """
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in material.of(Claim):
        if claim.kind is ClaimKind.FIGURE and claim.story == story.id:
            claims[claim.subject].append(claim)
    for subject in sorted(claims):
        listed = claims[subject]
        if len(listed) < 2:
            continue
        carried = [c.document for claim in listed for c in claim.carriers]
        alone = {document for document in carried if carried.count(document) == 1}
        sides = [_side(material, claim, alone) for claim in listed]
        yield [side for side in sides if side is not None]


def _side(material: Material, claim: Claim, alone: set[str]) -> _Side | None:
    for carrier in claim.carriers:
        if carrier.document in alone:
            layers = material.layers(carrier.document)
            quantity = next(q for q in layers.of(Quantity) if q.extent == carrier.places[0])
            published = layers.metadata("published")
            return _Side(
                claim=claim,
                quantity=quantity,
                published=published.value if published else "",
                stems=_context(layers, quantity),
            )
    return None


def _context(layers: Layers, quantity: Quantity) -> frozenset[str]:
    """Return the stems of the sentence around a figure, the counted thing left out."""
    around = next(
        (s.extent for s in layers.of(Sentence) if s.extent.overlap(quantity.extent)),
        quantity.extent,
    )
    own = {stem(word) for word in (quantity.noun, quantity.state) if word}
    found = words(layers.document.text, around.start, around.end)
    return frozenset(stem(word.folded) for word in found if not word.folded.isdigit()) - own


def _contrast(
    story: Story, left: _Side, right: _Side, options: ContrastsOptions
) -> Contrast | None:
    if sum(idf(word) for word in left.stems & right.stems) < options.shared:
        return None
    verdict, reason = _verdict(left, right)
    places: tuple[Span, ...] = tuple(sorted({*left.claim.members, *right.claim.members}))
    claims = tuple(sorted((left.claim.id, right.claim.id)))
    return Contrast(
        id="x" + digest("contrast", *claims),
        members=places,
        story=story.id,
        subject=left.claim.subject,
        claims=claims,
        verdict=verdict,
        reason=reason,
    )


def _verdict(left: _Side, right: _Side) -> tuple[Verdict, str]:
    one, two = left.claim.value, right.claim.value
    if _meet(left.quantity, right.quantity):
        return Verdict.FINER, f"“{one}” and “{two}” can both be true"
    early, late = sorted((left, right), key=lambda side: side.published)
    before, after = early.published[:10], late.published[:10]
    if before and before < after and _top(late.quantity) > _top(early.quantity):
        figures = f"{after} gives “{late.claim.value}”, that of {before} “{early.claim.value}”"
        return Verdict.UPDATE, f"the report of {figures}"
    return Verdict.DIFFER, f"“{one}” and “{two}” do not meet"


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
