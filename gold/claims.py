"""Claims: which reports carry each annotated claim."""

from pathlib import Path
from typing import Any

from crosswitness.model.record import Claim
from crosswitness.model.span import Span
from gold.cases import ANNOTATED, SEEDS, Finished, finished
from gold.rows import Row

SETS = (SEEDS, *ANNOTATED)


def score(gold: Path) -> list[Row]:
    """Score carriers on whole runs, for all annotated claims and for those of several reports."""
    rows = []
    for name in SETS:
        case = finished(gold, name)
        found = list(case.store.records(Claim))
        for part, least in (("all", 1), ("several reports", 2)):
            counts = [_best(case, found, claim, least) for claim in case.gold["claims"]]
            told = [count for count in counts if count is not None]
            right, wrong, missed = (sum(column) for column in zip(*told, strict=True))
            for metric, value in (
                ("claims", len(told)),
                ("claims with the right carriers", sum(not (w or m) for _, w, m in told)),
                ("carriers F1", 2 * right / (2 * right + wrong + missed)),
                ("carriers precision", right / max(1, right + wrong)),
                ("carriers recall", right / (right + missed)),
            ):
                rows.append(Row(stage="claims", set=name, part=part, metric=metric, value=value))
    return rows


def _best(
    case: Finished, found: list[Claim], claim: dict[str, Any], least: int
) -> tuple[int, int, int] | None:
    """Return right, wrong and missed carriers of the claim of ours that fits best.

    A carrier is right where it touches annotated words of its report. None for a claim of
    fewer reports than ``least``.
    """
    wanted: dict[str, list[Span]] = {}
    for span in claim["carriers"]:
        place = case.place(span)
        wanted.setdefault(place.document, []).append(place)
    if len(wanted) < least:
        return None
    best = (0, 0, len(wanted))
    for ours in found:
        if len(ours.carriers) < least:
            continue
        right = sum(
            any(p.overlap(w) for p in carrier.places for w in wanted.get(carrier.document, ()))
            for carrier in ours.carriers
        )
        counts = (right, len(ours.carriers) - right, len(wanted) - right)
        if right and _f1(counts) > _f1(best):
            best = counts
    return best


def _f1(counts: tuple[int, int, int]) -> float:
    right, wrong, missed = counts
    return 2 * right / (2 * right + wrong + missed)
