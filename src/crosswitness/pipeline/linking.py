"""The second half of a run: which places meet, what is said of them, and what follows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosswitness.model.annotation import Origin
from crosswitness.model.groups import Groups
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.model.judgement import Decisions
from crosswitness.model.link import Link, Relation
from crosswitness.model.span import Span
from crosswitness.pipeline.cluster import cluster
from crosswitness.pipeline.fingerprint import stage_key
from crosswitness.pipeline.ports import Pairing, Prepared, Progress, Store
from crosswitness.pipeline.preparing import Comparables, Reports
from crosswitness.pipeline.stage import WEAK, Linker

ORIGIN = Origin(stage="linking", version=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What one linker did.

    Attributes:
        compared: Document pairs that were compared.
        kept: Document pairs whose earlier result still holds.
        issues: Keys that were too common to pair, and documents that the linker failed on.
    """

    compared: int
    kept: int
    issues: tuple[Issue, ...]


def link_all(
    store: Store,
    linker: Linker,
    groups: Groups,
    reports: Reports,
    report: Progress,
    *,
    decisions: Decisions | None = None,
) -> Linked:
    """Run one linker over all documents and add its groups to ``groups``.

    Only document pairs whose comparables changed are compared; the result is the same as if
    all were.

    Args:
        store: Keeps the pairings.
        linker: The linker.
        groups: What earlier linkers found; grows by this one's groups.
        reports: What is known of each document by itself.
        report: Hears of each document prepared.
        decisions: What people decided about the groups of this linker.
    """
    name = linker.origin.stage
    report.stage(name, len(store.documents()))
    comparables = Comparables(linker, groups, reports)
    _take_in(comparables, store, report, store.prepared(name) if reports.key else {})
    meetings, issues = _meetings(linker, comparables)
    stored = store.pairings(name)
    wanted = _fingerprints(linker, comparables, meetings)
    stale = {pair: fp for pair, fp in wanted.items() if stored.get(pair) != fp}
    made = [
        Pairing(
            linker=name,
            left=pair[0],
            right=pair[1],
            fingerprint=fingerprint,
            links=_compare(linker, comparables, meetings[pair]),
        )
        for pair, fingerprint in stale.items()
    ]
    if reports.key:
        store.save_prepared(name, comparables.changed())
    store.save_pairings(name, made, [pair for pair in stored if pair not in wanted])
    links = _judged(store.links(name), decisions or Decisions())
    groups.add(name, cluster(linker, comparables.places, links), links)
    return Linked(
        compared=len(stale),
        kept=len(wanted) - len(stale),
        issues=(*comparables.issues, *issues),
    )


def _take_in(
    comparables: Comparables, store: Store, report: Progress, kept: Mapping[str, Prepared]
) -> None:
    for identity in store.documents():
        comparables.take(identity, kept.get(identity))
        report.advance()


def _judged(links: Iterable[Link], decisions: Decisions) -> list[Link]:
    """Add the links of persons, and leave out what would join a place that they took out."""
    out = decisions.withheld
    if out:
        same = Relation.SAME
        links = (k for k in links if k.relation is not same or not {k.left, k.right} & out)
    return [*links, *decisions.links]


Meetings = Mapping[tuple[str, str], Sequence[tuple[int, int]]]


def _meetings(linker: Linker, comparables: Comparables) -> tuple[Meetings, list[Issue]]:
    """Return the pairs of comparables that share a key, by document pair."""
    shelves: dict[str, list[int]] = defaultdict(list)
    for at, keys in enumerate(comparables.keys):
        for key in keys:
            shelves[key].append(at)
    pairs: set[tuple[int, int]] = set()
    common: dict[str, list[int]] = {}
    for key, shelf in shelves.items():
        if key.startswith(WEAK) and len(shelf) > linker.weak:
            continue
        if len(shelf) <= linker.cap:
            pairs.update(_pairs(linker, comparables.places, combinations(shelf, 2)))
        else:
            common[key] = shelf
            pairs.update(_pairs(linker, comparables.places, _next_ones(shelf, linker.neighbours)))
    issues = _too_common(linker, common, comparables.places)
    by_documents: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for left, right in sorted(pairs):
        documents = (comparables.places[left].document, comparables.places[right].document)
        by_documents[documents].append((left, right))
    return by_documents, issues


def _pairs(
    linker: Linker, places: Sequence[Span], met: Iterable[tuple[int, int]]
) -> Iterable[tuple[int, int]]:
    for one, two in met:
        left, right = places[one], places[two]
        if left.document == right.document and not linker.within:
            continue
        if left != right:
            yield (one, two) if left < right else (two, one)


def _next_ones(shelf: Sequence[int], count: int) -> Iterable[tuple[int, int]]:
    """Pair each of a shelf with the next ``count`` ones (sorted neighbourhood)."""
    for at, one in enumerate(shelf):
        yield from ((one, other) for other in shelf[at + 1 : at + 1 + count])


def _too_common(
    linker: Linker, common: Mapping[str, Sequence[int]], places: Sequence[Span]
) -> list[Issue]:
    """Say which keys did not pair all that share them.

    A key that paired nobody may hide something, so each is told; keys that paired neighbours
    hardly do, so they are told together.
    """
    name = linker.origin.stage
    told = dict(sorted(common.items(), key=lambda item: (-len(item[1]), item[0])))
    issues = []
    for key, shelf in told.items():
        message = f"{name}: {len(shelf)} places share the key '{key}', more than {linker.cap}; "
        if not linker.neighbours:
            message += "it was not used to find pairs"
        elif len(told) == 1:
            message += f"each met the next {linker.neighbours} only"
        else:
            others = f"{len(told) - 1} more such keys"
            message += f"by this and {others} each met the next {linker.neighbours} only"
        place = places[shelf[0]]
        issues.append(Issue(code="K101", message=message, place=place, origin=ORIGIN))
        if linker.neighbours:
            break
    return issues


def _fingerprints(
    linker: Linker, comparables: Comparables, meetings: Meetings
) -> dict[tuple[str, str], str]:
    key, of = stage_key(linker), comparables.digest
    return {
        pair: digest(key, *(f"{of(left)}+{of(right)}" for left, right in met))
        for pair, met in sorted(meetings.items())
    }


def _compare(
    linker: Linker, comparables: Comparables, met: Iterable[tuple[int, int]]
) -> tuple[Link, ...]:
    item = comparables.item
    links = (linker.compare(item(left), item(right), linker.options) for left, right in met)
    found = {(link.left, link.right, link.relation): link for link in links if link is not None}
    return tuple(found[key] for key in sorted(found))
