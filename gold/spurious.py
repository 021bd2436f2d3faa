"""People in the annotated reports and in a sample of news that nothing supports.

A person of a report is supported when a name of theirs touches an annotated person, when a title
stands beside one, or when two words or more begin with a known given name or an initial. What is
left is not always wrong: the count is to fall, and the names are to be read. Of the news every
fifth report is read; half of the happenings, by a hash of their names, are for tuning.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from crosswitness.lang.lexicon import tokens
from crosswitness.lang.naming.line import given_names
from crosswitness.model.annotation import Chain, Mention, MentionKind
from gold.cases import ANNOTATED
from gold.rows import Row
from gold.seeds_entities import read

SETS = (*ANNOTATED, "clustering/news_cluster")
_SAMPLED = 5


class Person(NamedTuple):
    """A person of a report.

    Attributes:
        name: The fullest name.
        rule: The rule that found it.
        around: What stands around it.
        supported: Whether anything supports it.
    """

    name: str
    rule: str
    around: str
    supported: bool


def score(gold: Path) -> list[Row]:
    """Return the counts of people and of unsupported people."""
    rows: list[Row] = []
    for name in ANNOTATED:
        rows += _rows(name, "all", list(annotated(gold / name)))
    rows += _rows("clustering/news_cluster", "half of the events", list(news(gold)))
    return rows


def _rows(name: str, part: str, found: list[Person]) -> Iterator[Row]:
    counts = Counter(person.supported for person in found)
    for metric, value in (
        ("people of a report", len(found)),
        ("people of a report that nothing supports", counts[False]),
    ):
        yield Row(stage="names", set=name, part=part, metric=metric, value=value)


def annotated(folder: Path) -> Iterator[Person]:
    """Yield the people of the reports of an annotated set."""
    record = json.loads((folder / "gold.json").read_text("utf-8"))
    for report in record["documents"]:
        places = [
            (span["start"], span["end"])
            for entity in record["entities"]
            if str(entity["type"]).upper().startswith("PER")
            for form in entity["forms"].get(report["id"], [])
            for span in (*form["spans"], *form.get("spans_in_boilerplate", ()))
        ]
        yield from people((folder / report["file"]).read_bytes().decode("utf-8"), places)


def news(gold: Path, *, tuning: bool = False) -> Iterator[Person]:
    """Yield the people of a sample of the English news of one half of the happenings."""
    for path in sorted((gold / "clustering/news_cluster/news_cluster/data").glob("*.json")):
        report = json.loads(path.read_text("utf-8"))
        half = _hash(str(report["newsCluster"]["Event"])) % 2 == 0
        if half is tuning and _hash(path.name) % _SAMPLED == 0 and report["language"] != "de":
            yield from people(f"{report['title']}\n\n{report['text']}", [])


def _hash(name: str) -> int:
    return int(hashlib.md5(name.encode(), usedforsecurity=False).hexdigest(), 16)


def people(text: str, places: list[tuple[int, int]]) -> Iterator[Person]:
    """Yield the people that the product finds in a text.

    Args:
        text: The text.
        places: Half-open places of annotated people.
    """
    layers = read(text)
    titled = {m.name for m in layers.of(Mention) if m.titles}
    rules = {m.name: m.rule for m in layers.of(Mention)}
    for chain in layers.of(Chain):
        if chain.kind is not MentionKind.PERSON:
            continue
        spans = [member.place for member in chain.members]
        supported = (
            any(span in titled for span in spans)
            or any(a < span.end and span.start < b for span in spans for a, b in places)
            or _given(chain.extent.of(text))
        )
        start, end = chain.extent.start, chain.extent.end
        around = text[max(0, start - 30) : end + 30].replace("\n", " ")
        yield Person(chain.extent.of(text), rules.get(chain.extent, ""), around, supported)


def _given(name: str) -> bool:
    words = [token.key for token in tokens(name)]
    return len(words) > 1 and (words[0] in given_names() or len(words[0]) == 1)
