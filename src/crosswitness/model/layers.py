"""A document with what the stages so far have said about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeVar

from crosswitness.model.annotation import Annotation, Metadatum
from crosswitness.model.document import Document
from crosswitness.model.span import Span

A = TypeVar("A", bound=Annotation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """Read-only view of one document and its annotations.

    Attributes:
        document: The document.
        kinds: Annotations by kind, each in text order.
    """

    document: Document
    kinds: Mapping[type[Annotation], tuple[Annotation, ...]] = field(default_factory=dict)

    def of(self, kind: type[A]) -> tuple[A, ...]:
        """Return the annotations of one kind in text order."""
        return self.kinds.get(kind, ())  # type: ignore[return-value]

    def text(self, span: Span) -> str:
        """Return the words at ``span``."""
        return span.of(self.document.text)

    def metadata(self, name: str) -> Metadatum | None:
        """Return the chosen value of a metadata field, or None when it is unknown."""
        for item in self.of(Metadatum):
            if item.field == name and item.chosen and item.value:
                return item
        return None

    def adding(self, made: Iterable[Annotation]) -> "Layers":
        """Return new layers with ``made`` added, each kind sorted by place and id."""
        grown: dict[type[Annotation], list[Annotation]] = {}
        for item in made:
            grown.setdefault(type(item), []).append(item)
        kinds = dict(self.kinds)
        for kind, items in grown.items():
            kinds[kind] = in_order((*kinds.get(kind, ()), *items))
        return Layers(document=self.document, kinds=kinds)


def in_order(items: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Return annotations in text order, those at one place by their ids.

    An id costs a digest, so it is asked for only where places are equal.
    """
    ordered: list[Annotation] = []
    for _, group in groupby(sorted(items, key=_extent), key=_extent):
        here = list(group)
        ordered += here if len(here) == 1 else sorted(here, key=_identity)
    return tuple(ordered)


def _extent(item: Annotation) -> tuple[int, int]:
    return item.extent.start, item.extent.end


def _identity(item: Annotation) -> str:
    return item.id
