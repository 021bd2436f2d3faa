"""Make the table of rare and common words in names again: ``python -m bench.name_rarity GOLD``.

Words are counted over distinct names of persons in openly licensed sources, one half from
sanctions lists (Arabic, Persian, Russian, Spanish names), the other from news and encyclopedia
annotation (mostly English ones). Only words that two or more names hold are kept, so the table
names nobody.
"""

import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from crosswitness.lang.names import PersonName, parse

LEAST = 2
"""Rows with fewer names are left out: a word of one name is as rare as an unseen one."""
LEAST_SKELETON = 3
"""The same for skeletons, which are only asked whether they are too common for a key."""

TARGET = Path(__file__).parents[1] / "src/crosswitness/lang/tables/name_rarity.tsv"

HEADER = """\
# How many of the counted names of persons hold a word, by class form and by skeleton.
# Sources: OFAC sanctions lists (US government work), Groningen Meaning Bank (public domain),
# Re-DocRED (MIT), WikiGold (CC BY 4.0). Made by bench/name_rarity.py; words of a single name
# are left out.
kind\tkey\tcount\tsource\tlicence
"""
SOURCE = "OFAC, GMB, Re-DocRED, WikiGold"
LICENCE = "public domain, MIT, CC-BY-4.0"

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def sanctions(gold: Path) -> Iterator[str]:
    """Yield the names of persons in the pairs made from the sanctions lists, labels unused."""
    for name in ("ofac_mena_lex", "ofac_person_lex"):
        path = gold / "names/pairs" / f"{name}.jsonl"
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line:
                yield from json.loads(line)[:2]


def newswire(gold: Path) -> Iterator[str]:
    """Yield the persons of the Groningen Meaning Bank."""
    path = gold / "ner/train_gmb/ner_dataset.csv"
    with path.open(encoding="latin-1", newline="") as lines:
        rows = csv.reader(lines)
        next(rows)
        yield from _runs((row[1], row[3]) for row in rows)


def encyclopedia(gold: Path) -> Iterator[str]:
    """Yield the persons of WikiGold and Re-DocRED."""
    path = gold / "ner/train_wikigold/CONLL-format/data/wikigold.conll.txt"
    pairs = (line.split(" ") for line in path.read_text(encoding="utf-8").split("\n"))
    yield from _runs((pair[0], pair[-1].lower()) for pair in pairs)
    for path in sorted((gold / "ner/train_redocred/data").glob("*.json")):
        for document in json.loads(path.read_text(encoding="utf-8")):
            for entity in document["vertexSet"]:
                for mention in entity:
                    if mention["type"] == "PER":
                        yield mention["name"]


def _runs(tagged: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Join the words of each run of person tags (IOB)."""
    run: list[str] = []
    for word, tag in tagged:
        if run and not tag.endswith("-per"):
            yield " ".join(run)
            run = []
        if tag.endswith("-per"):
            run.append(word)


def names(sources: Iterable[str]) -> set[str]:
    """Return the distinct names of two words or more."""
    found = set()
    for text in sources:
        words = _WORD.findall(text)
        if len(words) >= 2 and len(" ".join(words)) > len(text) - 3:
            found.add(text)
    return found


def count(parsed: Iterable[PersonName]) -> tuple[Counter[str], Counter[str]]:
    """Count in how many names each class form and each skeleton stands."""
    forms: Counter[str] = Counter()
    skeletons: Counter[str] = Counter()
    for name in parsed:
        words = [word for word in name.tokens if not word.initial]
        forms.update({word.forms[0] for word in words})
        skeletons.update({word.skeleton for word in words if word.skeleton})
    return forms, skeletons


def main(gold: Path) -> None:
    """Write the table."""
    collected = names(sanctions(gold)) | names(newswire(gold)) | names(encyclopedia(gold))
    parsed = {name.key: name for name in map(parse, sorted(collected)) if len(name.tokens) > 1}
    forms, skeletons = count(parsed.values())
    lines = [("names", "all", len(parsed))]
    lines += [("form", key, n) for key, n in sorted(forms.items()) if n >= LEAST]
    lines += [("skeleton", key, n) for key, n in sorted(skeletons.items()) if n >= LEAST_SKELETON]
    with TARGET.open("w", encoding="utf-8", newline="\n") as table:
        table.write(HEADER)
        for kind, key, number in lines:
            table.write(f"{kind}\t{key}\t{number}\t{SOURCE}\t{LICENCE}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
