"""Make the table of hints about unknown names again: ``python -m bench.name_contexts GOLD``.

A logistic regression for four classes over the hints of `crosswitness.lang.naming.contexts`,
trained by AdaGrad (Duchi, Hazan and Singer 2011) on runs of capitalised words that no firm rule
takes. Corpora: Groningen Meaning Bank (every block of 12 sentences but two in forty), the dev part
of Re-DocRED, WikiGold, and CrossNER without the dev and test parts of politics. Words inside names
are hints only if the corpora mostly write them small, so that the table names nobody.
"""

import csv
import math
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from crosswitness.annotators.mentions import candidates, resolved, units, vocabulary
from crosswitness.lang.lexicon import tokens
from crosswitness.lang.naming.contexts import CLASSES, hints
from crosswitness.lang.naming.line import Line, in_headline_case
from crosswitness.lang.naming.verdicts import occurrences
from crosswitness.model.annotation import Segment, Sentence
from gold.ner import Name, core
from gold.plain import ORIGIN, paragraphs
from gold.tagged import CROSSNER, Example, conll, from_tags, redocred

TARGET = Path(__file__).parents[1] / "src/crosswitness/lang/tables/name_contexts.tsv"
HEADER = """\
# What words beside and inside a run of capitalised words say it is: weights of a logistic
# regression, natural logarithms of odds. Made by bench/name_contexts.py.
hint\tperson\torganisation\tplace\tnothing\tsource\tlicence
"""
SOURCE = "Groningen Meaning Bank; Re-DocRED; WikiGold; CrossNER\tpublic domain; MIT; CC-BY-4.0; MIT"
LEAST = 6
"""Occurrences of a hint from which on it has a weight."""
SMALLEST = 0.3
"""Rows whose weights are all nearer to nothing are left out."""
STEP, DECAY, ROUNDS = 0.12, 0.02, 5
GMB = {"per": "PER", "org": "ORG", "geo": "LOC", "gpe": "NORP", "art": "MISC", "eve": "MISC"}
WIKIGOLD = {label: label for label in ("PER", "ORG", "LOC", "MISC")}
COLUMN = {"PER": 0, "ORG": 1, "LOC": 2, "MISC": 3, "NORP": 3, "": 3}
_INSIDE = re.compile(r"(?:last word|word inside): (.*)")


class Seen(NamedTuple):
    """A run with its hints, its class as a place in `CLASSES`, and the weight of its corpus."""

    hints: list[str]
    column: int
    weight: float


def blocks(sentences: Iterable[Example], size: int) -> Iterator[Example]:
    """Yield texts of ``size`` sentences, one a line."""
    held = list(sentences)
    for start in range(0, len(held), size):
        yield lines(held[start : start + size])


def lines(sentences: Iterable[Example]) -> Example:
    """Return one text with a sentence on each line."""
    text, names = "", []
    for sentence in sentences:
        shift = len(text) + bool(text)
        text = f"{text}\n{sentence.text}" if text else sentence.text
        names += [Name(n.start + shift, n.end + shift, n.kind) for n in sentence.names]
    return Example(text, tuple(names))


def gmb(path: Path) -> Iterator[Example]:
    """Yield the sentences of the Groningen Meaning Bank."""
    words: list[str] = []
    tags: list[str] = []
    with path.open(encoding="latin-1", newline="") as stream:
        for row in csv.DictReader(stream):
            if row["Sentence #"] and words:
                yield from_tags(words, tags, GMB)
                words, tags = [], []
            words.append(row["Word"])
            tags.append(row["Tag"])
    yield from_tags(words, tags, GMB)


def corpora(ner: Path) -> Iterator[tuple[float, Example]]:
    """Yield the texts with the weights of their corpora."""
    bank = blocks(gmb(next((ner / "train_gmb").glob("*.csv"))), 12)
    yield from ((1.0, text) for number, text in enumerate(bank) if number % 40 not in {1, 5})
    path = next(p for p in sorted((ner / "train_redocred").rglob("*.json")) if "dev" in p.name)
    yield from ((1.5, lines(sentences)) for sentences in redocred(path))
    gold = sorted((ner / "train_wikigold").rglob("CONLL-format/data/*.txt"))
    yield from ((2.0, text) for path in gold for text in blocks(conll(path, WIKIGOLD), 6))
    for folder in sorted((ner / "train_crossner/ner_data").iterdir()):
        parts = ("train",) if folder.name == "politics" else ("dev", "test", "train")
        for part in parts:
            sentences = conll(folder / f"{part}.txt", CROSSNER)
            yield from ((0.7, text) for text in blocks(sentences, 3))


def runs(example: Example, weight: float) -> Iterator[Seen]:
    """Yield the runs of a text whose bounds the annotation shares, or that it calls nothing."""
    text = example.text
    gold = {(n.start, n.end): n.kind for n in cores(example)}
    known = paragraphs(text)
    known = known.adding(Sentence(extent=p.extent, origin=ORIGIN) for p in known.of(Segment))
    words = vocabulary(text)
    for kind, span in units(known):
        headline = in_headline_case(text, span.start, span.end)
        line = Line(text, tokens(text, span.start, span.end), *words, headline)
        found = resolved(candidates(line, kind))
        for place in occurrences(line, found):
            first, last = place.run
            start, end = line.tokens[first].start, line.tokens[last - 1].end
            label = gold.get((start, end), "")
            if label or not any(a < end and start < b for a, b in gold):
                rule = place.guess.rule if place.guess is not None else ""
                yield Seen(hints(line, place.run, rule), COLUMN[label], weight)


def cores(example: Example) -> Iterator[Name]:
    """Yield the names cut to their cores; names of no kind of ours stay whole."""
    for name in example.names:
        cut = core(example.text, name)
        if name.kind == "MISC" and (cut is None or cut.kind != "NORP"):
            cut = name
        if cut is not None:
            yield cut


def usable(seen: Sequence[Seen], texts: Iterable[str]) -> list[str]:
    """Return the hints that have a weight, sorted."""
    small, large = Counter[str](), Counter[str]()
    for text in texts:
        for word in re.findall(r"[A-Za-z]+", text):
            (small if word[0].islower() else large)[word.lower()] += 1
    counts = Counter(hint for run in seen for hint in run.hints)

    def common(hint: str) -> bool:
        inside = _INSIDE.fullmatch(hint)
        word = inside.group(1) if inside else ""
        return not inside or small[word] >= max(8, (small[word] + large[word]) / 4)

    return sorted(hint for hint, count in counts.items() if count >= LEAST and common(hint))


def trained(seen: Sequence[Seen], known: Sequence[str]) -> list[list[float]]:
    """Return the weights of each hint of ``known``, their mean taken off."""
    place = {hint: number for number, hint in enumerate(known)}
    rows = [
        ([place[hint] for hint in run.hints if hint in place], run.column, run.weight)
        for run in seen
    ]
    weights = [[0.0] * len(CLASSES) for _ in known]
    squares = [[1e-8] * len(CLASSES) for _ in known]
    chance = random.Random(1)
    for turn in range(ROUNDS):
        chance.shuffle(rows)
        step = STEP * (1 - turn / (ROUNDS + 1))
        for held, column, weight in rows:
            for number, slope in enumerate(_slopes([weights[h] for h in held], column, weight)):
                if abs(slope) > 1e-3:
                    for hint in held:
                        change = slope + DECAY * weights[hint][number]
                        squares[hint][number] += change * change
                        weights[hint][number] -= step * change / math.sqrt(squares[hint][number])
    return [[value - sum(row) / len(row) for value in row] for row in weights]


def _slopes(rows: Sequence[Sequence[float]], column: int, weight: float) -> list[float]:
    sums = [sum(row[number] for row in rows) for number in range(len(CLASSES))]
    odds = [math.exp(value - max(sums)) for value in sums]
    return [(odd / sum(odds) - (number == column)) * weight for number, odd in enumerate(odds)]


def main(gold: Path) -> None:
    """Train and write the table."""
    texts = list(corpora(gold / "ner"))
    seen = [run for weight, text in texts for run in runs(text, weight)]
    known = usable(seen, (text.text for _, text in texts))
    with TARGET.open("w", encoding="utf-8") as stream:
        stream.write(HEADER)
        for hint, row in zip(known, trained(seen, known), strict=True):
            if max(map(abs, row)) >= SMALLEST and '"' not in hint:
                cells = "\t".join(f"{value:.1f}" for value in row)
                stream.write(f"{hint}\t{cells}\t{SOURCE}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
