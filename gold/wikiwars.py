"""WikiWars: spans and values of time expressions in histories of wars.

The texts state no day of writing; the creation time of the files is the day of their download and
is left out. The annotation marks dates without prepositions and both ends of a range apart, so an
interval counts as its ends. Values are compared after the parts of TIMEX2 that TIMEX3 writes
otherwise are mapped (``BC0480``, seasons, ``XXXX``, sets); a gold value ``null`` is left out.
"""

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from crosswitness.annotators.times import TimesOptions, annotate
from crosswitness.model.annotation import TimeExpression, TimeKind
from gold.plain import paragraphs
from gold.rows import Row

SETS = ("dates/wikiwars",)
SCORE = range(16, 23)
PEER = "HeidelTime .836"
PEER_RELAXED = "HeidelTime .914"

_SETS = {"P1D": "XXXX-XX-XX", "P1W": "XXXX-WXX", "P1M": "XXXX-XX", "P1Y": "XXXX"}
_TAG = re.compile(r"<TIMEX3([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_TEXT = re.compile(r"<TEXT>(.*)</TEXT>", re.DOTALL)
_VALUE = re.compile(r'value="([^"]*)"')
_LEAD = re.compile(r"(?:since|until|till|through|from|between|to)\s+", re.IGNORECASE)
_MIDDLE = re.compile(r"\s*(?:\b(?:to|and|until|till|through)\b|[-–—])\s*")


@dataclass(frozen=True, slots=True)
class Expression:
    """A marked stretch with its value (``""`` if the gold gives none)."""

    start: int
    end: int
    value: str


def read(path: Path) -> tuple[str, list[Expression]]:
    """Return the text of a file and its marked expressions."""
    found = _TEXT.search(path.read_text(encoding="utf-8"))
    source = found[1] if found else ""
    text, marked, position = "", [], 0
    for tag in _TAG.finditer(source):
        text += unescape(source[position : tag.start()])
        words = unescape(tag[2])
        value = _VALUE.search(tag[1])
        marked.append(Expression(len(text), len(text) + len(words), value[1] if value else ""))
        text += words
        position = tag.end()
    return text + unescape(source[position:]), marked


def found_in(text: str) -> list[Expression]:
    """Return what the stage finds, intervals as their ends."""
    out = []
    for item in annotate(paragraphs(text), TimesOptions()):
        if isinstance(item, TimeExpression) and item.rule != "event":
            out.extend(_ends(text, item))
    return out


def _ends(text: str, item: TimeExpression) -> list[Expression]:
    start, end = item.extent.start, item.extent.end
    if item.kind is not TimeKind.INTERVAL or "/" not in item.timex:
        return [Expression(start, end, _value(item))]
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    low, high = item.timex.split("/")
    if ".." in (low, high):
        return [Expression(start, end, low if high == ".." else high)]
    middle = _MIDDLE.search(text, start, end)
    if middle is None:
        return [Expression(start, end, item.timex)]
    return [Expression(start, middle.start(), low), Expression(middle.end(), end, high)]


def _value(item: TimeExpression) -> str:
    """Return the value, that of a set as TIMEX2 writes it: "daily" is a day of unknown date."""
    return _SETS.get(item.timex, item.timex) if item.kind is TimeKind.SET else item.timex


def normal(value: str) -> str:
    """Return a value in one spelling for both sides."""
    value = value.upper().replace("NULL", "")
    value = re.sub(r"T(?:MO|MI|AF|EV|NI|DT)$", "", value)
    return re.sub(r"(?<=\d)-X+(?:-X+)?$", "", value)


def match(gold: list[Expression], ours: list[Expression]) -> list[tuple[Expression, Expression]]:
    """Pair overlapping expressions one to one, in text order, exact ones first."""
    by_place = {(item.start, item.end): item for item in ours}
    pairs = [(g, by_place.pop((g.start, g.end))) for g in gold if (g.start, g.end) in by_place]
    taken = {(g.start, g.end) for g, _ in pairs}
    rest = sorted(by_place.values(), key=lambda item: item.start)
    for g in gold:
        if (g.start, g.end) in taken:
            continue
        for item in rest:
            if item.start < g.end and g.start < item.end:
                pairs.append((g, item))
                rest.remove(item)
                break
    return pairs


def f1(hits: int, gold: int, ours: int) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * hits / (gold + ours) if gold + ours else 0.0


def score(gold: Path) -> list[Row]:
    """Return strict, relaxed and value F1 on texts 16 to 22."""
    return measure(gold, "16-22", SCORE)


def measure(gold: Path, part: str, numbers: range) -> list[Row]:
    """Return the figures for the texts with these numbers."""
    folder = gold / SETS[0] / "whole-tml" / "tml"
    strict = relaxed = valued = marked = made = null = 0
    for path in sorted(folder.glob("*.tml")):
        if int(path.name[:2]) not in numbers:
            continue
        text, wanted = read(path)
        ours = found_in(text)
        pairs = match(wanted, ours)
        marked += len(wanted)
        made += len(ours)
        relaxed += len(pairs)
        strict += sum((g.start, g.end) == (o.start, o.end) for g, o in pairs)
        null += sum(normal(g.value) == "" for g, _ in pairs)
        valued += sum(normal(g.value) == normal(o.value) != "" for g, o in pairs)
    rows = (
        ("strict F1", f1(strict, marked, made), PEER),
        ("relaxed F1", f1(relaxed, marked, made), PEER_RELAXED),
        ("value F1", f1(valued, marked - null, made - null), ""),
    )
    return [
        Row(stage="dates", set=SETS[0], part=part, metric=metric, value=value, peer=peer)
        for metric, value, peer in rows
    ]
