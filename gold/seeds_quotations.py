"""Quotations and speakers against the hand-annotated reports: five reports, then A and B.

An utterance is found when one of ours of the same sort (between marks or not) shares at least
half of the shorter one. Its speaker is right when our source, or the name that it stands for,
overlaps a place of an accepted speaker: a form of the entity, a description, or a source that
the gold gives for the same speaker. The gold takes an outlet that passes on unmarked speech for its
speaker: there our relay counts. "Named" counts only names of the entity, and there are only so many
utterances to name as have a speaker with a name in their report. "Unknown" among the accepted
speakers makes no source right too.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crosswitness.model.annotation import Attribution, Quotation, QuotationKind, Role
from crosswitness.model.kinds import PASSES_ON
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from gold.quoting import read
from gold.rows import Row

SETS = ("seeds", "annotated")

Piece = tuple[int, int]
_MARKS = frozenset('“”"„«»')
_SINGLE = frozenset("‘’'")
_SPOKEN = frozenset(("direct", "mixed", "pull"))


@dataclass(slots=True)
class Truth:
    """One quotation of the gold.

    Attributes:
        id: Its id.
        document: Key of its document.
        marked: Whether it stands between marks.
        contents: What is said.
        accept: Speakers that count as right.
        source: The words that name the source, or None.
        relays: Places of the named stations of its chain.
    """

    id: str
    document: str
    marked: bool
    contents: list[Piece]
    accept: list[str]
    source: Piece | None
    relays: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class Set:
    """One annotated set: texts, quotations and where each speaker is named."""

    texts: dict[str, str]
    truths: list[Truth]
    places: dict[tuple[str, str], list[Piece]]
    names: dict[tuple[str, str], list[Piece]]
    outlets: dict[str, list[Piece]]


@dataclass(slots=True)
class Count:
    """Counts for the marked or the unmarked utterances of one set."""

    wanted: int = 0
    found: int = 0
    answered: int = 0
    right: int = 0
    nameable: int = 0
    named: int = 0
    misses: list[str] = field(default_factory=list)


def _piece(span: dict[str, Any] | None) -> Piece | None:
    return (span["start"], span["end"]) if span else None


def load(path: Path, texts: Path) -> Set:
    """Return the set of ``gold.json`` at ``path`` with the texts in folder ``texts``."""
    record = json.loads(path.read_text(encoding="utf-8"))
    files = {}
    for item in record["documents"]:
        with (texts / item["file"]).open(encoding="utf-8", newline="") as file:
            files[item["id"]] = file.read()
    places: dict[tuple[str, str], list[Piece]] = {}
    names: dict[tuple[str, str], list[Piece]] = {}
    outlets: dict[str, list[Piece]] = {}
    for entity in record["entities"]:
        for document, forms in entity["forms"].items():
            pieces = [(s["start"], s["end"]) for form in forms for s in form["spans"]]
            names.setdefault((entity["id"], document), []).extend(pieces)
            if entity["type"] == "ORG/media":
                outlets.setdefault(document, []).extend(pieces)
        for document, spans in _nominal(entity):
            places.setdefault((entity["id"], document), []).extend(spans)
    for speaker in record.get("single_doc_speakers") or []:
        for span in speaker["named_as"]:
            if _ends_in_a_name(span["text"]):
                pieces = names.setdefault((speaker["id"], span["doc"]), [])
                pieces.append((span["start"], span["end"]))
    truths = [_truth(quotation, files) for quotation in record["quotations"]]
    for key, pieces in names.items():
        places.setdefault(key, []).extend(pieces)
    for truth in truths:
        if truth.source:
            places.setdefault((truth.accept[0], truth.document), []).append(truth.source)
    return Set(files, truths, places, names, outlets)


def _ends_in_a_name(words: str) -> bool:
    """Say whether words for a speaker name one: "the guard Ada Holm", not "Lorne officials"."""
    *before, last = words.partition(",")[0].split()
    return bool(before) and last[:1].isupper()


def _nominal(entity: dict[str, Any]) -> Iterator[tuple[str, list[Piece]]]:
    for document, forms in (entity.get("nominal") or {}).items():
        for form in forms:
            yield document, [(s["start"], s["end"]) for s in form["spans"]]


def _truth(quotation: dict[str, Any], texts: dict[str, str]) -> Truth:
    text = texts[quotation["doc"]]
    contents = [(c["start"], c["end"]) for c in quotation["content"]]
    spoken = quotation["kind"] in _SPOKEN
    marked = "marks" not in quotation and spoken and any(_between(text, c) for c in contents)
    return Truth(
        id=quotation["id"],
        document=quotation["doc"],
        marked=marked or (spoken and bool(quotation.get("marks"))),
        contents=contents,
        accept=quotation.get("accept_speakers") or [quotation["speaker"]],
        source=_piece(quotation["source"]),
        relays=[
            piece
            for hop in quotation["chain"]
            if isinstance(hop, dict) and hop.get("role") in ("relay", "medium")
            for piece in [_piece(hop.get("span"))]
            if piece
        ],
    )


def _between(text: str, content: Piece) -> bool:
    start, end = content
    inside = set(text[start:end]) & _MARKS
    beside = set(text[max(0, start - 2) : start]) & (_MARKS | _SINGLE)
    return bool(inside or beside)


def share(ours: Iterable[Piece], theirs: Iterable[Piece]) -> float:
    """Return the overlap of two sets of ranges as a share of the shorter."""
    mine, gold = list(ours), list(theirs)
    both = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in mine for b in gold)
    shorter = min(sum(b - a for a, b in mine), sum(b - a for a, b in gold))
    return both / shorter


def _overlaps(span: Span | None, pieces: Iterable[Piece]) -> bool:
    return span is not None and any(span.start < b and a < span.end for a, b in pieces)


def judge(gold: Set, *, marked: bool, documents: Iterable[str] = ()) -> Count:
    """Count the utterances of one sort in the documents named, or in all."""
    count = Count()
    wanted = set(documents) or set(gold.texts)
    for document in sorted(wanted):
        layers = read(gold.texts[document])
        truths = [t for t in gold.truths if t.document == document and t.marked is marked]
        for truth in truths:
            if marked and _inside_another(truth, truths):
                continue
            count.wanted += 1
            count.nameable += any((who, document) in gold.names for who in truth.accept)
            _one(gold, layers, truth, count)
    return count


def _inside_another(truth: Truth, others: Iterable[Truth]) -> bool:
    (low, _), *_ = truth.contents
    return any(
        a <= low and truth.contents[-1][1] <= b and other is not truth
        for other in others
        for a, b in other.contents
    )


def _one(gold: Set, layers: Layers, truth: Truth, count: Count) -> None:
    best: Quotation | None = None
    most = 0.5
    for quotation in layers.of(Quotation):
        if truth.marked is (quotation.kind is QuotationKind.INDIRECT):
            continue
        shared = share(((s.start, s.end) for s in quotation.contents), truth.contents)
        if shared >= most:
            best, most = quotation, shared
    if best is None:
        count.misses.append(f"{truth.id}: not found")
        return
    count.found += 1
    said = speaker_of(layers, best)
    count.answered += said.source is not None
    places = [p for who in truth.accept for p in gold.places.get((who, truth.document), [])]
    names = [p for who in truth.accept for p in gold.names.get((who, truth.document), [])]
    unknown = said.source is None and "UNKNOWN" in truth.accept
    right = unknown or _overlaps(said.source, places) or _overlaps(said.speaker, places)
    if said.source is None and not truth.marked:
        right = right or any(_overlaps(relay, places) for relay in relays_of(layers, best))
    count.right += right
    count.named += _overlaps(said.speaker, names)
    if not right:
        words = layers.text(said.source) if said.source else None
        count.misses.append(f"{truth.id}: {words!r} by {said.rule}, not {truth.accept}")


def speaker_of(layers: Layers, quotation: Quotation) -> Attribution:
    """Return the speaker attribution of a quotation."""
    return next(
        attribution
        for attribution in layers.of(Attribution)
        if attribution.quotation == quotation.id and attribution.role is Role.SPEAKER
    )


def relays_of(layers: Layers, quotation: Quotation) -> list[Span]:
    """Return the named relays of a quotation."""
    return [
        attribution.source
        for attribution in layers.of(Attribution)
        if attribution.quotation == quotation.id
        and attribution.role in PASSES_ON
        and attribution.source is not None
    ]


def outlets_as_speakers(gold: Set) -> int:
    """Count attributions that take an outlet for a speaker."""
    return sum(
        _overlaps(said.speaker or said.source, gold.outlets.get(document, []))
        for document, text in gold.texts.items()
        for said in read(text).of(Attribution)
        if said.role is Role.SPEAKER
    )


def hops(gold: Set) -> tuple[int, int]:
    """Return how many named relays of the gold's quotations we name, and how many there are."""
    right = wanted = 0
    for document, text in gold.texts.items():
        relays = [a.source for a in read(text).of(Attribution) if a.role in PASSES_ON]
        pieces = {p for t in gold.truths if t.document == document for p in t.relays}
        wanted += len(pieces)
        right += sum(any(_overlaps(relay, [piece]) for relay in relays) for piece in pieces)
    return right, wanted


def score(gold: Path) -> list[Row]:
    """Return counts for the five reports and for both annotated sets."""
    rows: list[Row] = []
    seeds = load(gold / "seeds" / "gold.json", gold.parent / "seeds")
    rows += _rows("seeds", "all", seeds)
    outlets = outlets_as_speakers(seeds)
    rows.append(_row("seeds", "all", "outlets taken for speakers, wrong", outlets))
    for name, part in (("A_hokkaido", "A (tune)"), ("B_croydon", "B (score)")):
        folder = gold / "annotated" / name
        annotated = load(folder / "gold.json", folder)
        rows += _rows("annotated", part, annotated)
        right, wanted = hops(annotated)
        rows.append(_row("annotated", part, "relays", wanted))
        rows.append(_row("annotated", part, "relays named", right))
    return rows


def _rows(name: str, part: str, gold: Set) -> Iterator[Row]:
    for marked in (True, False):
        count = judge(gold, marked=marked)
        sort = "marked" if marked else "unmarked"
        yield _row(name, part, f"{sort} utterances", count.wanted)
        yield _row(name, part, f"{sort} found", count.found)
        yield _row(name, part, f"{sort} right source", count.right)
        yield _row(name, part, f"{sort} to name", count.nameable)
        yield _row(name, part, f"{sort} right name", count.named)


def _row(name: str, part: str, metric: str, value: float) -> Row:
    return Row(stage="quotations", set=name, part=part, metric=metric, value=value)
