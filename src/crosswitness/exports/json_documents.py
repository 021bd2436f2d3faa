"""The documents of a dossier: what each report is, and what its words say about it."""

import re
from collections.abc import Iterable
from typing import Any

from crosswitness.exports.evidence import Words
from crosswitness.model.annotation import Basis, Language, Metadatum, Segment
from crosswitness.model.document import Document, SourceFile
from crosswitness.model.layers import Layers

FIELDS = ("outlet", "title", "author", "published", "url")
"""Metadata fields that every document entry states or declares unknown."""


_KEPT = re.compile(r"^[0-9a-f]{12}-")
"""What a case puts before the name of a file that it keeps: the beginning of its digest."""


def name(path: str) -> str:
    """Return the name under which a file was received, for the reader."""
    return _KEPT.sub("", path)


def order(document: Document) -> tuple[str, str, int, str]:
    """Return the sort key of a document: the name of its file, the place in it, then its id."""
    source = document.source
    return name(source.path), source.member, source.line, document.id


def entry(layers: Layers, words: Words) -> dict[str, Any]:
    """Return the entry of one document, without label and story."""
    document = layers.document
    made: dict[str, Any] = {"id": document.id}
    made |= {field: _field(layers, field, words) for field in FIELDS}
    made["language"] = _language(layers)
    made["file"] = _file(document.source)
    made["length"] = len(document.text)
    made["segments"] = [
        {"kind": str(s.kind), "start": s.extent.start, "end": s.extent.end, "rule": s.rule}
        for s in layers.of(Segment)
    ]
    return made


def label(entries: Iterable[dict[str, Any]]) -> None:
    """Give each entry a short label: a letter for the outlet, a number where it has several.

    Reports whose outlet is unknown get a letter each: nothing says that they share one.
    """
    outlets: dict[str, list[dict[str, Any]]] = {}
    for item in entries:
        outlets.setdefault(item["outlet"]["value"] or f"\0{item['id']}", []).append(item)
    for index, reports in enumerate(outlets.values()):
        for number, report in enumerate(reports, start=1):
            report["label"] = letters(index) + (str(number) if len(reports) > 1 else "")


def letters(index: int) -> str:
    """Return ``A`` for 0, ``Z`` for 25, ``AA`` for 26, as a spreadsheet counts columns."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _field(layers: Layers, field: str, words: Words) -> dict[str, Any]:
    candidates = [item for item in layers.of(Metadatum) if item.field == field]
    chosen = next((item for item in candidates if item.chosen), None)
    refused = [_candidate(item, words) for item in candidates if not item.chosen and item.value]
    if chosen is not None:
        made = _candidate(chosen, words)
    elif field == "outlet" and layers.document.outlet:
        made = _given(layers.document)
    else:
        reason = next((item.reason for item in candidates), "nothing in text or file states it")
        made = _statement(None, Basis.NONE, "", reason)
    return made | {"refused": refused}


def _candidate(item: Metadatum, words: Words) -> dict[str, Any]:
    made = _statement(item.value or None, item.basis, item.source, item.reason)
    if item.basis is Basis.TEXT:
        made["evidence"] = [words.at(item.extent)]
    return made


def _given(document: Document) -> dict[str, Any]:
    source = next((g.source for g in document.given if g.field == "outlet"), "")
    return _statement(document.outlet, Basis.FILE, source, "given with the file")


def _statement(value: str | None, basis: Basis, source: str, reason: str) -> dict[str, Any]:
    return {
        "value": value,
        "basis": str(basis),
        "source": source,
        "reason": reason,
        "evidence": [],
    }


def _language(layers: Layers) -> dict[str, Any]:
    found = layers.of(Language)
    if not found:
        return {"code": "und", "confidence": 0.0}
    whole = max(found, key=lambda item: (len(item.extent), -item.extent.start))
    return {"code": whole.code, "confidence": round(whole.confidence, 4)}


def _file(source: SourceFile) -> dict[str, Any]:
    return {
        "path": source.path,
        "name": name(source.path),
        "member": source.member,
        "line": source.line,
        "sha256": source.sha256,
        "media_type": source.media_type,
        "encoding": source.encoding,
    }
