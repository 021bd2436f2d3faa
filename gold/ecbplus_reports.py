"""The reports of ECB+ 1.0 with what its coders marked, and the rows of a CoNLL score."""

import csv
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from gold.clusters import read
from gold.ecbplus import SCORE
from gold.rows import Row

FOLDER = "coreference/ecbplus"


@dataclass(frozen=True, slots=True)
class Report:
    """One report of ECB+ with its gold mentions.

    Attributes:
        topic: Number of its topic.
        layers: What the product makes of it.
        gold: Kind, span and instance of each gold mention.
    """

    topic: int
    layers: Layers
    gold: list[tuple[str, Span, str]] = field(default_factory=list)


def read_reports(gold: Path, stages: Sequence[str], *, actions: bool) -> list[Report]:
    """Return the reports of the score part in the order of their files.

    Args:
        gold: The folder of the gold sets.
        stages: Names of the annotators to run.
        actions: Whether mentions of events are wanted, else of all others.
    """
    folder = gold / FOLDER
    checked = _checked(folder / "ECBplus_coreference_sentences.csv")
    paths = sorted(p for p in (folder / "xml").glob("*/*.xml") if int(p.parent.name) in SCORE)
    return [_read(path, checked[path.stem], stages, actions) for path in paths]


def conll_rows(
    stage: str, part: str, scored: Mapping[str, tuple[float, float, float]], peer: str
) -> list[Row]:
    """Return F1 of each metric, and precision and recall of their mean."""
    rows = []
    for metric, scores in scored.items():
        for name, value in zip(("P", "R", "F1"), scores, strict=True):
            if metric == "conll" or name == "F1":
                label = f"{'CoNLL' if metric == 'conll' else metric} {name}"
                rows.append(
                    Row(
                        stage=stage,
                        set=FOLDER,
                        part=part,
                        metric=label,
                        value=round(value, 4),
                        peer=peer if label == "CoNLL F1" else "",
                    )
                )
    return rows


def _checked(path: Path) -> Mapping[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            found[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    return found


def _read(path: Path, checked: set[int], stages: Sequence[str], actions: bool) -> Report:
    root = ET.parse(path).getroot()
    address = path.name.endswith("ecbplus.xml")  # its first sentence is its address
    text, sentence, sentences = "", -1, {}
    spans: dict[str, tuple[int, int]] = {}
    for token in root.iter("token"):
        number = int(token.get("sentence", "0"))
        if number == 0 and address:
            continue
        gap = "" if not text else " " if number == sentence else "\n"
        start = len(text) + len(gap)
        text += gap + (token.text or "")
        sentence = number
        spans[token.get("t_id", "")] = (start, len(text))
        sentences[token.get("t_id", "")] = number
    layers = read(path.name, text, stages=stages)
    report = Report(int(path.parent.name), layers)
    instances = _instances(root)
    markables = root.find("Markables")
    for markable in markables if markables is not None else ():
        tokens = [anchor.get("t_id", "") for anchor in markable.iter("token_anchor")]
        kind = markable.tag
        is_action = "ACTION" in kind  # said, done or denied ("NEG_ACTION_..")
        if not tokens or is_action != actions or tokens[0] not in spans:
            continue
        if sentences[tokens[0]] in checked:
            span = layers.document.span(spans[tokens[0]][0], spans[tokens[-1]][1])
            alone = f"{path.stem} {markable.get('m_id')}"
            report.gold.append((kind, span, instances.get(markable.get("m_id", ""), alone)))
    return report


def _instances(root: ET.Element) -> dict[str, str]:
    """Return the instance of each markable that a relation names; others stand alone."""
    found = {}
    relations = root.find("Relations")
    for relation in relations if relations is not None else ():
        target = relation.find("target")
        inside = target.get("m_id") if target is not None else relation.get("r_id")
        name = relation.get("note") or f"{root.get('doc_name')} {inside}"
        for source in relation.iter("source"):
            found[source.get("m_id", "")] = name
    return found
