"""What is open: pairs of entities that may be one, ordered by what a decision would change."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crosswitness.model.judgement import Judged, Verb
from crosswitness.model.link import Link, Relation
from crosswitness.model.record import Claim, ClaimKind, Entity, Utterance
from crosswitness.pipeline.force import in_force
from crosswitness.store.sqlite import SqliteStore

_PAIRED = {Verb.SAME, Verb.DIFFERENT, Verb.UNSURE}
LEAST = 0.05
"""Uncertainty of a pair whose reasons lie as far from the bar as can be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Two entities that may be one.

    Attributes:
        left: The one in more reports.
        right: The other.
        link: The reasons for and against.
        reports: Reports that name either.
        claims: Claims whose speaker is either.
        changes: Reports and claims of the one with fewer: as many would name somebody else.
        uncertainty: 1 at the bar from which reasons join by themselves, less the farther away.
    """

    left: Entity
    right: Entity
    link: Link
    reports: int
    claims: int
    changes: int
    uncertainty: float

    @property
    def weight(self) -> float:
        """What a decision would change, by how open it is: the order of the questions."""
        return self.changes * self.uncertainty


def questions(store: SqliteStore, judged: Judged, accept: float) -> list[Question]:
    """Return the open pairs, those whose decision would change most first.

    Pairs on which a person said same, different or unsure are not asked again, also when the
    judgement is newer than the last run.

    Args:
        store: The last run.
        judged: The case's judgements.
        accept: Least sum of reasons that joins (setting ``entities.accept``).
    """
    entities = {entity.id: entity for entity in store.records(Entity)}
    owner = {place: e.id for e in entities.values() for place in e.members}
    decided = set(_decided(store, judged))
    links: dict[frozenset[str], Link] = {}
    for entity in entities.values():
        for link in entity.links:
            pair = frozenset((owner[link.left], owner[link.right]))
            if link.relation is Relation.POSSIBLE and len(pair) == 2 and pair not in decided:
                links[pair] = link
    claims = _claims(store)
    found = [_question(entities, pair, link, claims, accept) for pair, link in links.items()]
    return sorted(found, key=lambda q: (-q.weight, q.left.id, q.right.id))


def _decided(store: SqliteStore, judged: Judged) -> Iterable[frozenset[str]]:
    held, _ = in_force(judged.judgements)
    for one in held:
        if one.verb in _PAIRED:
            records = [store.record(place.entity) for place in one.places]
            yield frozenset(record.id for record in records if record is not None)


def _claims(store: SqliteStore) -> dict[str, set[str]]:
    """Return the ids of the claims that are said by each entity."""
    said = {utterance.id: utterance.speakers for utterance in store.records(Utterance)}
    found: dict[str, set[str]] = defaultdict(set)
    for claim in store.records(Claim):
        if claim.kind is ClaimKind.UTTERANCE:
            for speaker in said.get(claim.subject, ()):
                found[speaker].add(claim.id)
    return found


def _question(
    entities: Mapping[str, Entity],
    pair: frozenset[str],
    link: Link,
    claims: Mapping[str, set[str]],
    accept: float,
) -> Question:
    left, right = sorted((entities[one] for one in pair), key=lambda e: (-len(e.documents), e.id))
    away = min(1.0, abs(link.weight - accept) / accept) if accept > 0 else 0.0
    return Question(
        left=left,
        right=right,
        link=link,
        reports=len({*left.documents, *right.documents}),
        claims=len(claims.get(left.id, set()) | claims.get(right.id, set())),
        changes=min(len(e.documents) + len(claims.get(e.id, ())) for e in (left, right)),
        uncertainty=round(max(LEAST, 1.0 - away), 6),
    )
