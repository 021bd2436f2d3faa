"""What people decided about entities: ids that last, names, kinds and relations."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from crosswitness.model.annotation import MentionKind, Origin
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.model.judgement import Decided, Decisions, Judgement, Verb
from crosswitness.model.record import Entity, Related
from crosswitness.model.span import Span

ORIGIN = Origin(stage="judgements", version=1)


def decide(
    entities: Mapping[str, Entity], owner: Mapping[Span, str], decisions: Decisions
) -> Iterator[Entity | Issue]:
    """Apply judgements to entities.

    An entity that carries a judgement keeps the id under which the person saw it; where several
    such entities became one, the id of the earliest judgement stays and the others lead to it.

    Args:
        entities: Entities by key, as the linker left them.
        owner: Key of the entity of each chain's hub.
        decisions: Judgements in force.

    Yields:
        Every entity, and an Issue (J104) where judgements give one entity two names or kinds.
    """
    entities = _with_rows(entities, owner, decisions)
    if not decisions.decided:
        yield from entities.values()
        return
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
            relations=tuple(_relations(key, judged, owner, ids)),
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
    seen: dict[str, str] = {}
    for one in decisions.decided:
        for anchor, hub in zip(one.judgement.places, one.hubs, strict=True):
            if anchor.entity and hub in owner:
                seen.setdefault(anchor.entity, owner[hub])
    ids: dict[str, str] = {}
    for identity, key in seen.items():
        ids.setdefault(key, identity)
    taken = set(ids.values())
    own = _own_ids(owner, decisions)
    for key, entity in entities.items():
        if key in ids:
            continue
        identity = own.get(key, entity.id)
        while identity in taken:  # the words lead elsewhere now; the id stays with the judged one
            identity = "e" + digest("entity", "after", identity)
        ids[key] = identity
        taken.add(identity)
    former: dict[str, list[str]] = defaultdict(list)
    for identity, key in sorted(seen.items()):
        if identity not in taken:
            former[key].append(identity)
    return ids, former


def _own_ids(owner: Mapping[Span, str], decisions: Decisions) -> dict[str, str]:
    """Return ids for entities that a judgement made, from the words that it names."""
    firsts: dict[str, Span] = {}
    for one in decisions.decided:
        for anchor, hub in zip(one.judgement.places, one.hubs, strict=True):
            if hub in owner:
                key = owner[hub]
                firsts[key] = min(anchor.span, firsts.get(key, anchor.span))
    return {key: "e" + digest("entity", "judged", span) for key, span in firsts.items()}


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
    key: str, judged: Sequence[Decided], owner: Mapping[Span, str], ids: Mapping[str, str]
) -> Iterator[Related]:
    for one in judged:
        if one.judgement.verb is not Verb.RELATE:
            continue
        subject, other = (owner.get(hub, "") for hub in one.hubs)
        if subject == key and other in ids and other != key:
            yield Related(
                relation=one.judgement.value, entity=ids[other], judgement=one.judgement.seq
            )
