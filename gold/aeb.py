"""Body of web pages: 4-gram shingle F1 on the article extraction benchmark, 181 pages."""

import gzip
import json
import re
import time
from collections import Counter
from pathlib import Path
from statistics import mean

from crosswitness.model.document import Document
from crosswitness.model.errors import ReadError
from crosswitness.pipeline.ports import Unit
from crosswitness.readers.formats import read
from gold.rows import Row

SETS = ("extraction/aeb",)
PEER = "trafilatura 2 fast: 0.962"

_TOKEN = re.compile(r"\w+", re.UNICODE)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the multiset of runs of 4 tokens; a shorter text is one shingle, none is none."""
    tokens = _TOKEN.findall(text)
    if not tokens:
        return Counter()
    return Counter(tuple(tokens[i : i + 4]) for i in range(max(1, len(tokens) - 3)))


class ShingleScore:
    """Means over pages, as the benchmark's own scorer takes them."""

    def __init__(self) -> None:
        self.precisions: list[float] = []
        self.recalls: list[float] = []

    def add(self, gold: str, predicted: str) -> None:
        """Count one page."""
        left, right = shingles(gold), shingles(predicted)
        true = sum((left & right).values())
        false, missed = sum((right - left).values()), sum((left - right).values())
        if true + false:
            self.precisions.append(true / (true + false))
        if true + missed:
            self.recalls.append(true / (true + missed))

    @property
    def figures(self) -> tuple[float, float, float]:
        """F1, precision and recall."""
        precision, recall = mean(self.precisions), mean(self.recalls)
        return 2 * precision * recall / (precision + recall), precision, recall


def body_of(name: str, content: bytes) -> tuple[str, Document | None]:
    """Return the body that the reader marks, its ranges joined by line breaks, and the document."""
    try:
        found = list(read(Unit(path=name, content=content)))
    except ReadError:
        return "", None
    document = next(item for item in found if isinstance(item, Document))
    return "\n".join(document.text[start:end] for start, end in document.body), document


def score(gold: Path) -> list[Row]:
    """Return F1, precision, recall and time."""
    folder = gold / "extraction" / "aeb"
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    result = ShingleScore()
    spent = []
    for key, entry in sorted(truth.items()):
        content = gzip.decompress((folder / "html" / f"{key}.html.gz").read_bytes())
        start = time.process_time()
        body, _ = body_of(f"{key}.html", content)
        spent.append(1000 * (time.process_time() - start))
        result.add(entry["articleBody"], body)
    f1, precision, recall = result.figures

    def row(metric: str, value: float, peer: str = "") -> Row:
        return Row(stage="readers", set=SETS[0], part="all", metric=metric, value=value, peer=peer)

    return [
        row("shingle F1", f1, PEER),
        row("shingle precision", precision),
        row("shingle recall", recall),
        row("time per page, ms", mean(spent)),
        row("pages", len(spent)),
    ]
