"""How many independent texts carry a claim, as an interval, and who is named behind them.

Unknown relation never adds independence: reports are held for related where an edge says so, and
the count is an interval. `least` joins everything that any edge joins; `most` is the largest
number of carriers of which no two are certainly related.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosswitness.lang.independence import graph, groups, most_apart
from crosswitness.model.lineage import Force, Lineage, LineageKind
from crosswitness.model.material import Material
from crosswitness.model.node import NamedOrigin, Node, NodeKind
from crosswitness.model.span import Span
from crosswitness.records.upstreams import outlet_of

_CERTAIN = frozenset((Force.CERTAIN, Force.USER))
_NAMED = frozenset((LineageKind.CREDITS, LineageKind.RELAYS, LineageKind.DOCUMENT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many texts carry a claim.

    Attributes:
        least: Least number of independent texts among the carriers.
        most: Most of them.
        origins: Who is named behind them.
    """

    least: int
    most: int
    origins: tuple[NamedOrigin, ...]


class Origins:
    """The lineage of all reports, asked for claims."""

    def __init__(self, material: Material) -> None:
        self._between: dict[str, list[Lineage]] = defaultdict(list)
        self._named: dict[str, list[Lineage]] = defaultdict(list)
        for edge in material.of(Lineage):
            if edge.right.kind is NodeKind.REPORT:
                self._between[edge.left.key].append(edge)
            elif edge.kind in _NAMED:
                self._named[edge.members[0].document].append(edge)
        self._outlets: dict[str, str] = {}
        self._material = material

    def count(self, places: Mapping[str, Sequence[Span]]) -> Counted:
        """Return the interval and the named origins of what stands at ``places``.

        Args:
            places: The words that carry a claim, by report.
        """
        named = [e for document in places for e in self._named[document] if _applies(e, places)]
        certain: set[tuple[str, str]] = set()
        probable: set[tuple[str, str]] = set()
        for one, two, force in (*self._pairs(places), *self._shared(named, places)):
            (certain if force in _CERTAIN else probable).add((one, two))
        return Counted(
            least=len(groups(graph(places, certain | probable))),
            most=most_apart(graph(places, certain)),
            origins=tuple(_origins(named)),
        )

    def _pairs(self, places: Mapping[str, Sequence[Span]]) -> Iterator[tuple[str, str, Force]]:
        for document in places:
            for edge in self._between[document]:
                if edge.right.key in places and _applies(edge, places):
                    yield document, edge.right.key, edge.force

    def _shared(
        self, named: Iterable[Lineage], places: Mapping[str, Sequence[Span]]
    ) -> Iterator[tuple[str, str, Force]]:
        """Yield carriers that name one upstream, or of which one is the other's upstream."""
        users: dict[str, dict[str, Force]] = defaultdict(dict)
        for edge in named:
            if edge.right.kind is NodeKind.UPSTREAM:
                document = edge.members[0].document
                known = users[edge.right.key].get(document, edge.force)
                certain = Force.CERTAIN in (known, edge.force)
                users[edge.right.key][document] = Force.CERTAIN if certain else edge.force
        for document in places:
            outlet = self._outlet(document)
            if outlet in users:
                users[outlet].setdefault(document, Force.CERTAIN)
        for found in users.values():
            for one, two in combinations(sorted(found), 2):
                both = found[one] in _CERTAIN and found[two] in _CERTAIN
                yield one, two, Force.CERTAIN if both else Force.PROBABLE

    def _outlet(self, document: str) -> str:
        if document not in self._outlets:
            self._outlets[document] = outlet_of(self._material.layers(document))
        return self._outlets[document]


def _applies(edge: Lineage, places: Mapping[str, Sequence[Span]]) -> bool:
    """Say whether an edge speaks for the words at ``places`` in every report that it is of."""
    if not edge.covers:
        return True
    covered = {cover.document for cover in edge.covers}
    return all(
        any(cover.overlap(place) for cover in edge.covers for place in places.get(document, ()))
        for document in covered
    )


def _origins(named: Iterable[Lineage]) -> Iterator[NamedOrigin]:
    found: dict[str, tuple[Node, list[Lineage]]] = {}
    for edge in sorted(named, key=lambda edge: (edge.members, edge.id)):
        if edge.right.kind is not NodeKind.UNNAMED:
            found.setdefault(edge.right.key, (edge.right, []))[1].append(edge)
    for key in sorted(found):
        node, edges = found[key]
        yield NamedOrigin(
            node=node,
            documents=tuple(sorted({edge.members[0].document for edge in edges})),
            edges=tuple(sorted({edge.id for edge in edges})),
        )
