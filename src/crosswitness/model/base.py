"""The base of all annotations: a place, an author, and an id from the content."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

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

    @property
    def person(self) -> bool:
        """Whether a person says so, and no stage."""
        return self.stage.startswith("person/")

    def __str__(self) -> str:
        return f"{self.stage}/{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainMember:
    """One place of a chain.

    Attributes:
        place: A mention's name, a pronoun, or a description ("The Iranian general").
        rule: Why it belongs here (``"surname"``, ``"pronoun"``, ``"typo"``).
        detail: The same for the reader (``"Quanndt differs from Quandt by one letter"``).
    """

    place: Span
    rule: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedWord:
    """One word or sign of a sentence in the tree of Universal Dependencies.

    Attributes:
        place: Where it stands; clitics are words of their own (``could``, ``n't``).
        upos: Universal part of speech (``NOUN``).
        xpos: Tag of the Penn treebank (``NNS``), or ``""``.
        head: Position of the governor among the words of the sentence, -1 for the root.
        relation: Relation to it, with its subtype (``nmod:poss``).
    """

    place: Span
    upos: str
    xpos: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """One participant, place, time or figure of an event.

    Attributes:
        role: Its part (``"actor"``), see `crosswitness.model.events.Part`.
        place: The words.
        chain: The hub of the chain that names the same one, or None.
        country: ISO 3166-1 alpha-2 code that the words or the chain state, or ``""``.
        sector: PLOVER sector (``"GOV"``, ``"MIL"``), or ``""``.
        offices: Titles beside the name in this very place.
        party: The words beside a person that state its side ("Merovian"), or None.
    """

    role: str
    place: Span
    chain: Span | None = None
    country: str = ""
    sector: str = ""
    offices: tuple[Span, ...] = ()
    party: Span | None = None


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
        own = self.extent.document
        for span in self._spans():
            if span.document != own:
                raise ModelError(f"{type(self).__name__} at {self.extent} reaches into {span}")

    @property
    def id(self) -> str:
        """Id from the kind and every field but `origin`."""
        return "a" + digest(*_statements(self))

    @property
    def evidence(self) -> tuple[Span, ...]:
        """Every span that this annotation names, its extent first."""
        return tuple(dict.fromkeys(self._spans()))

    def _spans(self) -> list[Span]:
        found = [self.extent]
        for value in _statements(self):
            if type(value) is Span:
                found.append(value)
            elif type(value) not in _PLAIN:
                _collect(value, found)
        return found


_PLAIN = frozenset((str, int, float, bool, type(None)))
"""Kinds of value that hold no place."""


_READERS: dict[type[Annotation], Callable[[Annotation], tuple[object, ...]]] = {}


def _statements(annotation: Annotation) -> tuple[object, ...]:
    """Return the name of an annotation's kind and the values of every field but `origin`."""
    kind = type(annotation)
    if kind not in _READERS:
        names = (name for name in kind.__dataclass_fields__ if name != "origin")
        _READERS[kind] = attrgetter("__class__.__name__", *names)
    return _READERS[kind](annotation)


def _collect(value: object, found: list[Span]) -> None:
    if isinstance(value, Span):
        found.append(value)
    elif isinstance(value, ChainMember | ParsedWord):
        found.append(value.place)
    elif isinstance(value, Argument):
        _collect((value.place, value.chain, value.offices, value.party), found)
    elif isinstance(value, tuple):
        for item in value:
            _collect(item, found)
