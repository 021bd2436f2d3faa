"""``python -m bench.quoting [FOLDER]``: articles a second for quotations and attributions alone.

Sentences, mentions and chains are made beforehand and not timed. FOLDER holds ``.txt`` files; 200
generated reports are taken without one. Prints the best of three rounds for each of the two
stages in seconds of one processor, and with ``--profile`` where most of the time goes.
"""

import argparse
import cProfile
import pstats
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.generate import write
from crosswitness.annotators import attributions, quotations
from crosswitness.model.annotation import Annotation, Attribution, Quotation
from crosswitness.model.document import Document, OffsetMap, SourceFile, document_id
from crosswitness.model.layers import Layers
from crosswitness.pipeline.annotate import annotate
from crosswitness.pipeline.builtin import ANNOTATORS

BEFORE = frozenset(("segments", "language", "sentences", "mentions", "chains"))
COUNTED = ("words", "quotations", "attributions")
ROUNDS = 3
GENERATED = 200


def prepared(texts: Sequence[str]) -> list[Layers]:
    """Return the texts with everything that the two stages read."""
    stages = [stage for stage in ANNOTATORS if stage.origin.stage in BEFORE]
    return [annotate(_document(text), stages)[0] for text in texts]


def _document(text: str) -> Document:
    return Document(
        id=document_id("", text),
        text=text,
        outlet="",
        source=SourceFile(path="bench.txt", sha256="", media_type="text/plain", encoding="utf-8"),
        offsets=OffsetMap(runs=()),
    )


Costs = tuple[float, float]
"""Seconds of one processor for quotations and for attributions."""


def run(read: Sequence[Layers]) -> tuple[list[Layers], Costs]:
    """Run both stages over one report after the other, as a run does."""
    asked, wanted = quotations.QuotationsOptions(), attributions.AttributionsOptions()
    made, quoting, attributing = [], 0.0, 0.0
    for layers in read:
        started = time.process_time()
        quoted = _with(layers, quotations.annotate(layers, asked))
        between = time.process_time()
        made.append(_with(quoted, attributions.annotate(quoted, wanted)))
        quoting += between - started
        attributing += time.process_time() - between
    return made, (quoting, attributing)


def _with(layers: Layers, made: object) -> Layers:
    return layers.adding([m for m in made if isinstance(m, Annotation)])  # type: ignore[attr-defined]


def measure(texts: Sequence[str]) -> dict[str, float]:
    """Return articles, words, quotations, stations and the seconds of either stage."""
    read = prepared(texts)
    rounds = [run(read) for _ in range(ROUNDS)]
    given = rounds[0][0]
    quoting, attributing = min((costs for _, costs in rounds), key=sum)
    return {
        "articles": len(texts),
        "words": sum(len(text.split()) for text in texts),
        "quotations": sum(len(layers.of(Quotation)) for layers in given),
        "attributions": sum(len(layers.of(Attribution)) for layers in given),
        "quotations_seconds": quoting,
        "attributions_seconds": attributing,
    }


def table(found: dict[str, float]) -> str:
    """Return the figures as text."""
    both = found["quotations_seconds"] + found["attributions_seconds"]
    each = {name: found[name] / found["articles"] for name in COUNTED}
    head = ", ".join(f"{value:.1f} {name}" for name, value in each.items())
    lines = [f"{found['articles']:.0f} articles; each {head}"]
    for name, seconds in (
        ("quotations", found["quotations_seconds"]),
        ("attributions", found["attributions_seconds"]),
        ("both", both),
    ):
        cost = 1000 * seconds / found["articles"]
        speed = found["articles"] / seconds
        lines.append(f"  {name:<14}{speed:>8.0f} articles/s {cost:>8.2f} ms each")
    lines.append(f"  {'both':<14}{found['words'] / both / 1000:>8.0f} thousand words/s")
    return "\n".join(lines)


def _texts(folder: str | None) -> list[str]:
    with tempfile.TemporaryDirectory() as made:
        if folder is None:
            write(GENERATED, Path(made))
        found = sorted(Path(folder or made).rglob("*.txt"))
        return [path.read_text(encoding="utf-8") for path in found]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.quoting", description=__doc__)
    parser.add_argument("folder", nargs="?", metavar="FOLDER")
    parser.add_argument("--profile", action="store_true", help="print where the time goes")
    wanted = parser.parse_args()
    texts = _texts(wanted.folder)
    print(table(measure(texts)))
    if wanted.profile:
        read = prepared(texts)
        profile = cProfile.Profile()
        profile.runcall(run, read)
        pstats.Stats(profile).sort_stats("tottime").print_stats(15)
    return 0


if __name__ == "__main__":
    sys.exit(main())
