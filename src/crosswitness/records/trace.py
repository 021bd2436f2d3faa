"""From anything that the dossier says down to outlet, file, offsets, words and bytes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from crosswitness.model.annotation import Annotation, Attribution, Quotation
from crosswitness.model.document import Document, SourceFile
from crosswitness.model.errors import ModelError
from crosswitness.model.layers import Layers
from crosswitness.model.link import Link
from crosswitness.model.record import Copy, Entity, Record, Story, Utterance
from crosswitness.model.span import Span


class Lookup(Protocol):
    """What a trace reads; every store offers it."""

    def documents(self) -> tuple[str, ...]:
        """Return the ids of all documents, sorted."""

    def layers(self, identity: str) -> Layers:
        """Return a document with its annotations."""

    def record(self, identity: str) -> Record | None:
        """Return the record with this id, or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """An annotation that stands on a place.

    Attributes:
        kind: Name of its type.
        id: Its id.
        origin: The stage that made it, with its version.
        detail: Its kind, role and rule, as far as it has them.
    """

    kind: str
    id: str
    origin: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedPlace:
    """One place at the end of a trace.

    Attributes:
        span: Half-open range of code points of the document's text.
        words: The exact words.
        outlet: Name of the outlet, or ``""`` where it is unknown.
        source: The file that holds them.
        bytes: Half-open range of bytes of that file, None where no bytes hold these words
            (all of them were inserted by the reader).
        steps: Annotations that stand on exactly this place.
    """

    span: Span
    words: str
    outlet: str
    source: SourceFile
    bytes: tuple[int, int] | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What something stands on.

    Attributes:
        id: The id that was asked for.
        kind: ``"Utterance"``, ``"Quotation"``, ``"Document"``, ``"Span"`` …
        origin: Stage that made it, ``""`` for records, documents and spans.
        places: Its places, sorted.
        links: Why its places belong together, strongest first.
    """

    id: str
    kind: str
    origin: str = ""
    places: tuple[TracedPlace, ...]
    links: tuple[Link, ...] = ()


_SPAN = re.compile(r"(d[0-9a-f]{1,64})(?:\[(\d{1,12}):(\d{1,12})\]|:(\d{1,12}):(\d{1,12}))")


def trace(identity: str, lookup: Lookup) -> Trace | None:
    """Follow ``identity`` to its places.

    Args:
        identity: Id of a record, an annotation or a document, or a span as ``ID[START:END]``
            or ``ID:START:END``.
        lookup: The case.

    Returns:
        The trace, or None if the case holds nothing of this name.
    """
    record = lookup.record(identity)
    if record is not None:
        places = _places(record.members, lookup)
        return Trace(id=identity, kind=type(record).__name__, places=places, links=_links(record))
    if identity in lookup.documents():
        whole = lookup.layers(identity).document.whole
        return Trace(id=identity, kind="Document", places=_places([whole], lookup))
    match = _SPAN.fullmatch(identity)
    if match is not None:
        return _span(identity, match, lookup)
    for document in lookup.documents():
        found = _annotation(identity, lookup.layers(document))
        if found is not None:
            return found
    return None


def place(span: Span, layers: Layers) -> TracedPlace:
    """Return one span as a traced place of its document.

    Raises:
        ModelError: If the span reaches over the end of the text.
    """
    document = layers.document
    span = document.span(span.start, span.end)
    outlet = layers.metadata("outlet")
    return TracedPlace(
        span=span,
        words=layers.text(span),
        outlet=outlet.value if outlet is not None else document.outlet,
        source=document.source,
        bytes=_bytes(document, span),
        steps=tuple(
            Step(
                kind=type(item).__name__,
                id=item.id,
                origin=str(item.origin),
                detail=_detail(item),
            )
            for kind in sorted(layers.kinds, key=lambda kind: kind.__name__)
            for item in layers.kinds[kind]
            if span in item.evidence
        ),
    )


def _places(spans: Iterable[Span], lookup: Lookup) -> tuple[TracedPlace, ...]:
    held: dict[str, Layers] = {}
    made = []
    for span in sorted(set(spans)):
        if span.document not in held:
            held = {span.document: lookup.layers(span.document)}  # sorted: one at a time is enough
        made.append(place(span, held[span.document]))
    return tuple(made)


def _span(identity: str, match: re.Match[str], lookup: Lookup) -> Trace | None:
    document, *numbers = (group for group in match.groups() if group is not None)
    if document not in lookup.documents():
        return None
    start, end = (int(number) for number in numbers)
    try:
        places = _places([Span(document=document, start=start, end=end)], lookup)
    except ModelError:
        return None
    return Trace(id=identity, kind="Span", places=places)


def _annotation(identity: str, layers: Layers) -> Trace | None:
    for items in layers.kinds.values():
        for item in items:
            if item.id == identity:
                spans = (*item.evidence, *_sources(item, layers))
                return Trace(
                    id=identity,
                    kind=type(item).__name__,
                    origin=str(item.origin),
                    places=tuple(place(span, layers) for span in sorted(set(spans))),
                )
    return None


def _sources(item: Annotation, layers: Layers) -> list[Span]:
    """Return where a quotation's speaker, relays and cues stand; nothing for other kinds."""
    if not isinstance(item, Quotation):
        return []
    given = [a for a in layers.of(Attribution) if a.quotation == item.id]
    return [span for a in given for span in (a.source, a.cue) if span is not None]


def _detail(item: Annotation) -> str:
    parts = (str(getattr(item, name, "")) for name in ("kind", "role", "rule"))
    return ", ".join(part for part in parts if part)


def _links(record: Record) -> tuple[Link, ...]:
    links = record.links if isinstance(record, Entity | Story | Copy | Utterance) else ()
    return tuple(sorted(links, key=lambda link: (-abs(link.weight), link.left, link.right)))


def _bytes(document: Document, span: Span) -> tuple[int, int] | None:
    try:
        low, high = document.offsets.bytes_of(span.start, span.end)
    except ModelError:
        return None
    return (low, high) if low < high else None
