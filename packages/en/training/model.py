"""MiniLM with a head for names: the encoder of all-MiniLM-L6-v2, a case feature, a tag layer."""

import math

import torch
from torch import Tensor, nn

LABELS = ("PER", "ORG", "LOC", "NORP", "MISC")
TAGS = ("O", *(f"{part}-{label}" for label in LABELS for part in "BI"))
LOWER = 3
"""Layers that names and syntax share."""
HIDDEN, HEADS, INNER, LAYERS, LENGTH, CASES = 384, 12, 1536, 6, 512, 8


class Layer(nn.Module):
    """One transformer layer, post-norm as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.last = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Attend and transform; ``mask`` is 0 for pieces and -inf for padding."""
        batch, length, _ = x.shape
        q, k, v = (
            part.view(batch, length, HEADS, -1).transpose(1, 2)
            for part in self.qkv(x).chunk(3, dim=-1)
        )
        scores = q @ k.transpose(-1, -2) / math.sqrt(HIDDEN // HEADS) + mask
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.norm(x + self.drop(self.out(mixed)))
        return self.last(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Tagger(nn.Module):
    """Piece numbers and cases in, scores of the tags out."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, HIDDEN)
        self.places = nn.Embedding(LENGTH, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.cases = nn.Embedding(CASES, HIDDEN)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(HIDDEN, len(TAGS))
        self.case_head = nn.Embedding(CASES, len(TAGS))
        nn.init.zeros_(self.cases.weight)
        nn.init.zeros_(self.case_head.weight)

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor) -> Tensor:
        """Return scores (batch, length, tags); ``mask`` is 1 for pieces and 0 for padding."""
        at = torch.arange(ids.shape[1])
        x = self.norm(self.words(ids) + self.places(at)) + self.cases(cases)
        away = (1.0 - mask[:, None, None, :]) * -1e4
        for layer in self.layers:
            x = layer(x, away)
        scores: Tensor = self.head(self.drop(x)) + self.case_head(cases)
        return scores


def load_encoder(tagger: Tagger, weights: dict[str, Tensor]) -> None:
    """Copy the encoder of all-MiniLM-L6-v2 into ``tagger``."""
    with torch.no_grad():
        tagger.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
        kind = weights["embeddings.token_type_embeddings.weight"][0]
        tagger.places.weight.copy_(weights["embeddings.position_embeddings.weight"] + kind)
        _copy(tagger.norm, weights, "embeddings.LayerNorm")
        for number, layer in enumerate(tagger.layers):
            at = f"encoder.layer.{number}"
            parts = [f"{at}.attention.self.{name}" for name in ("query", "key", "value")]
            for kind_of in ("weight", "bias"):
                joined = torch.cat([weights[f"{part}.{kind_of}"] for part in parts])
                getattr(layer.qkv, kind_of).copy_(joined)
            _copy(layer.out, weights, f"{at}.attention.output.dense")
            _copy(layer.norm, weights, f"{at}.attention.output.LayerNorm")
            _copy(layer.up, weights, f"{at}.intermediate.dense")
            _copy(layer.down, weights, f"{at}.output.dense")
            _copy(layer.last, weights, f"{at}.output.LayerNorm")


def _copy(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(weights[f"{name}.weight"])  # type: ignore[operator,union-attr]
    module.bias.copy_(weights[f"{name}.bias"])  # type: ignore[operator,union-attr]
