"""Events over all reports: what happened, when, where and between whom, field by field."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswitness.lang.events.patterns import everyday
from crosswitness.model.annotation import Origin
from crosswitness.model.events import EventMention, Part, Realis
from crosswitness.model.groups import Group
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.model.link import Link, Relation
from crosswitness.model.material import Material
from crosswitness.model.record import Entity, Event, Record, Story
from crosswitness.model.span import Span
from crosswitness.records.event_fields import (
    Names,
    Told,
    dated,
    facts,
    inferred,
    locations,
    participants,
    sites,
    told,
)
from crosswitness.records.event_parts import parts

ORIGIN = Origin(stage="events", version=4)

_STRENGTH = (
    Realis.ASSERTED,
    Realis.ALLEGED,
    Realis.BACKGROUND,
    Realis.PLANNED,
    Realis.HYPOTHETICAL,
    Realis.NEGATED,
    Realis.DENIED,
)
_NO_EVENT = ("agreement.reference", "commitment.made")
_PREFERRED = ("agreement.signed", "agreement.ratified", "agreement.reached", "agreement.announced")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsOptions:
    """Which events are recorded.

    Attributes:
        background: Whether events told as background alone are recorded too. Default: True.
    """

    background: bool = True


def build(material: Material, options: EventsOptions) -> Iterator[Record | Issue]:
    """Yield one event for each group of mentions; mere references make none."""
    names = Names(material.groups, material.of(Entity))
    stories = {document: story for story in material.of(Story) for document in story.documents}
    refused: dict[Span, list[Link]] = defaultdict(list)
    for link in material.groups.links.get("happenings", ()):
        if link.relation is Relation.DIFFERENT:
            refused[link.left].append(link)
            refused[link.right].append(link)
    every = _every(material)
    whole = material.groups.found.get("happenings", ())
    for group in (part for found in whole for part in parts(found, every)):
        members = [every[place] for place in group.places if place in every]
        if not members or all(item.mention.type in _NO_EVENT for item in members):
            continue
        event = _event(group, members, names, stories.get(group.places[0].document))
        if event.realis is Realis.BACKGROUND and not options.background:
            continue
        if _is_private(event, members):
            continue
        against = {link for place in group.places for link in refused[place]}
        yield _with_links(event, group, against)


def _is_private(event: Event, members: Sequence[Told]) -> bool:
    """Say whether it is an everyday act without a state or anybody of a known sector."""
    parties = (*event.actors, *event.recipients)
    return all(item.mention.rule in everyday() for item in members) and not any(
        party.country or party.sector for party in parties
    )


def _every(material: Material) -> dict[Span, Told]:
    found = {}
    for document in material.documents:
        for item in told(material.layers(document)):
            found[item.mention.extent] = item
    return found


def _event(group: Group, members: Sequence[Told], names: Names, story: Story | None) -> Event:
    lead = leading([item.mention for item in members])
    when = dated(members)
    carriers = {item.mention.extent.document for item in members}
    statuses = facts((str(i.mention.realis), i.mention.sentence) for i in members if _states(i))
    figures = facts(
        (" ".join(item.words[a.place].split()), a.place)
        for item in members
        for a in item.mention.of(Part.QUANTITY)
    )
    where = locations(members, names)
    return Event(
        id="h" + digest("event", group.places[0]),
        members=group.places,
        type=lead.type,
        plover=lead.plover,
        mode=lead.mode or next((i.mention.mode for i in members if i.mention.mode), ""),
        contexts=tuple(sorted({c for item in members for c in item.mention.contexts})),
        cameo=lead.cameo,
        codebook=lead.codebook,
        realis=lead.realis,
        statuses=statuses,
        story=story.id if story else "",
        actors=participants(members, (Part.ACTOR, Part.SIGNATORY), names),
        recipients=participants(members, (Part.RECIPIENT,), names),
        date=when.date,
        dates=when.facts,
        date_unknown=when.unknown,
        inferred=() if when.facts else inferred(members),
        locations=where,
        sites=sites(members, {place for fact in where for place in fact.places}),
        figures=figures,
        mentions=tuple(item.mention.id for item in members),
        silent=tuple(d for d in story.documents if d not in carriers) if story else (),
    )


def _states(item: Told) -> bool:
    return item.mention.type not in _NO_EVENT


def leading(mentions: Sequence[EventMention]) -> EventMention:
    """Return the mention whose codes stand for the event.

    A signing goes before what else is said of the agreement; else the type of most reports, with
    the strongest status of equals.
    """
    able = [m for m in mentions if m.type not in _NO_EVENT] or list(mentions)
    for kind in _PREFERRED:
        chosen = [m for m in able if m.type == kind]
        if chosen:
            able = chosen
            break
    count = Counter((m.type, m.realis) for m in able)
    return min(able, key=lambda m: (-count[m.type, m.realis], _STRENGTH.index(m.realis), m.extent))


def _with_links(event: Event, group: Group, against: set[Link]) -> Event:
    from dataclasses import replace

    ordered = tuple(sorted(against, key=lambda link: (link.left, link.right)))
    return replace(event, links=group.links, refused=ordered)
