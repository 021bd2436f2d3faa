"""Keys of person names: how many true pairs meet, and how many pairs meet in all.

Distinct names of the Middle East part of a sanctions list; two names are truly the same when
they stand under one id. Many aliases are noms de guerre that no key of sounds can reach.
"""

import json
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from crosswitness.linkers.entities import keys
from crosswitness.linkers.named import Named
from crosswitness.model.annotation import MentionKind
from crosswitness.model.span import Span
from gold.rows import Row

SETS: tuple[str, ...] = ("names/pairs",)
PEER = "any equal word: .669 of the true pairs, .022 of all"


def score(gold: Path) -> list[Row]:
    """Return the share of true pairs that share a key, and the share of other pairs that do.

    Args:
        gold: The folder of the gold sets.
    """
    owners: dict[str, set[str]] = defaultdict(set)
    path = gold / "names/pairs/ofac_mena_lex.jsonl"
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            left, right, _, left_id, right_id = json.loads(line)
            owners[left].add(str(left_id))
            owners[right].add(str(right_id))
    names = sorted(owners)
    shelves: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        for key in set(keys(named(name))):
            shelves[key].append(at)
    meeting = {pair for shelf in shelves.values() for pair in combinations(shelf, 2)}
    people: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        for owner in owners[name]:
            people[owner].append(at)
    true = {pair for group in people.values() for pair in combinations(group, 2)}
    every = len(names) * (len(names) - 1) / 2
    figures = {
        "pair recall of keys": len(true & meeting) / len(true),
        "share of other pairs that meet, false": len(meeting - true) / every,
    }
    return [
        Row(
            stage="names",
            set="names/pairs/ofac_mena_lex",
            part="distinct names",
            metric=metric,
            value=value,
            peer=PEER,
        )
        for metric, value in figures.items()
    ]


def named(name: str) -> Named:
    """Return a name without any context."""
    return Named(
        place=Span(document=name, start=0, end=1),
        kind=MentionKind.PERSON,
        text=name,
        forms=(name,),
        titles=(),
        offices=(),
        countries=(),
        referent="",
        year=0,
        stories=(),
        copies=(),
        company=(),
    )
