"""The register beside the agreements: sanctions laws, joint statements and ceasefires.

Every field is as the reports give it; what none gives is a gap with its reason. A truce that is
only asked for, proposed or rejected is registered as that and never as one in force.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crosswitness.model.annotation import InstrumentMention, Origin, TimeExpression
from crosswitness.model.events import Realis
from crosswitness.model.groups import Group
from crosswitness.model.identity import digest
from crosswitness.model.instruments import (
    InstrumentClass,
    InstrumentPart,
    InstrumentStatus,
)
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.link import Link, Relation
from crosswitness.model.material import Material
from crosswitness.model.record import Entity, Fact, Form, Record, Story
from crosswitness.model.registered import Instrument
from crosswitness.model.span import Span
from crosswitness.records.event_fields import Names, dated, day_facts, facts, forms
from crosswitness.records.instrument_fields import (
    Mentioned,
    conflict,
    gaps,
    places,
    sides,
    subjects,
    terms,
    unstated,
)

ORIGIN = Origin(stage="instruments", version=1)

_TOLD = frozenset({Realis.ASSERTED, Realis.ALLEGED, Realis.BACKGROUND})
_WEIGHT = (
    InstrumentStatus.ENDED,
    InstrumentStatus.EXTENDED,
    InstrumentStatus.IN_FORCE,
    InstrumentStatus.SIGNED,
    InstrumentStatus.PASSED,
    InstrumentStatus.AGREED,
    InstrumentStatus.ISSUED,
    InstrumentStatus.ANNOUNCED,
    InstrumentStatus.VIOLATED,
    InstrumentStatus.REJECTED,
    InstrumentStatus.PROPOSED,
    InstrumentStatus.ASKED,
    InstrumentStatus.DISCUSSED,
    InstrumentStatus.NAMED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentsOptions:
    """Which instruments are registered.

    Attributes:
        ahead: Whether those are registered that are only asked for, proposed, discussed or
            rejected. Default: True.
    """

    ahead: bool = True


def build(material: Material, options: InstrumentsOptions) -> Iterator[Record | Issue]:
    """Yield one instrument for each group of mentions of which more is known than the word."""
    names = Names(material.groups, material.of(Entity))
    stories = {document: story for story in material.of(Story) for document in story.documents}
    refused: dict[Span, list[Link]] = defaultdict(list)
    for link in material.groups.links.get("register", ()):
        if link.relation is Relation.DIFFERENT:
            refused[link.left].append(link)
            refused[link.right].append(link)
    groups = material.groups.found.get("register", ())
    every = _every(material, groups)
    for group in groups:
        members = [every[place] for place in group.places if place in every]
        if not members:
            continue
        made = _instrument(group, members, names, stories.get(group.places[0].document))
        if not _is_known(made, members):
            continue
        if options.ahead or made.realis in _TOLD:
            against = {link for place in group.places for link in refused[place]}
            ordered = tuple(sorted(against, key=lambda link: (link.left, link.right)))
            yield replace(made, links=group.links, refused=ordered)


def _every(material: Material, groups: Sequence[Group]) -> dict[Span, Mentioned]:
    """Return the mentions by their place; only reports that hold one are read."""
    held = {place.document for group in groups for place in group.places}
    found = {}
    for document in sorted(held):
        layers = material.layers(document)
        dates = {item.extent: item for item in layers.of(TimeExpression)}
        for mention in layers.of(InstrumentMention):
            found[mention.extent] = _mentioned(layers, mention, dates)
    return found


def _mentioned(
    layers: Layers, mention: InstrumentMention, dates: Mapping[Span, TimeExpression]
) -> Mentioned:
    def times(role: str) -> tuple[TimeExpression, ...]:
        return tuple(dates[a.place] for a in mention.of(role) if a.place in dates)

    return Mentioned(
        mention=mention,
        words={span: layers.text(span) for span in mention.evidence},
        times=times(InstrumentPart.TIME),
        in_force=times(InstrumentPart.IN_FORCE),
    )


def _instrument(
    group: Group, members: Sequence[Mentioned], names: Names, story: Story | None
) -> Instrument:
    lead = leading([item.mention for item in members])
    when = dated(members)
    carriers = {item.mention.extent.document for item in members}
    parties = sides(members, (InstrumentPart.PARTY, InstrumentPart.ENACTOR), names)
    truce = lead.kind is InstrumentClass.CEASEFIRE
    made = Instrument(
        id="n" + digest("instrument", group.places[0]),
        members=group.places,
        kind=lead.kind,
        story=story.id if story else "",
        status=lead.status,
        realis=lead.realis,
        statuses=_statuses(members),
        parties=parties,
        targets=sides(members, (InstrumentPart.TARGET,), names),
        mediators=sides(members, (InstrumentPart.MEDIATOR,), names),
        date=when.date,
        dates=when.facts,
        date_unknown=when.unknown,
        in_force=day_facts(time for item in members for time in item.in_force),
        locations=places(members, InstrumentPart.PLACE, names),
        scope=places(members, InstrumentPart.SCOPE, names),
        durations=_durations(members),
        names=_worded(members, InstrumentPart.NAME),
        subjects=subjects(members),
        commitments=terms(members, [fact.value for fact in parties]),
        follows=_worded(members, InstrumentPart.FOLLOWS),
        stage="Cea" if truce else "",
        conflict=conflict(members, names) if truce else "",
        silent=tuple(d for d in story.documents if d not in carriers) if story else (),
    )
    return replace(made, gaps=gaps(made), unstated=unstated(made))


def _statuses(members: Sequence[Mentioned]) -> tuple[Fact, ...]:
    return facts(
        (f"{item.mention.status}, {item.mention.realis}", item.mention.sentence) for item in members
    )


def _worded(members: Sequence[Mentioned], role: str) -> tuple[Form, ...]:
    """Return the reports' words that play a role, each wording with its places."""
    return forms({a.place: i.words[a.place] for i in members for a in i.mention.of(role)})


def _durations(members: Sequence[Mentioned]) -> tuple[Fact, ...]:
    return facts(
        (" ".join(item.words[a.place].casefold().replace("-", " ").split()), a.place)
        for item in members
        for a in item.mention.of(InstrumentPart.DURATION)
    )


def leading(mentions: Sequence[InstrumentMention]) -> InstrumentMention:
    """Return the mention whose status stands for the instrument.

    What is told as a happening goes before what is asked for, the status of most reports before
    others, and of equals the one that says most of what became of it.
    """
    told = [m for m in mentions if m.realis in _TOLD and m.status is not InstrumentStatus.NAMED]
    able = told or [m for m in mentions if m.status is not InstrumentStatus.NAMED] or list(mentions)
    carried = {(m.status, m.extent.document) for m in able}
    count = Counter(status for status, _ in carried)
    return min(able, key=lambda m: (-count[m.status], _WEIGHT.index(m.status), m.extent))


def _is_known(made: Instrument, members: Sequence[Mentioned]) -> bool:
    """Say whether more than the bare word is known: a side, a day, a place, a name.

    A law is registered where a report says that it is about sanctions; a joint statement where
    somebody issues it.
    """
    if made.kind is InstrumentClass.LAW:
        return any(item.mention.sanctions for item in members)
    if made.kind is InstrumentClass.STATEMENT:
        return bool(made.parties) and made.status is not InstrumentStatus.NAMED
    stated = made.parties or made.dates or made.in_force or made.locations or made.scope
    return bool(stated) and (made.status is not InstrumentStatus.NAMED or len(made.parties) > 1)
