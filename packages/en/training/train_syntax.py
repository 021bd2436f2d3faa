"""``python -m training.train_syntax``: trains the parser on two treebanks."""

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count, islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from crosswitness_en.encoder import MOST, Encoder
from crosswitness_en.syntax import encoded, spelt
from gold.conllu import OPEN, Paragraph, Word, paragraphs
from training.syntax_model import Parser, Scores, load_upper

LEAST = 10
"""Times that a relation with a subtype must occur to be a label of its own."""
BATCH = 1500
"""Pieces of a batch."""


class Labels(NamedTuple):
    """What the heads tell apart, most frequent first."""

    relations: list[str]
    upos: list[str]
    xpos: list[str]


class Sentence(NamedTuple):
    """A sentence ready for training.

    Attributes:
        lower: (pieces, 384) from the names' network.
        firsts: Position of the first piece of each word, the root's 0 first.
        heads: Governor of each word counted from 1, 0 for the root; the root's own is -1.
        relations: Numbers of the relations.
        upos: Numbers of the universal parts of speech.
        xpos: Numbers of the Penn tags.
    """

    lower: NDArray[np.float16]
    firsts: list[int]
    heads: list[int]
    relations: list[int]
    upos: list[int]
    xpos: list[int]


def treebank(gold: Path, part: str) -> list[Paragraph]:
    """Return the paragraphs of ``part`` (train, dev, test) of EWT and of GUM's open genres."""
    folder = gold / "syntax"
    return [
        *paragraphs(folder / f"ud_ewt/en_ewt-ud-{part}.conllu"),
        *paragraphs(folder / f"ud_gum/en_gum-ud-{part}.conllu", OPEN),
    ]


def labels(found: Sequence[Paragraph]) -> Labels:
    """Return the labels that occur; a rare relation goes without its subtype."""
    counts = [Counter[str]() for _ in range(3)]
    for word in (w for p in found for s in p.sentences for w in s):
        for counter, label in zip(counts, (word.relation, word.upos, word.xpos), strict=True):
            counter[label] += 1
    kept = {label for label, times in counts[0].items() if times >= LEAST or ":" not in label}
    kept |= {label.split(":")[0] for label in counts[0]}
    relations = sorted(kept, key=lambda label: (-counts[0][label], label))
    upos, xpos = (sorted(c, key=lambda label: (-c[label], label)) for c in counts[1:])
    return Labels(relations, upos, xpos)


def number(label: str, known: list[str]) -> int:
    """Return the number of a label, without its subtype if need be; -1 if unknown."""
    for wanted in (label, label.partition(":")[0]):
        if wanted in known:
            return known.index(wanted)
    return -1


def prepared(found: Sequence[Paragraph], known: Labels, lower: "Lower") -> Iterator[Sentence]:
    """Yield the sentences that are short enough, with their vectors."""
    for paragraph in found:
        for sentence in paragraph.sentences:
            vectors, firsts = lower(paragraph.text, sentence)
            if len(vectors) <= MOST + 2:
                yield Sentence(
                    vectors,
                    [0, *firsts],
                    [-1, *(word.head + 1 for word in sentence)],
                    [-1, *(number(word.relation, known.relations) for word in sentence)],
                    [-1, *(number(word.upos, known.upos) for word in sentence)],
                    [-1, *(number(word.xpos, known.xpos) for word in sentence)],
                )


class Lower:
    """The lower layers of the names' network, quantised as they ship."""

    def __init__(self, folder: Path) -> None:
        self._encoder = Encoder(folder)

    def __call__(
        self, text: str, sentence: Sequence[Word]
    ) -> tuple[NDArray[np.float16], list[int]]:
        """Return the vectors of the pieces of a sentence and where its words begin."""
        places = [(word.start, word.end) for word in sentence]
        chunk = encoded(self._encoder, spelt(self._encoder, text, places))
        if len(chunk.pieces) > MOST + 2:
            return np.zeros((len(chunk.pieces), 1), np.float16), chunk.firsts
        return self._encoder.vectors(chunk.pieces, chunk.cases).astype(np.float16), chunk.firsts


def batches(made: Sequence[Sentence], chance: random.Random) -> list[list[Sentence]]:
    """Return shuffled batches of sentences of like length."""
    order = sorted(made, key=lambda s: (len(s.lower) + chance.random() * 4, chance.random()))
    found: list[list[Sentence]] = [[]]
    for sentence in order:
        if (len(found[-1]) + 1) * len(sentence.lower) > BATCH:
            found.append([])
        found[-1].append(sentence)
    chance.shuffle(found)
    return found


class Batch(NamedTuple):
    """Sentences as tensors; -1 stands where there is nothing to learn."""

    lower: Tensor
    mask: Tensor
    firsts: Tensor
    heads: Tensor
    relations: Tensor
    upos: Tensor
    xpos: Tensor


def tensors(sentences: Sequence[Sentence]) -> Batch:
    """Return the sentences padded to the longest."""
    pieces = max(len(s.lower) for s in sentences)
    lower = np.zeros((len(sentences), pieces, sentences[0].lower.shape[1]), np.float32)
    mask = torch.zeros(len(sentences), pieces)
    for at, sentence in enumerate(sentences):
        lower[at, : len(sentence.lower)] = sentence.lower
        mask[at, : len(sentence.lower)] = 1
    longest = max(len(s.firsts) for s in sentences)

    def padded(rows: Sequence[list[int]], filling: int) -> Tensor:
        return torch.tensor([[*row, *[filling] * (longest - len(row))] for row in rows])

    return Batch(
        torch.from_numpy(lower),
        mask,
        padded([s.firsts for s in sentences], 0),
        padded([s.heads for s in sentences], -1),
        padded([s.relations for s in sentences], -1),
        padded([s.upos for s in sentences], -1),
        padded([s.xpos for s in sentences], -1),
    )


def loss_of(scores: Scores, batch: Batch) -> Tensor:
    """Return the sum of the four cross-entropies, those of the tags at half weight."""
    real = (batch.heads >= 0) | (torch.arange(batch.heads.shape[1]) == 0)
    heads = scores.heads.float().masked_fill(~real[:, None], -1e4)
    governed = batch.heads.clamp(min=0)
    kinds = scores.relations.shape[-1]
    chosen = scores.relations.gather(2, governed[..., None, None].expand(-1, -1, 1, kinds))

    def entropy(found: Tensor, wanted: Tensor) -> Tensor:
        return nn.functional.cross_entropy(
            found.float().flatten(0, 1), wanted.flatten(), ignore_index=-1
        )

    return (
        entropy(heads, batch.heads)
        + entropy(chosen.squeeze(2), batch.relations)
        + 0.5 * entropy(scores.upos, batch.upos)
        + 0.5 * entropy(scores.xpos, batch.xpos)
    )


def greedy(parser: Parser, dev: Sequence[Sentence], known: Labels) -> tuple[float, float]:
    """Return LAS (without subtypes) and accuracy of the universal tags, gold tokens, no tree."""
    parser.eval()
    right = tagged = total = 0
    base = {label.partition(":")[0]: at for at, label in reversed([*enumerate(known.relations)])}
    bases = torch.tensor([base[label.partition(":")[0]] for label in known.relations])
    with torch.no_grad():
        for sentence in dev:
            batch = tensors([sentence])
            scores = parser(batch.lower, batch.mask, batch.firsts)
            heads = scores.heads[0].argmax(-1)
            relations = scores.relations[0, torch.arange(len(heads)), heads].argmax(-1)
            wanted = batch.relations[0].clamp(min=0)
            good = (heads == batch.heads[0]) & (bases[relations] == bases[wanted])
            right += int(good[1:].sum())
            tagged += int((scores.upos[0].argmax(-1) == batch.upos[0])[1:].sum())
            total += len(heads) - 1
    parser.train()
    return right / total, tagged / total


def optimiser_of(parser: Parser, rate: float) -> torch.optim.Optimizer:
    """Return AdamW with a higher rate for what is new."""
    layers = list(parser.layers.parameters())
    held = {id(p) for p in layers}
    heads = [p for p in parser.parameters() if id(p) not in held]
    groups = [{"params": layers, "lr": rate}, {"params": heads, "lr": 5 * rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))


def train(wanted: argparse.Namespace) -> None:
    """Train, say how dev goes, and save the weights and labels; dev chooses nothing."""
    torch.set_num_threads(1)
    torch.manual_seed(7)
    chance = random.Random(7)
    lower = Lower(wanted.lower)
    found = treebank(wanted.gold, "train")
    known = labels(found)
    made = list(prepared(found[:: 100 if wanted.dry else 1], known, lower))
    dev = list(prepared(treebank(wanted.gold, "dev")[::4], known, lower))
    parser = Parser(*map(len, known))
    load_upper(parser, torch.load(wanted.start, weights_only=True))
    steps = int(len(batches(made, chance)) * wanted.epochs)
    optimiser = optimiser_of(parser, wanted.rate)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1.0, (s + 1) / 200) * max(0.0, 1 - s / steps)
    )
    print(f"{len(made)} sentences, {sum(len(s.lower) for s in made)} pieces, {steps} steps")
    endless = (batch for _ in count() for batch in batches(made, chance))
    for step, chosen in enumerate(islice(endless, steps), start=1):
        batch = tensors(chosen)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = parser(batch.lower, batch.mask, batch.firsts)
        loss = loss_of(scores, batch)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(parser.parameters(), 1.0)
        optimiser.step()
        rate.step()
        if step % 100 == 0:
            spent = time.process_time()
            print(f"{step}/{steps} loss {loss.item():.3f}, {spent:.0f} s CPU", flush=True)
        if step % 600 == 0 or step == steps:
            las, upos = greedy(parser, dev, known)
            print(f"dev LAS {las:.4f} UPOS {upos:.4f}", flush=True)
            torch.save({"state": parser.state_dict(), "labels": known._asdict()}, wanted.out)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    options.add_argument("--start", type=Path, required=True, help="weights of train_names")
    options.add_argument("--lower", type=Path, required=True, help="folder of training.export")
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--epochs", type=float, default=10)
    options.add_argument("--rate", type=float, default=3e-4)
    options.add_argument("--dry", action="store_true", help="a hundredth, to try the way")
    train(options.parse_args())
