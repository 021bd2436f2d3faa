"""Name pairs: how well the comparator tells one person from another.

Protocol: threshold for best F1 on the pairs whose md5(id_a) is even, P, R, F1 on the odd ones;
average precision and recall at precision 0.95 on all pairs, tied scores taken as one step. The
same with the symbols of rigour where it is installed (``pip install crosswitness[rigour]``).
"""

import hashlib
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from crosswitness.backends.rigour_symbols import load
from crosswitness.lang.names import compare, parse
from crosswitness.lang.names.similarity import Symbols
from gold.rows import Row

SETS: tuple[str, ...] = ("names/pairs",)

LOGIC, NAMED, SORTED = "nomenklatura logic-v2", "nomenklatura name-based", "rapidfuzz token_sort"
PEERS: dict[str, dict[str, str]] = {
    "ofac_mena_lex": {"F1": f"{LOGIC} .788", "AP": f"{LOGIC} .857", "R@P95": f"{LOGIC} .36"},
    "ofac_person_lex": {"F1": f"{LOGIC} .788", "AP": f"{LOGIC} .863", "R@P95": f"{LOGIC} .50"},
    "nkbench_person": {"F1": f"{LOGIC} .773"},
    "iran_mps_fa": {"R@P95": f"{SORTED} .77"},
    "anetac_per_tok": {"F1": f"{NAMED} .906", "R@P95": f"{SORTED} .70"},
    "google_ar_tok": {"F1": f"{NAMED} .89", "R@P95": f"{SORTED} .56"},
    "wd_russian_tok": {"F1": f"{SORTED} .920", "R@P95": f"{SORTED} .90"},
}
"""Files, and the best library tried on each by metric."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A labelled pair with its score.

    Attributes:
        score: 0 to 1.
        same: Whether both name one person.
        tune: Whether it lies in the half on which the threshold is picked.
    """

    score: float
    same: bool
    tune: bool


def score(gold: Path) -> list[Row]:
    """Score every file of pairs.

    Args:
        gold: The folder of the gold sets.

    Returns:
        F1, precision and recall on the scoring half; AP, R@P95 and the time of a thousand pairs
        on all pairs.
    """
    found: list[Row] = []
    rigour = _rigour()
    for name in PEERS:
        path = gold / "names" / "pairs" / f"{name}.jsonl"
        found += _rows(name, path, None)
        if rigour is not None:
            found += _rows(name, path, rigour)
    return found


def _rigour() -> Symbols | None:
    try:
        return load("").symbols
    except ImportError as reason:
        print(f"gold.names_pairs: the part with rigour is skipped: {reason}", file=sys.stderr)
        return None


def _rows(name: str, path: Path, symbols: Symbols | None) -> list[Row]:
    beside = ", with rigour" if symbols is not None else ""
    pairs, cost = _scored(path, symbols)
    threshold = _best_threshold([pair for pair in pairs if pair.tune])
    precision, recall, f1 = _at(threshold, [pair for pair in pairs if not pair.tune])
    average, recall_95 = _ranked(pairs)
    figures = {"P": precision, "R": recall, "F1": f1}
    found = [_row(name, f"half 1{beside}", metric, value) for metric, value in figures.items()]
    whole = {"AP": average, "R@P95": recall_95, "a thousand pairs, warm, ms": cost}
    return found + [_row(name, f"all{beside}", metric, value) for metric, value in whole.items()]


def _row(name: str, part: str, metric: str, value: float) -> Row:
    return Row(
        stage="names",
        set=f"names/pairs/{name}",
        part=part,
        metric=metric,
        value=value,
        peer=PEERS[name].get(metric, ""),
    )


def _scored(path: Path, symbols: Symbols | None) -> tuple[list[Scored], float]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    names = [(parse(row[0]), parse(row[1])) for row in rows]
    scores = [compare(left, right, symbols=symbols).score for left, right in names]
    begun = time.process_time()
    for left, right in names:
        compare(left, right, symbols=symbols)
    cost = (time.process_time() - begun) / len(names) * 1_000_000
    halves = [int(hashlib.md5(str(row[3]).encode()).hexdigest(), 16) % 2 for row in rows]
    return [
        Scored(value, bool(row[2]), half == 0)
        for value, row, half in zip(scores, rows, halves, strict=True)
    ], cost


def _steps(pairs: Sequence[Scored]) -> list[tuple[float, int, int]]:
    """Return ``(score, taken, right)`` from the highest score down, one step a score."""
    taken = right = 0
    found = []
    ordered = sorted(pairs, key=lambda pair: -pair.score)
    for value, tied in groupby(ordered, key=lambda pair: pair.score):
        batch = list(tied)
        taken += len(batch)
        right += sum(pair.same for pair in batch)
        found.append((value, taken, right))
    return found


def _best_threshold(pairs: Sequence[Scored]) -> float:
    positives = sum(pair.same for pair in pairs)
    return max(_steps(pairs), key=lambda step: 2 * step[2] / (step[1] + positives))[0]


def _at(threshold: float, pairs: Sequence[Scored]) -> tuple[float, float, float]:
    taken = [pair for pair in pairs if pair.score >= threshold]
    right = sum(pair.same for pair in taken)
    positives = sum(pair.same for pair in pairs)
    precision = right / len(taken) if taken else 0.0
    recall = right / positives if positives else 0.0
    return precision, recall, 2 * right / (len(taken) + positives)


def _ranked(pairs: Sequence[Scored]) -> tuple[float, float]:
    positives = sum(pair.same for pair in pairs)
    average = best = 0.0
    before = 0
    for _, taken, right in _steps(pairs):
        average += right / taken * (right - before) / positives
        before = right
        if right / taken >= 0.95:
            best = right / positives
    return average, best
