"""The kinds of stages: plain records of pure functions, with nothing to subclass."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from crosswitness.model.annotation import Annotation, Origin
from crosswitness.model.groups import Groups
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.link import Link
from crosswitness.model.material import Material
from crosswitness.model.record import Record
from crosswitness.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotator:
    """One document in, annotations out.

    Attributes:
        origin: Name and version; raise the version whenever the output may change.
        needs: Kinds of annotation that must be there before it runs.
        makes: Kinds that it makes; no other stage may make them.
        options: A frozen dataclass of settings; its ``repr`` is part of the cache key.
        run: The function. It sees one document only and never edits it.
    """

    origin: Origin
    needs: tuple[type[Annotation], ...]
    makes: tuple[type[Annotation], ...]
    options: Any
    run: Callable[[Layers, Any], Iterable[Annotation | Issue]]


WEAK = "?"
"""Begins the keys of a linker that pair only while few share them."""


class Comparable(Protocol):
    """What a linker prepares: anything with a place, self-contained and immutable."""

    @property
    def place(self) -> Span:
        """The place that a link would join."""


class Linkage(StrEnum):
    """When two groups of places may become one."""

    BEST = "best"  # strongest link first; a DIFFERENT between any two members forbids
    COMPLETE = "complete"  # every pair across must be linked
    AVERAGE = "average"  # the mean weight over all pairs across, absent ones 0 and a DIFFERENT
    # below it, must reach `cut`; only a person's DIFFERENT forbids
    NONE = "none"  # links only, no groups


@dataclass(frozen=True, slots=True, kw_only=True)
class Linker:
    """Two places in, a link with reasons out.

    Attributes:
        origin: Name and version.
        needs: Kinds of annotation that `prepare` reads.
        reads: Names of linkers whose groups `prepare` reads; they run before.
        options: A frozen dataclass of settings.
        prepare: Comparables of one document, with what `Groups.around` it shows of the linkers in
            `reads`. It must depend on nothing else: its result is kept.
        keys: Two comparables meet only if they share a key.
        compare: The link between two comparables, or None; called with the smaller place first.
        cap: A key with more comparables than this does not pair them all, and yields an Issue.
        weak: Most comparables of a key that begins with `WEAK`; with more it is passed over,
            because stronger keys of the same comparables stand beside it.
        neighbours: Of such a key each comparable meets this many next ones in place order, so
            that a name of a thousand reports still holds together; 0: it pairs nobody.
        within: Whether comparables of one document may meet.
        linkage: How links become groups.
        cut: Least weight for `Linkage.AVERAGE`.
        cohesion: Least share of the mean weight within two groups that the weight across them
            must reach for `Linkage.AVERAGE`, 0 to 1; less of small groups.
        silent: Most pairs without a link that count as 0 for `Linkage.AVERAGE`; 0: all do.
        bridge: Name of the feature whose DIFFERENT falls when a third place is SAME with both.
        forbids: Name of the feature that, where it speaks against a POSSIBLE link, keeps the
            groups of its places apart: a person may still join them.
    """

    origin: Origin
    needs: tuple[type[Annotation], ...]
    reads: tuple[str, ...] = ()
    options: Any
    prepare: Callable[[Layers, Groups, Any], Iterable[Any]]
    keys: Callable[[Any], Iterable[str]]
    compare: Callable[[Any, Any, Any], Link | None]
    cap: int = 200
    weak: int = 0
    neighbours: int = 0
    within: bool = False
    linkage: Linkage = Linkage.BEST
    cut: float = 0.0
    cohesion: float = 0.0
    silent: int = 0
    bridge: str = ""
    forbids: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorder:
    """Groups and layers in, records out.

    Attributes:
        origin: Name and version.
        reads: Kinds of record that must be there before it runs.
        makes: Kinds of record that it makes.
        options: A frozen dataclass of settings.
        build: The function; pure, and indifferent to the order of documents.
    """

    origin: Origin
    reads: tuple[type[Record], ...] = ()
    makes: tuple[type[Record], ...]
    options: Any
    build: Callable[[Material, Any], Iterable[Record | Issue]]


Stage = Annotator | Linker | Recorder
