"""The lower half of the network, which names and syntax share: words in, vectors out.

The network reads one chunk at a time and its activations are quantised piece by piece, so a
result depends on nothing but the chunk: not on the batch, not on the other texts.
"""

from collections.abc import Sequence
from functools import cached_property
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from crosswitness_en.pieces import pieces

Floats = NDArray[np.float32]
MOST = 120
"""Pieces of a chunk, the two marks left out, as in training."""
FILES = ("lower.onnx", "names.json", "names.onnx", "syntax.json", "syntax.onnx", "words.npz")
"""All that is in the folder of weights."""
_REMEMBERED = 50_000
"""Words whose pieces are kept in memory, about 10 MB."""


class Marks(NamedTuple):
    """Numbers of the pieces that are no words.

    Attributes:
        opening: Before a chunk.
        closing: After it.
        unknown: For a word that no pieces spell.
    """

    opening: int
    closing: int
    unknown: int


class Encoder:
    """Pieces to vectors; loads its weights at first use, once for a process.

    Attributes:
        folder: Where the weights stand.
    """

    def __init__(self, folder: Traversable | None = None) -> None:
        self.folder = folder or files("crosswitness_en") / "weights"
        self._known: dict[str, list[int]] = {}

    def fingerprint(self) -> str:
        """Return the BLAKE2b hash (128 bits, hex) of all weights, of names and syntax too."""
        summed = blake2b(digest_size=16)
        for name in FILES:
            summed.update((self.folder / name).read_bytes())
        return summed.hexdigest()

    def pieces(self, surface: str) -> list[int]:
        """Return the numbers of the pieces of one word, at most 100, so that a chunk takes it."""
        found = self._known.get(surface)
        if found is None:
            found = pieces(surface, self._vocabulary, self.marks.unknown)
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            if len(surface) <= MOST:
                self._known[surface] = found
        return found

    def vectors(self, numbers: Sequence[int], cases: NDArray[np.int64]) -> Floats:
        """Return the vectors (pieces, 384) of a chunk after the lower three layers.

        Args:
            numbers: Pieces of the chunk, both marks included, at most 122.
            cases: For each piece the shape of its word, 0 for the marks.
        """
        given = {"embedded": self._embedded(np.array(numbers)), "cases": cases}
        (found,) = self._session.run(None, given)
        return np.asarray(found, np.float32)

    def session(self, name: str) -> Any:
        """Return the network in the file ``name``, to run on one thread."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(
            (self.folder / name).read_bytes(), options, providers=["CPUExecutionProvider"]
        )

    @cached_property
    def marks(self) -> Marks:
        """The marks of the vocabulary."""
        known = self._vocabulary
        return Marks(known["[CLS]"], known["[SEP]"], known["[UNK]"])

    def _embedded(self, numbers: NDArray[np.int64]) -> Floats:
        rows = self._tables["packed"][numbers].astype(np.float32)
        rows *= self._tables["scales"][numbers]
        rows += self._places[: len(numbers)]
        return rows

    @cached_property
    def _session(self) -> Any:
        return self.session("lower.onnx")

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
