"""The words of a report that copying shows in: those of its body, told apart by whose they are."""

from bisect import bisect_left
from collections.abc import Sequence
from re import compile as pattern

from crosswitness.lang.posts import posts
from crosswitness.lang.shingles import BREAK
from crosswitness.lang.tokens import Word, words
from crosswitness.model.annotation import Quotation, QuotationKind, Segment, SegmentKind, Sentence
from crosswitness.model.layers import Layers

_MARKED = pattern(r"“[^“”]{1,2000}”|«[^«»]{1,2000}»|\"[^\"\n]{1,2000}\"")
"""Quoted words, for texts in which no stage looked for quotations."""


def body_words(layers: Layers) -> tuple[list[Word], list[bool]]:
    """Return the words of the body in text order, and whether each stands inside a quotation.

    Where another segment stands between two of the body, a `BREAK` stands between their words.
    """
    text = layers.document.text
    quoted = _quotations(layers)
    found: list[Word] = []
    for segment in layers.of(Segment):
        if segment.kind is SegmentKind.BODY:
            found.extend(words(text, segment.extent.start, segment.extent.end))
        elif found and found[-1].folded != BREAK:
            found.append(Word(segment.extent.start, segment.extent.end, BREAK))
    if not layers.of(Segment):
        found = words(text)
    if found and found[-1].folded == BREAK:
        found.pop()
    starts = [start for start, _ in quoted]
    flags = []
    for word in found:
        at = bisect_left(starts, word.end) - 1
        flags.append(at >= 0 and quoted[at][1] > word.start)
    return found, flags


def _quotations(layers: Layers) -> list[tuple[int, int]]:
    """Return the ranges of quoted words, merged, in text order."""
    text = layers.document.text
    ranges = [
        (content.start, content.end)
        for quotation in layers.of(Quotation)
        if quotation.kind is not QuotationKind.INDIRECT
        for content in quotation.contents
    ]
    if not layers.of(Quotation):
        ranges = [found.span() for found in _MARKED.finditer(text)]
    merged: list[tuple[int, int]] = []
    for start, end in sorted([*ranges, *posts(text, 0, len(text))]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def sentence_of(layers: Layers, found: Sequence[Word]) -> list[int]:
    """Return for each word the number of the sentence that began last."""
    begins = [sentence.extent.start for sentence in layers.of(Sentence)]
    if not begins:
        begins = [segment.extent.start for segment in layers.of(Segment)]
    return [bisect_left(begins, word.end) for word in found]
