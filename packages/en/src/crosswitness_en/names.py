"""Names in English text: a small transformer run by onnxruntime, words to tags to places.

The network reads one chunk at a time and its activations are quantised token by token, so a
result depends on nothing but the chunk: not on the batch, not on the other texts.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from crosswitness_en.pieces import Word, pieces, words

Floats = NDArray[np.float32]
MOST = 120
"""Pieces of a chunk, the two marks left out, as in training."""
_STOPS = frozenset(".!?;")
_LEAST = 40
"""Pieces that a chunk should have at least before it is cut at the end of a sentence."""
_REMEMBERED = 50_000
"""Words whose pieces are kept in memory, about 10 MB."""


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

    Attributes:
        folder: Where ``names.onnx``, ``words.npz`` and ``names.json`` stand.
    """

    def __init__(self, folder: Traversable | None = None) -> None:
        self.folder = folder or files("crosswitness_en") / "weights"
        self._known: dict[str, list[int]] = {}

    def fingerprint(self) -> str:
        """Return the BLAKE2b hash (128 bits, hex) of the weights."""
        summed = blake2b(digest_size=16)
        for name in ("names.onnx", "words.npz", "names.json"):
            summed.update((self.folder / name).read_bytes())
        return summed.hexdigest()

    def mentions(self, texts: Sequence[str]) -> list[list[Name]]:
        """Return the names of each text, in text order, apart from each other."""
        return [self.names(text) for text in texts]

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
        taken = [self._pieces(text[word.start : word.end]) for word in listed]
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
        opening, closing, _ = self._marks
        numbers, firsts = [opening], []
        for parts in taken:
            firsts.append(len(numbers))
            numbers += parts
        return Chunk(listed, firsts, [*numbers, closing])

    def _pieces(self, surface: str) -> list[int]:
        found = self._known.get(surface)
        if found is None:
            # a word has at most 100 pieces, so a chunk always takes one word at least
            found = pieces(surface, self._vocabulary, self._marks[2])
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            if len(surface) <= MOST:
                self._known[surface] = found
        return found

    def _decoded(self, chunk: Chunk) -> Iterator[Name]:
        cases = np.zeros(len(chunk.pieces), np.int64)
        ends = [*chunk.firsts[1:], len(chunk.pieces) - 1]
        for word, first, end in zip(chunk.words, chunk.firsts, ends, strict=True):
            cases[first:end] = word.case
        embedded = self._embedded(np.array(chunk.pieces))
        (scores,) = self._session.run(None, {"embedded": embedded, "cases": cases})
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

    def _embedded(self, numbers: NDArray[np.int64]) -> Floats:
        rows = self._tables["packed"][numbers].astype(np.float32)
        rows *= self._tables["scales"][numbers]
        rows += self._places[: len(numbers)]
        return rows

    @cached_property
    def _tables(self) -> dict[str, NDArray[Any]]:
        packed = BytesIO((self.folder / "words.npz").read_bytes())
        with np.load(packed, allow_pickle=False) as stored:
            return {name: stored[name] for name in stored.files}

    @cached_property
    def _places(self) -> Floats:
        return self._tables["places"].astype(np.float32)

    @cached_property
    def _vocabulary(self) -> dict[str, int]:
        listed = self._tables["pieces"].tobytes().decode().split("\n")
        return {piece: number for number, piece in enumerate(listed)}

    @cached_property
    def _marks(self) -> tuple[int, int, int]:
        known = self._vocabulary
        return known["[CLS]"], known["[SEP]"], known["[UNK]"]

    @cached_property
    def _tags(self) -> list[str]:
        described = json.loads((self.folder / "names.json").read_text(encoding="utf-8"))
        return list(described["tags"])

    @cached_property
    def _follows(self) -> NDArray[np.bool_]:
        return may_follow(self._tags)

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(
            (self.folder / "names.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
        )


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
