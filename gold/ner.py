"""Names by rules and tables alone: span F1 on re3d and UNER-EWT, overlap and exact.

re3d: mapped types, the longest of nested entities, spans cut to the core of the name on both
sides alike (small words, titles and possessives at the edges go; a country is a place, a demonym
a people, whatever the annotator's type), entities without a capital left out. Two of three
documents of each source are for tuning, every third one is scored.
"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from crosswitness.annotators import mentions, sentences
from crosswitness.lang.lexicon import gazetteer, offices, tokens
from crosswitness.lang.naming.line import FUNCTION_WORDS
from crosswitness.model.annotation import Annotation, Mention, MentionKind, Segment, Sentence
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from gold.plain import ORIGIN, paragraphs
from gold.rows import Row

SETS = ("ner/re3d", "ner/uner_ewt")
_RE3D = {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "Nationality": "NORP"}
_OURS = {
    MentionKind.PERSON: "PER",
    MentionKind.ORGANISATION: "ORG",
    MentionKind.GOVERNMENT: "ORG",
    MentionKind.PLACE: "LOC",
    MentionKind.PEOPLE: "NORP",
}

RULES = mentions.MentionsOptions()
"""Rules and tables alone."""


class Name(NamedTuple):
    """A name to compare: half-open place in its text, and its type."""

    start: int
    end: int
    kind: str


class Text(NamedTuple):
    """A document with its gold names, `sure` those of confidence .5 or more."""

    text: str
    gold: frozenset[Name]
    sure: frozenset[Name]


def score(gold: Path) -> list[Row]:
    """Return the figures of both sets; the parts for tuning are left out."""
    rows = _rows("ner/re3d", "every third document", list(re3d(gold, tuning=False)), sure=True)
    test = list(uner(gold / "ner/uner_ewt/en_ewt-ud-test.iob2"))
    return rows + _rows("ner/uner_ewt", "test", test, sure=False)


def _rows(name: str, part: str, texts: list[Text], *, sure: bool) -> list[Row]:
    pairs = [(text, found(text.text, whole=name != "ner/re3d")) for text in texts]
    exact, overlap = Counter[str](), Counter[str]()
    certain = Counter[str]()
    for text, ours in pairs:
        count(exact, text.gold, ours)
        count(certain, text.sure, ours)
        _count_overlap(overlap, text.gold, ours)
    kinds = ("PER", "ORG", "LOC", "NORP") if sure else ("PER", "ORG", "LOC")
    peers = {"": "trained tagger 75.7, rules prototype 61.3 (other split)"} if sure else {}

    def row(metric: str, value: float, peer: str = "") -> Row:
        return Row(stage="mentions", set=name, part=part, metric=metric, value=value, peer=peer)

    made = [row("span F1", f1(exact, kinds), peers.get("", ""))]
    made += [row(f"span F1 {kind}", f1(exact, (kind,))) for kind in kinds]
    made.append(row("overlap F1", f1(overlap, kinds)))
    if sure:
        made.append(row("span F1, gold confidence .5 or more", f1(certain, kinds)))
    return made


def f1(counts: Counter[str], kinds: tuple[str, ...]) -> float:
    """Return micro F1 over ``kinds`` of counts keyed ``hit KIND``, ``gold KIND``, ``ours KIND``."""
    hit, gold, ours = (sum(counts[f"{n} {k}"] for k in kinds) for n in ("hit", "gold", "ours"))
    return 2 * hit / (gold + ours) if gold + ours else 0.0


def count(counts: Counter[str], gold: frozenset[Name], ours: frozenset[Name]) -> None:
    """Add one text to counts keyed ``hit KIND``, ``gold KIND``, ``ours KIND``."""
    counts.update(f"gold {name.kind}" for name in gold)
    counts.update(f"ours {name.kind}" for name in ours)
    counts.update(f"hit {name.kind}" for name in gold & ours)


def _count_overlap(counts: Counter[str], gold: frozenset[Name], ours: frozenset[Name]) -> None:
    counts.update(f"gold {name.kind}" for name in gold)
    counts.update(f"ours {name.kind}" for name in ours)
    left = sorted(ours)
    for name in sorted(gold):
        for other in left:
            if other.kind == name.kind and other.start < name.end and name.start < other.end:
                counts[f"hit {name.kind}"] += 1
                left.remove(other)
                break


def layers(
    text: str,
    *,
    lines: bool = False,
    options: mentions.MentionsOptions = RULES,
) -> Layers:
    """Return layers of ``text`` with its paragraphs as body and their mentions.

    Args:
        text: The text.
        lines: Whether each line is one sentence, else they are found.
        options: Of the names stage; without back-ends if none are given.
    """
    known = paragraphs(text)
    if lines:
        parts = known.of(Segment)
        known = known.adding(Sentence(extent=part.extent, origin=ORIGIN) for part in parts)
    else:
        known = with_made(known, sentences.annotate(known, sentences.SentencesOptions()))
    return with_made(known, mentions.annotate(known, options))


def with_made(known: Layers, made: Iterator[Annotation | Issue]) -> Layers:
    """Return ``known`` with the annotations of ``made``, issues left out."""
    return known.adding(item for item in made if isinstance(item, Annotation))


def found(text: str, *, whole: bool, options: mentions.MentionsOptions = RULES) -> frozenset[Name]:
    """Return what the product finds in ``text``, cut to cores unless ``whole``."""
    known = layers(text, lines=whole, options=options)
    names = set()
    for mention in known.of(Mention):
        kind = _OURS.get(mention.kind)
        if kind is not None:
            place = mention.name
            name = Name(place.start, place.end, kind)
            kept = name if whole else core(text, name)
            if kept is not None:
                names.add(kept)
    return frozenset(names)


def core(text: str, name: Name) -> Name | None:
    """Return the core of a name, or None if it has no capital."""
    line = tokens(text, name.start, name.end)
    if name.kind == "PER":
        titles = offices().scan(text, line)
        line = line[titles[-1].last :] if titles else line
    while line and _edge(line[0].key):
        line = line[1:]
    while line and _edge(line[-1].key) and not line[-1].key[0].isdigit():
        line = line[:-1]
    if not line:
        return None
    start, end = line[0].start, line[-1].end
    match = gazetteer().at(text, line, 0)
    kind = name.kind
    if match is not None and match.last == len(line):
        if match.entry.group == "country":
            kind = "LOC"
        elif match.entry.group == "demonym":
            kind = "NORP"
    return Name(start, end, kind)


_KEPT = frozenset(
    ("US", "IS", "East", "West", "North", "South", "Northern", "Southern", "Eastern", "Western")
)


def _edge(word: str) -> bool:
    return not word[0].isupper() or (word.lower() in FUNCTION_WORDS and word not in _KEPT)


def re3d(gold: Path, *, tuning: bool) -> Iterator[Text]:
    """Yield the documents of one part of re3d."""
    for source in sorted((gold / "ner/re3d").iterdir()):
        if not source.is_dir():
            continue
        entities: dict[str, list[tuple[Name, float]]] = {}
        for row in _lines(source / "entities.json"):
            kind = _RE3D.get(row["type"])
            if kind is not None:
                name = Name(row["begin"], row["end"], kind)
                entities.setdefault(row["documentId"], []).append((name, row["confidence"]))
        documents = sorted(_lines(source / "documents.json"), key=lambda row: str(row["_id"]))
        for number, row in enumerate(documents):
            if (number % 3 == 2) is not tuning:
                text = row["text"]
                named = entities.get(row["_id"], [])
                every = _cores(text, [name for name, _ in named])
                sure = _cores(text, [name for name, confidence in named if confidence >= 0.5])
                yield Text(text, every, sure)


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8-sig").splitlines() if line.strip()]


def _cores(text: str, names: list[Name]) -> frozenset[Name]:
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.start - name.end, name)):
        if all(name.end <= other.start or other.end <= name.start for other in kept):
            kept.append(name)
    return frozenset(cut for name in kept if (cut := core(text, name)) is not None)


def uner(path: Path) -> Iterator[Text]:
    """Yield the documents of a UNER file, one sentence a line."""
    lines: list[str] = []
    names: set[Name] = set()
    offset = place = 0
    open_name: Name | None = None
    for row in path.read_text("utf-8").split("\n"):
        if row.startswith("# newdoc") and lines:
            yield Text("\n".join(lines), frozenset(names), frozenset())
            lines, names, offset, open_name = [], set(), 0, None
        elif row.startswith("# text = "):
            offset += len(lines[-1]) + 1 if lines else 0
            lines.append(row.removeprefix("# text = "))
            place, open_name = 0, None
        elif row and not row.startswith("#"):
            word, tag = row.split("\t")[1:3]
            at = lines[-1].find(word, place)
            if at < 0:
                continue
            place = at + len(word)
            if tag.startswith("I-") and open_name is not None:
                names.discard(open_name)
                open_name = open_name._replace(end=offset + place)
            elif tag[0] in "BI":
                open_name = Name(offset + at, offset + place, tag[2:])
            else:
                open_name = None
            if open_name is not None and open_name.kind in {"PER", "ORG", "LOC"}:
                names.add(open_name)
    if lines:
        yield Text("\n".join(lines), frozenset(names), frozenset())
