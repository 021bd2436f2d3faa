"""Claims: what the reports of a story state, who carries it, and who is silent.

Two kinds so far: that somebody said something (an utterance), and how many (a figure). A claim
is carried by reports; how many independent texts these are is an interval, see
`crosswitness.records.origins`.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from crosswitness.lang.states import state_group
from crosswitness.model.annotation import Attribution, Bound, Origin, Quantity
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.model.kinds import PASSES_ON
from crosswitness.model.material import Material
from crosswitness.model.record import Carrier, Claim, ClaimKind, Record, Story, Utterance
from crosswitness.model.span import Span
from crosswitness.records.origins import Origins

ORIGIN = Origin(stage="claims", version=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsOptions:
    """Which claims are made.

    Attributes:
        singles: Whether stories of one report get claims too; they can be in one report only.
    """

    singles: bool = True


def build(material: Material, options: ClaimsOptions) -> Iterator[Record | Issue]:
    """Yield the claims of every story."""
    origins = Origins(material)
    relays = _relays(material)
    utterances: dict[str, list[Utterance]] = defaultdict(list)
    for utterance in material.of(Utterance):
        utterances[utterance.story].append(utterance)
    for story in material.of(Story):
        if len(story.documents) == 1 and not options.singles:
            continue
        for utterance in utterances[story.id]:
            yield _utterance_claim(story, utterance, relays, origins)
        yield from _figure_claims(material, story, origins)


Relays = dict[str, tuple[str, tuple[str, ...]]]
"""By quotation id: its document, and the relays named for it in the report's words."""


def _relays(material: Material) -> Relays:
    found: dict[str, tuple[str, list[str]]] = {}
    for document in material.documents:
        layers = material.layers(document)
        for attribution in layers.of(Attribution):
            if attribution.role in PASSES_ON and attribution.source is not None:
                names = found.setdefault(attribution.quotation, (document, []))[1]
                names.append(layers.text(attribution.source))
    return {key: (owner, tuple(dict.fromkeys(names))) for key, (owner, names) in found.items()}


def _utterance_claim(story: Story, utterance: Utterance, relays: Relays, origins: Origins) -> Claim:
    places: dict[str, list[Span]] = defaultdict(list)
    for member in utterance.members:
        places[member.document].append(member)
    via: dict[str, list[str]] = defaultdict(list)
    for quotation in utterance.quotations:
        owner, names = relays.get(quotation, ("", ()))
        via[owner] += names
    carriers = tuple(
        Carrier(document=document, places=tuple(places[document]), via=tuple(via[document]))
        for document in sorted(places)
    )
    return _claim(story, ClaimKind.UTTERANCE, (utterance.id, ""), carriers, origins)


def _figure_claims(material: Material, story: Story, origins: Origins) -> Iterator[Claim]:
    """Yield one claim for each counted thing and value; equal values share a claim."""
    pooled: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for document in story.documents:
        layers = material.layers(document)
        for quantity in layers.of(Quantity):
            subject = subject_of(quantity)
            if subject:
                pooled[subject, value_of(quantity)].append(quantity.extent)
    for (subject, value), places in sorted(pooled.items()):
        by_document: dict[str, list[Span]] = defaultdict(list)
        for place in places:
            by_document[place.document].append(place)
        carriers = tuple(
            Carrier(document=document, places=tuple(sorted(by_document[document])))
            for document in sorted(by_document)
        )
        yield _claim(story, ClaimKind.FIGURE, (subject, value), carriers, origins)


def subject_of(quantity: Quantity) -> str:
    """Return what is counted, for comparison: noun, state and unit (``"fighter killed"``).

    An amount of money or a distance without a noun says too little to be compared, and an age
    belongs to somebody: ``""``.
    """
    if not quantity.noun or quantity.noun == "age":
        return ""
    state = state_group(quantity.state) if quantity.state else ""
    return " ".join(part for part in (quantity.noun, state, quantity.unit) if part)


def value_of(quantity: Quantity) -> str:
    """Return the value with its bound in words (``"at least 14"``, ``"8000 to 12000"``)."""
    low, high = _number(quantity.low), _number(quantity.high)
    if quantity.bound is Bound.BETWEEN or (low != high and low and high):
        return f"{low} to {high}"
    value = low or high
    return value if quantity.bound is Bound.EXACT else f"{quantity.bound} {value}"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.10g}"


def _claim(
    story: Story,
    kind: ClaimKind,
    about: tuple[str, str],
    carriers: tuple[Carrier, ...],
    origins: Origins,
) -> Claim:
    subject, value = about
    carrying = [carrier.document for carrier in carriers]
    counted = origins.count({carrier.document: carrier.places for carrier in carriers})
    return Claim(
        id="c" + digest("claim", story.id, kind, subject, value),
        members=tuple(sorted({place for carrier in carriers for place in carrier.places})),
        kind=kind,
        story=story.id,
        subject=subject,
        value=value,
        carriers=carriers,
        texts=counted.most,
        texts_least=counted.least,
        texts_most=counted.most,
        origins=counted.origins,
        silent=tuple(document for document in story.documents if document not in carrying),
    )
