"""Fields of instruments over all reports: sides, places, subjects, terms, and what none states."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosswitness.lang.events.instruments import areas
from crosswitness.lang.events.keys import party_key, state_name
from crosswitness.lang.events.patterns import tokens
from crosswitness.lang.events.undertakings import undertakings
from crosswitness.lang.instruments.matters import sector_of
from crosswitness.model.annotation import InstrumentMention, MentionKind, TimeExpression
from crosswitness.model.base import Argument
from crosswitness.model.instruments import InstrumentClass, InstrumentPart
from crosswitness.model.record import Commitment, Entity, Fact, Silence
from crosswitness.model.registered import Gap, Instrument
from crosswitness.model.span import Span
from crosswitness.records.event_fields import Names, facts, forms

_STATE_WORDS = frozenset({"government", "army", "regime", "troops", "forces", "junta"})
_STATES = frozenset({MentionKind.PLACE, MentionKind.PEOPLE, MentionKind.GOVERNMENT})
_SIDES = (InstrumentPart.PARTY, InstrumentPart.ENACTOR)
_FIELDS = {
    InstrumentClass.CEASEFIRE: ("parties", "place", "scope", "in force", "duration", "mediator"),
    InstrumentClass.LAW: ("enacting state", "target", "in force", "sectors"),
    InstrumentClass.STATEMENT: ("parties", "place", "subjects"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """The mention of an instrument with what its report knows.

    Attributes:
        mention: The mention.
        words: Its words by span.
        times: Times at which it was made.
        in_force: Times at which it is said to come into force.
    """

    mention: InstrumentMention
    words: dict[Span, str]
    times: tuple[TimeExpression, ...]
    in_force: tuple[TimeExpression, ...]


def sides(members: Iterable[Mentioned], roles: Sequence[str], names: Names) -> tuple[Fact, ...]:
    """Return who plays one of ``roles``, a state under its usual name, those of most reports first.

    A person who acts for a state that the report names stands for that state.
    """
    pooled: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for item in members:
        for argument in item.mention.of(*roles):
            words = " ".join(item.words[argument.place].split())
            entity = names.entity(argument)
            state = argument.country if _is_state(argument, entity) else ""
            label = state_name(state) or (entity.name if entity else words)
            key = state or (entity.id if entity else party_key("", words) or words)
            pooled[key.casefold()].append((label, argument.place))
    return facts((found[0][0], place) for found in pooled.values() for _, place in found)


def _is_state(argument: Argument, entity: Entity | None) -> bool:
    """Say whether who is named stands for its country: a body or a private person does not."""
    if entity is None or entity.kind in _STATES:
        return True
    return entity.kind is MentionKind.PERSON and argument.sector == "GOV"


def places(members: Iterable[Mentioned], role: str, names: Names) -> tuple[Fact, ...]:
    """Return the places that play ``role``, under their entities' names, that of most first."""
    pairs = []
    for item in members:
        for argument in item.mention.of(role):
            entity = names.entity(argument)
            words = item.words[argument.place]
            pairs.append((entity.name if entity is not None else words, argument.place))
    return facts(pairs)


def subjects(members: Iterable[Mentioned]) -> tuple[Fact, ...]:
    """Return the sectors of a law, or the areas of the checklist that a statement speaks of."""
    pairs = []
    for item in members:
        for argument in item.mention.of(InstrumentPart.SUBJECT):
            words = item.words[argument.place]
            sector = sector_of(words)
            found = (sector,) if sector else areas(words)
            pairs += [(value, argument.place) for value in found]
    return facts(pairs)


def terms(members: Iterable[Mentioned], parties: Sequence[str]) -> tuple[Commitment, ...]:
    """Return what somebody undertakes in the sentences that name the instrument."""
    made: dict[str, tuple[str, str, str, dict[Span, str]]] = {}
    for item in members:
        for argument in item.mention.of(InstrumentPart.TERM):
            clause = item.words[argument.place]
            line = tokens(clause, 0, len(clause))
            for low, verb, high in list(undertakings(line))[:1]:
                subject = clause[line[low].start : line[verb - 1].start].strip()
                who = next((p for p in parties if p in subject), subject)
                behind = clause[line[verb].end : line[high - 1].end].strip()
                key = " ".join(clause.casefold().split())
                entry = made.setdefault(key, (who, line[verb].low, behind, {}))
                entry[3][argument.place] = clause
    return tuple(
        Commitment(who=who, act=act, object=object_, basis="instrument", renderings=forms(words))
        for who, act, object_, words in made.values()
    )


def conflict(members: Iterable[Mentioned], names: Names) -> str:
    """Return PA-X's kind of conflict by the sides: states, or a state and others, else ``""``."""
    states, others = set(), set()
    for item in members:
        for argument in item.mention.of(*_SIDES):
            words = item.words[argument.place].casefold()
            if argument.country and _is_state(argument, names.entity(argument)):
                states.add(argument.country)
            elif _STATE_WORDS.intersection(words.split()):
                states.add(words)
            else:
                others.add(words)
    if len(states) > 1:
        return "InterIntra" if others else "Inter"
    return "Intra" if states and others else ""


def gaps(made: Instrument) -> tuple[Gap, ...]:
    """Return the fields that no report fills, with the reason."""
    found = _given(made)
    gap = [
        Gap(field=field, reason="no sentence that names it states one")
        for field in _FIELDS[made.kind]
        if not found[field]
    ]
    if made.kind is not InstrumentClass.LAW and len(made.parties) == 1:
        gap.append(Gap(field="other side", reason="the reports name one side alone"))
    if made.date is None or made.date_unknown:
        gap.append(Gap(field="date", reason=made.date_unknown))
    if made.kind is InstrumentClass.CEASEFIRE and not made.conflict:
        reason = "the sides that the reports name do not show whether states stand against others"
        gap.append(Gap(field="conflict", reason=reason))
    return tuple(gap)


def unstated(made: Instrument) -> tuple[Silence, ...]:
    """Return, field by field, the reports that tell of it but leave the field out."""
    silences = []
    for field, items in {**_given(made), "date": made.dates}.items():
        given = {place.document for fact in items for place in fact.places}
        missing = tuple(d for d in made.documents if d not in given)
        if given and missing:
            silences.append(Silence(field=field, documents=missing))
    return tuple(silences)


def _given(made: Instrument) -> dict[str, tuple[Fact, ...]]:
    every = {
        "parties": made.parties,
        "enacting state": made.parties,
        "target": made.targets,
        "place": made.locations,
        "scope": made.scope,
        "in force": made.in_force,
        "duration": made.durations,
        "mediator": made.mediators,
        "sectors": made.subjects,
        "subjects": made.subjects,
    }
    return {field: every[field] for field in _FIELDS[made.kind]}
