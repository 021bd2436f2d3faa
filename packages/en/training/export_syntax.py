"""``python -m training.export_syntax``: the trained parser to the files that ship."""

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper

from training.export import LOWER_IN
from training.graphs import Graph, Shapes, layer, network, numbers
from training.syntax_model import ARC, RELATION, Parser

_BARRED = -1e4


def halves(graph: Graph, words: str, module: torch.nn.Linear, width: int) -> tuple[str, str]:
    """Add the two views of each word, as a dependent and as a governor."""
    both = graph.add("Gelu", graph.linear(words, *numbers(module)))
    parts = [
        graph.add(
            "Slice",
            both,
            graph.keep(np.array([at])),
            graph.keep(np.array([at + width])),
            graph.keep(np.array([1])),
        )
        for at in (0, width)
    ]
    return parts[0], parts[1]


def bare(module: torch.nn.Linear) -> tuple[Any, Any]:
    """Return the weight (inputs, outputs) of a layer without a bias, and zeros."""
    weight = module.weight.detach().float().numpy().T
    return weight, np.zeros(weight.shape[1], np.float32)


def arcs(graph: Graph, words: str, parser: Parser) -> str:
    """Add the logarithmic shares of the governors of each word."""
    dependent, head = halves(graph, words, parser.arc, ARC)
    turned = graph.add("Transpose", head, perm=[1, 0])
    scores = graph.add("MatMul", graph.linear(dependent, *bare(parser.arc_pairs)), turned)
    alone = graph.add("MatMul", graph.floats(parser.arc_alone.weight), turned)
    return graph.add("LogSoftmax", graph.add("Add", scores, alone), axis=-1)


def relations(graph: Graph, words: str, parser: Parser, root: int) -> str:
    """Add the number of the best relation of each word to each governor, never the root's."""
    dependent, head = halves(graph, words, parser.rel, RELATION)
    pairs = graph.linear(dependent, *bare(parser.rel_pairs))
    pairs = graph.add("Reshape", pairs, graph.keep(np.array([0, -1, RELATION])))
    scores = graph.add("MatMul", pairs, graph.add("Transpose", head, perm=[1, 0]))
    weight, bias = numbers(parser.rel_dependent)
    bias = bias.copy()
    bias[root] = _BARRED
    own = graph.add("Add", graph.add("MatMul", dependent, graph.keep(weight)), graph.keep(bias))
    own = graph.add("Unsqueeze", own, graph.keep(np.array([2])))
    theirs = graph.add("MatMul", head, graph.keep(bare(parser.rel_head)[0]))
    theirs = graph.add("Transpose", theirs, perm=[1, 0])
    scores = graph.add("Add", graph.add("Add", scores, own), theirs)
    return graph.add("ArgMax", scores, axis=1, keepdims=0)


def syntax(parser: Parser, root: int, *, exact: bool = False) -> onnx.ModelProto:
    """Return the network from vectors of pieces and first pieces of words to the four answers.

    Args:
        parser: The trained parser.
        root: Number of the relation ``root``.
        exact: Whether weights stay float32; for comparison only.
    """
    graph = Graph(exact=exact)
    x = "lower"
    for module in parser.layers:
        x = layer(graph, x, module)
    words = graph.add("Gather", x, "firsts", axis=0)
    made = {
        "heads": arcs(graph, words, parser),
        "relations": relations(graph, words, parser, root),
        "upos": graph.add("ArgMax", graph.linear(words, *numbers(parser.upos)), axis=1, keepdims=0),
        "xpos": graph.add("ArgMax", graph.linear(words, *numbers(parser.xpos)), axis=1, keepdims=0),
    }
    for name, node in made.items():
        graph.nodes.append(helper.make_node("Identity", [node], [name]))
    outputs: Shapes = {
        "heads": (TensorProto.FLOAT, ["m", "m"]),
        "relations": (TensorProto.INT64, ["m", "m"]),
        "upos": (TensorProto.INT64, ["m"]),
        "xpos": (TensorProto.INT64, ["m"]),
    }
    return network(graph, "syntax", LOWER_IN | {"firsts": (TensorProto.INT64, ["m"])}, outputs)


def export(weights: Path, out: Path, *, exact: bool = False) -> None:
    """Write ``syntax.onnx`` and ``syntax.json`` into the folder ``out``."""
    stored = torch.load(weights, weights_only=True)
    labels: dict[str, list[str]] = stored["labels"]
    parser = Parser(*map(len, labels.values()))
    parser.load_state_dict(stored["state"])
    model = syntax(parser, labels["relations"].index("root"), exact=exact)
    (out / "syntax.onnx").write_bytes(model.SerializeToString())
    (out / "syntax.json").write_text(json.dumps(labels) + "\n", encoding="utf-8")


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--weights", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--exact", action="store_true", help="float32, for comparison only")
    wanted = options.parse_args()
    export(wanted.weights, wanted.out, exact=wanted.exact)
