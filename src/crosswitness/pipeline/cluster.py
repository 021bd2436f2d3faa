"""From links to groups: the rule that decides where SAME and DIFFERENT meet.

The result depends on the links alone, never on their order or on earlier runs: links are taken
strongest first, ties in text order. A person's links come before all others: their SAME joins
whatever a machine says against it, their DIFFERENT is never undone. A machine's DIFFERENT forbids
too, but under `Linkage.AVERAGE`, where it lowers the mean. Links of persons must not
contradict each other.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from crosswitness.model.groups import Group, group
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.span import Span
from crosswitness.pipeline.average import Limits, average
from crosswitness.pipeline.stage import Linkage, Linker


def cluster(linker: Linker, places: Iterable[Span], links: Sequence[Link]) -> list[Group]:
    """Join ``places`` along the SAME links of ``linker``.

    Args:
        linker: Gives the linkage and its limits.
        places: The places of all comparables; a place without links is a group of its own.
        links: All links of the linker; POSSIBLE and COPY_OF ones join nothing but for
            COPY_OF under `Linkage.BEST`.

    Returns:
        Groups sorted by their first place.
    """
    nodes = sorted(set(places))
    known = set(nodes)
    joins = sorted(
        (link for link in links if link.relation in {Relation.SAME, Relation.COPY_OF}),
        key=lambda link: (not link.origin.person, -link.weight, link.left, link.right),
    )
    musts = [link for link in joins if link.origin.person and {link.left, link.right} <= known]
    joins = [link for link in joins if not link.origin.person]
    vetoes = _vetoes(linker, links, [*musts, *joins])
    if linker.bridge:
        joins = _unambiguous(joins, vetoes)
    if linker.linkage is Linkage.NONE:
        parts = [[node] for node in nodes]
    elif linker.linkage is Linkage.AVERAGE:
        firm = [replace(link, features=(_MUST,)) for link in musts]
        apart = _outside(nodes, musts, vetoes)
        limits = Limits(cut=linker.cut, cohesion=linker.cohesion, silent=linker.silent)
        parts = average(nodes, [*firm, *joins, *_against(links)], apart, limits)
    else:
        parts = _greedy(linker, nodes, [*musts, *joins], vetoes)
    return _groups(linker.origin.stage, parts, [*musts, *joins])


_MUST = Feature(name="judgement", weight=1e9, detail="outweighs the mean of any group")


def _outside(
    nodes: Sequence[Span], musts: Iterable[Link], vetoes: set[tuple[Span, Span]]
) -> set[tuple[Span, Span]]:
    """Return the vetoes but for those between places that a person joins."""
    forest = _Forest(nodes, set())
    for link in musts:
        forest.join(forest.find(link.left), forest.find(link.right))
    known = forest.root
    return {
        (left, right)
        for left, right in vetoes
        if left in known and right in known and forest.find(left) != forest.find(right)
    }


def _vetoes(linker: Linker, links: Sequence[Link], joins: Sequence[Link]) -> set[tuple[Span, Span]]:
    """Pairs that must stay apart, less the bridged ones.

    "Odd Quandt" and "Per Quandt" contradict each other, but "Odd Per Quandt" holds
    both: where a third place is SAME with each side, a contradiction of names falls. A SAME with
    a reason against it (a surname alone) is no bridge: "Quandt" fits both without holding both.
    """
    friends = _partners(link for link in joins if not _weak(link))
    vetoes = set()
    for link in links:
        if link.relation is Relation.POSSIBLE and _forbidden(linker, link):
            vetoes.add((link.left, link.right))
        if link.relation is not Relation.DIFFERENT or _outvoted(linker, link):
            continue
        against = {feature.name for feature in link.features if feature.weight < 0}
        bridgeable = bool(linker.bridge) and against <= {linker.bridge}
        bridged = bridgeable and friends[link.left] & friends[link.right]
        if bridged and not link.origin.person:
            continue
        vetoes.add((link.left, link.right))
    return vetoes


def _outvoted(linker: Linker, link: Link) -> bool:
    """Say whether a DIFFERENT is weighed in a mean: one false alarm must not part a story."""
    return linker.linkage is Linkage.AVERAGE and not link.origin.person


def _against(links: Iterable[Link]) -> list[Link]:
    """Return what a machine says against joining, in text order."""
    found = [x for x in links if x.relation is Relation.DIFFERENT and not x.origin.person]
    return sorted(found, key=lambda link: (link.left, link.right))


def _forbidden(linker: Linker, link: Link) -> bool:
    return any(f.weight < 0 and f.name == linker.forbids for f in link.features)


def _unambiguous(joins: Sequence[Link], vetoes: set[tuple[Span, Span]]) -> list[Link]:
    """Leave out the weak joins of a place with two that must stay apart: no guess is made."""
    enemies: dict[Span, set[Span]] = defaultdict(set)
    for left, right in vetoes:
        enemies[left].add(right)
        enemies[right].add(left)
    doubtful: set[tuple[Span, Span]] = set()
    for place, partners in _partners(link for link in joins if _weak(link)).items():
        documents = Counter(partner.document for partner in partners)
        doubtful |= {
            (min(place, partner), max(place, partner))
            for partner in partners
            if documents[partner.document] > 1 or enemies[partner] & partners
        }
    return [link for link in joins if (link.left, link.right) not in doubtful]


def _weak(link: Link) -> bool:
    return any(feature.weight < 0 for feature in link.features)


def _partners(links: Iterable[Link]) -> dict[Span, set[Span]]:
    found: dict[Span, set[Span]] = defaultdict(set)
    for link in links:
        found[link.left].add(link.right)
        found[link.right].add(link.left)
    return found


class _Forest:
    """Groups under construction: members, forbidden partners and documents of each root.

    Attributes:
        free: Roots of groups that a person joined, which may hold several chains of a report.
    """

    def __init__(self, nodes: Sequence[Span], vetoes: set[tuple[Span, Span]]) -> None:
        self.root = {node: node for node in nodes}
        self.members = {node: [node] for node in nodes}
        self.documents = {node: {node.document} for node in nodes}
        self.free: set[Span] = set()
        self.enemies: dict[Span, set[Span]] = defaultdict(set)
        for left, right in vetoes:
            self.enemies[left].add(right)
            self.enemies[right].add(left)

    def find(self, node: Span) -> Span:
        while self.root[node] != node:
            self.root[node] = self.root[self.root[node]]
            node = self.root[node]
        return node

    def forbidden(self, left: Span, right: Span) -> bool:
        if len(self.members[left]) > len(self.members[right]):
            left, right = right, left
        return any(member in self.enemies[right] for member in self.members[left])

    def join(self, left: Span, right: Span) -> None:
        if left == right:
            return
        if len(self.members[left]) < len(self.members[right]):
            left, right = right, left
        self.root[right] = left
        if right in self.free:
            self.free = self.free - {right} | {left}
        self.members[left] += self.members.pop(right)
        self.documents[left] |= self.documents.pop(right)
        self.enemies[left] |= self.enemies.pop(right, set())


def _greedy(
    linker: Linker,
    nodes: Sequence[Span],
    joins: Sequence[Link],
    vetoes: set[tuple[Span, Span]],
) -> list[list[Span]]:
    forest = _Forest(nodes, vetoes)
    signed = [link for link in joins if link.origin.person]
    for link in signed:
        forest.join(forest.find(link.left), forest.find(link.right))
    firm = {node: forest.find(node) for node in nodes}
    linked = {_pair(firm[link.left], firm[link.right]) for link in joins}
    # Whoever joins a chain with somebody whom its report names elsewhere means both: that a
    # report keeps its chains apart does not hold for what a person joined.
    forest.free = {firm[link.left] for link in signed}
    for link in joins:
        left, right = forest.find(link.left), forest.find(link.right)
        if left == right or forest.forbidden(left, right):
            continue
        exempt = linker.within or left in forest.free or right in forest.free
        if not exempt and forest.documents[left] & forest.documents[right]:
            continue
        if linker.linkage is Linkage.COMPLETE:
            # Places that a person joined count as one: a link of any of them is theirs.
            ours = {firm[member] for member in forest.members[left]}
            theirs = {firm[member] for member in forest.members[right]}
            if any(_pair(one, other) not in linked for one in ours for other in theirs):
                continue
        forest.join(left, right)
    return list(forest.members.values())


def _pair(one: Span, other: Span) -> tuple[Span, Span]:
    return (min(one, other), max(one, other))


def _groups(name: str, parts: Iterable[Sequence[Span]], joins: Sequence[Link]) -> list[Group]:
    listed = list(parts)
    owner = {place: number for number, part in enumerate(listed) for place in part}
    inside: dict[int, list[Link]] = defaultdict(list)
    for link in joins:
        if owner[link.left] == owner[link.right]:
            inside[owner[link.left]].append(link)
    found = [
        group(name, part, sorted(inside[number], key=lambda link: (link.left, link.right)))
        for number, part in enumerate(listed)
    ]
    return sorted(found, key=lambda g: g.places[0])
