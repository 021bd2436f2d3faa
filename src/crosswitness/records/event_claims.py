"""Claims of events and agreements: that it happened, when, where, who signed in which office."""

from collections.abc import Iterator

from crosswitness.model.happenings import Agreement, Event, Participant
from crosswitness.model.material import Material
from crosswitness.model.record import Claim, ClaimKind, Story
from crosswitness.model.span import Span
from crosswitness.records.claiming import Claiming, Stated

HAPPENED, DENIED = "happened", "did not happen"
STATUSES = {
    "asserted": HAPPENED,
    "background": HAPPENED,
    "alleged": HAPPENED,
    "planned": "planned",
    "hypothetical": "possible",
    "negated": DENIED,
    "denied": DENIED,
}
"""What each realis says of the event."""
_MOST = 3


def event_claims(material: Material, story: Story, claiming: Claiming) -> Iterator[Claim]:
    """Yield the claims of every event and agreement of a story."""
    deals = {deal.event: deal for deal in material.of(Agreement) if deal.story == story.id}
    for event in material.of(Event):
        if event.story == story.id:
            yield from _of_event(event, deals.get(event.id), story, claiming)


def _of_event(
    event: Event, deal: Agreement | None, story: Story, claiming: Claiming
) -> Iterator[Claim]:
    subject = subject_of(event, deal)
    for value in dict.fromkeys(STATUSES[fact.value] for fact in event.statuses):
        facts = [fact for fact in event.statuses if STATUSES[fact.value] == value]
        modality = facts[0].value if len(facts) == 1 else "asserted"
        places = {place for fact in facts for place in fact.places}
        stated = Stated(
            kind=ClaimKind.EVENT, subject=subject, about=event.id, value=value, modality=modality
        )
        yield claiming.claim(story, stated, _inside(places, story))
    dates = deal.dates if deal is not None else event.dates
    locations = deal.locations if deal is not None else event.locations
    for kind, found in ((ClaimKind.DATE, dates), (ClaimKind.PLACE, locations)):
        for fact in found:
            stated = Stated(kind=kind, subject=subject, about=event.id, value=fact.value)
            yield claiming.claim(story, stated, _inside(fact.places, story))
    for signatory in deal.signatories if deal is not None else ():
        yield from _signatory(signatory, subject, event, story, claiming)


def _inside(places: set[Span] | tuple[Span, ...], story: Story) -> list[Span]:
    documents = set(story.documents)
    return [place for place in places if place.document in documents] or list(places)


def _signatory(
    signatory: Participant, subject: str, event: Event, story: Story, claiming: Claiming
) -> Iterator[Claim]:
    stated = Stated(
        kind=ClaimKind.SIGNATORY,
        subject=f"{subject}, {signatory.party}" if signatory.party else subject,
        about=event.id,
        value=signatory.name,
    )
    yield claiming.claim(story, stated, _inside(signatory.places, story))
    for office in signatory.offices:
        stated = Stated(
            kind=ClaimKind.OFFICE, subject=signatory.name, about=event.id, value=office.text
        )
        yield claiming.claim(story, stated, _inside(office.places, story))


def subject_of(event: Event, deal: Agreement | None) -> str:
    """Return what an event is in words: its type and who acts, else who is acted on."""
    parties = [fact.value for fact in deal.parties] if deal is not None else []
    names = parties or [party.name for party in event.actors or event.recipients]
    told = ", ".join(list(dict.fromkeys(names))[:_MOST])
    kind = event.type.replace(".", " ")
    return f"{kind}: {told}" if told else kind
