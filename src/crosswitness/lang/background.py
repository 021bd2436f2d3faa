"""How rare a word is in general, so that a comparison never depends on the rest of a case."""

from functools import cache
from importlib.resources import files
from math import log

from crosswitness.lang import tables


def idf(word: str) -> float:
    """Return the inverse document frequency of a stem (`crosswitness.lang.tokens.stem`).

    It is ``ln((N + 1) / (df + 1))`` over the N documents of ``tables/frequencies.tsv``
    (Spärck Jones 1972, smoothed); a word that the table lacks counts as seen in none.
    """
    return _weights().get(word, _rarest())


def is_listed(word: str) -> bool:
    """Say whether the table has a stem, so that it is no typing error."""
    return word in _weights()


@cache
def _weights() -> dict[str, float]:
    total, counts = _counts()
    return {word: log((total + 1) / (df + 1)) for word, df in counts.items()}


@cache
def _rarest() -> float:
    return log(_counts()[0] + 1)


@cache
def _counts() -> tuple[int, dict[str, int]]:
    """Return the number of documents and the document frequency of each word."""
    text = files(tables).joinpath("frequencies.tsv").read_text(encoding="utf-8")
    lines = text.split("\n")
    head = dict(line[2:].split("\t", 1) for line in lines if line.startswith("# ") and "\t" in line)
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    next(rows)
    return int(head["total"]), {word: int(df) for word, df, _ in rows}
