"""Values of claims as a reader writes them."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from crosswitness.model.when import worded


def readable(claim: Mapping[str, Any]) -> str:
    """Return a claim's value: a date in words, the long numbers of a figure grouped."""
    value = str(claim["value"])
    if claim["kind"] == "date":
        return worded(value)
    if claim["kind"] != "figure":
        return value
    return re.sub(r"(?<![\d.])\d{4,15}", lambda found: f"{int(found[0]):,}", value)


def opening(wordings: Sequence[str]) -> int:
    """Return which of several wordings opens like a sentence; the first where none does."""
    starts = (n for n, words in enumerate(wordings) if words and _opens(words[0]))
    return next(starts, 0)


def _opens(letter: str) -> bool:
    return letter.isupper() or letter.isdigit() or letter in "“\"‘'"


def number_in(value: str) -> float:
    """Return the first number of a value, 0 where it has none: values are sorted by it."""
    found = re.search(r"\d{1,15}(?:\.\d{1,6})?", value.replace(",", ""))
    return float(found[0]) if found else 0.0
