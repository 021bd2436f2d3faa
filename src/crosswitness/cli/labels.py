"""Short names of reports for one line of text."""

from collections.abc import Iterable

from crosswitness.model.span import Span
from crosswitness.pipeline.ports import Store


class Labels:
    """Short names of documents: the outlet if known, else the file."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, str] = {}

    def of(self, document: str) -> str:
        """Return the label of one document."""
        if document not in self._known:
            layers = self._store.layers(document, ["metadata"])
            outlet = layers.metadata("outlet")
            source = layers.document.source
            self._known[document] = outlet.value if outlet else str(source)[13:] or str(source)
        return self._known[document]

    def all(self, documents: Iterable[str]) -> list[str]:
        """Return the labels of several documents, sorted."""
        return sorted(self.of(document) for document in documents)

    def words(self, place: Span) -> str:
        """Return the words at a place."""
        return place.of(self._store.document(place.document).text)
