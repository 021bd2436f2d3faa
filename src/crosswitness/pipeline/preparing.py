"""What a linker has to compare: made once for a document, and kept until the document changes.

Of each comparable its place, its keys and its digest are kept. That is enough to find who meets
whom and whether an earlier comparison still holds; the comparable itself is made again only where
two are to be compared anew.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from crosswitness.model.groups import Groups
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from crosswitness.pipeline.fingerprint import stage_key
from crosswitness.pipeline.ports import Compared, Prepared
from crosswitness.pipeline.reading import failure
from crosswitness.pipeline.stage import Linker


@dataclass(frozen=True, slots=True)
class Reports:
    """What is known of each document by itself.

    Attributes:
        layers: Returns a document's layers.
        key: Returns a digest of all that they depend on, or ``""`` while some are missing; None
            where nothing is to be kept.
    """

    layers: Callable[[str], Layers]
    key: Callable[[str], str] | None = None


class Comparables:
    """All comparables of one linker, in the order in which their documents were taken in.

    Attributes:
        places: Their places.
        keys: The keys of each.
        issues: P101 for each document that the linker failed on.
    """

    def __init__(self, linker: Linker, groups: Groups, reports: Reports) -> None:
        """Begin without any.

        Args:
            linker: Prepares them.
            groups: What earlier linkers found.
            reports: What is known of each document.
        """
        self.places: list[Span] = []
        self.keys: list[tuple[str, ...]] = []
        self.issues: list[Issue] = []
        self._linker = linker
        self._key = stage_key(linker)
        self._groups = groups
        self._reports = reports
        self._items: list[Any] = []
        self._digests: list[str] = []
        self._ranges: dict[str, tuple[int, int]] = {}
        self._fingerprints: dict[str, str] = {}
        self._changed: set[str] = set()
        self._words: dict[str, str] = {}

    def take(self, document: str, kept: Prepared | None) -> None:
        """Take in the comparables of one document.

        Args:
            document: Its id.
            kept: What was kept of it, if anything; it is used where nothing changed that the
                linker can see.
        """
        around = self._groups.around(document, self._linker.reads)
        key = self._reports.key(document) if self._reports.key is not None else ""
        fingerprint = digest("prepared", self._key, key, around.shown()) if key else ""
        if kept is not None and fingerprint and kept.fingerprint == fingerprint:
            self._append(document, [None] * len(kept.items), kept.items)
        else:
            items, told = self._prepared(document, around)
            fingerprint = fingerprint if told is not None else ""
            self._append(document, items, told or [])
            if fingerprint:
                self._changed.add(document)
        if fingerprint:
            self._fingerprints[document] = fingerprint

    def item(self, at: int) -> Any:
        """Return a comparable; all those of its document are made again if it was only kept."""
        if self._items[at] is None:
            document = self.places[at].document
            around = self._groups.around(document, self._linker.reads)
            made = self._linker.prepare(
                self._reports.layers(document), around, self._linker.options
            )
            first, last = self._ranges[document]
            self._items[first:last] = made
        return self._items[at]

    def digest(self, at: int) -> str:
        """Return the digest of a comparable."""
        if not self._digests[at]:
            self._digests[at] = digest(repr(self.item(at)))
            document = self.places[at].document
            if document in self._fingerprints:
                self._changed.add(document)
        return self._digests[at]

    def changed(self) -> Iterator[Prepared]:
        """Yield what is to be kept and was not kept before."""
        for document in sorted(self._changed):
            items = range(*self._ranges[document])
            yield Prepared(
                document=document,
                fingerprint=self._fingerprints[document],
                items=tuple(self._told(at) for at in items),
            )

    def _told(self, at: int) -> Compared:
        place = self.places[at]
        return Compared(place.start, place.end, self._digests[at], self.keys[at])

    def _append(self, document: str, items: Sequence[Any], told: Sequence[Compared]) -> None:
        first = len(self.places)
        self._ranges[document] = (first, first + len(told))
        self._items += items
        for start, end, known, keys in told:
            self.places.append(Span(document=document, start=start, end=end))
            self._digests.append(known)
            self.keys.append(tuple(self._words.setdefault(word, word) for word in keys))

    def _prepared(self, document: str, around: Groups) -> tuple[list[Any], list[Compared] | None]:
        """Return the comparables of a document; if the linker fails on it, none and None."""
        layers, linker = self._reports.layers(document), self._linker
        try:
            items = list(linker.prepare(layers, around, linker.options))
            told = [
                Compared(
                    item.place.start, item.place.end, "", tuple(dict.fromkeys(linker.keys(item)))
                )
                for item in items
            ]
        except Exception as error:  # a report must never cost more than itself
            self.issues.append(failure(linker.origin, layers, error))
            return [], None
        return items, told
