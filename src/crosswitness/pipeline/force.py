"""Which judgements hold: what is undone or superseded, and what contradicts each other.

The result depends on the numbers in the judgements alone, not on the order of the lines; and
between judgements that contradict each other nothing is chosen.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence

from crosswitness.model.annotation import Origin
from crosswitness.model.issue import Issue
from crosswitness.model.judgement import Decided, Judgement, Verb
from crosswitness.model.record import Claim
from crosswitness.model.span import FilePlace, Span

ORIGIN = Origin(stage="judgements", version=1)
FILE = "judgements.jsonl"


def in_force(judgements: Iterable[Judgement]) -> tuple[list[Judgement], list[Issue]]:
    """Return the judgements that no later one takes out of force, by number.

    An UNDO can itself be undone. One that names no judgement, or a number that stands twice,
    takes nothing out of force and is told (J105).
    """
    ordered = sorted(judgements, key=lambda one: one.seq)
    times = Counter(one.seq for one in ordered)
    cancelled: set[int] = set()
    issues = []
    for one in reversed(ordered):
        if one.supersedes is None or one.seq in cancelled:
            continue
        if times[one.supersedes] == 1:
            cancelled.add(one.supersedes)
        else:
            found = "no judgement has" if not times[one.supersedes] else "several judgements have"
            message = f"judgement {one.seq} takes back {one.supersedes}, but {found} this number"
            issues.append(doubt("J105", message, one))
    held = [one for one in ordered if one.seq not in cancelled and one.verb is not Verb.UNDO]
    return held, issues


def grades(judgements: Iterable[Judgement], claims: Iterable[Claim]) -> dict[str, Judgement]:
    """Return the grade in force of each claim that a person graded, by the claim's id.

    A claim whose id has changed keeps the grade of the words that it still holds.
    """
    held = [one for one in in_force(judgements)[0] if one.verb is Verb.GRADE]
    if not held:
        return {}
    by_id = {one.places[0].entity: one for one in held}
    by_place = {one.places[0].span: one for one in held}
    listed = list(claims)
    alive = {claim.id for claim in listed}
    found = {claim.id: by_id[claim.id] for claim in listed if claim.id in by_id}
    for claim in listed:
        for place in claim.members if claim.id not in found else ():
            one = by_place.get(place)
            if one is not None and one.places[0].entity not in alive:
                found[claim.id] = one
    return found


def doubt(code: str, message: str, *about: Judgement, span: Span | None = None) -> Issue:
    """Return an issue about judgements, at ``span`` if that still stands, else in the file."""
    numbers = ", ".join(str(one.seq) for one in about)
    place = span or FilePlace(path=FILE, detail=f"judgement {numbers}")
    return Issue(code=code, message=message, place=place, origin=ORIGIN)


def without_conflicts(decided: Sequence[Decided]) -> tuple[list[Decided], list[Issue]]:
    """Set aside what contradicts itself and name it (J103).

    Where a DIFFERENT parts two places that a chain of SAMEs joins, that DIFFERENT and the SAMEs
    on the way are set aside until a person takes one back.
    """
    aside: set[int] = set()
    issues = []
    for clash in _paths(decided):
        aside |= {one.judgement.seq for one in clash}
        issues.append(_conflict(clash))
    return [one for one in decided if one.judgement.seq not in aside], issues


def _conflict(clash: Sequence[Decided]) -> Issue:
    listed = [one.judgement for one in sorted(clash, key=lambda one: one.judgement.seq)]
    message = (
        f"{' and '.join(map(str, listed))} contradict each other: "
        "none of them is applied until one is undone"
    )
    return doubt("J103", message, *listed, span=clash[0].hubs[0])


def _paths(decided: Sequence[Decided]) -> list[list[Decided]]:
    """Return each DIFFERENT with all SAMEs on ways between its two places."""
    joins: dict[Span, dict[Span, list[Decided]]] = defaultdict(lambda: defaultdict(list))
    for one in decided:
        if one.judgement.verb is Verb.SAME:
            left, right = one.hubs
            joins[left][right].append(one)
            joins[right][left].append(one)
    found = []
    for one in decided:
        if one.judgement.verb is not Verb.DIFFERENT:
            continue
        blamed: dict[int, Decided] = {}
        while way := _way(joins, one.hubs[0], one.hubs[1], blamed):
            blamed |= {step.judgement.seq: step for step in way}
        if blamed:
            found.append([one, *blamed.values()])
    return found


def _way(
    joins: Mapping[Span, Mapping[Span, Sequence[Decided]]],
    start: Span,
    goal: Span,
    blamed: Mapping[int, Decided],
) -> list[Decided]:
    """Return the SAMEs on the shortest way that uses none in ``blamed``; ties in text order.

    Several SAMEs of the same two places are all on it.
    """
    came: dict[Span, tuple[Span, list[Decided]]] = {}
    queue, seen = deque([start]), {start}
    while queue:
        here = queue.popleft()
        for there in sorted(joins.get(here, {})):
            open_ones = [one for one in joins[here][there] if one.judgement.seq not in blamed]
            if there in seen or not open_ones:
                continue
            seen.add(there)
            came[there] = (here, open_ones)
            queue.append(there)
    way: list[Decided] = []
    while goal in came:
        goal, steps = came[goal]
        way.extend(steps)
    return way
