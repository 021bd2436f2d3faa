"""Average linkage over a sparse set of links, near-linear in their number."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Sequence

from crosswitness.model.link import Link
from crosswitness.model.span import Span


def average(
    nodes: Sequence[Span],
    joins: Iterable[Link],
    vetoes: set[tuple[Span, Span]],
    cut: float,
    cohesion: float = 0.0,
) -> list[list[Span]]:
    """Merge the two groups with the highest mean weight until it falls below ``cut``.

    The mean runs over all pairs across two groups; a pair without a link counts 0
    (UPGMA, Sokal and Michener 1958, on a sparse matrix). Two groups that each hold well together
    and less well with each other stay two: see ``cohesion``.

    Args:
        nodes: All places, sorted.
        joins: SAME links.
        vetoes: Pairs of places, smaller first, that must stay apart.
        cut: Least mean weight.
        cohesion: Least share of the mean weight within the looser of two groups of three and
            more that the mean across them must reach, 0 to 1; 0 asks for none.

    Returns:
        The members of each group.
    """
    number = {node: at for at, node in enumerate(nodes)}
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    for link in joins:
        left, right = number[link.left], number[link.right]
        sums[left][right] = sums[right][left] = max(link.weight, sums[left].get(right, 0.0))
    apart: dict[int, set[int]] = defaultdict(set)
    for left_place, right_place in vetoes:
        left, right = number[left_place], number[right_place]
        apart[left].add(right)
        apart[right].add(left)
    return _merge(nodes, sums, apart, (cut, cohesion))


_FORMED = 3
"""Places from which on a group has a weight within that says how close its like are."""


def _merge(
    nodes: Sequence[Span],
    sums: dict[int, dict[int, float]],
    apart: dict[int, set[int]],
    least: tuple[float, float],
) -> list[list[Span]]:
    cut, cohesion = least
    members: dict[int, list[Span]] = {at: [node] for at, node in enumerate(nodes)}
    heap = [
        (-weight, left, right)
        for left, row in sums.items()
        for right, weight in row.items()
        if left < right and weight >= cut
    ]
    heapq.heapify(heap)
    fresh = len(nodes)
    within: dict[int, float] = defaultdict(float)
    while heap:
        mean, left, right = heapq.heappop(heap)
        if left not in members or right not in members or right in apart[left]:
            continue
        held = [(within[side], len(members[side])) for side in (left, right)]
        if -mean < cohesion * _looser(held):
            continue
        within[fresh] = within.pop(left) + within.pop(right) + sums[left].get(right, 0.0)
        members[fresh] = sorted(members.pop(left) + members.pop(right))
        row = _combine(sums, left, right)
        enemies = apart.pop(left, set()) | apart.pop(right, set())
        for enemy in enemies:
            apart[enemy] -= {left, right}
            apart[enemy].add(fresh)
        apart[fresh] = enemies
        sums[fresh] = row
        for other, total in row.items():
            sums[other][fresh] = total
            mean = total / (len(members[fresh]) * len(members[other]))
            if mean >= cut:
                heapq.heappush(heap, (-round(mean, 9), *_ordered(members, fresh, other)))
        fresh += 1
    return list(members.values())


def _looser(groups: Iterable[tuple[float, int]]) -> float:
    """Return the smaller mean weight within two groups, 0 while one of them is not formed.

    Args:
        groups: The summed weight within each group, and its number of places.
    """
    formed = [total * 2 / (n * (n - 1)) for total, n in groups if n >= _FORMED]
    return min(formed) if len(formed) == 2 else 0.0


def _combine(sums: dict[int, dict[int, float]], left: int, right: int) -> dict[int, float]:
    """Add two rows of the matrix and take both groups out of all others."""
    row: dict[int, float] = defaultdict(float)
    for old in (left, right):
        for other, total in sums.pop(old, {}).items():
            if other not in (left, right):
                row[other] += total
                sums[other].pop(old, None)
    return dict(row)


def _ordered(members: dict[int, list[Span]], one: int, two: int) -> tuple[int, int]:
    """Order two groups by their first place, so that ties fall alike in every run."""
    return (one, two) if members[one][0] < members[two][0] else (two, one)
