"""What the back-ends in force find in a document, line by line."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from crosswitness.lang.backends import detectors
from crosswitness.lang.detect import english
from crosswitness.lang.naming.line import Found, Line, given_names
from crosswitness.lang.naming.merge import SURE, merged, suggested
from crosswitness.lang.ports import (
    Answered,
    CheckedDetector,
    Detected,
    Detection,
    MentionDetector,
)
from crosswitness.model.annotation import Origin, Segment, SegmentKind
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

_READ = frozenset({SegmentKind.TITLE, SegmentKind.BODY, SegmentKind.CAPTION})
"""By-lines and datelines have rules of their own."""
ALONE = 0.85
"""Least score of a person named by a single word that is nobody's last name."""


class Detections:
    """Names of one document by back-end, in text order.

    Attributes:
        by_backend: Id of each back-end with its names in code points of the document.
    """

    def __init__(self, layers: Layers, fixed: Iterable[str]) -> None:
        """Read the English segments of a document.

        Args:
            layers: The document; needs `Segment` and `Language`.
            fixed: Back-ends with their fingerprints.

        Raises:
            BackendError: If a back-end is not the one that the run was planned with.
        """
        self.by_backend: list[tuple[str, list[Detection]]] = []
        self._refused: list[tuple[Span, str, str]] = []
        backends = detectors(fixed)
        if not backends:
            return
        readable = english(layers)
        extents = [
            segment.extent
            for segment in layers.of(Segment)
            if segment.kind in _READ and segment.extent in readable
        ]
        texts = [layers.text(extent) for extent in extents]
        for backend in backends:
            found: list[Detection] = []
            for extent, answer in zip(extents, _answers(backend, texts), strict=True):
                found += _placed(extent, answer.names)
                self._refused += ((extent, backend.id, why) for why in answer.refused)
            self.by_backend.append((backend.id, settled(layers.document.text, sorted(found))))

    def refused(self, origin: Origin) -> Iterator[Issue]:
        """Yield an issue for each answer of a model that does not re-read in the text."""
        for extent, backend, why in self._refused:
            message = f"An answer of {backend} was refused: {why}"
            yield Issue(code="N202", message=message, place=extent, origin=origin)

    def beside(self, line: Line, by_rules: Sequence[Found]) -> list[Found]:
        """Return ``by_rules`` with what the back-ends find in ``line``, best first."""
        named = list(by_rules)
        if not line.tokens:
            return named
        start, end = line.tokens[0].start, line.tokens[-1].end
        for identity, names in reversed(self.by_backend):
            first = bisect_left(names, (start,))
            last = bisect_left(names, (end,), lo=first)
            inside = [name for name in names[first:last] if name.stop <= end]
            named = merged(line, named, suggested(line, inside, identity))
        return named


def _answers(backend: MentionDetector, texts: list[str]) -> Sequence[Answered]:
    if isinstance(backend, CheckedDetector):
        return backend.answered(texts)
    return [Answered(names, ()) for names in backend.mentions(texts)]


def _placed(extent: Span, names: Iterable[Detected]) -> Iterator[Detection]:
    """Yield names in code points of the document, those that leave their segment left out."""
    for name in names:
        if 0 <= name.start < name.stop <= extent.end - extent.start:
            start, stop = name.start + extent.start, name.stop + extent.start
            yield Detection(start, stop, name.label, name.score)


def settled(text: str, found: Sequence[Detection]) -> list[Detection]:
    """Return names of which each is the same wherever it stands in one document.

    The label with the greatest sum of scores is the name's. A single word is a person as the last
    word of somebody's longer name, since reports name people in full once; else it must be sure,
    a given name less so than another word.

    Args:
        text: The document.
        found: Names of one back-end.
    """
    weights: dict[str, dict[str, float]] = {}
    for name in found:
        labels = weights.setdefault(text[name.start : name.stop], {})
        labels[name.label] = labels.get(name.label, 0.0) + name.score
    kinds = {
        words: max(sorted(labels), key=labels.__getitem__) for words, labels in weights.items()
    }
    families = {
        words.split()[-1] for words, kind in kinds.items() if kind == "PER" and " " in words
    }
    kept = []
    for name in found:
        words = text[name.start : name.stop]
        least = SURE if words in given_names() else ALONE
        known = " " in words or words in families or name.score >= least
        if kinds[words] != "PER" or known:
            kept.append(name._replace(label=kinds[words]))
    return kept
