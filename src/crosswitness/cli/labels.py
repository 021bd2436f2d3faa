"""Short names of reports and claims for one line of text."""

from collections.abc import Iterable, Mapping
from typing import Any

from crosswitness.exports.readable import opening
from crosswitness.model.record import Claim, ClaimKind, Utterance
from crosswitness.model.span import Span
from crosswitness.model.when import worded
from crosswitness.pipeline.ports import Store

Row = dict[str, Any]


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


def words_of(claim: Claim, said: Mapping[str, Utterance], labels: Labels) -> str:
    """Return what a claim says: a saying's wording, or subject and value."""
    if claim.kind is ClaimKind.UTTERANCE and claim.subject in said:
        return said[claim.subject].renderings[0].text
    if claim.kind is ClaimKind.STATEMENT:
        wordings = [labels.words(place) for place in claim.members]
        return wordings[opening(wordings)]
    value = worded(claim.value) if claim.kind is ClaimKind.DATE else claim.value
    return f"{claim.subject}: {value}"


def interval(row: Row) -> str:
    """Return how many reports and independent texts carry a claim, in words."""
    least, most, reports = row["texts_least"], row["texts_most"], row["reports"]
    texts = f"{most}" if least == most else f"{least} to {most}"
    plural = "" if most == 1 else "s"
    carried = f"{reports} report{'' if reports == 1 else 's'}"
    return f"{carried}; {texts} independent text{plural}"
