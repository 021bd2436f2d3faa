"""The training mix of names: every corpus whose licence lets weights be published.

``ATTRIBUTION.md`` names each. Every test part stays out.
"""

import csv
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from crosswitness.lang.lexicon import gazetteer, tokens
from crosswitness.lang.naming.line import PARTICLES, given_names
from gold.ner import Name, Text, core, re3d, uner
from gold.tagged import CROSSNER, Example, conll, from_tags, joined, redocred, replaced

GMB = {"per": "PER", "org": "ORG", "geo": "LOC", "gpe": "NORP", "art": "MISC", "eve": "MISC"}
WIKIGOLD = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC"}


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


def wikigold(folder: Path) -> Iterator[Example]:
    """Yield the sentences of WikiGold, whose tags have no B-."""
    for path in sorted((folder / "CONLL-format" / "data").glob("*.txt")):
        yield from conll(path, WIKIGOLD)


def plain(texts: Iterable[Text]) -> Iterator[Example]:
    """Yield examples from the texts that the scorers read."""
    for item in texts:
        yield Example(item.text, tuple(sorted(item.gold)))


def normal(example: Example) -> Example:
    """Cut titles, articles and small words off names; a country is a place, a demonym a people."""
    return replaced(example, lambda name: bounded(example.text, name))


def bounded(text: str, name: Name) -> Name | None:
    """Return the core of a name with the words back that the core is too short without.

    The core leaves out every function word at an edge, also those that belong to names: New
    Haven, al-Sadr, Jae-in, Consumer Watch.
    """
    cut = core(text, name)
    if cut is None or cut.kind not in {"PER", "ORG", "LOC"}:
        return cut
    start, end = cut.start, cut.end
    for token in reversed(tokens(text, name.start, start)):
        joint = text[token.end : start]
        article = joint == "-" and token.key.lower() in PARTICLES
        first = joint == " " and token.key[0].isupper() and token.key not in {"The", "A", "An"}
        if not article and not (first and (cut.kind != "PER" or token.key in given_names())):
            break
        start = token.start
    for token in tokens(text, end, name.end):
        joint = text[end : token.start]
        last = joint == " " and token.key[0].isupper() and len(token.key) > 1
        if not last and not (joint == "-" and cut.kind == "PER"):
            break
        end = token.end
    line = tokens(text, start, end)
    match = gazetteer().at(text, line, 0)
    kind = cut.kind
    if match is not None and match.last == len(line):
        kind = {"country": "LOC", "demonym": "NORP"}.get(match.entry.group, kind)
    return Name(start, end, kind)


def with_peoples(example: Example) -> Example:
    """Add demonyms as NORP where a corpus does not mark them, so that none is taught as nothing."""
    taken = [False] * (len(example.text) + 1)
    for name in example.names:
        taken[name.start : name.end] = [True] * (name.end - name.start)
    found = list(example.names)
    line = tokens(example.text)
    for at, token in enumerate(line):
        match = gazetteer().at(example.text, line, at)
        if match and match.entry.group == "demonym" and not taken[token.start]:
            found.append(Name(token.start, line[match.last - 1].end, "NORP"))
    return Example(example.text, tuple(sorted(found)))


def curly(example: Example, chance: random.Random, share: float) -> Example:
    """Turn straight marks curly in a share of the texts; places stay, widths are equal."""
    if chance.random() >= share:
        return example
    text, opened = "", False
    for character in example.text:
        if character == '"':
            text += "”" if opened else "“"
            opened = not opened
        else:
            text += "’" if character == "'" else character
    return Example(text, example.names)


def join(examples: Sequence[Example], most: int, chance: random.Random) -> Iterator[Example]:
    """Join one to ``most`` neighbouring sentences to a text."""
    at = 0
    while at < len(examples):
        size = chance.randint(1, most)
        yield joined(examples[at : at + size])
        at += size


def training(gold: Path, seed: int = 7) -> list[Example]:
    """Return the training mix, shuffled with a fixed seed.

    GMB once, Re-DocRED's dev part once, CrossNER twice, WikiGold and UNER dev once, the tuning
    documents of re3d four times. Every test part stays out.
    """
    chance = random.Random(seed)
    ner = gold / "ner"
    parts: list[tuple[list[Example], int, int]] = [
        (list(gmb(next((ner / "train_gmb").glob("*.csv")))), 3, 1),
        ([s for d in redocred(ner / "train_redocred/data/dev_revised.json") for s in d], 3, 1),
        (list(wikigold(ner / "train_wikigold")), 3, 1),
        (list(plain(uner(ner / "uner_ewt/en_ewt-ud-dev.iob2"))), 2, 1),
        (list(plain(re3d(gold, tuning=True))), 1, 4),
    ]
    crossner: list[Example] = []
    for domain in ("politics", "science", "music", "literature"):
        for part in ("train", "dev", "test"):
            if (domain, part) != ("politics", "test"):
                path = ner / "train_crossner/ner_data" / domain / f"{part}.txt"
                crossner += conll(path, CROSSNER)
    parts.append((crossner, 2, 2))
    mixed: list[Example] = []
    for number, (examples, most, times) in enumerate(parts):
        cut = [normal(example) for example in examples]
        if number not in {0, 4}:  # GMB and re3d mark peoples themselves
            cut = [with_peoples(example) for example in cut]
        for _ in range(times):
            mixed += [curly(e, chance, 0.4) for e in join(cut, most, chance)]
    chance.shuffle(mixed)
    return mixed
