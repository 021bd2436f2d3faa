"""The entity linker alone: gold chains of MEANTIME over 106 Wikinews reports, pairwise.

Each gold chain of one report becomes a chain of ours with the words that name in it; the linker
sees neither stories nor countries. Chains of two reports are truly the same when MEANTIME gives
both one instance.
"""

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from crosswitness.lang.names.titles import find
from crosswitness.linkers import entities
from crosswitness.linkers.named import Named
from crosswitness.model.annotation import MentionKind
from crosswitness.model.link import Link, Relation
from crosswitness.model.span import Span
from crosswitness.pipeline.cluster import cluster
from crosswitness.pipeline.stage import Linker
from gold.rows import Row

SETS: tuple[str, ...] = ("coreference/meantime",)

KINDS = {"PER": MentionKind.PERSON, "ORG": MentionKind.ORGANISATION}
# The run of capitalised words that names in "the Apple co-founder Orlo Tavakoli , who".
_NAME = re.compile(r"[A-Z][\w.&'’-]*(?:\s(?:of|al|bin|de|van|[A-Z&][\w.&'’-]*))*")


@dataclass(frozen=True, slots=True)
class Gold:
    """A chain of one report with its true instance."""

    named: Named
    instance: str


def score(gold: Path) -> list[Row]:
    """Score the linker by kind.

    Args:
        gold: The folder of the gold sets.

    Returns:
        Pairwise precision, recall and F1 over chains of two reports, for each kind.
    """
    chains = _chains(gold / "coreference/meantime/en/entities_mentions.json")
    owner = _clusters([chain.named for chain in chains])
    found = []
    for label, kind in KINDS.items():
        ours = [chain for chain in chains if chain.named.kind is kind]
        right = joined = true = 0
        for one, other in combinations(ours, 2):
            if one.named.place.document == other.named.place.document:
                continue
            same = one.instance == other.instance
            together = owner[one.named.place] == owner[other.named.place]
            true += same
            joined += together
            right += same and together
        precision, recall = right / max(1, joined), right / max(1, true)
        figures = {"P": precision, "R": recall, "F1": 2 * right / max(1, joined + true)}
        found += [
            Row(
                stage="entities",
                set="coreference/meantime",
                part=f"gold chains, {label}",
                metric=f"pairwise {metric}",
                value=value,
            )
            for metric, value in figures.items()
        ]
    return found


def _clusters(items: list[Named]) -> dict[Span, int]:
    options = entities.EntitiesOptions()
    linker = Linker(
        origin=entities.ORIGIN,
        needs=(),
        options=options,
        prepare=entities.prepare,
        keys=entities.keys,
        compare=entities.compare,
        bridge=entities.CONTRADICTION,
    )
    shelves: dict[str, list[Named]] = defaultdict(list)
    for item in items:
        for key in dict.fromkeys(entities.keys(item)):
            shelves[key].append(item)
    links: dict[tuple[Span, Span, Relation], Link] = {}
    for shelf in shelves.values():
        for one, other in combinations(shelf, 2):
            if one.place.document != other.place.document:
                link = entities.compare(one, other, options)
                if link is not None:
                    links[link.left, link.right, link.relation] = link
    groups = cluster(linker, [item.place for item in items], list(links.values()))
    return {place: number for number, group in enumerate(groups) for place in group.places}


def _chains(path: Path) -> list[Gold]:
    spellings: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for mention in json.loads(path.read_text(encoding="utf-8")):
        label, head = mention["mention_type"], mention["mention_head"]
        names = _NAME.findall(mention["tokens_str"])
        if label in KINDS and names and mention["mention_head_pos"] == "PROPN":
            holds = [name for name in names if head in name.split()] or names
            name = _person(names) if label == "PER" else holds[0]
            instance = mention["coref_chain"].split("_")[-1]
            if name:
                spellings[mention["doc_id_full"], label, instance].add(name)
    found = []
    for start, ((document, label, instance), forms) in enumerate(sorted(spellings.items())):
        hub = max(sorted(forms), key=lambda form: len(form.split()))
        place = Span(document=document, start=start, end=start + 1)
        found.append(Gold(_named(place, KINDS[label], hub, forms), instance))
    return found


def _person(names: list[str]) -> str:
    """Return the last two words of the first run that ends in no office, or ``""``.

    A person's name follows employers and offices without any mark between them.
    """
    tails = [" ".join(name.split()[-2:]) for name in names]
    return next((tail for tail in tails if not find(tail)), "")


def _named(place: Span, kind: MentionKind, hub: str, forms: set[str]) -> Named:
    return Named(
        place=place,
        kind=kind,
        text=hub,
        forms=tuple(sorted(forms)),
        titles=(),
        offices=(),
        countries=(),
        referent="",
        year=0,
        stories=(),
        copies=(),
        company=(),
    )
