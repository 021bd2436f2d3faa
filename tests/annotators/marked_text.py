"""Marked text: the case is the report with its quotations, sources, cues and relays in tags."""

import re
from dataclasses import dataclass, field

from crosswitness.annotators import attributions, quotations, sentences
from crosswitness.model.annotation import (
    Annotation,
    Attribution,
    Origin,
    Role,
    Segment,
    SegmentKind,
)
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from tests.support import layers

ORIGIN = Origin(stage="test", version=1)
_TAG = re.compile(r"<(/?)([qscr])(\d)>")


@dataclass(slots=True)
class Case:
    text: str
    contents: dict[str, list[str]] = field(default_factory=dict)
    sources: dict[str, list[str]] = field(default_factory=dict)
    cues: dict[str, list[str]] = field(default_factory=dict)
    relays: dict[str, list[str]] = field(default_factory=dict)


def parse(marked: str) -> Case:
    """Return the text without tags and what stands in them, with their offsets as words."""
    body = marked.split("\n", 1)[1].rstrip("\n") if marked.startswith("#") else marked
    plain: list[str] = []
    length = 0
    position = 0
    opened: dict[str, int] = {}
    spans: list[tuple[str, int, int]] = []
    for tag in _TAG.finditer(body):
        plain.append(body[position : tag.start()])
        length += tag.start() - position
        position = tag.end()
        key = tag.group(2) + tag.group(3)
        if tag.group(1):
            spans.append((key, opened.pop(key), length))
        else:
            if key in opened:  # a paragraph that opens anew: the part before ended at its line
                text = "".join(plain)
                spans.append((key, opened[key], text.rindex("\n")))
            opened[key] = length
    plain.append(body[position:])
    text = "".join(plain)
    case = Case(text)
    for key, start in opened.items():
        spans.append((key, start, _end(text, start)))
    kinds = {"q": case.contents, "s": case.sources, "c": case.cues, "r": case.relays}
    for key, start, end in sorted(spans, key=lambda span: span[1]):
        kinds[key[0]].setdefault(key[1], []).append(text[start:end])
    return case


def _end(text: str, start: int) -> int:
    return min(at for at in (text.find(mark, start) for mark in "”\n") if at >= 0)


def paragraphs(text: str, kind: SegmentKind = SegmentKind.BODY) -> Layers:
    """Return layers with each line as a segment and the product's sentences."""
    bare = layers(text)
    made: list[Annotation] = [
        Segment(extent=bare.document.span(*line.span()), origin=ORIGIN, kind=kind, rule="test")
        for line in re.finditer(r"\S[^\n]*", text)
    ]
    parted = bare.adding(made)
    return parted.adding(_only(sentences.annotate(parted, sentences.SentencesOptions())))


def _only(made: object) -> list[Annotation]:
    return [item for item in made if isinstance(item, Annotation)]  # type: ignore[attr-defined]


def quoted(read: Layers, **options: object) -> tuple[Layers, list[Issue]]:
    """Return layers with quotations, and the issues."""
    chosen = quotations.QuotationsOptions(**options)  # type: ignore[arg-type]
    made = list(quotations.annotate(read, chosen))
    return read.adding(_only(made)), [item for item in made if isinstance(item, Issue)]


def attributed(read: Layers) -> Layers:
    """Return layers with quotations and attributions."""
    with_quotations, _ = quoted(read)
    made = attributions.annotate(with_quotations, attributions.AttributionsOptions())
    return with_quotations.adding(_only(made))


def speaker(read: Layers, quotation: str) -> Attribution:
    """Return the one speaker attribution of a quotation."""
    (found,) = [
        item
        for item in read.of(Attribution)
        if item.quotation == quotation and item.role is Role.SPEAKER
    ]
    return found
