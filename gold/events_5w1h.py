"""Who, what, when and where of 96 articles, and the day of the event.

The answers are read off the first event mention of the headline or the opening sentences: the
actor, the trigger with its clause, time and place. An answer is right if it shares a weighty word
with an answer that a coder marked; precision counts articles where we answer. The event's day is
ours if the first dated event resolves to it, else none is given.
"""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from crosswitness.lang.events.keys import common_words
from crosswitness.model.annotation import Annotation, TimeExpression
from crosswitness.model.base import Argument
from crosswitness.model.events import EventMention, Part, Realis
from crosswitness.model.layers import Layers
from crosswitness.pipeline.builtin import ANNOTATORS
from gold.plain import paragraphs
from gold.rows import Row

SETS = ("events/gold_5w1h",)
_SKIPPED = ("segments", "metadata")
_OPENING = 900  # code points of a text in which the main event is told


def score(gold: Path) -> list[Row]:
    """Return the share of event days and the precision of each question."""
    right = dict.fromkeys(("who", "what", "when", "where"), 0)
    given = dict.fromkeys(right, 0)
    days = dated = answered = 0
    for article in articles(gold):
        layers = read(article)
        for name, words in told(layers).items():
            wanted = _marked(article, name)
            if wanted and words:
                given[name] += 1
                right[name] += _meets(words, wanted)
        wanted_days = _days(article)
        if wanted_days:
            dated += 1
            ours = event_day(layers)
            answered += ours is not None
            days += ours in wanted_days
    rows = [_row(f"event day of {dated}", days / dated, "publication day .585")]
    rows.append(_row("event day: answered", answered / dated, ""))
    for name, number in right.items():
        rows.append(_row(f"precision {name}", number / max(1, given[name]), ""))
    total = sum(right.values()) / max(1, sum(given.values()))
    rows.append(_row("precision over all", total, "Giveme5W1H .82 (human judges)"))
    return rows


def _row(metric: str, value: float, peer: str) -> Row:
    return Row(
        stage="events", set=SETS[0], part="all", metric=metric, value=round(value, 3), peer=peer
    )


def articles(gold: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles in the order of their files."""
    for path in sorted((gold / SETS[0]).rglob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def read(article: dict[str, Any]) -> Layers:
    """Return an article with all annotations; headline and paragraphs are given."""
    text = f"{article['title']}\n\n{article['text']}"
    published = str(article.get("date_publish") or "")[:10]
    layers = paragraphs(text, published if published[:1].isdigit() else "")
    for annotator in ANNOTATORS:
        if annotator.origin.stage in _SKIPPED:
            continue
        made = annotator.run(layers, annotator.options)
        layers = layers.adding([item for item in made if isinstance(item, Annotation)])
    return layers


def main_event(layers: Layers) -> EventMention | None:
    """Return the fullest event that the opening tells as a happening, the first of equals."""
    early = [
        event
        for event in layers.of(EventMention)
        if event.extent.start < _OPENING
        and event.realis in (Realis.ASSERTED, Realis.ALLEGED)
        and event.type not in ("agreement.reference", "commitment.made")
    ]
    return max(
        early, key=lambda e: (len({a.role for a in e.arguments}), -e.extent.start), default=None
    )


def told(layers: Layers) -> dict[str, str]:
    """Return our answer to each question, ``""`` where we have none."""
    event = main_event(layers)
    if event is None:
        return {}
    words = layers.text
    first = event.of(Part.ACTOR, Part.SIGNATORY) or event.of(Part.RECIPIENT)
    return {
        "who": _joined(layers, first),
        "what": words(event.sentence),
        "when": _joined(layers, event.of(Part.TIME)),
        "where": _joined(layers, event.of(Part.PLACE)),
    }


def _joined(layers: Layers, found: tuple[Argument, ...]) -> str:
    return " ".join(layers.text(argument.place) for argument in found)


def event_day(layers: Layers) -> date | None:
    """Return the day of the first asserted event with a date that is known to the day."""
    dates = {item.extent: item for item in layers.of(TimeExpression)}
    for event in layers.of(EventMention):
        if event.realis not in (Realis.ASSERTED, Realis.ALLEGED):
            continue
        for argument in event.of(Part.TIME):
            item = dates.get(argument.place)
            if item is not None and item.start is not None and item.start.as_date() is not None:
                return item.start.as_date()
    return None


def _marked(article: dict[str, Any], name: str) -> list[str]:
    asked = article["fiveWoneH"].get(name) or {}
    return [a["text"] for a in asked.get("annotated") or [] if a.get("text")]


def _days(article: dict[str, Any]) -> set[date]:
    asked = article["fiveWoneH"].get("when") or {}
    found = set()
    for answer in asked.get("annotated") or []:
        parsed = str(answer.get("parsed") or "")[:10]
        try:
            found.add(date.fromisoformat(parsed))
        except ValueError:
            continue
    return found


def _meets(words: str, wanted: list[str]) -> bool:
    ours = set(common_words(words, 0, len(words))) | set(words.casefold().split())
    for answer in wanted:
        theirs = {w for w in answer.casefold().split() if len(w) > 3 or w.isdigit()}
        if ours & theirs or ours & set(common_words(answer, 0, len(answer))):
            return True
    return False
