"""``python -m training.export``: trained names to the files that ship, int8 per channel.

The network becomes two ONNX graphs: the lower three layers, which syntax stands on too, and the
rest. The word table has 6 bits and a scale for each row, less the pieces of other scripts.
"""

import argparse
import io
import json
import unicodedata
import zipfile
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper

from training.graphs import Floats, Graph, Shapes, layer, network, numbers
from training.model import CASES, HIDDEN, LAYERS, LOWER, TAGS, Tagger
from training.train_names import read_vocabulary

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
WORD_LEVELS = 31
"""Largest number of the word table: 6 bits with sign, which compression brings near 5."""
PLACES = 128
"""Longest chunk that the shipped model takes."""


def kept(piece: str) -> bool:
    """Say whether a piece can occur in English print: Latin letters, digits, signs."""
    if piece in SPECIAL:
        return True
    if piece == "[MASK]" or piece.startswith("[unused"):
        return False
    return all(
        c.isascii() or "LATIN" in unicodedata.name(c, "") or unicodedata.category(c)[0] in "PS"
        for c in piece.removeprefix("##") or piece
    )


def packed(table: Floats) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """Return ``table`` in whole numbers of 6 bits, and the scale of each row."""
    scales = (np.abs(table).max(-1, keepdims=True) / WORD_LEVELS).astype(np.float16)
    whole = np.rint(table / np.maximum(scales.astype(np.float32), 1e-7))
    return np.clip(whole, -WORD_LEVELS, WORD_LEVELS).astype(np.int8), scales


LOWER_IN: Shapes = {"lower": (TensorProto.FLOAT, ["n", HIDDEN])}
CASES_IN: Shapes = {"cases": (TensorProto.INT64, ["n"])}


def loaded(state: dict[str, torch.Tensor]) -> Tagger:
    """Return the names' network with trained weights."""
    tagger = Tagger(len(state["words.weight"]))
    tagger.load_state_dict(state)
    return tagger


def lower(tagger: Tagger, *, exact: bool = False) -> onnx.ModelProto:
    """Return the network from embedded pieces (n, 384) and cases (n) to vectors (n, 384)."""
    graph = Graph(exact=exact)
    x = graph.norm("embedded", tagger.norm)
    x = graph.add("Add", x, graph.add("Gather", graph.floats(tagger.cases.weight), "cases"))
    for number in range(LOWER):
        x = layer(graph, x, tagger.layers[number])
    graph.nodes.append(helper.make_node("Identity", [x], ["lower"]))
    inputs = {"embedded": LOWER_IN["lower"], **CASES_IN}
    return network(graph, "lower", inputs, LOWER_IN)


def names(tagger: Tagger, *, exact: bool = False) -> onnx.ModelProto:
    """Return the network from the vectors and cases of pieces to tag scores (n, tags)."""
    graph = Graph(exact=exact)
    x = "lower"
    for number in range(LOWER, LAYERS):
        x = layer(graph, x, tagger.layers[number])
    weight, bias = numbers(tagger.head)
    scores = graph.add("Add", graph.add("MatMul", x, graph.keep(weight)), graph.keep(bias))
    shape = graph.add("Gather", graph.floats(tagger.case_head.weight), "cases")
    graph.nodes.append(helper.make_node("Add", [scores, shape], ["scores"]))
    outputs: Shapes = {"scores": (TensorProto.FLOAT, ["n", len(TAGS)])}
    return network(graph, "names", LOWER_IN | CASES_IN, outputs)


def save_table(path: Path, **arrays: NDArray[np.generic]) -> None:
    """Write an ``.npz`` whose bytes depend on nothing but the arrays."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, value in sorted(arrays.items()):
            stream = io.BytesIO()
            np.lib.format.write_array(stream, value, allow_pickle=False)
            member = zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0))
            archive.writestr(member, stream.getvalue(), zipfile.ZIP_DEFLATED)


def export(weights: Path, base: Path, out: Path, *, exact: bool = False) -> None:
    """Write the lower network, the names' one, the words and the tags into the folder ``out``."""
    state: dict[str, torch.Tensor] = torch.load(weights, weights_only=True)
    vocabulary = read_vocabulary(base / "tokenizer.json")
    pieces = [piece for piece in sorted(vocabulary, key=vocabulary.__getitem__) if kept(piece)]
    table = state["words.weight"].float().numpy()[[vocabulary[piece] for piece in pieces]]
    out.mkdir(parents=True, exist_ok=True)
    tagger = loaded(state)
    for name, make in (("lower", lower), ("names", names)):
        (out / f"{name}.onnx").write_bytes(make(tagger, exact=exact).SerializeToString())
    whole, scales = packed(table)
    save_table(
        out / "words.npz",
        **({"exact": table} if exact else {"packed": whole, "scales": scales}),
        places=state["places.weight"][:PLACES].float().numpy().astype(np.float16),
        pieces=np.frombuffer("\n".join(pieces).encode(), np.uint8),
    )
    described = {"tags": TAGS, "hidden": HIDDEN, "cases": CASES}
    (out / "names.json").write_text(json.dumps(described) + "\n", encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--exact", action="store_true", help="float32, for comparison only")
    wanted = parser.parse_args()
    export(wanted.weights, wanted.base, wanted.out, exact=wanted.exact)
