"""The parser: upper layers of an encoder on the lower ones of the names, and four heads.

Heads and relations of words are scored by two biaffine classifiers (Dozat and Manning 2017), parts
of speech by two linear ones. A word is read at its first piece; the opening mark of the sentence
stands for the root.
"""

from typing import NamedTuple

import torch
from torch import Tensor, nn

from training.model import HIDDEN, LAYERS, LOWER, Layer, Tagger

ARC, RELATION = 192, 64
"""Widths of the two biaffine classifiers."""


class Scores(NamedTuple):
    """What the network says of the words of a batch of sentences.

    Attributes:
        heads: (sentences, words + 1, words + 1): of each word, row 0 unused, each governor.
        relations: (sentences, words + 1, words + 1, relations).
        upos: (sentences, words + 1, universal parts of speech).
        xpos: (sentences, words + 1, Penn tags).
    """

    heads: Tensor
    relations: Tensor
    upos: Tensor
    xpos: Tensor


class Parser(nn.Module):
    """Vectors of pieces in, scores of the words out."""

    def __init__(self, relations: int, upos: int, xpos: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS - LOWER))
        self.drop = nn.Dropout(0.15)
        self.arc = nn.Linear(HIDDEN, 2 * ARC)
        self.arc_pairs = nn.Linear(ARC, ARC, bias=False)
        self.arc_alone = nn.Linear(ARC, 1, bias=False)
        self.rel = nn.Linear(HIDDEN, 2 * RELATION)
        self.rel_pairs = nn.Linear(RELATION, relations * RELATION, bias=False)
        self.rel_dependent = nn.Linear(RELATION, relations)
        self.rel_head = nn.Linear(RELATION, relations, bias=False)
        self.upos = nn.Linear(HIDDEN, upos)
        self.xpos = nn.Linear(HIDDEN, xpos)

    def forward(self, x: Tensor, mask: Tensor, firsts: Tensor) -> Scores:
        """Score the words.

        Args:
            x: (sentences, pieces, 384) from the lower layers.
            mask: (sentences, pieces), 1 for pieces and 0 for padding.
            firsts: (sentences, words + 1), position of the first piece of each word, 0 for the
                root and for padding.
        """
        away = (1.0 - mask[:, None, None, :]) * -1e4
        for layer in self.layers:
            x = layer(x, away)
        words = self.drop(x.gather(1, firsts[..., None].expand(-1, -1, HIDDEN)))
        dependent, head = (self.drop(nn.functional.gelu(self.arc(words)))).chunk(2, dim=-1)
        heads = self.arc_pairs(dependent) @ head.transpose(-1, -2)
        heads = heads + self.arc_alone(head).transpose(-1, -2)
        dependent, head = (self.drop(nn.functional.gelu(self.rel(words)))).chunk(2, dim=-1)
        batch, count, _ = dependent.shape
        pairs = self.rel_pairs(dependent).view(batch, count, -1, RELATION)
        relations = torch.einsum("bdrk,bhk->bdhr", pairs, head)
        relations = relations + self.rel_dependent(dependent)[:, :, None]
        relations = relations + self.rel_head(head)[:, None]
        return Scores(heads, relations, self.upos(words), self.xpos(words))


def load_upper(parser: Parser, state: dict[str, Tensor]) -> None:
    """Begin with the upper layers of the names' network."""
    tagger = Tagger(len(state["words.weight"]))
    tagger.load_state_dict(state)
    for number, layer in enumerate(parser.layers):
        layer.load_state_dict(tagger.layers[LOWER + number].state_dict())
