"""The trained names, alone and joined with the rules: exact span and type on four sets.

Skipped where ``crosswitness-en`` is not installed. None of these parts trained the weights. Names
of gold and of ours are cut to their cores alike (see `gold.ner.core`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from crosswitness.annotators.mentions import MentionsOptions
from crosswitness.lang.backends import detectors, fix, installed
from crosswitness.lang.ports import MentionDetector
from crosswitness.model.annotation import Segment
from gold import ner
from gold.ner import Name, Text
from gold.plain import paragraphs
from gold.rows import Row
from gold.tagged import CROSSNER, Example, conll, cores, joined, redocred

SETS = ("ner/re3d", "ner/uner_ewt", "ner/train_redocred", "ner/train_crossner")
BACKEND = "crosswitness-en"
KINDS = ("PER", "ORG", "LOC", "NORP", "MISC")
_NEWS = ("PER", "ORG", "LOC", "NORP")
_WEB = ("PER", "ORG", "LOC")
_POLITICS = "ner_data/politics/test.txt"


def score(gold: Path) -> list[Row]:
    """Return the figures of the four sets, none where the trained names are not installed."""
    if BACKEND not in installed():
        return []
    options = MentionsOptions(fixed=(fix(BACKEND),))
    (detector,) = detectors(options.fixed)
    rows: list[Row] = []
    for name, part, texts, kinds in _parts(gold):
        lines = name == "ner/uner_ewt"
        alone = [(text.gold, _alone(detector, text.text)) for text in texts]
        both = [(text.gold, _joined(text.text, options, lines=lines)) for text in texts]
        ours = tuple(kind for kind in kinds if kind != "MISC")
        for how, pairs, shown in (("trained", alone, kinds), ("trained and rules", both, ours)):
            counts = Counter[str]()
            for right, found in pairs:
                ner.count(counts, right, found)
            figures = {"": shown} | {f" {kind}": (kind,) for kind in shown}
            rows += [
                Row(
                    stage="mentions",
                    set=name,
                    part=part,
                    metric=f"{how}, span F1{label}",
                    value=ner.f1(counts, among),
                )
                for label, among in figures.items()
            ]
    return rows


def _parts(gold: Path) -> Iterator[tuple[str, str, list[Text], tuple[str, ...]]]:
    yield "ner/re3d", "every third document", list(ner.re3d(gold, tuning=False)), _NEWS
    web = ner.uner(gold / SETS[1] / "en_ewt-ud-test.iob2")
    cut = [text._replace(gold=_cores(text.text, text.gold)) for text in web]
    yield SETS[1], "test", cut, _WEB
    documents = redocred(gold / SETS[2] / "data/test_revised.json")
    yield SETS[2], "test", [_text(joined([cores(s) for s in d])) for d in documents], KINDS
    politics = conll(gold / SETS[3] / _POLITICS, CROSSNER)
    yield SETS[3], "politics test", [_text(cores(sentence)) for sentence in politics], KINDS


def _text(example: Example) -> Text:
    return Text(example.text, frozenset(example.names), frozenset())


def _alone(detector: MentionDetector, text: str) -> frozenset[Name]:
    names = []
    for line in paragraphs(text).of(Segment):
        start = line.extent.start
        (found,) = detector.mentions([line.extent.of(text)])
        names += [Name(start + item.start, start + item.stop, item.label) for item in found]
    return _cores(text, names)


def _joined(text: str, options: MentionsOptions, *, lines: bool) -> frozenset[Name]:
    return _cores(text, ner.found(text, whole=lines, options=options))


def _cores(text: str, names: Iterable[Name]) -> frozenset[Name]:
    cut = (name if name.kind == "MISC" else ner.core(text, name) for name in names)
    return frozenset(name for name in cut if name is not None)
