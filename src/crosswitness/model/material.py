"""What records are built from: the documents' layers, the groups, the records so far."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from crosswitness.model.groups import Groups
from crosswitness.model.judgement import Decisions
from crosswitness.model.layers import Layers
from crosswitness.model.record import Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything that a record builder may read.

    Attributes:
        documents: Ids of all documents, sorted. Walk them in this order: layers are read from
            the store on demand and only the first thousand stay in memory.
        layers: Returns the layers of a document.
        groups: What the linkers found.
        records: Records made by earlier builders, by kind, sorted by id.
        decisions: What people decided.
    """

    documents: tuple[str, ...]
    layers: Callable[[str], Layers]
    groups: Groups
    records: dict[type[Record], tuple[Record, ...]] = field(default_factory=dict)
    decisions: Decisions = field(default_factory=Decisions)

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of one kind made so far, sorted by id."""
        return self.records.get(kind, ())  # type: ignore[return-value]
