"""The base of all annotations: a place, an author, and an id from the content."""

from dataclasses import dataclass, fields

from crosswitness.model.errors import ModelError
from crosswitness.model.identity import digest
from crosswitness.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who says so.

    Attributes:
        stage: Name of the stage (``"quotations"``) or ``"person/NAME"``.
        version: Raised whenever the stage's output may change.
    """

    stage: str
    version: int

    def __str__(self) -> str:
        return f"{self.stage}/{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainMember:
    """One place of a chain.

    Attributes:
        place: A mention's name, a pronoun, or a description ("The Iranian general").
        rule: Why it belongs here (``"surname"``, ``"pronoun"``, ``"typo"``).
        detail: The same for the reader (``"Bangheri differs from Bagheri by one letter"``).
    """

    place: Span
    rule: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """Base of all annotations; never made itself.

    Attributes:
        extent: Where it stands.
        origin: Which stage made it.
    """

    extent: Span
    origin: Origin

    def __post_init__(self) -> None:
        strangers = {span.document for span in self.evidence} - {self.extent.document}
        if strangers:
            raise ModelError(f"{type(self).__name__} at {self.extent} reaches into {strangers}")

    @property
    def id(self) -> str:
        """Id from the kind and every field but `origin`."""
        values = [getattr(self, f.name) for f in fields(self) if f.name != "origin"]
        return "a" + digest(type(self).__name__, *values)

    @property
    def evidence(self) -> tuple[Span, ...]:
        """Every span that this annotation names, its extent first."""
        found = [self.extent]
        for f in fields(self):
            _collect(getattr(self, f.name), found)
        return tuple(dict.fromkeys(found))


def _collect(value: object, found: list[Span]) -> None:
    if isinstance(value, Span):
        found.append(value)
    elif isinstance(value, ChainMember):
        found.append(value.place)
    elif isinstance(value, tuple):
        for item in value:
            _collect(item, found)
