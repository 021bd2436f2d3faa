"""How many of several texts may be independent: groups and largest sets without a relation.

Relations are known for pairs only. The least number of independent texts is the number of
connected groups. The most is the size of the largest set of texts of which no two are related:
a text that holds the words of two others does not make those two one, so adding a text never
lowers it, and a text with the relations of another adds nothing.
"""

from collections.abc import Iterable, Mapping, Set

Graph = Mapping[str, Set[str]]
"""Related texts of each text, symmetric, without itself."""

_BRANCHES = 2_000
"""Choices that are followed; what is left then is bounded from above by a cover of cliques."""


def graph(nodes: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Return the graph of ``pairs`` between ``nodes``; pairs with others are left out."""
    found: dict[str, set[str]] = {node: set() for node in sorted(set(nodes))}
    for one, two in pairs:
        if one != two and one in found and two in found:
            found[one].add(two)
            found[two].add(one)
    return found


def groups(related: Graph) -> list[tuple[str, ...]]:
    """Return the connected groups, each sorted, in the order of their first node."""
    seen: set[str] = set()
    found = []
    for node in sorted(related):
        if node in seen:
            continue
        group, waiting = {node}, [node]
        while waiting:
            fresh = related[waiting.pop()] - group
            group |= fresh
            waiting += fresh
        seen |= group
        found.append(tuple(sorted(group)))
    return found


def most_apart(related: Graph) -> int:
    """Return the size of the largest set of nodes of which no two are related.

    Exact for what reports of one story look like (groups in which nearly all are related); a
    graph that would take too long is bounded from above, so independence may be overstated
    there and is never hidden.
    """
    budget = [_BRANCHES]
    return sum(
        _most({node: set(related[node]) for node in group}, budget) for group in groups(related)
    )


def _most(rest: dict[str, set[str]], budget: list[int]) -> int:
    taken = _reduce(rest)
    if not rest:
        return taken
    budget[0] -= 1
    if budget[0] < 0:
        return taken + _cover(rest)
    pivot = max(sorted(rest), key=lambda node: len(rest[node]))
    without = _copy_without(rest, {pivot})
    with_it = _copy_without(rest, {pivot} | rest[pivot])
    return taken + max(_most(without, budget), 1 + _most(with_it, budget))


def _reduce(rest: dict[str, set[str]]) -> int:
    """Take every node that some largest set holds, as long as one is seen; return their number.

    A node whose neighbours are all related to each other is in some largest set.
    """
    taken = 0
    found = True
    while found:
        found = False
        for node in sorted(rest, key=lambda n: (len(rest[n]), n)):
            near = rest[node]
            if all(near - {other} <= rest[other] for other in near):
                _drop(rest, {node} | near)
                taken += 1
                found = True
                break
    return taken


def _drop(rest: dict[str, set[str]], gone: set[str]) -> None:
    for node in gone:
        for other in rest.pop(node):
            if other not in gone:
                rest[other].discard(node)


def _copy_without(rest: Graph, gone: Set[str]) -> dict[str, set[str]]:
    return {node: set(near - gone) for node, near in rest.items() if node not in gone}


def _cover(rest: Graph) -> int:
    """Return the number of cliques of a greedy cover: no set without a relation is larger."""
    cliques: list[set[str]] = []
    for node in sorted(rest):
        for clique in cliques:
            if clique <= rest[node]:
                clique.add(node)
                break
        else:
            cliques.append({node})
    return len(cliques)
