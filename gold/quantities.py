"""Numbers of the hand-annotated claims: found, and with the right value.

The gold lists the numbers that its claims state, not every number of a report, so this measures
recall only. Left out are years, clock times, durations, ordinals, telephone numbers and names with
numbers, which are no quantities, and words without a number ("most", "similar").
"""

import re
from pathlib import Path
from typing import Any

from crosswitness.model.annotation import Bound, Quantity
from gold.cases import ANNOTATED, SEEDS, Finished, finished
from gold.rows import Row

SETS = ("seeds", "annotated")
_NO_COUNT = re.compile(
    r"\b(?:years?|time|GMT|ordinal|decade|days|seconds|telephone|name of|share of|loss of life|"
    r"KOSPI|overflights|launches)\b"
)


def score(gold: Path) -> list[Row]:
    """Return how many numbers are found and right, on the seeds and on two stories."""
    return [*_rows(gold, "seeds", (SEEDS,)), *_rows(gold, "annotated", ANNOTATED)]


def _rows(gold: Path, folder: str, names: tuple[str, ...]) -> list[Row]:
    total = found = numeric = right = 0
    for name in names:
        case = finished(gold, name)
        for number in _numbers(case.gold):
            total += 1
            item = _at(case, number["span"])
            found += item is not None
            if isinstance(number.get("value"), int | float):
                numeric += 1
                right += item is not None and _holds(item, number["value"])
    rows = ((f"numbers found of {total}", found), (f"values right of {numeric}", right))
    return [
        Row(stage="quantities", set=folder, part="all", metric=metric, value=float(value))
        for metric, value in rows
    ]


def _numbers(truth: dict[str, Any]) -> list[dict[str, Any]]:
    found = [number for claim in truth["claims"] for number in claim.get("numbers", [])]
    return [n for n in found if not _NO_COUNT.search(str(n.get("unit", "")))]


def _at(case: Finished, span: dict[str, Any]) -> Quantity | None:
    place = case.place(span)
    for item in case.store.layers(place.document).of(Quantity):
        if item.number.overlap(place):
            return item
    return None


def _holds(item: Quantity, value: float) -> bool:
    """Say whether the value is an end of the interval, or inside one with "about"."""
    if item.bound is Bound.ABOUT and item.low is not None and item.high is not None:
        return item.low <= value <= item.high
    return value in (item.low, item.high)
