"""What the edges must offer: the pipeline speaks to these protocols and to nothing else."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar

from crosswitness.model.annotation import Annotation
from crosswitness.model.document import Document, Given
from crosswitness.model.issue import Issue
from crosswitness.model.judgement import Judgement
from crosswitness.model.layers import Layers
from crosswitness.model.link import Link
from crosswitness.model.record import Record

T = TypeVar("T")
U = TypeVar("U")
R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """The bytes of one input, ready for a reader.

    Attributes:
        path: Path below ``sources/``, with ``/``.
        member: Name of the member inside an archive, or ``""``.
        content: The bytes.
        given: What sidecars or the command line say about it.
    """

    path: str
    member: str = ""
    content: bytes
    given: tuple[Given, ...] = ()


class Reader(Protocol):
    """Turns the bytes of one unit into documents."""

    def __call__(self, unit: Unit) -> Iterator[Document | Issue]:
        """Yield documents, and an Issue for each part that is skipped or odd.

        Raises:
            ReadError: If nothing of the unit can be read.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """What one annotator said about one document.

    Attributes:
        document: Id of the document.
        stage: Name of the stage.
        fingerprint: Digest of text, stage version, options and upstream fingerprints.
        made: Its annotations in text order.
        issues: Its issues.
    """

    document: str
    stage: str
    fingerprint: str
    made: tuple[Annotation, ...]
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """What one linker said about two documents.

    Attributes:
        linker: Name of the linker.
        left: Id of the smaller document.
        right: Id of the larger document; the same as `left` for links inside one document.
        fingerprint: Digest of the comparables that met, the linker's version and options.
        links: The links between them.
    """

    linker: str
    left: str
    right: str
    fingerprint: str
    links: tuple[Link, ...]


class Compared(NamedTuple):
    """What is kept of one comparable of a linker.

    Attributes:
        start: First code point of its place.
        end: Code point after the last one.
        digest: Digest of all that it says, or ``""`` while it met no other.
        keys: Its keys.
    """

    start: int
    end: int
    digest: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What is kept of all comparables that one linker has of one document.

    Attributes:
        document: Id of the document.
        fingerprint: Digest of all that the linker's function can see, its version and options.
        items: Its comparables, in the order in which they are made.
    """

    document: str
    fingerprint: str
    items: tuple[Compared, ...]


class Store(Protocol):
    """Keeps what is derived; everything in it can be deleted and made again."""

    def documents(self) -> tuple[str, ...]:
        """Return the ids of all documents, sorted."""

    def keys(self) -> Mapping[str, str]:
        """Return the `fingerprint.document_key` of each document."""

    def document(self, identity: str) -> Document:
        """Return a document.

        Raises:
            KeyError: If there is none with this id.
        """

    def fingerprints(self) -> Mapping[str, Mapping[str, str]]:
        """Return, for each document, the fingerprint of each stage's stored layer."""

    def save_layers(self, layers: Iterable[Layer]) -> None:
        """Keep layers in one transaction, in place of earlier ones of the same stage."""

    def layers(self, identity: str, stages: Collection[str] | None = None) -> Layers:
        """Return a document with every stored annotation, or with those of ``stages`` only."""

    def drop_layers(self, stages: Collection[str]) -> None:
        """Drop the layers of all stages but ``stages``."""

    def prepared(self, linker: str) -> Mapping[str, Prepared]:
        """Return what is kept of a linker's comparables, by document."""

    def save_prepared(self, linker: str, made: Iterable[Prepared]) -> None:
        """Keep comparables in one transaction, in place of earlier ones of their documents."""

    def pairings(self, linker: str) -> Mapping[tuple[str, str], str]:
        """Return the fingerprints of a linker's stored pairings by document pair."""

    def save_pairings(
        self, linker: str, made: Iterable[Pairing], gone: Iterable[tuple[str, str]]
    ) -> None:
        """Keep pairings and drop those of the document pairs in ``gone``, in one transaction."""

    def links(self, linker: str) -> Iterator[Link]:
        """Yield a linker's links, sorted by places."""

    def save_judgements(self, judgements: Sequence[Judgement]) -> None:
        """Keep the judgements that this run applies, in place of those of the last one."""

    def judgements(self) -> tuple[Judgement, ...]:
        """Return the judgements of the last run, by number."""

    def save_records(self, records: Sequence[Record], issues: Sequence[Issue]) -> None:
        """Put these records and cross-document issues in place of all earlier ones."""

    def records(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of one kind, sorted by id."""

    def record(self, identity: str) -> Record | None:
        """Return the record with this id, or None."""

    def issues(self) -> tuple[Issue, ...]:
        """Return all issues, of intake, layers and records, sorted by code, place and message."""


class Engine(Protocol):
    """Runs a function over many items."""

    def map(
        self, function: Callable[[T], U], items: Iterable[T], lost: Callable[[T], U]
    ) -> Iterator[U]:
        """Yield ``function(item)`` for each item, in the order of the items.

        An item that ends the process that works on it gives ``lost(item)``. The functions must be
        importable by name; items and results must be picklable.
        """


class Progress(Protocol):
    """Hears how far a run has come."""

    def stage(self, name: str, total: int) -> None:
        """A stage with ``total`` units of work begins."""

    def advance(self, done: int = 1) -> None:
        """``done`` more units are done."""


class Exporter(Protocol):
    """Writes a finished case in one format."""

    def __call__(self, store: Store, target: Path, options: Any) -> tuple[Path, ...]:
        """Write below ``target`` and return the files written."""
