"""Names in English text: the upper half of a small transformer, words to tags to places."""

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from crosswitness_en.encoder import MOST, Encoder, Floats
from crosswitness_en.pieces import Word, words

_STOPS = frozenset(".!?;")
_LEAST = 40
"""Pieces that a chunk should have at least before it is cut at the end of a sentence."""


_REPEATS = 4_096
"""Texts whose names stay in memory, a few megabytes: agencies' paragraphs stand in many reports."""


class Name(NamedTuple):
    """A name in a text.

    Attributes:
        start: First code point.
        stop: Code point after the last one.
        label: ``PER``, ``ORG``, ``LOC``, ``NORP`` (peoples) or ``MISC`` (none of these).
        score: The least probability among its words, 0 to 1.
    """

    start: int
    stop: int
    label: str
    score: float


class Chunk(NamedTuple):
    """Consecutive words of a text with their pieces.

    Attributes:
        words: The words.
        firsts: For each word the position of its first piece, the opening mark counted.
        pieces: Numbers of the pieces, both marks included.
    """

    words: list[Word]
    firsts: list[int]
    pieces: list[int]


class NameTagger:
    """Finds names; loads its weights at first use, once for a process.

    Args:
        encoder: What reads the chunks; the shipped one if left out.
    """

    def __init__(self, encoder: Encoder | None = None) -> None:
        self._encoder = encoder or Encoder()
        self._read: dict[str, list[Name]] = {}

    def mentions(self, texts: Sequence[str]) -> list[list[Name]]:
        """Return the names of each text, in text order, apart from each other."""
        return [list(self._once(text)) for text in texts]

    def _once(self, text: str) -> list[Name]:
        """Return the names of a text, read once however many reports repeat it."""
        found = self._read.get(text)
        if found is None:
            if len(self._read) >= _REPEATS:
                self._read.clear()
            found = self._read[text] = self.names(text)
        return found

    def names(self, text: str) -> list[Name]:
        """Return the names of one text.

        A chunk without any capital letter is not read: names in English print have one.
        """
        found: list[Name] = []
        for chunk in self.chunks(text):
            covered = text[chunk.words[0].start : chunk.words[-1].end]
            if covered != covered.lower():
                found += self._decoded(chunk)
        return found

    def chunks(self, text: str) -> Iterator[Chunk]:
        """Cut ``text`` into chunks of at most 120 pieces, at ends of sentences where it can."""
        listed = words(text)
        taken = [self._encoder.pieces(text[word.start : word.end]) for word in listed]
        first = 0
        while first < len(listed):
            last, size, stop = first, 0, 0
            while last < len(listed) and size + len(taken[last]) <= MOST:
                size += len(taken[last])
                last += 1
                if size >= _LEAST and text[listed[last - 1].start] in _STOPS:
                    stop = last
            if last < len(listed) and stop:
                last = stop
            yield self._chunk(listed[first:last], taken[first:last])
            first = last

    def _chunk(self, listed: list[Word], taken: list[list[int]]) -> Chunk:
        numbers, firsts = [self._encoder.marks.opening], []
        for parts in taken:
            firsts.append(len(numbers))
            numbers += parts
        return Chunk(listed, firsts, [*numbers, self._encoder.marks.closing])

    def _decoded(self, chunk: Chunk) -> Iterator[Name]:
        cases = np.zeros(len(chunk.pieces), np.int64)
        ends = [*chunk.firsts[1:], len(chunk.pieces) - 1]
        for word, first, end in zip(chunk.words, chunk.firsts, ends, strict=True):
            cases[first:end] = word.case
        lower = self._encoder.vectors(chunk.pieces, cases)
        (scores,) = self._session.run(None, {"lower": lower, "cases": cases})
        scores = scores[chunk.firsts]
        scores -= scores.max(-1, keepdims=True)
        shares: Floats = np.exp(scores)
        shares /= shares.sum(-1, keepdims=True)
        yield from self._spans(chunk.words, best_path(shares, self._follows), shares)

    def _spans(self, listed: list[Word], path: list[int], shares: Floats) -> Iterator[Name]:
        at = 0
        while at < len(path):
            tag = self._tags[path[at]]
            if tag == "O":
                at += 1
                continue
            label, start = tag[2:], at
            at += 1
            while at < len(path) and self._tags[path[at]] == f"I-{label}":
                at += 1
            kinds = [self._tags.index(f"B-{label}"), self._tags.index(f"I-{label}")]
            score = float(shares[start:at][:, kinds].sum(-1).min())
            yield Name(listed[start].start, listed[at - 1].end, label, round(score, 3))

    @cached_property
    def _tags(self) -> list[str]:
        described = json.loads((self._encoder.folder / "names.json").read_text(encoding="utf-8"))
        return list(described["tags"])

    @cached_property
    def _follows(self) -> NDArray[np.bool_]:
        return may_follow(self._tags)

    @cached_property
    def _session(self) -> Any:
        return self._encoder.session("names.onnx")


def may_follow(tags: Sequence[str]) -> NDArray[np.bool_]:
    """Return whether tag ``j`` may follow tag ``i``: I-X only follows B-X and I-X."""
    return np.array(
        [[not now.startswith("I-") or before[2:] == now[2:] for now in tags] for before in tags]
    )


def best_path(shares: Floats, follows: NDArray[np.bool_]) -> list[int]:
    """Return the most probable tags under the rule which may follow which (Viterbi 1967).

    Args:
        shares: Probabilities (words, tags); tag 0 is "no name", which may begin.
        follows: Whether the second tag may follow the first.
    """
    greedy = shares.argmax(-1)
    before = np.concatenate([[0], greedy[:-1]])
    if follows[before, greedy].all():
        return [int(tag) for tag in greedy]
    steps = np.log(np.maximum(shares, 1e-9))
    barred = np.where(follows, 0.0, -1e6)
    total = steps[0] + barred[0]
    back = np.zeros(shares.shape, np.int64)
    for at in range(1, len(steps)):
        options = total[:, None] + barred
        back[at] = options.argmax(0)
        total = options.max(0) + steps[at]
    tag = int(total.argmax())
    path = [tag]
    for at in range(len(steps) - 1, 0, -1):
        tag = int(back[at][tag])
        path.append(tag)
    return path[::-1]
