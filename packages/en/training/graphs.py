"""ONNX graphs with int8 weights, node by node.

Weights have 7 bits and a scale for each output channel (Jacob et al. 2018); activations are
quantised piece by piece while the network runs. Seven bits keep sums of 8-bit products exact on
processors without VNNI, and a scale for each piece makes a result independent of a batch.
"""

from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from training.model import HEADS, HIDDEN

Floats = NDArray[np.float32]
Shapes = dict[str, tuple[int, list[str | int]]]
"""Names of inputs or outputs with their ONNX types and shapes."""
LEVELS = 63
"""Largest weight: 7 bits with sign."""


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

    def add(self, kind: str, *inputs: str, **attributes: Any) -> str:
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


def network(
    graph: Graph,
    name: str,
    inputs: Shapes,
    outputs: Shapes,
) -> onnx.ModelProto:
    """Return the model of a graph with named inputs and outputs, each with its type and shape."""
    given, made = (
        [helper.make_tensor_value_info(key, kind, shape) for key, (kind, shape) in items.items()]
        for items in (inputs, outputs)
    )
    described = helper.make_graph(graph.nodes, name, given, made, graph.weights)
    model = helper.make_model(described, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    onnx.checker.check_model(model)
    return model
