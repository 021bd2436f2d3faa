"""What differs and is no contradiction: spellings, wordings, speakers, dates of a page."""

from collections.abc import Iterator
from itertools import combinations

from crosswitness.lang.names.compare import compare
from crosswitness.lang.names.outcome import Outcome
from crosswitness.lang.names.parse import parse
from crosswitness.model.annotation import MentionKind, Metadatum
from crosswitness.model.happenings import Agreement
from crosswitness.model.material import Material
from crosswitness.model.record import (
    Contrast,
    Entity,
    Form,
    Side,
    Story,
    Utterance,
    Verdict,
    contrast,
)

_SPELLINGS = frozenset((Outcome.EQUAL, Outcome.VARIANT, Outcome.TYPO))
_SAME_WORDS = 0.65
"""Likeness of wording from which on another speaker is worth telling, 0 to 1."""
_LISTED = 8
"""Sides of one contrast that are shown."""


def wording_contrasts(material: Material) -> Iterator[Contrast]:
    """Yield the spellings, wordings, speakers and publication dates that differ."""
    stories = {document: s.id for s in material.of(Story) for document in s.documents}
    for entity in material.of(Entity):
        yield from _spellings(entity, stories)
    names = {entity.id: entity for entity in material.of(Entity)}
    for utterance in material.of(Utterance):
        yield from _renderings(utterance)
        yield from _speakers(utterance, names)
    for document in material.documents:
        yield from _publication(material, document, stories.get(document, ""))
    yield from _agreements(material)


def _spellings(entity: Entity, stories: dict[str, str]) -> Iterator[Contrast]:
    """Yield the spellings of a person's name that reports do not share."""
    if entity.kind is not MentionKind.PERSON or len(entity.documents) < 2:
        return
    names = [(form, parse(form.text)) for form in entity.forms if " " in form.text]
    names = names or [(form, parse(form.text)) for form in entity.forms]
    outcomes: dict[str, Outcome] = {}
    for (one, left), (two, right) in combinations(names, 2):
        outcome = compare(left, right).outcome
        if one.text.casefold() != two.text.casefold() and outcome in _SPELLINGS:
            for form in (one, two):
                if outcomes.get(form.text) is not Outcome.TYPO:
                    outcomes[form.text] = outcome
    sides = [Side(value=f.text, places=f.places) for f, _ in names if f.text in outcomes]
    if len(sides) < 2:
        return
    slip = Outcome.TYPO in outcomes.values()
    verdict = Verdict.TYPO if slip else Verdict.VARIANT
    reason = f"the name of {entity.name} is spelt in {len(sides)} ways"
    story = stories.get(entity.members[0].document, "")
    yield contrast((story, entity.name, "name"), tuple(sides[:_LISTED]), verdict, reason)


def _renderings(utterance: Utterance) -> Iterator[Contrast]:
    """Yield the wordings of one saying in two or more reports."""
    carried: list[Form] = []
    seen: set[str] = set()
    for form in utterance.renderings:
        documents = {place.document for place in form.places}
        if documents - seen:
            carried.append(form)
        seen |= documents
    if len(carried) < 2:
        return
    sides = tuple(Side(value=form.text, places=form.places) for form in carried[:_LISTED])
    reason = f"one saying stands in {len(carried)} wordings"
    yield contrast((utterance.story, "a saying", "wording"), sides, Verdict.VARIANT, reason)


def _speakers(utterance: Utterance, names: dict[str, Entity]) -> Iterator[Contrast]:
    """Yield sayings that reports give to different speakers, or that another is near to."""
    for link in utterance.possible:
        told = [f for f in link.features if f.name == "speaker" and f.weight < 0]
        alike = sum(f.weight for f in link.features if f.name == "wording")
        if not told or alike < _SAME_WORDS or link.left not in utterance.members:
            continue
        sides = (
            Side(value="", places=(link.left,)),
            Side(value="", places=(link.right,)),
        )
        if link.left.document != link.right.document:
            about = (utterance.story, "a saying", "speaker")
            yield contrast(about, sides, Verdict.ATTRIBUTION, told[0].detail)


def _publication(material: Material, document: str, story: str) -> Iterator[Contrast]:
    """Yield the dates of publication of which a page gives several."""
    layers = material.layers(document)
    chosen = layers.metadata("published")
    for other in layers.of(Metadatum):
        if chosen is None or other.field != "published" or other.chosen or not other.value:
            continue
        if other.value[:10] == chosen.value[:10] or other.extent == chosen.extent:
            continue
        sides = (
            Side(value=chosen.value, places=(chosen.extent,)),
            Side(value=other.value, places=(other.extent,)),
        )
        about = (story, layers.document.outlet or "a report", "publication")
        yield contrast(about, sides, Verdict.METADATA, other.reason)


def _agreements(material: Material) -> Iterator[Contrast]:
    """Yield the agreements between the same sides that are two, with what tells them apart."""
    deals = {deal.id: deal for deal in material.of(Agreement)}
    for deal in deals.values():
        for other in sorted(set(deal.related) & set(deals)):
            if other <= deal.id:
                continue
            pair = (deal, deals[other])
            sides = tuple(Side(value=_told(one), places=one.members) for one in pair)
            parties = ", ".join(fact.value for fact in deal.parties)
            reason = "the same sides, but other signatories or days: two agreements"
            about = (deal.story, f"agreement of {parties}", "event")
            yield contrast(about, sides, Verdict.TWO_EVENTS, reason)


def _told(deal: Agreement) -> str:
    people = ", ".join(signatory.name for signatory in deal.signatories)
    days = ", ".join(fact.value for fact in deal.dates)
    return "; ".join(part for part in (people, days) if part) or deal.status
