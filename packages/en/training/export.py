"""``python -m training.export``: trained names to the files that ship, int8 per channel.

The encoder becomes an ONNX graph with 7-bit weights, one scale for each output channel (Jacob et
al. 2018), and activations quantised token by token while it runs. Seven bits keep sums of 8-bit
products exact on processors without VNNI, and a scale for each token makes a result independent
of what else is in the batch. The word table has 6 bits and a scale for each row, less the pieces
of other scripts.
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
from onnx import TensorProto, helper, numpy_helper

from training.model import CASES, HEADS, HIDDEN, LAYERS, TAGS
from training.train_names import read_vocabulary

Floats = NDArray[np.float32]
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
WORD_LEVELS = 31
"""Largest number of the word table: 6 bits with sign, which compression brings near 5."""
PLACES = 128
"""Longest chunk that the shipped model takes."""
LEVELS = 63
"""Largest weight: 7 bits with sign."""


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


class Graph:
    """An ONNX graph under construction.

    Attributes:
        exact: Whether weights stay float32; for comparison only.
    """

    def __init__(self, *, exact: bool) -> None:
        self.exact = exact
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self._count = 0

    def keep(self, value: NDArray[np.generic]) -> str:
        """Add a constant and return its name."""
        self._count += 1
        name = f"w{self._count}"
        self.weights.append(numpy_helper.from_array(np.asarray(value, order="C"), name))
        return name

    def add(self, kind: str, *inputs: str, **attributes: object) -> str:
        """Add a node with one result and return its name."""
        self._count += 1
        name = f"n{self._count}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def floats(self, value: torch.Tensor) -> str:
        """Add a float32 constant."""
        return self.keep(value.detach().float().numpy())

    def norm(self, x: str, module: torch.nn.LayerNorm) -> str:
        """Add a layer normalisation."""
        weight, bias = self.floats(module.weight), self.floats(module.bias)
        return self.add("LayerNormalization", x, weight, bias, axis=-1, epsilon=module.eps)

    def rows(self, x: str) -> tuple[str, str]:
        """Quantise activations token by token; return the whole numbers and the scales."""
        largest = self.add("ReduceMax", self.add("Abs", x), self.keep(np.array([-1])), keepdims=1)
        scale = self.add("Mul", largest, self.keep(np.array([1 / 127], np.float32)))
        scale = self.add("Max", scale, self.keep(np.array([1e-9], np.float32)))
        steps = self.add("Mul", x, self.add("Reciprocal", scale))
        # a cast cuts, so that half a step more rounds
        shifted = self.add("Add", steps, self.keep(np.array([128.5], np.float32)))
        return self.add("Cast", shifted, to=TensorProto.UINT8), scale

    def linear(self, x: str, weight: Floats, bias: Floats) -> str:
        """Add ``x @ weight + bias`` for a weight of shape (inputs, outputs)."""
        if self.exact:
            return self.add("Add", self.add("MatMul", x, self.keep(weight)), self.keep(bias))
        scale = np.abs(weight).max(0) / LEVELS
        whole = np.rint(weight / scale).astype(np.int8)
        numbers, rows = self.rows(x)
        product = self.add(
            "MatMulInteger", numbers, self.keep(whole), self.keep(np.array(128, np.uint8))
        )
        real = self.add("Cast", product, to=TensorProto.FLOAT)
        real = self.add("Mul", self.add("Mul", real, rows), self.keep(scale.astype(np.float32)))
        return self.add("Add", real, self.keep(bias))


def numbers(linear: torch.nn.Linear) -> tuple[Floats, Floats]:
    """Return weight (inputs, outputs) and bias of a layer."""
    return linear.weight.detach().float().numpy().T, linear.bias.detach().float().numpy()


def layer(graph: Graph, x: str, module: torch.nn.Module) -> str:
    """Add one transformer layer over the pieces of one chunk."""
    weight, bias = numbers(module.qkv)  # type: ignore[arg-type]
    shrink = np.ones(3 * HIDDEN, np.float32)
    shrink[:HIDDEN] = (HIDDEN // HEADS) ** -0.5
    joined = graph.linear(x, weight * shrink, bias * shrink)
    shape = graph.keep(np.array([0, 3, HEADS, HIDDEN // HEADS]))
    split = graph.add("Transpose", graph.add("Reshape", joined, shape), perm=[1, 2, 0, 3])
    query, key, value = (
        graph.add("Gather", split, graph.keep(np.array(part)), axis=0) for part in range(3)
    )
    weights = graph.add("MatMul", query, graph.add("Transpose", key, perm=[0, 2, 1]))
    mixed = graph.add("MatMul", graph.add("Softmax", weights, axis=-1), value)
    mixed = graph.add("Transpose", mixed, perm=[1, 0, 2])
    mixed = graph.add("Reshape", mixed, graph.keep(np.array([0, HIDDEN])))
    out = graph.linear(mixed, *numbers(module.out))  # type: ignore[arg-type]
    x = graph.norm(graph.add("Add", x, out), module.norm)  # type: ignore[arg-type]
    inner = graph.add("Gelu", graph.linear(x, *numbers(module.up)))  # type: ignore[arg-type]
    down = graph.linear(inner, *numbers(module.down))  # type: ignore[arg-type]
    return graph.norm(graph.add("Add", x, down), module.last)  # type: ignore[arg-type]


def encoder(state: dict[str, torch.Tensor], *, exact: bool = False) -> onnx.ModelProto:
    """Return the network from embedded pieces (n, 384) and cases (n) to tag scores (n, tags)."""
    from training.model import Tagger

    tagger = Tagger(len(state["words.weight"]))
    tagger.load_state_dict(state)
    graph = Graph(exact=exact)
    x = graph.norm("embedded", tagger.norm)
    x = graph.add("Add", x, graph.add("Gather", graph.floats(tagger.cases.weight), "cases"))
    for number in range(LAYERS):
        x = layer(graph, x, tagger.layers[number])
    weight, bias = numbers(tagger.head)
    scores = graph.add("Add", graph.add("MatMul", x, graph.keep(weight)), graph.keep(bias))
    shape = graph.add("Gather", graph.floats(tagger.case_head.weight), "cases")
    graph.nodes.append(helper.make_node("Add", [scores, shape], ["scores"]))
    described = helper.make_graph(
        graph.nodes,
        "names",
        [
            helper.make_tensor_value_info("embedded", TensorProto.FLOAT, ["n", HIDDEN]),
            helper.make_tensor_value_info("cases", TensorProto.INT64, ["n"]),
        ],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["n", len(TAGS)])],
        graph.weights,
    )
    model = helper.make_model(described, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    onnx.checker.check_model(model)
    return model


def save_table(path: Path, **arrays: NDArray[np.generic]) -> None:
    """Write an ``.npz`` whose bytes depend on nothing but the arrays."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, value in sorted(arrays.items()):
            stream = io.BytesIO()
            np.lib.format.write_array(stream, value, allow_pickle=False)
            member = zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0))
            archive.writestr(member, stream.getvalue(), zipfile.ZIP_DEFLATED)


def export(weights: Path, base: Path, out: Path, *, exact: bool = False) -> None:
    """Write ``names.onnx``, ``words.npz`` and ``names.json`` into the folder ``out``."""
    state: dict[str, torch.Tensor] = torch.load(weights, weights_only=True)
    vocabulary = read_vocabulary(base / "tokenizer.json")
    pieces = [piece for piece in sorted(vocabulary, key=vocabulary.__getitem__) if kept(piece)]
    table = state["words.weight"].float().numpy()[[vocabulary[piece] for piece in pieces]]
    out.mkdir(parents=True, exist_ok=True)
    (out / "names.onnx").write_bytes(encoder(state, exact=exact).SerializeToString())
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
