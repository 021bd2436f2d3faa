"""Values that stand against each other within one story, each with the words of every side.

Contradictions are slots that cannot both be true: figures that do not meet, days, places and
people that differ where two sentences say the same, posts over different domains, times of the
day, whereabouts, a thing that happened and did not. Everything else that differs has its own
verdict, from an update to a spelling, so that it is seen and not taken for a contradiction. No
entailment is guessed.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from crosswitness.model.annotation import Origin
from crosswitness.model.issue import Issue
from crosswitness.model.material import Material
from crosswitness.model.record import (
    Claim,
    ClaimKind,
    Contrast,
    Record,
    Side,
    Verdict,
    contrast,
)
from crosswitness.model.when import parse_partial, worded
from crosswitness.records.clock_contrasts import clock_contrasts
from crosswitness.records.event_claims import DENIED, HAPPENED
from crosswitness.records.figure_contrasts import figure_contrasts
from crosswitness.records.givers import moved
from crosswitness.records.main_contrasts import main_contrasts
from crosswitness.records.office_contrasts import office_contrasts
from crosswitness.records.place_contrasts import place_contrasts
from crosswitness.records.rounding_contrasts import rounding_contrasts
from crosswitness.records.slot_contrasts import slot_contrasts
from crosswitness.records.wording_contrasts import wording_contrasts

ORIGIN = Origin(stage="contrasts", version=8)
_SLOTS = frozenset(("number", "date", "place", "name"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ContrastsOptions:
    """When two values are compared.

    Attributes:
        shared: Least idf weight of the stems that the surroundings of two figures share, the
            noun and state left out; about three middling words. Default 10.
        stateless: The same for a noun without a state ("60 people"), which says less.
            Default 40.
        alike: Least likeness of two sentences whose slots are compared, 0 to 1. Default 0.75.
    """

    shared: float = 10.0
    stateless: float = 40.0
    alike: float = 0.75


def build(material: Material, options: ContrastsOptions) -> Iterator[Record | Issue]:
    """Yield every contrast; of several slots about the same words the first is kept."""
    found: dict[str, Contrast] = {}
    seen: dict[tuple[str, str], list[Contrast]] = defaultdict(list)
    for item in (
        *figure_contrasts(material, options.shared, options.stateless),
        *_event_contrasts(material),
        *slot_contrasts(material, options.alike),
        *office_contrasts(material),
        *clock_contrasts(material),
        *place_contrasts(material),
        *main_contrasts(material),
        *wording_contrasts(material),
        *moved(material),
        *rounding_contrasts(material),
    ):
        if item.slot in _SLOTS:
            told = seen[item.slot, item.story]
            if not item.claims and any(_within(item, other) for other in told):
                continue
            told.append(item)
        found.setdefault(item.id, item)
    yield from found.values()


def _within(item: Contrast, other: Contrast) -> bool:
    """Say whether all words of a contrast stand in those of another."""
    return all(any(place.overlap(p) for p in other.members) for place in item.members)


def _event_contrasts(material: Material) -> Iterator[Contrast]:
    """Yield what claims of one event say against each other: whether, when."""
    told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in material.of(Claim):
        if claim.about and claim.kind in (ClaimKind.EVENT, ClaimKind.DATE):
            told[claim.about, claim.kind].append(claim)
    for (_, kind), claims in sorted(told.items()):
        for number, one in enumerate(claims):
            for two in claims[number + 1 :]:
                if kind == ClaimKind.EVENT:
                    yield from _status(one, two)
                else:
                    yield from _dates(one, two)


def _status(one: Claim, two: Claim) -> Iterator[Contrast]:
    if {one.value, two.value} == {HAPPENED, DENIED} and _apart(one, two):
        reason = f"“{one.value}” and “{two.value}” cannot both be true"
        yield _made(one, two, ("status", Verdict.CONTRADICTION, reason))
    elif {one.value, two.value} == {HAPPENED, "planned"} and _apart(one, two):
        reason = "some reports tell it as ahead, others as done"
        yield _made(one, two, ("status", Verdict.UPDATE, reason))


def _apart(one: Claim, two: Claim) -> bool:
    """Say whether each side has a report that does not carry the other."""
    left, right = set(one.documents), set(two.documents)
    return bool(left - right and right - left)


def _dates(one: Claim, two: Claim) -> Iterator[Contrast]:
    left, right = parse_partial(one.value), parse_partial(two.value)
    if not left.meets(right):
        return  # a year and a weekday say nothing of each other
    if not left.contradicts(right):
        reason = f"{worded(one.value)} and {worded(two.value)} can be the same day"
        yield _made(one, two, ("date", Verdict.FINER, reason))
    elif _apart(one, two):
        reason = f"{worded(one.value)} and {worded(two.value)} cannot be one day"
        yield _made(one, two, ("date", Verdict.CONTRADICTION, reason))


def _made(one: Claim, two: Claim, judged: tuple[str, Verdict, str]) -> Contrast:
    slot, verdict, reason = judged
    sides = tuple(Side(value=claim.value, places=claim.members) for claim in (one, two))
    made = contrast((one.story, one.subject, slot), sides, verdict, reason)
    return Contrast(
        id=made.id,
        members=made.members,
        story=made.story,
        subject=made.subject,
        claims=tuple(sorted((one.id, two.id))),
        slot=slot,
        sides=made.sides,
        verdict=verdict,
        reason=reason,
    )
