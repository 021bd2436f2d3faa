"""What every claim needs: its carriers, whose words they give, and the texts among them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from crosswitness.model.annotation import Attribution, Quotation, Role
from crosswitness.model.identity import digest
from crosswitness.model.layers import Layers
from crosswitness.model.material import Material
from crosswitness.model.record import Carrier, Claim, ClaimKind, Story
from crosswitness.model.span import Span
from crosswitness.records.origins import Origins


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a claim states; see `crosswitness.model.record.Claim`."""

    kind: ClaimKind
    subject: str
    about: str = ""
    value: str = ""
    modality: str = "asserted"


@dataclass(frozen=True, slots=True)
class _Told:
    """One quotation of a report: its contents, who is given as speaker, and who relays it."""

    contents: tuple[Span, ...]
    speakers: tuple[str, ...]
    relays: tuple[str, ...]


class Claiming:
    """Makes claims of places; the quotations of each report are looked up once."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._origins = Origins(material)
        self._told: dict[str, tuple[_Told, ...]] = {}

    def claim(self, story: Story, stated: Stated, places: Iterable[Span]) -> Claim:
        """Return the claim that stands at ``places``.

        Args:
            story: The story that it belongs to.
            stated: What it states.
            places: The words that carry it.
        """
        by_document: dict[str, list[Span]] = defaultdict(list)
        for place in sorted(set(places)):
            by_document[place.document].append(place)
        counted = self._origins.count(by_document)
        key = (stated.about or stated.subject, stated.subject, stated.value, stated.modality)
        return Claim(
            id="c" + digest("claim", story.id, stated.kind, *key),
            members=tuple(sorted(place for found in by_document.values() for place in found)),
            kind=stated.kind,
            story=story.id,
            subject=stated.subject,
            about=stated.about,
            value=stated.value,
            modality=stated.modality,
            carriers=tuple(self._carrier(d, by_document[d]) for d in sorted(by_document)),
            texts=counted.most,
            texts_least=counted.least,
            texts_most=counted.most,
            origins=counted.origins,
            silent=tuple(d for d in story.documents if d not in by_document),
        )

    def _carrier(self, document: str, places: list[Span]) -> Carrier:
        if document not in self._told:
            self._told[document] = told_in(self._material.layers(document))
        inside = [
            told
            for told in self._told[document]
            if any(content.overlap(place) for content in told.contents for place in places)
        ]
        return Carrier(
            document=document,
            places=tuple(places),
            via=tuple(dict.fromkeys(name for told in inside for name in told.relays)),
            sources=tuple(dict.fromkeys(name for told in inside for name in told.speakers)),
        )


def told_in(layers: Layers) -> tuple[_Told, ...]:
    """Return the quotations of a report with the words for their speakers and relays."""
    names: dict[tuple[str, Role], list[str]] = defaultdict(list)
    for attribution in layers.of(Attribution):
        if attribution.source is not None:
            words = layers.text(attribution.source)
            names[attribution.quotation, attribution.role].append(words)
    return tuple(
        _Told(
            contents=quotation.contents,
            speakers=tuple(names[quotation.id, Role.SPEAKER]),
            relays=tuple(names[quotation.id, Role.RELAY]),
        )
        for quotation in layers.of(Quotation)
    )
