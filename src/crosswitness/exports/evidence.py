"""Exact words at exact places: the one shape in which every export cites a report."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from crosswitness.model.document import Document
from crosswitness.model.errors import VerifyError
from crosswitness.model.span import Span
from crosswitness.pipeline.ports import Store

KEYS = ("document", "start", "end", "text")
"""Keys of an evidence object: document id, half-open code point offsets, exact words."""

_KEYS = frozenset(KEYS)
_PLAIN = frozenset((str, int, float, bool, type(None)))

KEPT = 1024
"""Documents kept in memory while evidence is read."""


class Words:
    """Reads the words at spans from the documents of a store.

    The same place is cited by many records: each gets the same object, so evidence must not be
    changed once it is made.
    """

    def __init__(self, store: Store) -> None:
        self._document = lru_cache(maxsize=KEPT)(store.document)
        self._known: dict[Span, dict[str, Any]] = {}

    def document(self, identity: str) -> Document:
        """Return a document.

        Raises:
            KeyError: If there is none with this id.
        """
        return self._document(identity)

    def at(self, span: Span) -> dict[str, Any]:
        """Return evidence: the span with its exact words.

        Raises:
            VerifyError: If the document is absent or the span reaches over its end.
        """
        found = self._known.get(span)
        if found is None:
            found = self._known[span] = self._read(span)
        return found

    def _read(self, span: Span) -> dict[str, Any]:
        try:
            text = self._document(span.document).text
        except KeyError as error:
            raise VerifyError(f"{span}: there is no such document") from error
        if span.end > len(text):
            raise VerifyError(f"{span} reaches over the end of the text ({len(text)})")
        return {
            "document": span.document,
            "start": span.start,
            "end": span.end,
            "text": span.of(text),
        }

    def all(self, spans: Iterable[Span | None]) -> list[dict[str, Any]]:
        """Return evidence for each span, in text order and once each; None is left out."""
        return [self.at(span) for span in sorted({s for s in spans if s is not None})]


def walk(value: object) -> Iterator[Mapping[str, Any]]:
    """Yield every evidence object inside a decoded dossier, in document order."""
    waiting = [iter((value,))]
    while waiting:
        for item in waiting[-1]:
            if type(item) in _PLAIN:
                continue
            if isinstance(item, dict):
                if item.keys() >= _KEYS:
                    yield item
                    continue
                waiting.append(iter(item.values()))
                break
            if isinstance(item, list | tuple):
                waiting.append(iter(item))
                break
        else:
            waiting.pop()
