"""People of the hand-annotated reports after a whole run: found, whole, mixed up, named right.

A person is found when one of our person entities has a name at one of the person's annotated
names. It is whole when all of these names that we found lie in one entity. An entity that holds
names of two annotated people mixes them up; one without any annotated name is spurious, a thing
or a person that the annotation does not list.
"""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crosswitness.lang.names import Outcome, compare, parse
from crosswitness.model.annotation import MentionKind
from crosswitness.model.record import Entity
from crosswitness.model.span import Span
from gold.cases import ANNOTATED, SEEDS, Finished, finished
from gold.rows import Row

SETS: tuple[str, ...] = (SEEDS, *ANNOTATED)


def score(gold: Path) -> list[Row]:
    """Score the people of every annotated set, as counts.

    Args:
        gold: The folder of the gold sets.
    """
    return [row for name in SETS for row in _score(name, finished(gold, name))]


def _score(name: str, case: Finished) -> Iterator[Row]:
    people = {entry["id"]: entry for entry in case.gold["entities"] if _is_person(entry)}
    ours = [e for e in case.store.records(Entity) if e.kind is MentionKind.PERSON]
    places = {identity: list(_places(case, entry)) for identity, entry in people.items()}
    holders: dict[str, list[Entity]] = defaultdict(list)
    held: dict[str, set[str]] = defaultdict(set)
    mentions = reached = 0
    for identity, spans in places.items():
        for span in spans:
            mentions += 1
            entity = next((entity for entity in ours if _names(entity, span)), None)
            if entity is not None:
                reached += 1
                held[entity.id].add(identity)
                if entity not in holders[identity]:
                    holders[identity].append(entity)
    named = sum(
        _same_name(entities[0].name, people[identity]["canonical"])
        for identity, entities in holders.items()
    )
    figures = {
        "people": len(people),
        "people found": len(holders),
        "people in one entity": sum(len(entities) == 1 for entities in holders.values()),
        "people whose name is right": named,
        "entities of several people, wrong": sum(len(found) > 1 for found in held.values()),
        "people of no annotated name, false": sum(entity.id not in held for entity in ours),
        "mentions": mentions,
        "mentions reached": reached,
    }
    for metric, value in figures.items():
        yield Row(stage="people", set=name, part="all", metric=metric, value=float(value))


def _is_person(entry: dict[str, Any]) -> bool:
    return str(entry["type"]).upper().startswith("PER") and bool(entry["forms"])


def _places(case: Finished, entry: dict[str, Any]) -> Iterator[Span]:
    for forms in entry["forms"].values():
        for form in forms:
            for span in (*form["spans"], *form.get("spans_in_boilerplate", ())):
                yield case.place(span)


def _names(entity: Entity, span: Span) -> bool:
    return any(place.overlap(span) for form in entity.forms for place in form.places)


def _same_name(ours: str, canonical: str) -> bool:
    return compare(parse(ours), parse(canonical)).outcome is Outcome.EQUAL
