"""Average linkage over a sparse set of links, near-linear in their number."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

from crosswitness.model.link import Link, Relation
from crosswitness.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """When two groups become one.

    Attributes:
        cut: Least mean weight of the pairs across them.
        cohesion: Least share of the mean weight within two groups of three and more that the
            mean across them must reach, 0 to 1; 0 asks for none. Of small groups less is
            asked, because a mean over few reports says little: ``cohesion * (1 - 1/n)`` for n
            places in the smaller one.
        silent: Most pairs without a link that count as 0; 0: all of them. Where a key is too
            common for all its places to meet, most pairs of a large group were never compared,
            and what was not compared says nothing.
    """

    cut: float
    cohesion: float = 0.0
    silent: int = 0


def average(
    nodes: Sequence[Span],
    links: Iterable[Link],
    vetoes: set[tuple[Span, Span]],
    limits: Limits,
) -> list[list[Span]]:
    """Merge the two groups with the highest mean weight until it falls below the cut.

    The mean runs over all pairs across two groups; a pair without a link counts 0
    (UPGMA, Sokal and Michener 1958, on a sparse matrix), see `Limits.silent`, and one that speaks
    against counts less than 0. Two groups that each hold well together and less well with each
    other stay two: see `Limits.cohesion`.

    Args:
        nodes: All places, sorted.
        links: SAME links, and DIFFERENT ones, whose weight below 0 speaks against one group.
        vetoes: Pairs of places, smaller first, that must stay apart.
        limits: When two groups become one.

    Returns:
        The members of each group.
    """
    merging = _Merging(nodes, limits)
    number = {node: at for at, node in enumerate(nodes)}
    for link in links:
        against = link.relation is Relation.DIFFERENT
        weight = min(0.0, link.weight) if against else link.weight
        merging.weigh(number[link.left], number[link.right], weight)
    for left, right in vetoes:
        merging.part(number[left], number[right])
    return merging.run()


_FORMED = 3
"""Places from which on a group has a weight within that says how close its like are."""


class _Sum(NamedTuple):
    """The summed weight of some links, and their number."""

    total: float = 0.0
    links: int = 0

    def plus(self, other: "_Sum") -> "_Sum":
        return _Sum(self.total + other.total, self.links + other.links)


class _Merging:
    """Groups under construction: members, links across and within, groups to keep apart."""

    def __init__(self, nodes: Sequence[Span], limits: Limits) -> None:
        self._limits = limits
        self._members = {at: [node] for at, node in enumerate(nodes)}
        self._across: dict[int, dict[int, _Sum]] = defaultdict(dict)
        self._within: dict[int, _Sum] = defaultdict(_Sum)
        self._apart: dict[int, set[int]] = defaultdict(set)
        self._heap: list[tuple[float, int, int]] = []

    def weigh(self, left: int, right: int, weight: float) -> None:
        """Add a link; of several between two places the weightiest counts."""
        known = self._across[left].get(right)
        found = _Sum(weight if known is None else max(weight, known.total), 1)
        self._across[left][right] = self._across[right][left] = found

    def part(self, left: int, right: int) -> None:
        """Keep two places apart."""
        self._apart[left].add(right)
        self._apart[right].add(left)

    def run(self) -> list[list[Span]]:
        """Merge until nothing may be merged, and return the members of each group."""
        for left, row in self._across.items():
            for right, found in row.items():
                if left < right and found.total >= self._limits.cut:
                    self._heap.append((-found.total, left, right))
        heapq.heapify(self._heap)
        fresh = len(self._members)
        while self._heap:
            mean, left, right = heapq.heappop(self._heap)
            if left not in self._members or right not in self._members:
                continue
            if right in self._apart[left] or not self._coheres(-mean, left, right):
                continue
            self._merge(left, right, fresh)
            fresh += 1
        return list(self._members.values())

    def _mean(self, found: _Sum, pairs: int) -> float:
        """Return the mean weight of ``pairs`` pairs, of which ``found`` are linked."""
        silent = pairs - found.links
        if self._limits.silent:
            silent = min(silent, self._limits.silent)
        return found.total / (found.links + silent)

    def _coheres(self, mean: float, left: int, right: int) -> bool:
        """Say whether two groups hold together with each other as they do within.

        The measure is the geometric mean of both, so that the cosine of two centres of mass is
        what is asked for where weights are cosines.
        """
        sizes = [len(self._members[side]) for side in (left, right)]
        if not self._limits.cohesion or min(sizes) < _FORMED:
            return True
        held = [
            max(0.0, self._mean(self._within[side], size * (size - 1) // 2))
            for side, size in zip((left, right), sizes, strict=True)
        ]
        asked = self._limits.cohesion * (1 - 1 / min(sizes))
        return mean >= asked * sqrt(held[0] * held[1])

    def _merge(self, left: int, right: int, fresh: int) -> None:
        between = self._across[left].get(right, _Sum())
        within = self._within.pop(left, _Sum()).plus(self._within.pop(right, _Sum()))
        self._within[fresh] = within.plus(between)
        self._members[fresh] = sorted(self._members.pop(left) + self._members.pop(right))
        enemies = self._apart.pop(left, set()) | self._apart.pop(right, set())
        for enemy in enemies:
            self._apart[enemy] -= {left, right}
            self._apart[enemy].add(fresh)
        self._apart[fresh] = enemies
        row = self._across[fresh] = self._combined(left, right)
        size = len(self._members[fresh])
        for other, found in row.items():
            self._across[other][fresh] = found
            mean = self._mean(found, size * len(self._members[other]))
            if mean >= self._limits.cut:
                heapq.heappush(self._heap, (-round(mean, 9), *self._ordered(fresh, other)))

    def _combined(self, left: int, right: int) -> dict[int, _Sum]:
        """Add two rows of the matrix and take both groups out of all others."""
        row: dict[int, _Sum] = {}
        for old in (left, right):
            for other, found in self._across.pop(old, {}).items():
                if other not in (left, right):
                    row[other] = row[other].plus(found) if other in row else found
                    self._across[other].pop(old, None)
        return row

    def _ordered(self, one: int, two: int) -> tuple[int, int]:
        """Order two groups by their first place, so that ties fall alike in every run."""
        return (one, two) if self._members[one][0] < self._members[two][0] else (two, one)
