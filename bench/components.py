"""``python -m bench.components``: words a second, load time and memory of each part of reading.

CPU time of one process over generated reports, after one report to warm up; the names with and
without each back-end that the settings ask for by default. Syntax, which is off by default,
stands below the sum.
"""

import resource
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from bench.generate import write
from crosswitness.case.wiring import DOSSIER_SECTIONS, all_stages, plan
from crosswitness.lang.backends import detectors, fix, installed, load
from crosswitness.lang.ports import SyntaxParser
from crosswitness.model.document import Document, OffsetMap, SourceFile, document_id
from crosswitness.model.errors import BackendError
from crosswitness.model.layers import Layers
from crosswitness.pipeline.annotate import run_one
from crosswitness.pipeline.optional import OPTIONAL
from crosswitness.pipeline.settings import load_settings
from crosswitness.pipeline.stage import Annotator

REPORTS = 200


def main() -> int:
    """Print the table and return 0."""
    made = plan(load_settings("", all_stages(), DOSSIER_SECTIONS)).annotators
    names = next(stage for stage in made if stage.origin.stage == "mentions")
    fixed = names.options.fixed
    for name in fixed:
        started, before = time.process_time(), _memory()
        (backend,) = detectors((name,))
        backend.mentions(["Odo Lem sang in Oslo."])
        spent, grown = time.process_time() - started, _memory() - before
        print(f"{backend.id}: ready in {spent:.2f} s CPU, {grown:.0f} MB more memory")
    rules = replace(names, options=replace(names.options, fixed=()))
    with tempfile.TemporaryDirectory() as folder:
        write(REPORTS, Path(folder))
        paths = sorted(path for path in Path(folder).rglob("*.txt"))
        documents = [_document(path.read_text(encoding="utf-8")) for path in paths]
    words = sum(len(document.text.split()) for document in documents)
    layers = [Layers(document=document) for document in documents]
    print(f"{len(documents)} reports, {words} words\n{'part':24}{'words/s':>12}")
    total = 0.0
    for stage in made:
        if stage is names and fixed:
            _timed(rules, layers, words, "mentions, rules alone")
        spent, layers = _timed(stage, layers, words, stage.origin.stage)
        total += spent
    print(f"{'everything':24}{words / total:12,.0f}\npeak memory {_memory():.0f} MB")
    for stage in (stage for stage in OPTIONAL if stage.origin.stage == "syntax"):
        for name in (name for name in installed() if _parses(name)):
            options = replace(stage.options, parsers=(name,), fixed=(fix(name),))
            _timed(replace(stage, options=options), layers, words, f"syntax, {name}")
            print(f"peak memory {_memory():.0f} MB")
    return 0


def _parses(name: str) -> bool:
    try:
        return isinstance(load(name), SyntaxParser)
    except BackendError:
        return False


def _timed(
    stage: Annotator, layers: list[Layers], words: int, label: str
) -> tuple[float, list[Layers]]:
    run_one(layers[0], stage)
    started = time.process_time()
    found = [run_one(each, stage)[0] for each in layers]
    spent = time.process_time() - started
    print(f"{label:24}{words / max(spent, 1e-9):12,.0f}", flush=True)
    return spent, [each.adding(made) for each, made in zip(layers, found, strict=True)]


def _document(text: str) -> Document:
    return Document(
        id=document_id("", text),
        text=text,
        outlet="",
        source=SourceFile(path="text", sha256="0" * 64, media_type="text/plain", encoding="utf-8"),
        offsets=OffsetMap(runs=((0, 0, len(text), 1),)),
    )


def _memory() -> float:
    """Return the peak memory of this process in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


if __name__ == "__main__":
    sys.exit(main())
