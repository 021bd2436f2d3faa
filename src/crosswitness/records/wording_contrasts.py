"""What differs and is no contradiction: spellings, names, speakers, dates of a page."""

from collections import defaultdict
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
from crosswitness.model.span import Span
from crosswitness.model.when import parse_partial, worded

_SPELLINGS = frozenset((Outcome.EQUAL, Outcome.VARIANT, Outcome.TYPO))
_SAME_WORDS = 0.45
"""Likeness of wording from which on another speaker is worth telling, 0 to 1."""
_SHELF = 50
"""Agreements of the same sides beyond which they are not compared."""
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
    """Yield the spellings of a person's name, also those of one report."""
    if entity.kind is not MentionKind.PERSON:
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
    """Yield the names of each agreement, and the agreements of one set of sides that are two."""
    by_sides: dict[frozenset[str], list[Agreement]] = defaultdict(list)
    for deal in material.of(Agreement):
        yield from _deal_names(deal)
        if len(deal.parties) > 1:
            by_sides[frozenset(fact.value for fact in deal.parties)].append(deal)
    for deals in by_sides.values():
        for one, two in combinations(deals, 2) if len(deals) <= _SHELF else ():
            if two.id in one.related or _other_signing(one, two):
                sides = tuple(Side(value=_told(deal), places=_shown(deal)) for deal in (one, two))
                parties = ", ".join(fact.value for fact in one.parties)
                reason = "the same sides, but other signatories or days: two agreements"
                about = (one.story, f"agreement of {parties}", "event")
                yield contrast(about, sides, Verdict.TWO_EVENTS, reason)


def _deal_names(deal: Agreement) -> Iterator[Contrast]:
    """Yield what two or more reports call an agreement, where no two call it the same."""
    told = {form.text.casefold(): form for form in deal.names}
    documents = {place.document for form in told.values() for place in form.places}
    if len(told) < 2 or len(documents) < 2:
        return
    sides = tuple(Side(value=f.text, places=f.places) for f in list(told.values())[:_LISTED])
    parties = ", ".join(fact.value for fact in deal.parties) or deal.status
    reason = f"one agreement has {len(told)} names"
    yield contrast((deal.story, f"agreement of {parties}", "name"), sides, Verdict.VARIANT, reason)


def _other_signing(one: Agreement, two: Agreement) -> bool:
    """Say whether two agreements have a signatory of their own each and days that differ."""
    ours, theirs = ({person.name for person in deal.signatories} for deal in (one, two))
    days = [[parse_partial(fact.value) for fact in deal.dates] for deal in (one, two)]
    apart = any(left.contradicts(right) for left in days[0] for right in days[1])
    return bool(ours - theirs and theirs - ours) and apart


def _shown(deal: Agreement) -> tuple[Span, ...]:
    """Return the words that tell an agreement from another: who signed, and when."""
    people = (place for person in deal.signatories for place in person.places)
    days = (place for fact in deal.dates for place in fact.places)
    return tuple(sorted({*people, *days})) or deal.members


def _told(deal: Agreement) -> str:
    people = ", ".join(signatory.name for signatory in deal.signatories)
    days = ", ".join(worded(fact.value) for fact in deal.dates)
    return "; ".join(part for part in (people, days) if part) or deal.status
