"""What people decided about entities: ids that last, names, kinds and relations."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from crosswitness.model.annotation import MentionKind, Origin
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.model.judgement import Decided, Decisions, Judgement, Verb
from crosswitness.model.record import Entity, Related
from crosswitness.model.span import Span
from crosswitness.records.cores import cores
from crosswitness.records.relations import Tie

ORIGIN = Origin(stage="judgements", version=1)


def decide(
    entities: Mapping[str, Entity],
    owner: Mapping[Span, str],
    decisions: Decisions,
    tied: Mapping[str, Sequence[Tie]] = MappingProxyType({}),
) -> Iterator[Entity | Issue]:
    """Apply judgements to entities.

    An entity that carries a judgement keeps the id under which the person saw it; where several
    such entities became one, the id of the earliest judgement stays and the others lead to it
    (`crosswitness.records.cores`).

    Args:
        entities: Entities by key, as the linker left them.
        owner: Key of the entity of each chain's hub.
        decisions: Judgements in force.
        tied: What entities are to others by tables and words, by key; what a person said of the
            same two stands instead.

    Yields:
        Every entity, and an Issue (J104) where judgements give one entity two names or kinds.
    """
    entities = _with_rows(entities, owner, decisions)
    about: dict[str, list[Decided]] = defaultdict(list)
    for one in decisions.decided:
        for key in dict.fromkeys(owner[hub] for hub in one.hubs if hub in owner):
            about[key].append(one)
    ids, former = _ids(entities, owner, decisions)
    for key, entity in entities.items():
        judged = about.get(key, [])
        name, kind, issues = _values(entity, judged)
        yield from issues
        yield replace(
            entity,
            id=ids[key],
            name=name,
            kind=kind,
            referent=entity.referent if kind is entity.kind else "",
            judgements=tuple(sorted(one.judgement.seq for one in judged)),
            former=tuple(former.get(key, ())),
            relations=_relations(key, judged, owner, ids, tied.get(key, ())),
        )


def _with_rows(
    entities: Mapping[str, Entity], owner: Mapping[Span, str], decisions: Decisions
) -> dict[str, Entity]:
    """Give entities the id of the one entry of a list that names them, as their referent."""
    rows: dict[str, set[str]] = defaultdict(set)
    for hub, identity in decisions.listed.items():
        if hub in owner:
            rows[owner[hub]].add(f"list:{identity}")
    return {
        key: replace(entity, referent=min(rows[key]))
        if len(rows.get(key, ())) == 1 and not entity.referent
        else entity
        for key, entity in entities.items()
    }


def _ids(
    entities: Mapping[str, Entity], owner: Mapping[Span, str], decisions: Decisions
) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Return the id of each entity by its key, and the ids that lead to it as well.

    A core is what people alone hold together. Its ids depend on the judgements, not on what the
    program joins to it, so a report more moves whole cores and loses no id.
    """
    ids: dict[str, str] = {}
    former: dict[str, list[str]] = defaultdict(list)
    taken: set[str] = set()
    for core in cores(decisions):
        key = owner[core.hub]
        ids.setdefault(key, core.ids[0])
        former[key] += [identity for identity in core.ids if identity != ids[key]]
        taken.update(core.ids)
    for key, entity in entities.items():
        if key in ids:
            continue
        identity = entity.id
        while identity in taken:  # the words lead elsewhere now; the id stays with the judged one
            identity = "e" + digest("entity", "after", identity)
        ids[key] = identity
        taken.add(identity)
    return ids, {key: sorted(others) for key, others in former.items()}


def _values(entity: Entity, judged: Sequence[Decided]) -> tuple[str, MentionKind, list[Issue]]:
    name, kind, issues = entity.name, entity.kind, []
    for verb in (Verb.RENAME, Verb.TYPE):
        given = [one.judgement for one in judged if one.judgement.verb is verb]
        values = {one.value for one in given}
        if len(values) > 1:
            issues.append(_conflict(entity, given))
        elif values and verb is Verb.RENAME:
            name = given[0].value
        elif values:
            kind = MentionKind(given[0].value)
    return name, kind, issues


def _conflict(entity: Entity, given: Sequence[Judgement]) -> Issue:
    listed = " and ".join(f"{one}: “{one.value}”" for one in given)
    message = f"{listed} contradict each other: none of them is applied until one is undone"
    return Issue(code="J104", message=message, place=entity.members[0], origin=ORIGIN)


def _relations(
    key: str,
    judged: Sequence[Decided],
    owner: Mapping[Span, str],
    ids: Mapping[str, str],
    tied: Sequence[Tie],
) -> tuple[Related, ...]:
    found = []
    for one in judged:
        if one.judgement.verb is not Verb.RELATE:
            continue
        subject, other = (owner.get(hub, "") for hub in one.hubs)
        if subject == key and other in ids and other != key:
            found.append(
                Related(
                    relation=one.judgement.value, entity=ids[other], judgement=one.judgement.seq
                )
            )
    said = {related.entity for related in found}
    return (
        *found,
        *(
            Related(relation=tie.relation, entity=ids[tie.other], detail=tie.detail)
            for tie in tied
            if ids[tie.other] not in said
        ),
    )
