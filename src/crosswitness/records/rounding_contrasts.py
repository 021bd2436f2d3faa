"""Measures that are one figure and stand in other units or rounder numbers: no contradiction."""

from collections import defaultdict
from collections.abc import Iterator

from crosswitness.model.annotation import Quantity
from crosswitness.model.material import Material
from crosswitness.model.record import Claim, ClaimKind, Contrast, Side, Verdict, contrast
from crosswitness.model.span import Span
from crosswitness.records.measures import is_measure

_LISTED = 8
"""Sides of one contrast that are shown."""


def rounding_contrasts(material: Material) -> Iterator[Contrast]:
    """Yield a contrast for each measure that two reports give in other numbers."""
    for claim in material.of(Claim):
        if claim.kind is ClaimKind.FIGURE and is_measure(claim.subject) and len(claim.carriers) > 1:
            yield from _of_claim(material, claim)


def _of_claim(material: Material, claim: Claim) -> Iterator[Contrast]:
    """Yield the wordings of a figure of which none stands in all of its reports."""
    told: dict[tuple[float, str], list[Span]] = defaultdict(list)
    for carrier in claim.carriers:
        layers = material.layers(carrier.document)
        quantities = {quantity.extent: quantity for quantity in layers.of(Quantity)}
        before: tuple[float, str] = (0.0, "")
        for place in carrier.places:
            if layers.document.text[place.start - 1 : place.start] != "(":
                quantity = quantities[place]
                top = quantity.high if quantity.high is not None else quantity.low
                before = (top or 0.0, quantity.unit)
            told[before].append(place)
    whole = {carrier.document for carrier in claim.carriers}
    apart = [v for v in sorted(told) if {place.document for place in told[v]} != whole]
    if len(apart) < 2:
        return
    sides = tuple(_side(material, sorted(told[value])) for value in apart[:_LISTED])
    reason = "one figure, in round numbers or other units"
    yield contrast((claim.story, claim.subject, "number"), sides, Verdict.ROUNDING, reason)


def _side(material: Material, places: list[Span]) -> Side:
    return Side(value=material.layers(places[0].document).text(places[0]), places=tuple(places))
