"""Why two places belong together or apart: a link is a list of reasons."""

from dataclasses import dataclass
from enum import StrEnum

from crosswitness.model.annotation import Origin
from crosswitness.model.errors import ModelError
from crosswitness.model.identity import digest
from crosswitness.model.span import Span


class Relation(StrEnum):
    """What a link says of its two places."""

    SAME = "same"
    DIFFERENT = "different"
    COPY_OF = "copy of"
    POSSIBLE = "possible"  # shown to the reader, never joined


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One named reason of a link.

    Attributes:
        name: Short name (``"weekday"``).
        weight: What it adds; negative speaks against.
        detail: The reason in the reader's words.
    """

    name: str
    weight: float
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A statement about two places, never without reasons.

    Attributes:
        left: The smaller place in the order of `Span`.
        right: The larger place.
        relation: What it says.
        features: The reasons; their sum only sorts.
        origin: Who says so.
    """

    left: Span
    right: Span
    relation: Relation
    features: tuple[Feature, ...]
    origin: Origin

    def __post_init__(self) -> None:
        if not self.features:
            raise ModelError(f"a link needs a reason: {self.left} {self.relation} {self.right}")
        if not self.left < self.right:
            raise ModelError(f"a link's places must differ and be in order: {self.left}")

    @property
    def id(self) -> str:
        """Id from places, relation and stage."""
        return "l" + digest(self.left, self.right, self.relation, self.origin.stage)

    @property
    def weight(self) -> float:
        """Sum of all reasons, rounded so that no order of addition shows."""
        return round(sum(feature.weight for feature in self.features), 6)
