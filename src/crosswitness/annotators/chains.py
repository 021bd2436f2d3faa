"""Chains: all places of a document that name one person or thing, with the rule for each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from crosswitness.annotators.chain_epithets import epithets
from crosswitness.annotators.chain_known import Ambiguous, Person
from crosswitness.annotators.chain_nouns import nouns
from crosswitness.annotators.chain_people import persons
from crosswitness.annotators.chain_pronouns import pronouns
from crosswitness.annotators.chain_reference import Unit, describe
from crosswitness.annotators.chain_resolved import resolved
from crosswitness.annotators.chain_things import things
from crosswitness.lang.backends import resolvers
from crosswitness.model.annotation import (
    Annotation,
    Chain,
    ChainMember,
    Mention,
    MentionKind,
    Origin,
    Segment,
    SegmentKind,
    Sentence,
)
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

ORIGIN = Origin(stage="chains", version=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainsOptions:
    """Settings of the stage.

    Attributes:
        references: Whether pronouns and descriptions are joined where one person is possible.
            Default: True.
        resolvers: Back-ends that read whom pronouns mean where the rules leave it open, as ``ID``
            or ``ID:ARGUMENT``. Default: none.
        fixed: The same with the fingerprints of what was loaded; filled in when a run is planned,
            never by hand.
    """

    references: bool = True
    resolvers: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()


def annotate(layers: Layers, options: ChainsOptions) -> Iterator[Annotation | Issue]:
    """Yield one chain for each person or thing named, and an issue for each short form in doubt.

    Needs `Mention`, `Sentence` and `Segment`. Every mention is in exactly one chain.
    """
    text = layers.document.text
    named = [m for m in layers.of(Mention) if m.kind is MentionKind.PERSON]
    found, doubts = persons(text, named)
    if options.references and found:
        units = _units(layers, found)
        describe(text, units, found)
        epithets(text, units)
        pronouns(text, units)
        for resolver in resolvers(options.fixed):
            body = [s.extent for s in layers.of(Segment) if s.kind is SegmentKind.BODY]
            resolved(text, body, found, resolver)
    for person in found:
        yield _person(person)
    yield from _issues(text, doubts)
    yield from _things(layers, options)


def _things(layers: Layers, options: ChainsOptions) -> Iterator[Chain]:
    text = layers.document.text
    others = [m for m in layers.of(Mention) if m.kind is not MentionKind.PERSON]
    found = things(text, others)
    if options.references:
        read = [s.extent for s in layers.of(Segment) if s.kind is SegmentKind.BODY]
        for thing, place in nouns(text, read, found):
            detail = f"only {thing.hub.of(text)} is so called here"
            thing.members.append(ChainMember(place=place, rule="description", detail=detail))
    for thing in found:
        countries = {m.country for m in thing.mentions if m.country}
        yield Chain(
            extent=thing.hub,
            origin=ORIGIN,
            kind=thing.mentions[0].kind,
            members=tuple(sorted(thing.members, key=lambda member: member.place)),
            countries=tuple(sorted(countries)),
            referent=next((m.referent for m in thing.mentions if m.referent), ""),
        )


def _person(person: Person) -> Chain:
    titles = {title for mention in person.mentions for title in mention.titles}
    members = {member.place: member for member in reversed(person.members)}
    return Chain(
        extent=person.hub,
        origin=ORIGIN,
        kind=MentionKind.PERSON,
        members=tuple(members[place] for place in sorted(members)),
        titles=tuple(sorted(titles)),
        countries=tuple(sorted(person.countries)),
    )


def _issues(text: str, doubts: list[Ambiguous]) -> Iterator[Issue]:
    """Yield one issue for each short form and set of candidates, at its first place."""
    counts: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for doubt in doubts:
        names = " or ".join(dict.fromkeys(place.of(text) for place in doubt.candidates))
        message = f"“{doubt.place.of(text)}” may be {names}"
        counts[message] += 1
        first.setdefault(message, doubt.place)
    for message, place in first.items():
        times = f" at {counts[message]} places" if counts[message] > 1 else ""
        yield Issue(
            code="N101", message=f"{message}; it is left open{times}", place=place, origin=ORIGIN
        )


def _units(layers: Layers, found: list[Person]) -> list[Unit]:
    """Return sentences, or whole segments without sentences, with the names in them."""
    units: list[Unit] = []
    sentences = layers.of(Sentence)
    place = 0
    for segment in layers.of(Segment):
        count = len(units)
        while place < len(sentences) and sentences[place].extent.end <= segment.extent.end:
            if segment.extent.contains(sentences[place].extent):
                units.append(Unit(segment.kind, sentences[place].extent))
            place += 1
        if len(units) == count:
            units.append(Unit(segment.kind, segment.extent))
    holders = {m.name: person for person in found for m in person.mentions}
    _fill(units, layers.of(Mention), holders)
    return units


def _fill(units: list[Unit], mentions: tuple[Mention, ...], holders: dict[Span, Person]) -> None:
    number = 0
    for mention in sorted(mentions, key=lambda mention: mention.name):
        while number < len(units) and units[number].place.end <= mention.name.start:
            number += 1
        if number == len(units):
            return
        if not units[number].place.contains(mention.name):
            continue
        person = holders.get(mention.name)
        if person is not None and mention.kind is MentionKind.PERSON:
            units[number].named.append((mention, person))
        else:
            units[number].others.append(mention)
