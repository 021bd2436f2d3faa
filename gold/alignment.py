"""The same utterance over reports: pairs of annotated quotations that stand in one utterance."""

from itertools import combinations
from pathlib import Path

from crosswitness.linkers.utterances import Part, likeness, part_at
from crosswitness.linkers.utterances import parts as split
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
        ):
            rows.append(Row(stage="utterances", set=name, part="all", metric=metric, value=value))
    return rows


def _ranked(case: Finished, wanted: set[Pair]) -> list[tuple[str, float]]:
    """Rank all pairs of annotated contents of different reports by likeness of wording."""
    parts: dict[str, list[Part]] = {}
    for quotation in case.gold["quotations"]:
        places = [case.place(content) for content in quotation["content"]]
        layers = case.store.layers(places[0].document)
        found = split(layers, places)
        parts[quotation["id"]] = [part_at(layers, place, "") for place in found]
    documents = _document(case)
    ranked = sorted(
        (
            (-max((likeness(a, b) for a in parts[one] for b in parts[two]), default=0.0), one, two)
            for one, two in combinations(sorted(parts), 2)
            if documents[one] != documents[two]
        )
    )
    hits, precisions, recall = 0, 0.0, 0.0
    for rank, (_, one, two) in enumerate(ranked, start=1):
        if (one, two) in wanted:
            hits += 1
            precisions += hits / rank
        if hits / rank >= _PRECISION:
            recall = hits / len(wanted)
    return [
        ("average precision, annotated contents", precisions / len(wanted)),
        ("recall at precision .95, annotated contents", recall),
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
    at: dict[str, list[tuple[Span, str]]] = {}
    for quotation in case.gold["quotations"]:
        for content in quotation["content"]:
            place = case.place(content)
            at.setdefault(place.document, []).append((place, quotation["id"]))
    pairs = set()
    for utterance in case.store.records(Utterance):
        held = {
            identity
            for member in utterance.members
            for place, identity in at.get(member.document, ())
            if place.overlap(member) * 2 > min(len(place), len(member))
        }
        pairs |= {
            _ordered(one, two)
            for one, two in combinations(sorted(held), 2)
            if documents[one] != documents[two]
        }
    return pairs
