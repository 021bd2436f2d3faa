"""Syntax of English sentences by a back-end, for those who export it; off until one is named.

No other stage reads it: dependency trees of news err in one relation of six, so nothing that the
dossier says rests on them. What it does not do: titles in headline case, by-lines and datelines
are not parsed, and neither is a report in another language.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswitness.lang.backends import parsers
from crosswitness.lang.detect import english
from crosswitness.lang.naming.line import in_headline_case
from crosswitness.lang.ports import Parsed
from crosswitness.model.annotation import Annotation, Origin, Segment, Sentence
from crosswitness.model.base import ParsedWord
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from crosswitness.model.syntax import Parse

ORIGIN = Origin(stage="syntax", version=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SyntaxOptions:
    """Settings of the syntax stage.

    Attributes:
        parsers: The back-end that parses, as ``ID`` or ``ID:ARGUMENT``; the first of several is
            asked. Default: none, since it takes as long as all other reading together.
        fixed: The same with the fingerprints of what was loaded; filled in when a run is planned,
            never by hand.
    """

    parsers: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()


def annotate(layers: Layers, options: SyntaxOptions) -> Iterator[Annotation | Issue]:
    """Yield the parse of every English sentence, in text order.

    Needs `Segment`, `Sentence` and `Language`.

    Raises:
        BackendError: If the back-end is not the one that the run was planned with.
    """
    for parser in parsers(options.fixed)[:1]:
        extents = list(read(layers))
        parsed = parser.parse([layers.text(extent) for extent in extents])
        for extent, tree in zip(extents, parsed, strict=True):
            if is_tree(tree, extent.end - extent.start):
                yield _parse(extent, tree, parser.id)
            else:
                message = f"{parser.id} gives no tree over the words of this sentence."
                yield Issue(code="S201", message=message, place=extent, origin=ORIGIN)


def read(layers: Layers) -> Iterator[Span]:
    """Yield the sentences that are parsed: English, and not in headline case."""
    text = layers.document.text
    wanted = english(layers)
    readable = [s.extent for s in layers.of(Segment) if s.extent in wanted]
    at = 0
    for sentence in layers.of(Sentence):
        extent = sentence.extent
        while at < len(readable) and readable[at].end <= extent.start:
            at += 1
        inside = at < len(readable) and readable[at].start <= extent.start
        if inside and not in_headline_case(text, extent.start, extent.end):
            yield extent


def is_tree(words: Sequence[Parsed], length: int) -> bool:
    """Say whether words stand in order inside a sentence and form one tree."""
    before = 0
    for word in words:
        if not (before <= word.start < word.stop <= length) or not -1 <= word.head < len(words):
            return False
        before = word.stop
    above = [word.head for word in words]
    rooted = [False] * len(words)
    for start in range(len(words)):
        path: list[int] = []
        at = start
        while at >= 0 and not rooted[at] and len(path) <= len(words):
            path.append(at)
            at = above[at]
        if len(path) > len(words):
            return False  # it goes round
        for place in path:
            rooted[place] = True
    return above.count(-1) == 1


def _parse(extent: Span, tree: Sequence[Parsed], parser: str) -> Parse:
    words = tuple(
        ParsedWord(
            place=Span(
                document=extent.document,
                start=extent.start + word.start,
                end=extent.start + word.stop,
            ),
            upos=word.upos,
            xpos=word.xpos,
            head=word.head,
            relation=word.relation,
        )
        for word in tree
    )
    return Parse(extent=extent, origin=ORIGIN, words=words, parser=parser)
