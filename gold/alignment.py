"""The same utterance over reports: pairs of annotated quotations that stand in one utterance.

Whole runs are scored by the pairs that they join. Beside that all pairs of annotated contents of
different reports are ranked by the product's weight, with the annotated speakers: that shows the
comparison alone, whatever the run found. Families are reports that share one wording.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

from crosswitness.linkers.parts import Part, part_at, stems, stems_often
from crosswitness.linkers.parts import parts as split
from crosswitness.linkers.speakers import UNNAMED, Speaker, countries, lands_of
from crosswitness.linkers.utterances import UtterancesOptions, weight
from crosswitness.model.annotation import Chain, MentionKind
from crosswitness.model.layers import Layers
from crosswitness.model.record import Utterance
from crosswitness.model.span import Span
from gold.cases import ANNOTATED, SEEDS, Finished, finished
from gold.rows import Row

SETS = (SEEDS, *ANNOTATED)

Pair = tuple[str, str]
_PRECISION = 0.95


def score(gold: Path) -> list[Row]:
    """Score joined pairs of quotations of different reports, on whole runs."""
    rows = []
    for name in SETS:
        case = finished(gold, name)
        wanted, apart = _wanted(case), _hard(case)
        found = _found(case)
        right = len(found & wanted)
        for metric, value in (
            ("pairs joined", right),
            ("pairs to join", len(wanted)),
            ("joined pairs false", len(found - wanted)),
            ("hard pairs false", len(found & apart)),
            *_ranked(case, wanted),
            *_families(case),
        ):
            rows.append(Row(stage="utterances", set=name, part="all", metric=metric, value=value))
    return rows


def _ranked(case: Finished, wanted: set[Pair]) -> list[tuple[str, float]]:
    """Rank all pairs of annotated contents of different reports by their weight."""
    parts, options, documents = _parts(case), UtterancesOptions(), _document(case)

    def alike(one: str, two: str) -> float:
        pairs = ((a, b) for a in parts[one] for b in parts[two])
        return max((weight(a, b, options) for a, b in pairs), default=0.0)

    ranked = sorted(
        (-alike(one, two), one, two)
        for one, two in combinations(sorted(parts), 2)
        if documents[one] != documents[two]
    )
    hits, precisions, recall = 0, 0.0, 0.0
    for rank, (_, one, two) in enumerate(ranked, start=1):
        if (one, two) in wanted:
            hits += 1
            precisions += hits / rank
        if hits / rank >= _PRECISION:
            recall = hits / len(wanted)
    return [
        ("average precision, annotated contents and speakers", precisions / len(wanted)),
        ("recall at precision .95, annotated contents and speakers", recall),
    ]


def _parts(case: Finished) -> dict[str, list[Part]]:
    """Return the annotated contents with the annotated speakers, ready to be compared."""
    found = {}
    for quotation in case.gold["quotations"]:
        places = [case.place(content) for content in quotation["content"]]
        layers = case.store.layers(places[0].document)
        speaker, often = _speaker(case, quotation, layers), stems_often(layers)
        cue = case.place(quotation["cue"]) if quotation["cue"] else None
        words = stems(layers.text(cue)) if cue is not None else ()
        found[quotation["id"]] = [
            replace(part_at(layers, place, "", speaker), often=often, cue=words)
            for place in split(layers, places)
        ]
    return found


def _speaker(case: Finished, quotation: dict[str, Any], layers: Layers) -> Speaker:
    """Return the annotated speaker, with the countries that we find in and around its name."""
    first, *others = quotation.get("accept_speakers") or [quotation["speaker"]]
    if first == "UNKNOWN":
        return UNNAMED
    kinds = {entity["id"]: entity["type"] for entity in case.gold["entities"]}
    sources = [case.place(quotation["source"])] if quotation["source"] else []
    chains = [
        chain
        for chain in layers.of(Chain)
        if any(member.place.overlap(source) for member in chain.members for source in sources)
    ]
    named = {country for chain in chains for country in chain.countries}
    lands = tuple(sorted({*named, *lands_of(countries(layers), sources)}))
    people = any(chain.kind is MentionKind.PERSON for chain in chains)
    person = kinds[first].startswith("PER") if first in kinds else people
    return Speaker(first, first, tuple(others), person, lands)


def _families(case: Finished) -> list[tuple[str, float]]:
    """Count the pairs of reports that share one wording of an utterance, where annotated."""
    documents, wanted = _document(case), set()
    clusters: dict[str, str] = {}
    for cluster in case.gold["quote_clusters"]:
        for family in cluster.get("families", {}).values():
            clusters |= dict.fromkeys(family["quotations"], cluster["id"])
            held = sorted({documents[member] for member in family["quotations"]})
            wanted |= {(cluster["id"], *pair) for pair in combinations(held, 2)}
    if not wanted:
        return []
    names = {identity: name for name, identity in case.identities.items()}
    found = {
        (clusters[member], *pair)
        for utterance, members in _held(case)
        for member in members & clusters.keys()
        for family in utterance.families
        for pair in combinations(sorted({names[place.document] for place in family}), 2)
    }
    return [
        ("pairs of one translation family", len(wanted)),
        ("pairs of one translation family right", len(found & wanted)),
        ("pairs of one translation family false", len(found - wanted)),
    ]


def _ordered(one: str, two: str) -> Pair:
    return (one, two) if one < two else (two, one)


def _document(case: Finished) -> dict[str, str]:
    return {quotation["id"]: quotation["doc"] for quotation in case.gold["quotations"]}


def _wanted(case: Finished) -> set[Pair]:
    """Pairs of one cluster in different reports; summaries of a report count as members."""
    documents = _document(case)
    pairs = set()
    for cluster in case.gold["quote_clusters"]:
        if cluster.get("aligned", True):
            members = sorted({*cluster["members"], *cluster.get("summaries", ())})
            pairs |= {
                _ordered(one, two)
                for one, two in combinations(members, 2)
                if documents[one] != documents[two]
            }
    return pairs


def _hard(case: Finished) -> set[Pair]:
    return {_ordered(pair["a"], pair["b"]) for pair in case.gold["quote_hard_negatives"]}


def _found(case: Finished) -> set[Pair]:
    """Pairs of annotated quotations that one of our utterances joins."""
    documents = _document(case)
    return {
        _ordered(one, two)
        for _, members in _held(case)
        for one, two in combinations(sorted(members), 2)
        if documents[one] != documents[two]
    }


def _held(case: Finished) -> Iterator[tuple[Utterance, set[str]]]:
    """Yield our utterances with the annotated quotations that they hold."""
    at: dict[str, list[tuple[Span, str]]] = {}
    for quotation in case.gold["quotations"]:
        for content in quotation["content"]:
            place = case.place(content)
            at.setdefault(place.document, []).append((place, quotation["id"]))
    for utterance in case.store.records(Utterance):
        yield (
            utterance,
            {
                identity
                for member in utterance.members
                for place, identity in at.get(member.document, ())
                if place.overlap(member) * 2 > min(len(place), len(member))
            },
        )
