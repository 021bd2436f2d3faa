"""Names and chains of the five hand-annotated reports: found, missed, wrong, as counts."""

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from crosswitness.annotators import chains, mentions, segments, sentences
from crosswitness.model.annotation import Chain, Mention, MentionKind
from crosswitness.model.layers import Layers
from gold.ner import with_made
from gold.plain import paragraphs
from gold.rows import Row

SETS = ("seeds",)
_TYPES = {
    "PER": ("person", {MentionKind.PERSON}),
    "ORG": ("body", {MentionKind.ORGANISATION, MentionKind.GOVERNMENT}),
    "LOC": ("place", {MentionKind.PLACE, MentionKind.GOVERNMENT}),
    "LAW": ("law", {MentionKind.LAW}),
    "WEAPON": ("weapon", {MentionKind.WEAPON}),
    "PROCESS": ("process", {MentionKind.EVENT, MentionKind.LAW}),
}
Place = tuple[int, int]


def score(gold: Path) -> list[Row]:
    """Return counts over the five reports."""
    record = json.loads((gold / "seeds/gold.json").read_text("utf-8"))
    folder = gold.parent / "seeds"
    counts: Counter[str] = Counter()
    for report in record["documents"]:
        text = (folder / report["file"]).read_bytes().decode("utf-8")
        layers = read(text)
        names = {(m.name.start, m.name.end): m for m in layers.of(Mention)}
        _count_forms(counts, record, report["id"], names)
        _count_chains(counts, record, report["id"], layers)
    return [
        Row(stage="names", set="seeds", part="all", metric=metric, value=counts[metric])
        for metric in sorted(counts)
    ]


def read(text: str) -> Layers:
    """Return the layers of a report up to its chains."""
    layers = Layers(document=paragraphs(text).document)
    layers = with_made(layers, segments.annotate(layers, segments.SegmentsOptions()))
    layers = with_made(layers, sentences.annotate(layers, sentences.SentencesOptions()))
    layers = with_made(layers, mentions.annotate(layers, mentions.MentionsOptions()))
    return with_made(layers, chains.annotate(layers, chains.ChainsOptions()))


def _forms(entity: dict[str, Any], document: str) -> list[Place]:
    return [
        (span["start"], span["end"])
        for form in entity["forms"].get(document, [])
        for span in form["spans"]
    ]


def _nominals(entity: dict[str, Any], document: str) -> list[Place]:
    return [
        (span["start"], span["end"])
        for form in (entity.get("nominal") or {}).get(document, [])
        for span in form["spans"]
    ]


def _count_forms(
    counts: Counter[str], record: dict[str, Any], document: str, names: dict[Place, Mention]
) -> None:
    people: set[Place] = set()
    for entity in record["entities"]:
        kind = entity["type"].split("/")[0]
        every = entity["forms"].get(document, [])
        people |= {
            (span["start"], span["end"])
            for form in every
            for span in [*form["spans"], *form.get("spans_in_boilerplate", [])]
            if kind == "PER"
        }
        if kind not in _TYPES:
            continue
        label, kinds = _TYPES[kind]
        for place in _forms(entity, document):
            counts[f"{label}: forms"] += 1
            mention = names.get(place)
            if mention is not None and mention.kind in kinds:
                counts[f"{label}: found"] += 1
            elif kind == "PER" and _in_government(place, names):
                counts["person: only in the name of a regime or government"] += 1
            elif mention is not None:
                counts[f"{label}: found as another kind"] += 1
            else:
                counts[f"{label}: missed"] += 1
    counts["person: not in the gold"] += sum(
        place not in people for place, m in names.items() if m.kind is MentionKind.PERSON
    )


def _in_government(place: Place, names: dict[Place, Mention]) -> bool:
    return any(
        start <= place[0] and place[1] <= end and m.kind is MentionKind.GOVERNMENT
        for (start, end), m in names.items()
    )


def _count_chains(
    counts: Counter[str], record: dict[str, Any], document: str, layers: Layers
) -> None:
    people = [chain for chain in layers.of(Chain) if chain.kind is MentionKind.PERSON]
    holder = {
        (member.place.start, member.place.end): number
        for number, chain in enumerate(people)
        for member in chain.members
    }
    held: defaultdict[int, set[str]] = defaultdict(set)
    for entity in record["entities"]:
        if not entity["type"].startswith("PER"):
            continue
        numbers = {holder.get(place) for place in _forms(entity, document) if place in holder}
        for number in numbers:
            if number is not None:
                held[number].add(entity["id"])
        if numbers:
            counts["chains: people of a report"] += 1
            counts["chains: people in one chain"] += len(numbers) == 1
        for place in _nominals(entity, document):
            counts["chains: descriptions"] += 1
            counts["chains: descriptions joined"] += holder.get(place) in (numbers or {-1})
    counts["chains: two people in one"] += sum(len(ids) > 1 for ids in held.values())
