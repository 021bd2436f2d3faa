"""What the linkers found: groups of places that belong together, with their reasons."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from crosswitness.model.errors import ModelError
from crosswitness.model.identity import digest
from crosswitness.model.link import Link
from crosswitness.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Places that one linker holds for the same thing.

    Attributes:
        id: From the linker's name and the smallest place, so it lives through growth.
        places: The places, sorted.
        links: The SAME links between them.
    """

    id: str
    places: tuple[Span, ...]
    links: tuple[Link, ...] = ()


def group(linker: str, places: Iterable[Span], links: Iterable[Link] = ()) -> Group:
    """Make a group of ``places`` found by ``linker``.

    Raises:
        ModelError: If there is no place.
    """
    ordered = tuple(sorted(places))
    if not ordered:
        raise ModelError(f"{linker}: a group needs places")
    return Group(id="g" + digest(linker, ordered[0]), places=ordered, links=tuple(links))


@dataclass(slots=True, kw_only=True)
class Groups:
    """The groups of all linkers that have run, and every link they made.

    Attributes:
        found: Groups by the linker's name, sorted by their first place.
        links: All links by the linker's name, DIFFERENT, POSSIBLE and COPY_OF among them.
    """

    found: dict[str, tuple[Group, ...]] = field(default_factory=dict)
    links: dict[str, tuple[Link, ...]] = field(default_factory=dict)
    _at: dict[str, dict[Span, Group]] = field(default_factory=dict, repr=False)
    _in: dict[str, dict[str, list[Group]]] = field(default_factory=dict, repr=False)

    def add(self, linker: str, groups: Iterable[Group], links: Iterable[Link]) -> None:
        """Keep what ``linker`` found."""
        self.found[linker] = tuple(sorted(groups, key=lambda found: found.places[0]))
        self.links[linker] = tuple(links)
        self._at[linker] = {place: g for g in self.found[linker] for place in g.places}
        inside: dict[str, list[Group]] = {}
        for g in self.found[linker]:
            for document in dict.fromkeys(place.document for place in g.places):
                inside.setdefault(document, []).append(g)
        self._in[linker] = inside

    def at(self, linker: str, place: Span) -> Group | None:
        """Return the group that holds exactly this place, or None."""
        return self._at.get(linker, {}).get(place)

    def of_document(self, linker: str, document: str) -> tuple[Group, ...]:
        """Return the groups with a place in this document, in order of their first place."""
        return tuple(self._in.get(linker, {}).get(document, ()))

    def around(self, document: str, linkers: Iterable[str]) -> "Groups":
        """Return what a document may know of the groups of ``linkers``, and no more.

        Of each group that has a place in the document its id, the places in the document, and one
        place elsewhere if there is any: the smallest one. So what is said about the document
        changes with its own groups only, not with everything that joins them.
        """
        seen = Groups()
        for linker in linkers:
            own = self.of_document(linker, document)
            seen.add(linker, (Group(id=g.id, places=_seen(g.places, document)) for g in own), ())
        return seen

    def shown(self) -> str:
        """Return ids and places of all groups as text, by the linkers' names."""
        return " ".join(
            f"{linker}: {g.id} {' '.join(map(str, g.places))};"
            for linker, groups in sorted(self.found.items())
            for g in groups
        )


def _seen(places: tuple[Span, ...], document: str) -> tuple[Span, ...]:
    first = bisect_left(places, document, key=_document)
    last = bisect_right(places, document, first, key=_document)
    return places[:1] + places[first:last] if first else places[: last + 1]


def _document(place: Span) -> str:
    return place.document
