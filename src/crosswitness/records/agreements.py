"""The register of agreements: every field as the reports give it, and who leaves it out."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crosswitness.lang.events.instruments import areas, defence_kinds, instrument
from crosswitness.lang.events.keys import instrument_stems, party_key, state_name, states
from crosswitness.model.annotation import Origin
from crosswitness.model.events import Part, Realis
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.model.material import Material
from crosswitness.model.record import (
    Agreement,
    Entity,
    Event,
    Fact,
    Form,
    Participant,
    Record,
    Silence,
)
from crosswitness.model.span import Span
from crosswitness.records.commitments import commitments
from crosswitness.records.event_fields import (
    Names,
    Told,
    dated,
    day_facts,
    facts,
    forms,
    participants,
    told,
)

ORIGIN = Origin(stage="agreements", version=3)
_BARE = frozenset({"sign", "new", "joint", "latest", "long"})
_PRIVATE = frozenset(
    {"plea", "lease", "rental", "estate", "prenuptial", "tenancy", "severance", "divorce"}
    | {"record", "book", "sponsorship", "custody", "nondisclosure", "non-disclosure"}
)
_OF_STATES = ("GOV", "MIL", "JUD", "LEG")
_MANY = frozenset({"agreements", "treaties", "accords", "deals", "pacts", "contracts", "protocols"})
_REGISTERED = ("signed", "reached", "announced", "ratified")
_FIELDS = (
    ("signatories", (Part.SIGNATORY,)),
    ("date", (Part.TIME,)),
    ("in force", (Part.IN_FORCE,)),
    ("follows", (Part.FOLLOWS,)),
    ("place", (Part.PLACE,)),
    ("areas", (Part.AREA,)),
    ("commitments", (Part.COMMITMENT,)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementsOptions:
    """Which agreements are registered.

    Attributes:
        planned: Whether agreements that are only planned are registered too. Default: True.
    """

    planned: bool = True


def build(material: Material, options: AgreementsOptions) -> Iterator[Record | Issue]:
    """Yield one agreement for each event of making one; truces are registered apart."""
    names = Names(material.groups, material.of(Entity))
    made: list[tuple[Agreement, list[Told]]] = []
    every: dict[str, list[Told]] = {}
    for event in material.of(Event):
        status = _status(event)
        if not status or event.realis in (Realis.NEGATED, Realis.DENIED):
            continue
        if not event.actors and not event.locations and not event.dates:
            continue
        if event.realis in (Realis.PLANNED, Realis.HYPOTHETICAL):
            if not options.planned:
                continue
            status = "planned"
        for document in event.documents:
            if document not in every:
                every[document] = told(material.layers(document))
        members = [
            t for d in event.documents for t in every[d] if t.mention.extent in event.members
        ]
        agreement = _agreement(event, status, members, names)
        if _is_truce(agreement) or not _is_one(agreement):
            continue
        if agreement.names or agreement.parties:
            made.append((agreement, members))
    for agreement, members in made:
        around = [item for document in agreement.documents for item in every[document]]
        bound = commitments(material, agreement, around, names)
        full = replace(agreement, commitments=bound, related=_related(agreement, made))
        full = replace(full, unstated=_unstated(full, members))
        yield full
        yield from _doubts(full)


def _status(event: Event) -> str:
    """Return the status of an event that makes or tells an agreement, else ``""``."""
    kind, _, status = event.type.partition(".")
    return status if kind == "agreement" and status in _REGISTERED else ""


def _is_truce(agreement: Agreement) -> bool:
    """Say whether all that reports call it is a truce, which is an `Instrument` of its own."""
    return [fact.value for fact in agreement.instruments] == ["ceasefire"]


def _is_one(agreement: Agreement) -> bool:
    """Say whether a record is one agreement of states or bodies, as far as the reports tell.

    "Agreements that were signed", of which neither who signed nor a second side is known, are
    many; a plea deal or a lease binds private people.
    """
    words = [word for form in agreement.names for word in form.text.casefold().split()]
    if _PRIVATE.intersection(words):
        return False
    if len(agreement.parties) > 1 or any(person.country for person in agreement.signatories):
        return True
    known = set(states().values())
    state = any(fact.value in known for fact in agreement.parties)
    single = any(form.text.split()[-1].casefold() not in _MANY for form in agreement.names)
    return state and single


def _agreement(event: Event, status: str, members: Sequence[Told], names: Names) -> Agreement:
    called = {a.place: i.words[a.place] for i in members for a in i.mention.of(Part.NAME)}
    signing = [item for item in members if item.mention.type == event.type]
    when = dated(signing)
    people = participants(members, (Part.SIGNATORY,), names)
    covered = facts(
        (area, a.place)
        for item in members
        for a in item.mention.of(Part.AREA)
        for area in areas(item.words[a.place])
    )
    where = _towns(event, members, names)
    stated = {place for fact in where for place in fact.places}
    return Agreement(
        id="p" + digest("agreement", event.id),
        members=event.members,
        event=event.id,
        story=event.story,
        status=status,
        parties=_parties(event, people, names),
        signatories=people,
        date=when.date,
        dates=when.facts,
        date_unknown=when.unknown,
        announced=day_facts(
            t for i in members if i.mention.type == "agreement.announced" for t in i.times
        ),
        in_force=day_facts(time for item in members for time in item.in_force),
        follows=forms(
            {a.place: i.words[a.place] for i in members for a in i.mention.of(Part.FOLLOWS)}
        ),
        locations=where,
        sites=tuple(site for site in event.sites if stated.intersection(site.places)),
        instruments=_instruments(called),
        names=_own_names(called),
        areas=covered,
        defence=defence_kinds([fact.value for fact in covered]),
        silent=event.silent,
    )


def _towns(event: Event, members: Sequence[Told], names: Names) -> tuple[Fact, ...]:
    """Return towns and sites; a country only where no finer place is stated."""
    countries = set()
    for item in members:
        for argument in item.mention.of(Part.PLACE):
            entity = names.entity(argument)
            if entity is not None and entity.referent.startswith(("country:", "region:")):
                countries.add(entity.name)
    finer = tuple(fact for fact in event.locations if fact.value not in countries)
    return finer or event.locations


def _instruments(called: dict[Span, str]) -> tuple[Fact, ...]:
    """Return the kinds that names state; "unspecified" only where none states one."""
    found = facts((instrument(words), place) for place, words in called.items())
    stated = tuple(fact for fact in found if fact.value != "unspecified")
    return stated or found


def _own_names(called: dict[Span, str]) -> tuple[Form, ...]:
    """Return what the reports call it, bare "the agreement" only where nothing says more."""
    telling = {p: w for p, w in called.items() if len(w.split()) > 2 or "-" in w}
    return tuple(sorted(forms(telling or called), key=_is_bare))


def _is_bare(form: Form) -> bool:
    """Say whether a name says nothing of what was agreed ("the new agreement")."""
    return not set(instrument_stems(form.text)) - _BARE


def _parties(event: Event, people: Sequence[Participant], names: Names) -> tuple[Fact, ...]:
    """Return the sides: states and bodies that act, then the countries of those who sign."""
    pooled: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    labels: dict[str, str] = {}
    signing = {person.entity or person.name for person in people}
    signed = len({party_key(p.country, p.party) for p in people} - {""}) > 1
    for actor in event.actors:
        if (actor.entity or actor.name) in signing or not actor.name[:1].isupper():
            continue
        body = actor.sector not in _OF_STATES and names.is_body(actor.entity)
        if body and signed:
            continue  # a body beside two sides that sign is none of them
        key = actor.name if body else party_key(actor.country, actor.name)
        if not key or actor.sector == "MED":
            continue
        pooled[key] += [(actor.name, place) for place in actor.places]
    for person in people:
        key = party_key(person.country, person.party)
        if key:
            pooled[key] += [("", place) for place in person.places]
            labels.setdefault(key, person.party)
    made = []
    for key, found in pooled.items():
        told_as = [name for name, _ in found if name and (name.isalpha() or name == key)]
        label = state_name(key) or (min(told_as, key=len) if told_as else labels.get(key) or key)
        made.append(Fact(value=label, places=tuple(sorted({place for _, place in found}))))
    return tuple(sorted(made, key=lambda f: (-len({p.document for p in f.places}), f.value)))


def _related(
    agreement: Agreement, made: Sequence[tuple[Agreement, Sequence[Told]]]
) -> tuple[str, ...]:
    """Return the other agreements whose signatories' or parties' sides are the same two."""
    own = _keys(agreement)
    return tuple(
        sorted(
            other.id
            for other, _ in made
            if other.id != agreement.id and len(own & _keys(other)) > 1
        )
    )


def _keys(agreement: Agreement) -> set[str]:
    return {party_key("", fact.value) for fact in agreement.parties} - {""}


def _unstated(agreement: Agreement, members: Sequence[Told]) -> tuple[Silence, ...]:
    """Return, field by field, the reports that tell of it but leave the field out."""
    given: dict[str, set[str]] = {name: set() for name, _ in _FIELDS}
    for item in members:
        for name, roles in _FIELDS:
            if item.mention.of(*roles):
                given[name].add(item.mention.extent.document)
    for bound in agreement.commitments:
        given["commitments"] |= {p.document for form in bound.renderings for p in form.places}
    made = []
    for name, _ in _FIELDS:
        missing = tuple(d for d in agreement.documents if d not in given[name])
        if missing and given[name]:
            made.append(Silence(field=name, documents=missing))
    return tuple(made)


def _doubts(agreement: Agreement) -> Iterator[Issue]:
    place = agreement.members[0]
    if agreement.date_unknown and agreement.status == "signed":
        message = f"The day of this signing is not known: {agreement.date_unknown}."
        yield Issue(code="E101", message=message, place=place, origin=ORIGIN)
    if len(agreement.parties) < 2:
        message = f"This agreement has {len(agreement.parties)} known parties; two are expected."
        yield Issue(code="E102", message=message, place=place, origin=ORIGIN)
