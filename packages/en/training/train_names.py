"""``python -m training.train_names``: fine-tunes the encoder for names and keeps the weights."""

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from itertools import count, islice
from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from crosswitness_en.pieces import pieces, words
from gold.tagged import Example
from training.corpora import training
from training.model import TAGS, Tagger, load_encoder

MOST = 120
"""Pieces of a chunk, the two marks left out."""
BUCKETS = ((32, 48), (64, 24), (96, 16), (128, 12))
"""Longest chunk of a batch, and its number of chunks."""

Chunk = tuple[list[int], list[int], list[int]]


def read_vocabulary(path: Path) -> dict[str, int]:
    """Read the vocabulary of a ``tokenizer.json``."""
    vocabulary: dict[str, int] = json.loads(path.read_text(encoding="utf-8"))["model"]["vocab"]
    return vocabulary


def chunks(example: Example, vocabulary: dict[str, int]) -> Iterator[Chunk]:
    """Cut a text into chunks of piece numbers, cases and tags; -1 is no tag to learn."""
    first, last, unknown = (vocabulary[mark] for mark in ("[CLS]", "[SEP]", "[UNK]"))
    starts = {name.start: name for name in example.names}
    inside: dict[int, str] = {}
    for name in example.names:
        inside.update(dict.fromkeys(range(name.start, name.end), name.kind))
    ids, cases, tags = [first], [0], [-1]
    for word in words(example.text):
        found = pieces(example.text[word.start : word.end], vocabulary, unknown)
        if len(ids) + len(found) > MOST:
            yield [*ids, last], [*cases, 0], [*tags, -1]
            ids, cases, tags = [first], [0], [-1]
        kind = inside.get(word.start)
        part = "B" if word.start in starts else "I"
        ids += found
        cases += [word.case] * len(found)
        tags += [TAGS.index(f"{part}-{kind}") if kind else 0] + [-1] * (len(found) - 1)
    if len(ids) > 1:
        yield [*ids, last], [*cases, 0], [*tags, -1]


def batches(made: Sequence[Chunk], chance: random.Random) -> list[list[Chunk]]:
    """Return shuffled batches of chunks of like length."""
    shelves: dict[int, list[Chunk]] = {longest: [] for longest, _ in BUCKETS}
    for chunk in made:
        shelves[next(longest for longest, _ in BUCKETS if len(chunk[0]) <= longest)].append(chunk)
    found = []
    for longest, size in BUCKETS:
        shelf = shelves[longest]
        chance.shuffle(shelf)
        found += [shelf[at : at + size] for at in range(0, len(shelf), size)]
    chance.shuffle(found)
    return found


def tensors(batch: Sequence[Chunk]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return piece numbers, cases, mask and tags, padded to the longest chunk."""
    longest = max(len(ids) for ids, _, _ in batch)

    def padded(rows: Sequence[Sequence[int]], filling: int) -> Tensor:
        return torch.tensor([[*row, *[filling] * (longest - len(row))] for row in rows])

    ids = padded([chunk[0] for chunk in batch], 0)
    mask = padded([[1] * len(chunk[0]) for chunk in batch], 0).float()
    return (
        ids,
        padded([chunk[1] for chunk in batch], 0),
        mask,
        padded([chunk[2] for chunk in batch], -1),
    )


class Recipe(NamedTuple):
    """How to train.

    Attributes:
        epochs: Rounds through the mix.
        rate: Highest learning rate of the encoder; the head's is five times as high.
        start: Weights to go on from, or None for the encoder as it comes.
        threads: Threads of torch; the result depends on their number.
        dry: Whether a hundredth of the texts is taken, to try the way.
    """

    epochs: float
    rate: float
    start: Path | None
    threads: int
    dry: bool


def prepared(base: Path, start: Path | None, vocabulary: dict[str, int]) -> Tagger:
    """Return the network to train, its embeddings frozen."""
    tagger = Tagger(len(vocabulary))
    if start is None:
        load_encoder(tagger, load_file(base / "model.safetensors"))
    else:
        tagger.load_state_dict(torch.load(start, weights_only=True))
    for module in (tagger.words, tagger.places, tagger.norm):
        module.requires_grad_(False)
    tagger.train()
    return tagger


def optimiser_of(tagger: Tagger, rate: float) -> torch.optim.Optimizer:
    """Return AdamW with a higher rate for what is new."""
    head = {id(p) for m in (tagger.head, tagger.cases, tagger.case_head) for p in m.parameters()}
    learnt = [p for p in tagger.parameters() if p.requires_grad]
    groups = [
        {"params": [p for p in learnt if id(p) not in head], "lr": rate},
        {"params": [p for p in learnt if id(p) in head], "lr": 5 * rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def loss_of(tagger: Tagger, batch: Sequence[Chunk]) -> Tensor:
    """Return the cross-entropy of a batch."""
    ids, cases, mask, tags = tensors(batch)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = tagger(ids, cases, mask)
    return nn.functional.cross_entropy(
        scores.float().view(-1, len(TAGS)), tags.view(-1), ignore_index=-1
    )


def train(gold: Path, base: Path, out: Path, recipe: Recipe) -> None:
    """Fine-tune and save the weights to ``out`` after each quarter of the way."""
    torch.set_num_threads(recipe.threads)
    torch.manual_seed(7)
    chance = random.Random(7)
    vocabulary = read_vocabulary(base / "tokenizer.json")
    tagger = prepared(base, recipe.start, vocabulary)
    texts = training(gold)[:: 100 if recipe.dry else 1]
    made = [chunk for example in texts for chunk in chunks(example, vocabulary)]
    steps = int(len(batches(made, chance)) * recipe.epochs)
    optimiser = optimiser_of(tagger, recipe.rate)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1.0, (s + 1) / 100) * max(0.0, 1 - s / steps)
    )
    print(f"{len(made)} chunks, {sum(len(c[0]) for c in made)} pieces, {steps} steps", flush=True)
    losses = 0.0
    endless = (batch for _ in count() for batch in batches(made, chance))
    for step, batch in enumerate(islice(endless, steps), start=1):
        loss = loss_of(tagger, batch)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_((p for p in tagger.parameters() if p.requires_grad), 1.0)
        optimiser.step()
        rate.step()
        losses += loss.item()
        if step % 100 == 0:
            print(f"{step}/{steps} loss {losses / 100:.4f}", flush=True)
            losses = 0.0
        if step % max(1, steps // 4) == 0 or step == steps:
            torch.save(tagger.state_dict(), out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=2.5)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--dry", action="store_true", help="a hundredth, to try the way")
    wanted = parser.parse_args()
    how = Recipe(wanted.epochs, wanted.rate, wanted.start, wanted.threads, wanted.dry)
    train(wanted.gold, wanted.base, wanted.out, how)
