"""Claims: what the reports of a story state, who carries it, and who is silent.

Two levels are never mixed: that somebody said something (an utterance), and what is stated:
that something happened, when, where, who signed, in which office, how many, and other sentences
that say the same of the same slots. Whether a carrier gives it in its own voice or as somebody's
words stands with the carrier. How many independent texts carry a claim is an interval, see
`crosswitness.records.origins`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from crosswitness.lang.states import OF_PEOPLE, state_group
from crosswitness.linkers import statements
from crosswitness.model.annotation import Bound, Origin, Quantity
from crosswitness.model.issue import Issue
from crosswitness.model.material import Material
from crosswitness.model.record import Claim, ClaimKind, Record, Story, Utterance
from crosswitness.model.span import Span
from crosswitness.records.claiming import Claiming, Stated
from crosswitness.records.event_claims import event_claims
from crosswitness.records.measures import Measured, measures_in, one_figures

ORIGIN = Origin(stage="claims", version=6)
_PARTITIVE = re.compile(
    r"\s(?:more\s)?of\s(?:whom|them|those|these|the|its|their)\b"
    r"|\s(?:(?:were|was|are|is)\s)?(?:seriously|critically|severely|badly|gravely|slightly)\b"
)
_SAYING = 0.6
"""Share of a sentence from which on a saying in it is what the sentence states."""
_PARTITIVE_REACH = 24
"""Code points behind a figure in which words are looked for that make it a part of another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsOptions:
    """Which claims are made.

    Attributes:
        singles: Whether stories of one report get claims too; they can be in one report only.
    """

    singles: bool = True


def build(material: Material, options: ClaimsOptions) -> Iterator[Record | Issue]:
    """Yield the claims of every story, no two with the same id."""
    claiming = Claiming(material)
    utterances: dict[str, list[Utterance]] = defaultdict(list)
    for utterance in material.of(Utterance):
        utterances[utterance.story].append(utterance)
    said = _statements(material)
    for story in material.of(Story):
        if len(story.documents) == 1 and not options.singles:
            continue
        found: dict[str, Claim] = {}
        for claim in (
            *_utterance_claims(story, utterances[story.id], claiming),
            *event_claims(material, story, claiming),
            *_figure_claims(material, story, claiming),
            *_statement_claims(story, said[story.id], claiming),
        ):
            found.setdefault(claim.id, claim)
        yield from found.values()


def _utterance_claims(
    story: Story, utterances: list[Utterance], claiming: Claiming
) -> Iterator[Claim]:
    for utterance in utterances:
        stated = Stated(kind=ClaimKind.UTTERANCE, subject=utterance.id)
        yield claiming.claim(story, stated, utterance.members)


def _statements(material: Material) -> dict[str, list[tuple[Span, ...]]]:
    """Return the statements that two or more reports make, by story.

    A sentence that is little more than a saying states what the claim of the saying states; it
    would stand there twice, the second time without its speaker.
    """
    stories = {document: s.id for s in material.of(Story) for document in s.documents}
    said = _said(material)
    found: dict[str, list[tuple[Span, ...]]] = defaultdict(list)
    for group in material.groups.found.get(statements.ORIGIN.stage, ()):
        own = [place for place in group.places if not _is_saying(place, said)]
        if len({place.document for place in group.places}) > 1 and own:
            found[stories.get(group.places[0].document, "")].append(group.places)
    return found


def _said(material: Material) -> dict[str, list[Span]]:
    """Return the sayings that several reports print, by document."""
    found: dict[str, list[Span]] = defaultdict(list)
    for utterance in material.of(Utterance):
        if len(utterance.documents) > 1:
            for place in utterance.members:
                found[place.document].append(place)
    return found


def _is_saying(place: Span, said: dict[str, list[Span]]) -> bool:
    inside = [
        s for s in said.get(place.document, ()) if place.start <= s.start and s.end <= place.end
    ]
    return sum(s.end - s.start for s in inside) >= _SAYING * (place.end - place.start)


def _statement_claims(
    story: Story, said: list[tuple[Span, ...]], claiming: Claiming
) -> Iterator[Claim]:
    for places in said:
        stated = Stated(kind=ClaimKind.STATEMENT, subject=str(places[0]))
        yield claiming.claim(story, stated, places)


def _figure_claims(material: Material, story: Story, claiming: Claiming) -> Iterator[Claim]:
    """Yield one claim for each counted or measured thing and value; equal values share a claim."""
    pooled: dict[tuple[str, str], list[Span]] = defaultdict(list)
    measures: list[Measured] = []
    for document in story.documents:
        layers = material.layers(document)
        text = layers.document.text
        for quantity in layers.of(Quantity):
            subject = subject_of(quantity, text[quantity.number.end :][:_PARTITIVE_REACH])
            if subject:
                pooled[subject, value_of(quantity)].append(quantity.extent)
        measures += measures_in(layers)
    for subject, value, places in one_figures(measures):
        pooled[subject, value] = places
    for (subject, value), places in sorted(pooled.items()):
        stated = Stated(kind=ClaimKind.FIGURE, subject=subject, value=value)
        yield claiming.claim(story, stated, places)


def subject_of(quantity: Quantity, after: str = "") -> str:
    """Return what is counted, for comparison: noun, state and unit (``"fighter dead"``).

    Where nothing is named but what befell the counted ("seven dead", "51 were taken to
    hospital") they are people. An amount of money or a distance without a noun is a measure (see
    `crosswitness.records.measures`), an age belongs to somebody, and "three of those trapped" are
    a part: ``""``.

    Args:
        quantity: The figure.
        after: Text behind it.
    """
    if quantity.noun == "age":
        return ""
    state = state_group(quantity.state) if quantity.state else ""
    noun = quantity.noun
    if not noun and state in OF_PEOPLE and not quantity.unit and not _PARTITIVE.match(after):
        noun = "people"
    return " ".join(part for part in (noun, state, quantity.unit) if part) if noun else ""


def value_of(quantity: Quantity) -> str:
    """Return the value with its bound in words (``"at least 14"``, ``"8000 to 12000"``)."""
    low, high = _number(quantity.low), _number(quantity.high)
    if quantity.bound is Bound.BETWEEN or (low != high and low and high):
        return f"{low} to {high}"
    value = low or high
    return value if quantity.bound is Bound.EXACT else f"{quantity.bound} {value}"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.10g}"
