"""What bodies are to each other: separate entities, so that a reader may roll them up or not.

"The Pentagon", "the US forces" and "Washington" are three entities; tables and the words of the
names say how they hang together. "The Quandt regime" is never Quandt, but is named after the only
person of that name in its report.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from crosswitness.lang.names import parse
from crosswitness.lang.names.body_relations import bearer, by_table, by_words
from crosswitness.model.annotation import MentionKind
from crosswitness.model.record import Entity
from crosswitness.model.span import Span
from crosswitness.records.entity_names import Member

_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.GOVERNMENT})


class Tie(NamedTuple):
    """What one entity is to another, by what is said.

    Attributes:
        relation: One of `crosswitness.model.judgement.RELATIONS`.
        other: Key of the other entity.
        detail: The reason, for the reader.
    """

    relation: str
    other: str
    detail: str


def ties(
    entities: Mapping[str, Entity], members: Sequence[Member], owner: Mapping[Span, str]
) -> dict[str, list[Tie]]:
    """Return the relations of entities to others of the case, by key, in a fixed order.

    Args:
        entities: Entities by key.
        members: All chains.
        owner: Key of the entity of each chain's hub.
    """
    rows = {entity.referent: key for key, entity in entities.items() if entity.referent}
    people = _people(members, owner)
    found: dict[str, list[Tie]] = {}
    for key, entity in entities.items():
        if entity.kind not in _BODIES:
            continue
        made = [*_by_row(entity, rows), *_named_after(entity, people)]
        kept = {tie.other: tie for tie in reversed(made) if tie.other != key}
        if kept:
            found[key] = sorted(kept.values())
    return found


def _by_row(entity: Entity, rows: Mapping[str, str]) -> Iterator[Tie]:
    if entity.referent:
        for relation, other in by_table(entity.referent):
            if other in rows:
                yield Tie(relation, rows[other], f"known as {entity.referent}, of {other}")
        return
    if len(entity.countries) != 1:
        return
    said = by_words(
        entity.name, entity.countries[0], government=entity.kind is MentionKind.GOVERNMENT
    )
    if said is not None and said[1] in rows:
        yield Tie(said[0], rows[said[1]], f"“{entity.name}”: its words and its country say so")


def _people(
    members: Sequence[Member], owner: Mapping[Span, str]
) -> dict[str, dict[tuple[str, ...], set[str]]]:
    """Return by report the keys of its people by the words of their names, and by the last one."""
    found: dict[str, dict[tuple[str, ...], set[str]]] = defaultdict(lambda: defaultdict(set))
    for member in members:
        if member.chain.kind is MentionKind.PERSON:
            words = tuple(token.text for token in parse(member.text).tokens)
            for name in {words, words[-1:]} - {()}:
                found[member.hub.document][name].add(owner[member.hub])
    return found


def _named_after(
    entity: Entity, people: Mapping[str, Mapping[tuple[str, ...], set[str]]]
) -> Iterator[Tie]:
    """Yield the one person whose name a government bears in every report that names such one."""
    fitting: set[str] = set()
    shown = ""
    for form in entity.forms:
        name = bearer(form.text)
        words = tuple(token.text for token in parse(name).tokens) if name else ()
        if words:
            for document in {place.document for place in form.places}:
                fitting |= people.get(document, {}).get(words, set())
            shown = shown or form.text
    if len(fitting) == 1:
        yield Tie("named after", fitting.pop(), f"“{shown}”: the only one of that name there")
