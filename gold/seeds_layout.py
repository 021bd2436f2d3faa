"""Lines of the page told from the text, titles, and publication dates.

Five reports with every such line marked; and the bodies of 181 pages, below an invented headline,
where any paragraph that is taken for a part of the page counts as lost.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from crosswitness.annotators import metadata, segments
from crosswitness.model.annotation import Annotation, Segment, SegmentKind
from crosswitness.model.document import Document, OffsetMap, SourceFile, document_id
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from gold.rows import Row

SETS = ("seeds", "extraction/aeb")

_PAGE = frozenset(set(SegmentKind) - {SegmentKind.BODY, SegmentKind.TITLE, SegmentKind.DATELINE})


def laid_out(document: Document) -> Layers:
    """Return the segments and metadata of a document."""
    made = Layers(document=document)
    found: list[Annotation | Issue] = list(segments.annotate(made, segments.SegmentsOptions()))
    made = made.adding(item for item in found if not isinstance(item, Issue))
    found = list(metadata.annotate(made, metadata.MetadataOptions()))
    return made.adding(item for item in found if not isinstance(item, Issue))


def _document(text: str, name: str) -> Document:
    return Document(
        id=document_id("", text),
        text=text,
        outlet="",
        source=SourceFile(path=name, sha256="0" * 64, media_type="text/plain", encoding="utf-8"),
        offsets=OffsetMap(runs=()),
    )


def _kind_at(layers: Layers, span: dict[str, Any]) -> SegmentKind | None:
    """Return the kind of the segment with exactly this extent."""
    for segment in layers.of(Segment):
        if (segment.extent.start, segment.extent.end) == (span["start"], span["end"]):
            return segment.kind
    return None


def _text_lost(layers: Layers, marked: list[dict[str, Any]]) -> int:
    """Count segments that are taken for a part of the page and overlap no marked line."""
    return sum(
        segment.kind in _PAGE
        and not any(
            span["start"] < segment.extent.end and segment.extent.start < span["end"]
            for span in marked
        )
        for segment in layers.of(Segment)
    )


def _counts(layers: Layers, truth: dict[str, Any], marked: list[dict[str, Any]]) -> Counter[str]:
    values = {field: layers.metadata(field) for field in ("published", "author")}
    published, author = (item.value if item else None for item in values.values())
    wanted = truth["publication_date"]
    return Counter(
        {
            "page lines found": sum(_kind_at(layers, span) in _PAGE for span in marked),
            "page lines missed": sum(_kind_at(layers, span) not in _PAGE for span in marked),
            "text taken for page": _text_lost(layers, marked),
            "titles right": _kind_at(layers, truth["title_span"]) is SegmentKind.TITLE,
            "publication dates right": wanted is not None and published == wanted,
            "publication dates wrong": wanted is not None and published != wanted,
            "publication dates invented": wanted is None and published is not None,
            "authors right or unknown": author == truth.get("author"),
        }
    )


def _seeds(gold: Path) -> list[Row]:
    record = json.loads((gold / "seeds" / "gold.json").read_text(encoding="utf-8"))
    total: Counter[str] = Counter()
    for truth in record["documents"]:
        text = (gold.parent / "seeds" / truth["file"]).read_bytes().decode("utf-8")
        marked = [item["span"] for item in record["boilerplate"] if item["doc"] == truth["id"]]
        counted = _counts(laid_out(_document(text, truth["file"])), truth, marked)
        total.update({metric: int(count) for metric, count in counted.items()})
    return [
        Row(stage="layout", set="seeds", part="all five", metric=metric, value=count)
        for metric, count in total.items()
    ]


def _bodies(gold: Path) -> list[Row]:
    path = gold / "extraction" / "aeb" / "ground-truth.json"
    pages = json.loads(path.read_text(encoding="utf-8"))
    lost: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for name, page in sorted(pages.items()):
        document = _document(f"An invented headline for a page\n\n{page['articleBody']}", name)
        for segment in segments.annotate(Layers(document=document), segments.SegmentsOptions()):
            if not isinstance(segment, Segment):
                continue
            words = segment.extent.of(document.text)
            if any(map(str.isalnum, words)):
                counted = {"paragraphs": 1, "characters": len(words)}
                total.update(counted)
                lost.update(counted if segment.kind in _PAGE else {})
    return [
        Row(
            stage="layout",
            set="extraction/aeb",
            part="article bodies as text",
            metric=f"{unit} taken for page (share)",
            value=round(lost[unit] / total[unit], 4),
        )
        for unit in total
    ]


def score(gold: Path) -> list[Row]:
    """Return counts over the five reports, and the shares of true text that are lost."""
    return [*_seeds(gold), *_bodies(gold)]
