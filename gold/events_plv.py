"""PLOVER root categories of single sentences whose actor and recipient are marked: rules only.

The trigger is chosen by the marks: the first one after the actor in an active clause, the last one
before "by" and the actor in a passive one. Sentences with an even id were used for tuning; odd ones
are scored apart. YIELD of the set stands for CONCEDE and RETREAT.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from crosswitness.lang.events.coding import plover
from crosswitness.lang.events.patterns import tokens
from crosswitness.lang.events.sentence import Found, read
from gold.rows import Row

SETS = ("events/plv",)
_MARK = re.compile(r"</?[st]>")
_YIELD = frozenset({"CONCEDE", "RETREAT"})


class Marked(NamedTuple):
    """A sentence without its marks, where its actor and recipient stand, and its category."""

    number: int
    text: str
    actor: tuple[int, int]
    recipient: tuple[int, int]
    root: str


def score(gold: Path) -> list[Row]:
    """Return macro-F1 and coverage for the scored half and for all sentences."""
    every = list(marked(gold))
    parts = {
        "odd sentence ids": [item for item in every if item.number % 2],
        "all": every,
    }
    rows = []
    for part, items in parts.items():
        pairs = [(item.root, code(item)) for item in items]
        answered = sum(1 for _, ours in pairs if ours)
        rows += [
            _row(part, "macro-F1 over root codes", macro_f1(pairs), "zero-shot NLI .743"),
            _row(part, "coverage", answered / len(pairs), ""),
        ]
    return rows


def _row(part: str, metric: str, value: float, peer: str) -> Row:
    return Row(
        stage="events", set="events/plv", part=part, metric=metric, value=round(value, 3), peer=peer
    )


def marked(gold: Path) -> Iterator[Marked]:
    """Yield the sentences of the set."""
    with (gold / "events/plv/PLV_train.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            text, places = _plain(row["marked_sentence"])
            yield Marked(
                number=int(row["sentence_id"]),
                text=text,
                actor=places.get("s", (0, 1)),
                recipient=places.get("t", (0, 1)),
                root=row["gold_root"],
            )


def _plain(text: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """Return the text without marks and the first place of each."""
    parts: list[str] = []
    places: dict[str, tuple[int, int]] = {}
    length, last, opened = 0, 0, 0
    for mark in _MARK.finditer(text):
        parts.append(text[last : mark.start()])
        length += mark.start() - last
        last = mark.end()
        if mark[0][1] != "/":
            opened = length
        else:
            places.setdefault(mark[0][2], (opened, length))
    parts.append(text[last:])
    return "".join(parts), places


def code(item: Marked) -> str:
    """Return our category for a marked sentence, or ``""``."""
    line = tokens(item.text, 0, len(item.text))
    found = chosen(item, read(line))
    if found is None:
        return ""
    event = plover(found.hit.trigger.event, found.status.realis)
    return "YIELD" if event in _YIELD else event


def chosen(item: Marked, every: Sequence[Found]) -> Found | None:
    """Return the trigger that tells what the marked actor does."""
    every = [found for found in every if found.hit.trigger.event]
    outside = [found for found in every if not (item.actor[0] <= found.start < item.actor[1])]
    before = item.text[max(0, item.actor[0] - 12) : item.actor[0]].lower().split()
    if before[-1:] == ["by"] or before[-2:] == ["by", "the"]:
        left = [found for found in outside if found.start < item.actor[0]]
        return left[-1] if left else None
    right = [found for found in outside if found.start >= item.actor[1]]
    if right:
        first = right[0]
        above = [f for f in every if f.hit is first.governor and f.start < item.actor[0]]
        return above[0] if above else first
    return outside[-1] if outside else None


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Return the mean F1 over the categories of the gold; no answer counts as a miss."""
    right: Counter[str] = Counter(gold for gold, ours in pairs if gold == ours)
    wanted: Counter[str] = Counter(gold for gold, _ in pairs)
    given: Counter[str] = Counter(ours for _, ours in pairs if ours)
    return sum(2 * right[name] / (wanted[name] + given[name]) for name in wanted) / len(wanted)
