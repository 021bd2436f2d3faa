"""Reports in their own words, highlighted where the dossier cites them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from crosswitness.exports import marks
from crosswitness.exports.citations import Citations
from crosswitness.exports.marks import Mark
from crosswitness.exports.views import Block, ReportView
from crosswitness.model.annotation import SegmentKind, Sentence
from crosswitness.model.layers import Layers

LABELS: dict[str, str] = {
    SegmentKind.BOILERPLATE: "page furniture",
    SegmentKind.COMMENT: "reader comment",
    SegmentKind.CAPTION: "caption",
    SegmentKind.METADATA: "page line",
}
"""What the reader is told about a stretch that is not the report itself."""

NAMES = ("person", "organisation", "government")
"""Kinds of entities whose names are highlighted."""

_LINE_BREAK = re.compile("[\n\r\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\\\\]")


class Reports:
    """Makes report views; call it after everything else has been cited."""

    def __init__(self, dossier: Mapping[str, Any], citations: Citations) -> None:
        self.citations = citations
        self.documents = {item["id"]: item for item in dossier["documents"]}
        self._marks: dict[str, list[Mark]] = {}
        for kind, evidence in _highlights(dossier):
            mark = Mark(evidence["start"], evidence["end"], kind)
            self._marks.setdefault(evidence["document"], []).append(mark)

    def view(self, layers: Layers, whole: bool) -> ReportView:
        """Return a report.

        Args:
            layers: The report with its sentences.
            whole: Whether to show its whole text, or the sentences around cited words.
        """
        document = layers.document
        entry = self.documents[document.id]
        cited = [
            Mark(start, end, anchor=self.citations.anchor(document.id, start, end))
            for start, end in sorted(self.citations.spans.get(document.id, ()))
        ]
        every = [*cited, *self._marks.get(document.id, ())]
        if whole:
            blocks, after = _whole(document.text, entry["segments"], every)
        else:
            blocks, after = _excerpts(layers, cited, every), ""
        return ReportView(
            anchor=f"r{self.citations.number[document.id]}",
            chip=self.citations.chip(document.id),
            entry=entry,
            link=safe_link(entry["url"]["value"] or ""),
            whole=whole,
            blocks=blocks,
            after=after,
        )


def safe_link(url: str) -> str:
    """Return ``url`` if it is a plain http(s) address, else ``""``."""
    if _CONTROL.search(url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.hostname else ""


def _highlights(dossier: Mapping[str, Any]) -> Iterable[tuple[str, Mapping[str, Any]]]:
    for entity in dossier["entities"]:
        if entity["kind"] in NAMES:
            kind = "person" if entity["kind"] == "person" else "body"
            yield from ((kind, e) for form in entity["forms"] for e in form["evidence"])
    for quotation in dossier["quotations"]:
        kind = "indirect" if quotation["kind"] == "indirect" else "quotation"
        yield from ((kind, e) for e in quotation["evidence"])
    for name, kind in (("timeline", "time"), ("figures", "figure")):
        yield from ((kind, e) for item in dossier[name] for e in item["evidence"])


def _whole(
    text: str, segments: list[Mapping[str, Any]], every: list[Mark]
) -> tuple[tuple[Block, ...], str]:
    """Return blocks and the white space after them; joined they are the text."""
    ordered = sorted(every)
    blocks: list[Block] = []
    position = 0
    for kind, start, end in _paragraphs(text, segments):
        if start > position and text[position:start].strip():  # words outside of all segments
            blocks.append(_block(text, ordered, (position, start), ("body", "")))
            position = start
        blocks.append(_block(text, ordered, (start, end), (kind, text[position:start])))
        position = end
    if text[position:].strip():
        blocks.append(_block(text, ordered, (position, len(text)), ("body", "")))
        position = len(text)
    return tuple(blocks), text[position:]


def _paragraphs(text: str, segments: list[Mapping[str, Any]]) -> Iterable[tuple[str, int, int]]:
    """Yield segments, those that share a line joined: a dateline runs into its paragraph."""
    held: tuple[str, int, int] | None = None
    for segment in sorted(segments, key=lambda s: (s["start"], s["end"])):
        kind, start, end = segment["kind"], segment["start"], segment["end"]
        if held is None:
            held = (kind, start, end)
        elif start < held[2]:
            continue  # segments tile; one inside another has been shown
        elif held[0] == "dateline" and not _LINE_BREAK.search(text, held[2], start):
            held = (kind, held[1], end)
        else:
            yield held
            held = (kind, start, end)
    if held is not None:
        yield held


def _block(text: str, ordered: list[Mark], place: tuple[int, int], shape: tuple[str, str]) -> Block:
    start, end = place
    near = ordered[: bisect_left(ordered, Mark(end, 0))]
    words = marks.render(text, (m for m in near if m.end > start), start, end)
    return Block(kind=shape[0], label=LABELS.get(shape[0], ""), before=shape[1], words=words)


def _excerpts(layers: Layers, cited: list[Mark], every: list[Mark]) -> tuple[Block, ...]:
    text = layers.document.text
    sentences = sorted((s.extent.start, s.extent.end) for s in layers.of(Sentence))
    windows: list[list[int]] = []
    ends = [end for _, end in sentences]
    for mark in cited:
        # Sentences never overlap, so their ends are sorted as well.
        first = bisect_right(ends, mark.start)
        inside = sentences[first : bisect_left(sentences, (mark.end,), first)]
        low = min([mark.start, *(s[0] for s in inside)])
        high = max([mark.end, *(s[1] for s in inside)])
        if windows and not text[windows[-1][1] : low].strip():
            windows[-1][1] = max(windows[-1][1], high)
        elif windows and low < windows[-1][1]:
            windows[-1][0] = min(windows[-1][0], low)
            windows[-1][1] = max(windows[-1][1], high)
        else:
            windows.append([low, high])
    ordered = sorted(every)
    blocks: list[Block] = []
    position = 0
    for low, high in windows:
        blocks += _cut(text, position, low)
        blocks.append(_block(text, ordered, (low, high), ("body", "")))
        position = high
    return (*blocks, *_cut(text, position, len(text)))


def _cut(text: str, start: int, end: int) -> list[Block]:
    if not text[start:end].strip():
        return []
    message = f"{end - start:,} characters not shown"
    return [Block(kind="cut", label=message, before="", words=marks.words(""))]
