"""Whom "he" and "she" mean, on the news-like genres of GUM whose licence is open.

A pronoun is right when the nearest earlier name or description of its chain belongs to the same
gold entity, wrong when it belongs to another, and abstained when no chain holds it. Sentences are
the product's own; only pronouns outside quotation marks count, because inside them somebody else
speaks. Rules are tuned on train and dev, the figures here are of the test part.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from crosswitness.annotators import chains
from crosswitness.model.annotation import Chain
from gold.ner import layers, with_made
from gold.rows import Row

SETS = ("syntax/ud_gum",)
GENRES = ("news", "bio", "interview", "speech")
_PRONOUNS = frozenset({"he", "she"})
_ANY = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_BRACKET = re.compile(r"\((?P<opened>[^()]+)(?P<closed>\))?|(?P<ended>[^()]+)\)")
_QUOTATION = re.compile('[“"][^“”"]{0,2000}[”"]')


class Named(NamedTuple):
    """A gold mention: half-open place and entity."""

    start: int
    end: int
    entity: str


class Text(NamedTuple):
    """A document with its gold mentions and the pronouns to resolve, outside quotations."""

    text: str
    mentions: tuple[Named, ...]
    pronouns: tuple[Named, ...]


def score(gold: Path) -> list[Row]:
    """Return the counts of the test part, news and all news-like genres."""
    rows = []
    folder = gold / "syntax/ud_gum"
    for part, genres in (("test, news", ("news",)), ("test, news-like", GENRES)):
        counts = counted(texts(folder / "en_gum-ud-test.conllu", genres))
        answered = counts["right"] + counts["wrong"]
        figures = {
            **{name: float(counts[name]) for name in ("right", "wrong", "abstained")},
            "right when answered": counts["right"] / answered if answered else 0.0,
            "answered": answered / counts.total() if counts.total() else 0.0,
        }
        for metric, value in figures.items():
            rows.append(
                Row(stage="chains", set="syntax/ud_gum", part=part, metric=metric, value=value)
            )
    return rows


def counted(found: Iterator[Text]) -> Counter[str]:
    """Count pronouns right, wrong and abstained."""
    counts: Counter[str] = Counter()
    for text in found:
        for _, verdict in judged(text):
            counts[verdict] += 1
    return counts


def judged(text: Text) -> Iterator[tuple[Named, str]]:
    """Yield the pronouns of a text, each with ``right``, ``wrong`` or ``abstained``."""
    known = layers(text.text)
    known = with_made(known, chains.annotate(known, chains.ChainsOptions()))
    nearest: dict[int, tuple[int, int]] = {}
    for chain in known.of(Chain):
        last: tuple[int, int] | None = None
        for member in chain.members:
            place = member.place
            if place.of(text.text).lower() not in _ANY:
                last = (place.start, place.end)
            elif last is not None:
                nearest[place.start] = last
    for pronoun in text.pronouns:
        meant = nearest.get(pronoun.start)
        if meant is None:
            yield pronoun, "abstained"
        else:
            yield pronoun, "right" if _entity(text, *meant) == pronoun.entity else "wrong"


def _entity(text: Text, start: int, end: int) -> str:
    """Return the entity of the gold mention that shares most with ``[start, end)``."""

    def shared(mention: Named) -> float:
        both = min(mention.end, end) - max(mention.start, start)
        return both / (max(mention.end, end) - min(mention.start, start))

    best = max(text.mentions, key=shared)
    return best.entity if shared(best) > 0 else ""


def texts(path: Path, genres: tuple[str, ...]) -> Iterator[Text]:
    """Yield the documents of some genres of a treebank file."""
    for document in path.read_text(encoding="utf-8").split("# newdoc id = ")[1:]:
        if document.split("_", 2)[1] in genres:
            yield _document(document)


def _document(rows: str) -> Text:
    text = ""
    found: list[Named] = []
    pronouns: list[Named] = []
    opened: dict[str, list[int]] = {}
    at = 0
    for row in rows.split("\n"):
        if row.startswith("# newpar") and not row.startswith("# newpar_block"):
            text += "\n\n" if text else ""
        elif row.startswith("# text = "):
            text += "" if not text or text.endswith("\n") else " "
            at = len(text)
            text += row.removeprefix("# text = ")
        elif row[:1].isdigit() and "." not in row.split("\t")[0]:
            cells = row.split("\t")
            if "-" not in cells[0] or "Entity=" in cells[9]:
                start = text.find(cells[1], at)
                if start < 0:
                    continue
                end = start + len(cells[1])
                at = start if "-" in cells[0] else end
                found += _mentions(cells[9], start, end, opened)
                if cells[1].lower() in _PRONOUNS:
                    pronouns += [name for name in found[-3:] if name[:2] == (start, end)]
    quoted = [match.span() for match in _QUOTATION.finditer(text)]
    outside = [p for p in pronouns if not any(a <= p.start < b for a, b in quoted)]
    return Text(text, tuple(found), tuple(outside))


def _mentions(cell: str, start: int, end: int, opened: dict[str, list[int]]) -> list[Named]:
    """Return the mentions that end with a token, and note those that begin with it."""
    entity = next((part[7:] for part in cell.split("|") if part.startswith("Entity=")), "")
    found = []
    for match in _BRACKET.finditer(entity):
        if match["opened"]:
            key = match["opened"].split("-", 1)[0].split("[")[0]
            if match["closed"]:
                found.append(Named(start, end, key))
            else:
                opened.setdefault(key, []).append(start)
        else:
            key = match["ended"].split("-", 1)[0].split("[")[0]
            if opened.get(key):
                found.append(Named(opened[key].pop(), end, key))
    return found
