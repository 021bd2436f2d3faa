"""Fields of events over all reports: participants, dates and places with their carriers."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from crosswitness.lang.events.keys import party_key
from crosswitness.model.annotation import Location, MentionKind, TimeExpression
from crosswitness.model.base import Argument
from crosswitness.model.events import EventMention, Part, Realis
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.locations import Feature, Site
from crosswitness.model.main_event import MainEvent
from crosswitness.model.record import Entity, Fact, Form, Participant
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate

UNDATED = "no report states a date in the clause that tells of it"
_OPENING = 1200
"""Code points behind a headline in which a report tells the news, and not its background."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event mention with what its report knows.

    Attributes:
        mention: The mention.
        words: Its words by span: arguments, offices and sentence.
        times: Its time expressions.
        inferred: Where no words date it and the opening tells it as done, the day of the report's
            main event, which may itself be inferred from the publication date; else None.
        located: Its places of the gazetteer, with the words that name them in the event.
        in_force: Of an agreement, the times at which it is said to come into force.
    """

    mention: EventMention
    words: dict[Span, str]
    times: tuple[TimeExpression, ...]
    inferred: PartialDate | None = None
    located: tuple[tuple[Location, Span], ...] = ()
    in_force: tuple[TimeExpression, ...] = ()


def told(layers: Layers) -> list[Told]:
    """Return the event mentions of a document with the words of everything that they name."""
    dates = {item.extent: item for item in layers.of(TimeExpression)}
    main = next(iter(layers.of(MainEvent)), None)
    known = {item.extent: item for item in layers.of(Location) if item.geonames}
    made = []
    for mention in layers.of(EventMention):
        times = tuple(dates[a.place] for a in mention.of(Part.TIME) if a.place in dates)
        words = {span: layers.text(span) for span in mention.evidence}
        inferred = None if times or main is None else _beside(main, mention)
        located = tuple(
            (known[at], a.place)
            for a in mention.of(Part.PLACE)
            if (at := a.place if a.place in known else a.chain) in known
        )
        made.append(
            Told(
                mention=mention,
                words=words,
                times=times,
                inferred=inferred,
                located=located,
                in_force=tuple(
                    dates[a.place] for a in mention.of(Part.IN_FORCE) if a.place in dates
                ),
            )
        )
    return made


def _beside(main: MainEvent, mention: EventMention) -> PartialDate | None:
    """Return the day of a report's main event for what the opening tells beside it as done."""
    near = mention.extent.start - main.extent.end <= _OPENING
    return main.day if near and mention.realis in (Realis.ASSERTED, Realis.ALLEGED) else None


class Names:
    """Finds the entity behind an argument."""

    def __init__(self, groups: Groups, entities: Iterable[Entity]) -> None:
        self._groups = groups
        every = list(entities)
        self._by_place = {place: entity for entity in every for place in entity.members}
        self._bodies = {e.id for e in every if e.kind is MentionKind.ORGANISATION}

    def entity(self, argument: Argument) -> Entity | None:
        """Return the entity that an argument's chain belongs to, or None."""
        place = argument.chain or argument.place
        return self._by_place.get(place) or self._by_place.get(argument.place)

    def at(self, place: Span) -> Entity | None:
        """Return the entity with a member at exactly this place, or None."""
        return self._by_place.get(place)

    def is_body(self, identity: str) -> bool:
        """Say whether an entity is a body, such as a company, and no government."""
        return identity in self._bodies

    def key(self, argument: Argument, words: str) -> str:
        """Return the key under which places of one participant are pooled."""
        entity = self.entity(argument)
        if entity is not None:
            return entity.id
        return party_key(argument.country, words) or words.casefold()


def participants(
    every: Iterable[Told], roles: Sequence[str], names: Names
) -> tuple[Participant, ...]:
    """Return who plays one of ``roles``, those named in most reports first."""
    pooled: dict[str, list[tuple[Argument, Told]]] = defaultdict(list)
    for item in every:
        for argument in item.mention.of(*roles):
            pooled[names.key(argument, item.words[argument.place])].append((argument, item))
    made = [_participant(found, names) for _, found in sorted(pooled.items())]
    return tuple(sorted(made, key=lambda p: (-len({s.document for s in p.places}), p.places[0])))


def _participant(found: Sequence[tuple[Argument, Told]], names: Names) -> Participant:
    entity = next((e for a, _ in found if (e := names.entity(a)) is not None), None)
    words = sorted((item.words[a.place] for a, item in found), key=lambda w: (-len(w), w))
    countries = sorted({a.country for a, _ in found} - {""}) or list(
        entity.countries if entity else ()
    )
    sectors = [a.sector for a, _ in found if a.sector]
    offices: dict[Span, str] = {}
    for argument, item in found:
        offices |= {office: item.words[office] for office in argument.offices}
    return Participant(
        entity=entity.id if entity else "",
        name=entity.name if entity else words[-1],
        country=countries[0] if len(countries) == 1 else "",
        party=next((item.words[a.party] for a, item in found if a.party), ""),
        sector=max(sorted(set(sectors)), key=sectors.count) if sectors else "",
        offices=forms(offices),
        places=tuple(sorted({a.place for a, _ in found})),
    )


def forms(words: dict[Span, str]) -> tuple[Form, ...]:
    """Pool places by their words, case aside, those of most reports first."""
    pooled: dict[str, list[Span]] = defaultdict(list)
    for place in sorted(words):
        pooled[" ".join(words[place].casefold().split())].append(place)
    ordered = sorted(
        pooled.values(), key=lambda places: (-len({p.document for p in places}), places[0])
    )
    return tuple(Form(text=words[places[0]], places=tuple(places)) for places in ordered)


def facts(pairs: Iterable[tuple[str, Span]]) -> tuple[Fact, ...]:
    """Pool places by value, the value of most reports first."""
    pooled: dict[str, set[Span]] = defaultdict(set)
    for value, place in pairs:
        pooled[value].add(place)
    ordered = sorted(
        pooled.items(), key=lambda pair: (-len({p.document for p in pair[1]}), min(pair[1]))
    )
    return tuple(Fact(value=value, places=tuple(sorted(places))) for value, places in ordered)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """The date of an event.

    Attributes:
        date: The finest date on which the stated ones agree, or None.
        facts: Every stated date.
        unknown: Why there is no calendar day, or ``""``.
    """

    date: PartialDate | None
    facts: tuple[Fact, ...]
    unknown: str


def day_facts(times: Iterable[TimeExpression]) -> tuple[Fact, ...]:
    """Return what times say, resolved or as stated, that of most reports first."""
    return facts((str(v), t.extent) for t in times if (v := t.start or t.said) is not None)


class Timed(Protocol):
    """What has time expressions of its own."""

    @property
    def times(self) -> tuple[TimeExpression, ...]:
        """Its time expressions."""


def dated(every: Iterable[Timed]) -> Dated:
    """Return the date that the event's own clauses state.

    A day resolved by one report's publication date is the event's day where no other stated date
    contradicts it; else the finest partial date stands, and what is missing is said.
    """
    stated: list[tuple[PartialDate, Span]] = []
    for item in every:
        for time in item.times:
            value = time.start or time.said
            if value is not None:
                stated.append((value, time.extent))
    if not stated:
        return Dated(date=None, facts=(), unknown=UNDATED)
    finest = max(stated, key=lambda pair: (_fineness(pair[0]), -_rank(pair[1])))[0]
    found = facts((str(value), place) for value, place in stated)
    clashing = sorted({str(value) for value, _ in stated if value.contradicts(finest)})
    if clashing:
        unknown = f"the reports differ: {', '.join([str(finest), *clashing])}"
        return Dated(date=None, facts=found, unknown=unknown)
    return Dated(date=finest, facts=found, unknown=missing(finest))


def inferred(every: Iterable[Told]) -> tuple[Fact, ...]:
    """Return the days inferred from the reports' main events, that of most reports first."""
    return facts((str(i.inferred), i.mention.extent) for i in every if i.inferred is not None)


def _rank(place: Span) -> int:
    return place.start


def _fineness(date: PartialDate) -> int:
    parts = (date.year, date.month, date.day, date.weekday)
    if date.as_date() is not None:
        return 9
    return 2 * sum(part is not None for part in parts) + (date.year is not None)


def missing(date: PartialDate) -> str:
    """Return what keeps a date from being a calendar day, or ``""``."""
    if date.as_date() is not None:
        return ""
    if date.year is None and date.month is None and date.day is None:
        return "the week is not stated"
    if date.year is None:
        return "the year is not stated"
    return "the day is not stated" if date.month is not None else "month and day are not stated"


def locations(every: Iterable[Told], names: Names) -> tuple[Fact, ...]:
    """Return the places, under the name of their entity, that of most reports first."""
    pairs = []
    for item in every:
        for argument in item.mention.of(Part.PLACE):
            entity = names.entity(argument)
            name = entity.name if entity is not None else item.words[argument.place]
            pairs.append((name, argument.place))
    return facts(pairs)


def sites(every: Iterable[Told], of: Collection[Span]) -> tuple[Site, ...]:
    """Return the places of the gazetteer that stand at ``of``, those of most reports first.

    Of equals the finer goes first.
    """
    pooled: dict[str, list[tuple[Location, Span]]] = defaultdict(list)
    for item in every:
        for location, place in item.located:
            if place in of:
                pooled[location.geonames].append((location, place))
    made = [_site(found) for found in pooled.values()]
    return tuple(
        sorted(made, key=lambda s: (-len({p.document for p in s.places}), s.precision, s.places[0]))
    )


def _site(found: Sequence[tuple[Location, Span]]) -> Site:
    best = min((location for location, _ in found), key=lambda item: (-item.share, item.extent))
    rivals = {rival.geonames: rival for location, _ in found for rival in location.rivals}
    return Site(
        geonames=best.geonames,
        name=best.name,
        feature=best.feature or Feature.TOWN,
        country=best.country,
        region=best.region,
        latitude=best.latitude,
        longitude=best.longitude,
        precision=min(location.precision or 7 for location, _ in found),
        rivals=tuple(sorted(rivals.values(), key=lambda r: (-r.share, r.geonames))),
        places=tuple(sorted({place for _, place in found})),
    )
