"""Which entity a chain belongs to: table rows and groups, with what people decided on top."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from crosswitness.model.annotation import Chain
from crosswitness.model.groups import Groups
from crosswitness.model.judgement import Decisions
from crosswitness.model.link import Relation
from crosswitness.model.span import Span


def owners(chains: Iterable[Chain], groups: Groups, decisions: Decisions) -> dict[Span, str]:
    """Return for each chain's hub the key of its entity.

    One table row of one kind is one entity, however many reports name it: no link is needed.
    Other chains belong to their group. A person's SAME makes two keys one; where a person's
    DIFFERENT parts two chains that a table row holds together, the later one leaves the row.

    Args:
        chains: All chains.
        groups: What the linkers found.
        decisions: What people decided, free of conflicts.
    """
    keys: dict[Span, str] = {}
    rows: set[Span] = set()
    for chain in chains:
        if chain.referent:
            keys[chain.extent] = f"{chain.kind} {chain.referent}"
            rows.add(chain.extent)
        else:
            group = groups.at("entities", chain.extent)
            keys[chain.extent] = group.id if group is not None else str(chain.extent)
    signed = (link for link in decisions.links if link.origin.person)
    links = [link for link in signed if link.left in keys and link.right in keys]
    same = [(link.left, link.right) for link in links if link.relation is Relation.SAME]
    apart = [(link.left, link.right) for link in links if link.relation is Relation.DIFFERENT]
    if not same and not apart:
        return keys
    return _decided(keys, rows, same, apart)


T = TypeVar("T", Span, str)
Pairs = Sequence[tuple[Span, Span]]


def _decided(keys: dict[Span, str], rows: set[Span], same: Pairs, apart: Pairs) -> dict[Span, str]:
    judged = [place for pair in (*same, *apart) for place in pair]
    people = Union(judged)
    for left, right in same:
        people.join(left, right)
    while True:
        joined = Union(sorted(set(keys.values())))
        for left, right in same:
            joined.join(keys[left], keys[right])
        broken = next(
            (pair for pair in apart if joined.find(keys[pair[0]]) == joined.find(keys[pair[1]])),
            None,
        )
        if broken is None:
            return {place: joined.find(key) for place, key in keys.items()}
        leaving = _leaving(people, judged, rows, broken)
        if not leaving:  # groups alone never break a DIFFERENT; be safe rather than loop
            return {place: joined.find(key) for place, key in keys.items()}
        for place in leaving:
            keys[place] = f"apart {leaving[0]}"
        rows -= set(leaving)


def _leaving(
    people: "Union[Span]", judged: Sequence[Span], rows: set[Span], broken: tuple[Span, Span]
) -> list[Span]:
    """Return the chains that leave their table row: those that a person joined to one side."""
    sides = []
    for place in broken:
        root = people.find(place)
        side = sorted({other for other in judged if people.find(other) == root and other in rows})
        if side:
            sides.append(side)
    return max(sides, key=lambda side: side[0], default=[])


class Union(Generic[T]):
    """Disjoint sets; the smallest member stands for its set, so no order of joins shows."""

    def __init__(self, items: Iterable[T]) -> None:
        self._root: dict[T, T] = {item: item for item in items}

    def find(self, item: T) -> T:
        """Return the member that stands for the set of ``item``."""
        while self._root[item] != item:
            self._root[item] = self._root[self._root[item]]
            item = self._root[item]
        return item

    def join(self, one: T, other: T) -> None:
        """Make the sets of ``one`` and ``other`` one."""
        low, high = sorted((self.find(one), self.find(other)))
        self._root[high] = low
