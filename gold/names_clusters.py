"""Records of a sanctions list grouped by their names alone: pairwise precision and recall.

The distinct names of the Middle East part; two belong together when they stand under one id.
Nothing but the name is known of a record, neither country nor year of birth, so the groups show
what the comparison of names and the clustering do by themselves. In reports a name alone joins
little: the first rows count the links that would join there. For the others, every link that
would be shown as possible counts as a join, by average linkage: the groups of a careful reader.
Many aliases are noms de guerre without a sound in common, which no comparison reaches.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from crosswitness.linkers import entities
from crosswitness.linkers.named import Named
from crosswitness.model.groups import Group
from crosswitness.model.link import Link, Relation
from crosswitness.pipeline.cluster import cluster
from crosswitness.pipeline.stage import Linkage
from gold.clusters import is_score_part, linker
from gold.names_blocking import named
from gold.rows import Row

SETS: tuple[str, ...] = ("names/pairs",)
CUT = 0.6
"""Least mean weight over all pairs of two groups."""
PEER = "Splink, its best, with nationality and birth year: P .832 at R .538"
Owners = Mapping[str, frozenset[str]]


def score(gold: Path) -> list[Row]:
    """Return pairwise precision and recall, as joined in reports and as grouped.

    Args:
        gold: The folder of the gold sets.
    """
    owners = _owners(gold / "names/pairs/ofac_mena_lex.jsonl")
    names = sorted(owners)
    items = [named(name) for name in names]
    links = list(_links(items))
    usual = linker("entities")
    shown = [
        replace(link, relation=Relation.SAME) if link.relation is Relation.POSSIBLE else link
        for link in links
    ]
    places = [item.place for item in items]
    grouped = cluster(replace(usual, linkage=Linkage.AVERAGE, cut=CUT), places, shown)
    joined = cluster(usual, places, links)
    half = [name for name in names if is_score_part(min(owners[name]))]
    return [
        *_rows("names alone, as joined in reports", joined, owners, names),
        *_rows("names alone, grouped", grouped, owners, names),
        *_rows("names alone, grouped, half of the people", grouped, owners, half),
    ]


def _owners(path: Path) -> Owners:
    found: dict[str, set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line:
            left, right, _, left_id, right_id = json.loads(line)
            found[left].add(str(left_id))
            found[right].add(str(right_id))
    return {name: frozenset(ids) for name, ids in found.items()}


def _links(items: Sequence[Named]) -> Iterator[Link]:
    shelves: dict[str, list[int]] = defaultdict(list)
    for at, item in enumerate(items):
        for key in set(entities.keys(item)):
            shelves[key].append(at)
    meeting = {pair for shelf in shelves.values() for pair in combinations(shelf, 2)}
    options = entities.EntitiesOptions()
    for one, other in sorted(meeting):
        link = entities.compare(items[one], items[other], options)
        if link is not None:
            yield link


def _rows(
    part: str, groups: Sequence[Group], owners: Owners, chosen: Sequence[str]
) -> Iterator[Row]:
    wanted = set(chosen)
    right = joined = 0
    for group in groups:
        inside = [place.document for place in group.places if place.document in wanted]
        for one, other in combinations(inside, 2):
            joined += 1
            right += bool(owners[one] & owners[other])
    people: dict[str, list[str]] = defaultdict(list)
    for name in chosen:
        for owner in owners[name]:
            people[owner].append(name)
    true = {pair for held in people.values() for pair in combinations(held, 2)}
    figures = {
        "pairwise P": right / max(1, joined),
        "pairwise R": right / max(1, len(true)),
    }
    for metric, value in figures.items():
        yield Row(
            stage="names",
            set="names/pairs/ofac_mena_lex",
            part=part,
            metric=metric,
            value=round(value, 4),
            peer=PEER if metric == "pairwise P" else "",
        )
