"""Five reports: lines of the page that are told from the text, titles, and publication dates."""

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

SETS = ("seeds",)

_PAGE = frozenset(set(SegmentKind) - {SegmentKind.BODY, SegmentKind.TITLE, SegmentKind.DATELINE})


def laid_out(document: Document) -> Layers:
    """Return the segments and metadata of a document."""
    made = Layers(document=document)
    found: list[Annotation | Issue] = list(segments.annotate(made, segments.SegmentsOptions()))
    made = made.adding(item for item in found if not isinstance(item, Issue))
    found = list(metadata.annotate(made, metadata.MetadataOptions()))
    return made.adding(item for item in found if not isinstance(item, Issue))


def _document(path: Path) -> Document:
    text = path.read_bytes().decode("utf-8")
    return Document(
        id=document_id("", text),
        text=text,
        outlet="",
        source=SourceFile(
            path=path.name, sha256="0" * 64, media_type="text/plain", encoding="utf-8"
        ),
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


def score(gold: Path) -> list[Row]:
    """Return counts over the five reports: page lines, titles, publication dates, authors."""
    record = json.loads((gold / "seeds" / "gold.json").read_text(encoding="utf-8"))
    total: Counter[str] = Counter()
    for truth in record["documents"]:
        layers = laid_out(_document(gold.parent / "seeds" / truth["file"]))
        marked = [item["span"] for item in record["boilerplate"] if item["doc"] == truth["id"]]
        counted = _counts(layers, truth, marked)
        total.update({metric: int(count) for metric, count in counted.items()})
    return [
        Row(stage="layout", set="seeds", part="all five", metric=metric, value=count)
        for metric, count in total.items()
    ]
