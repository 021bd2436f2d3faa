"""Corpora of tagged words, brought to texts and names with half-open places.

Labels: PER, ORG, LOC, NORP (peoples), MISC (a name, none of these).
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from gold.ner import Name, core

OPENING = frozenset("([{“‘$£€#")
CLOSING = frozenset(")]}”’.,;:!?%")
REDOCRED = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC"}
CROSSNER = {
    **dict.fromkeys(
        ("person", "politician", "writer", "musicalartist", "scientist", "researcher"), "PER"
    ),
    **dict.fromkeys(("organisation", "politicalparty", "band", "university"), "ORG"),
    **dict.fromkeys(("location", "country"), "LOC"),
    **dict.fromkeys(
        ("event", "election", "award", "conference", "book", "poem", "magazine", "album"), "MISC"
    ),
    **dict.fromkeys(("song", "misc"), "MISC"),
}


class Example(NamedTuple):
    """A text with its names, sorted and apart."""

    text: str
    names: tuple[Name, ...]


def detokenise(words: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Join words with the spaces that English print has; also give each word's place."""
    text, places, glue, quote = "", [], True, False
    for word in words:
        closes = word in CLOSING or (word == '"' and quote) or re.match(r"'\w{0,2}$|n't$", word)
        if not (glue or closes):
            text += " "
        places.append((len(text), len(text) + len(word)))
        text += word
        glue = word in OPENING or (word == '"' and not quote) or word in {"-", "/"}
        quote ^= word == '"'
    return text, places


def from_tags(words: Sequence[str], tags: Sequence[str], labels: dict[str, str]) -> Example:
    """Make an example from words with IOB tags; unknown labels are left out."""
    text, places = detokenise(words)
    names, start, label = [], None, ""
    for at, tag in enumerate([*tags, "O"]):
        begins = tag.startswith("B-") or (tag.startswith("I-") and tag[2:] != label)
        if start is not None and (begins or tag == "O"):
            if label in labels:
                names.append(Name(places[start][0], places[at - 1][1], labels[label]))
            start = None
        if begins:
            start, label = at, tag[2:]
        elif tag == "O":
            label = ""
    return Example(text, tuple(names))


def redocred(path: Path) -> Iterator[list[Example]]:
    """Yield the documents of one part of Re-DocRED, each as its sentences."""
    for document in json.loads(path.read_text(encoding="utf-8")):
        tags = [["O"] * len(sentence) for sentence in document["sents"]]
        for entity in document["vertexSet"]:
            for mention in entity:
                row, (start, stop) = tags[mention["sent_id"]], mention["pos"]
                if all(tag == "O" for tag in row[start:stop]):
                    row[start] = f"B-{mention['type']}"
                    row[start + 1 : stop] = [f"I-{mention['type']}"] * (stop - start - 1)
        yield [
            from_tags(words, row, REDOCRED)
            for words, row in zip(document["sents"], tags, strict=True)
        ]


def conll(path: Path, labels: dict[str, str]) -> Iterator[Example]:
    """Yield the sentences of a file with a word and a tag on each line."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split()
        if len(cells) >= 2 and cells[0] != "-DOCSTART-":
            words.append(cells[0])
            tags.append(cells[-1])
        elif words:
            yield from_tags(words, tags, labels)
            words, tags = [], []


def joined(examples: Sequence[Example]) -> Example:
    """Return one text of several, with blanks between them."""
    text, names = "", []
    for example in examples:
        shift = len(text) + bool(text)
        text = f"{text} {example.text}" if text else example.text
        names += [Name(n.start + shift, n.end + shift, n.kind) for n in example.names]
    return Example(text, tuple(names))


def cores(example: Example) -> Example:
    """Cut names to their cores as re3d's are; a country is a place, a demonym a people."""
    return replaced(example, lambda name: core(example.text, name))


def replaced(example: Example, cut: Callable[[Name], Name | None]) -> Example:
    """Return ``example`` with each name cut, less those that vanish; MISC stays whole."""
    names: list[Name] = []
    for name in example.names:
        new = cut(name)
        if name.kind == "MISC" and (new is None or new.kind != "NORP" or new[:2] != name[:2]):
            new = name
        if new is not None and (not names or names[-1].end <= new.start):
            names.append(new)
    return Example(example.text, tuple(names))
