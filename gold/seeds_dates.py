"""Dates of the hand-annotated reports: resolved, left partial, and bare weekdays.

Whole runs: the publication date is the one that the product chose. A gold date is right if the
overlapping expression has the same value to the precision of the gold; one that the report leaves
partial is invented if we give it a day or a year that its words do not state.
"""

import re
from pathlib import Path
from typing import Any

from crosswitness.model.annotation import TimeExpression
from gold.cases import ANNOTATED, SEEDS, Finished, finished
from gold.rows import Row

SETS = ("seeds", "annotated")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_OTHER_PARTS = re.compile(r"\b(?:last|next|ago|earlier)\b|\d{4}(?! GMT)", re.IGNORECASE)


def score(gold: Path) -> list[Row]:
    """Return counts on the seeds and on the two annotated stories."""
    return [*_seeds(gold), *_weekdays(gold)]


def _row(folder: str, part: str, metric: str, value: int, peer: str = "") -> Row:
    return Row(stage="dates", set=folder, part=part, metric=metric, value=float(value), peer=peer)


def _at(case: Finished, span: dict[str, Any]) -> TimeExpression | None:
    """Return the first expression of ours that overlaps a gold span."""
    place = case.place(span)
    for item in case.store.layers(place.document).of(TimeExpression):
        if item.extent.overlap(place):
            return item
    return None


def _seeds(gold: Path) -> list[Row]:
    case = finished(gold, SEEDS)
    right = invented = found = 0
    counts = {"resolved": 0, "partial": 0}
    for date in case.gold["dates"]:
        if date["status"] not in counts:
            continue
        counts[date["status"]] += 1
        item = _at(case, date["span"])
        found += item is not None
        if date["status"] == "partial":
            invented += item is not None and item.start is not None
        elif item is not None:
            right += item.timex.startswith(date["value"][:16])
    return [
        _row(
            "seeds", "all", f"resolved dates right of {counts['resolved']}", right, "HeidelTime 13"
        ),
        _row(
            "seeds",
            "all",
            f"partial dates left alone of {counts['partial']}",
            counts["partial"] - invented,
        ),
        _row("seeds", "all", f"dates found of {sum(counts.values())}", found),
    ]


def _weekdays(gold: Path) -> list[Row]:
    right = total = 0
    for name in ANNOTATED:
        case = finished(gold, name)
        for date in case.gold["dates"]:
            words = date["span"]["text"]
            if not _WEEKDAY.search(words) or _OTHER_PARTS.search(words):
                continue
            total += 1
            item = _at(case, date["span"])
            right += item is not None and str(item.start) == date["value"][:10]
    return [_row("annotated", "A B", f"bare weekdays right of {total}", right)]
