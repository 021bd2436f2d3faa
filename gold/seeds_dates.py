"""Dates of the hand-annotated reports: resolved, left partial, and bare weekdays.

Each report is read with the publication date that its gold states, or with none. A gold date is
right if the overlapping expression has the same value to the precision of the gold; one that the
report leaves partial is invented if we give it a day or a year that its words do not state.
"""

import json
import re
from pathlib import Path
from typing import Any

from crosswitness.annotators.times import TimesOptions, annotate
from crosswitness.model.annotation import TimeExpression
from gold.plain import paragraphs
from gold.rows import Row

SETS = ("seeds", "annotated")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_OTHER_PARTS = re.compile(r"\b(?:last|next|ago|later|earlier)\b|\d{4}", re.IGNORECASE)


def score(gold: Path) -> list[Row]:
    """Return counts on the seeds and on the two annotated stories."""
    return [*_seeds(gold), *_weekdays(gold)]


def found_in(text: str, published: str) -> list[TimeExpression]:
    """Return the expressions of a text."""
    made = annotate(paragraphs(text, published), TimesOptions())
    return [item for item in made if isinstance(item, TimeExpression)]


def _row(folder: str, part: str, metric: str, value: int, peer: str = "") -> Row:
    return Row(stage="dates", set=folder, part=part, metric=metric, value=float(value), peer=peer)


def _seeds(gold: Path) -> list[Row]:
    truth = json.loads((gold / "seeds" / "gold.json").read_text(encoding="utf-8"))
    texts = gold.parent / "seeds"
    right = invented = found = 0
    counts = {"resolved": 0, "partial": 0}
    for document in truth["documents"]:
        text = (texts / document["file"]).read_text(encoding="utf-8")
        ours = found_in(text, document["publication_date"] or "")
        for date in truth["dates"]:
            if date["doc"] != document["id"] or date["status"] not in counts:
                continue
            counts[date["status"]] += 1
            item = _overlapping(ours, date["span"])
            found += item is not None
            if date["status"] == "partial":
                invented += item is not None and item.start is not None
            elif item is not None:
                right += _same(item, date["value"])
    peer = "HeidelTime 13"
    return [
        _row("seeds", "all", f"resolved dates right of {counts['resolved']}", right, peer),
        _row("seeds", "all", f"partial dates invented of {counts['partial']}", invented),
        _row("seeds", "all", f"dates found of {sum(counts.values())}", found),
    ]


def _overlapping(ours: list[TimeExpression], span: dict[str, Any]) -> TimeExpression | None:
    for item in ours:
        if item.extent.start < span["end"] and span["start"] < item.extent.end:
            return item
    return None


def _same(item: TimeExpression, value: str) -> bool:
    """Compare values: an open interval by its first date, a time to the minute."""
    return item.timex.startswith(value[:16]) or item.timex == value


def _weekdays(gold: Path) -> list[Row]:
    right = total = 0
    for folder in ("A_hokkaido", "B_croydon"):
        base = gold / "annotated" / folder
        truth = json.loads((base / "gold.json").read_text(encoding="utf-8"))
        for document in truth["documents"]:
            text = (base / document["file"]).read_text(encoding="utf-8")
            ours = found_in(text, document["publication_date"][:10])
            for date in truth["dates"]:
                words = date["span"]["text"]
                if date["doc"] != document["id"] or not _WEEKDAY.search(words):
                    continue
                if _OTHER_PARTS.search(words.replace("later on", "")) and "GMT" not in words:
                    continue
                total += 1
                item = _overlapping(ours, date["span"])
                right += item is not None and str(item.start) == date["value"][:10]
    return [_row("annotated", "A B", f"bare weekdays right of {total}", right)]
