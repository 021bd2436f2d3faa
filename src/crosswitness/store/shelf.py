"""Layers as they stand in the store: a kind of annotation is decoded when it is asked for.

Most stages ask for two or three of the dozen kinds, and a large case does not fit in memory, so
each walk over all reports would else decode what it never looks at.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import msgspec

from crosswitness.model import annotation as annotations
from crosswitness.model.annotation import Annotation, Origin
from crosswitness.model.layers import Layers, in_order
from crosswitness.store.codec import decode

Row = tuple[str, int, str]
"""Stage, its version, and JSON: kind -> list of annotations."""

_parts = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode


class StoredKinds(Mapping[type[Annotation], tuple[Annotation, ...]]):
    """Annotations by kind, each in text order; `Layers.kinds` of a stored document."""

    def __init__(self, document: str, rows: Iterable[Row]) -> None:
        self._document = document
        self._found: dict[type[Annotation], tuple[Annotation, ...]] = {}
        self._stored: dict[type[Annotation], list[tuple[Origin, msgspec.Raw]]] = {}
        for stage, version, text in rows:
            origin = Origin(stage=stage, version=version)
            for name, items in _parts(text).items():
                kind = getattr(annotations, name)
                self._stored.setdefault(kind, []).append((origin, items.copy()))

    def __getitem__(self, kind: type[Annotation]) -> tuple[Annotation, ...]:
        found = self._found.get(kind)
        if found is None:
            found = in_order(self._decoded(kind, self._stored[kind]))
            self._found[kind] = found
            self._stored[kind] = []  # the text is not asked for again
        return found

    def _decoded(
        self, kind: type[Annotation], stored: Iterable[tuple[Origin, msgspec.Raw]]
    ) -> Iterator[Annotation]:
        for origin, items in stored:
            for item in msgspec.json.decode(items):
                yield decode(kind, item, self._document, origin)

    def __iter__(self) -> Iterator[type[Annotation]]:
        return iter(self._stored)

    def __len__(self) -> int:
        return len(self._stored)

    def __reduce__(self) -> tuple[Any, ...]:
        return dict, (dict(self.items()),)


class Shelf:
    """Layers kept in memory: the first ones that were asked for, and the last ones.

    Every stage walks over all documents in the same order; to forget the least recently used
    would forget each one just before it is asked for again, so the first ones stay. Of the
    others the last ones stay for as long as a story's reports are compared with each other.
    """

    def __init__(self, load: Callable[[str], Layers], first: int, last: int) -> None:
        self._load = load
        self._first = first
        self._last = last
        self._known: dict[str, Layers] = {}
        self._recent: OrderedDict[str, Layers] = OrderedDict()

    def layers(self, identity: str) -> Layers:
        """Return the layers of a document."""
        found = self._known.get(identity)
        if found is not None:
            return found
        if len(self._known) < self._first:
            return self._known.setdefault(identity, self._load(identity))
        found = self._recent.pop(identity, None) or self._load(identity)
        self._recent[identity] = found
        if len(self._recent) > self._last:
            self._recent.popitem(last=False)
        return found

    def forget(self, identities: Iterable[str] | None = None) -> None:
        """Load these documents anew when they are asked for next; without an argument all."""
        for known in (self._known, self._recent):
            for identity in list(known) if identities is None else identities:
                known.pop(identity, None)
