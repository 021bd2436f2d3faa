"""The base of all records, and the spelling with its places that many of them hold."""

from dataclasses import dataclass

from crosswitness.model.errors import ModelError
from crosswitness.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Base of all records; never made itself.

    Attributes:
        id: Derived from what the record is about, the same in every run.
        members: The places it stands on, sorted.
    """

    id: str
    members: tuple[Span, ...]

    def __post_init__(self) -> None:
        if not self.members:
            raise ModelError(f"{type(self).__name__} {self.id} has no members")

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the documents it stands on, sorted."""
        return tuple(sorted({member.document for member in self.members}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One spelling and every place where it stands.

    Attributes:
        text: The words as written.
        places: Where, sorted.
    """

    text: str
    places: tuple[Span, ...]
