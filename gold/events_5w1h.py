"""Who, what, when and where of 96 articles, and the day of the main event.

The answers are those of the product's reader of main events. *Shared word*: an answer is right if
it shares a weighty word with one that a coder marked. *Half of the words*: case-folded token F1 of
at least 0.5 with one of them, and for "when" the day. Precision counts articles where we answer.

The day is right if the coders give it. Many of their days cannot be: a day after the publication
(the same wrong day for all articles of a happening), or a publication date months off or absent.
Those are left out of a second figure, by this rule alone. Near-copies abound, so the parts are by
happening: every second one in alphabetical order was for tuning.
"""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from crosswitness.lang.events.keys import common_words
from crosswitness.model.annotation import Annotation
from crosswitness.model.layers import Layers
from crosswitness.model.main_event import DayBasis, MainEvent
from crosswitness.pipeline.builtin import ANNOTATORS
from gold.plain import paragraphs
from gold.rows import Row

SETS = ("events/gold_5w1h",)
_SKIPPED = ("segments", "metadata")
_FARTHEST = 30  # days from an event to a publication date that can be right
_HALF = 0.5
_ASKED = ("who", "what", "when", "where")


def score(gold: Path) -> list[Row]:
    """Return the share of event days and the precision of each question, part by part."""
    every = list(articles(gold))
    kinds = sorted({str(a.get("category") or "~") for a in every})
    tuned = set(kinds[::2])
    parts: dict[str, Counter[str]] = {name: Counter() for name in ("all", "tune", "score")}
    for article in every:
        part = "tune" if str(article.get("category") or "~") in tuned else "score"
        counts = _counts(article)
        parts["all"] += counts
        parts[part] += counts
    return [row for part, counts in parts.items() for row in _rows(part, counts)]


def _counts(article: dict[str, Any]) -> Counter[str]:
    layers = read(article)
    (main,) = layers.of(MainEvent) or (None,)
    counts = Counter[str]()
    wanted_days = _days(article)
    ours = main.day.as_date() if main is not None and main.day is not None else None
    if wanted_days:
        kinds = ["day", "day possible"] if _possible(article, wanted_days) else ["day"]
        for kind in kinds:
            counts[kind] += 1
            counts[f"{kind} right"] += ours in wanted_days
        stated = main is not None and main.basis is DayBasis.STATED
        counts["day stated"] += stated
        counts["day stated right"] += stated and ours in wanted_days
    for name, words in told(layers, main).items() if main is not None else ():
        wanted = _marked(article, name)
        if wanted and words:
            counts[name] += 1
            counts[f"{name} right"] += _meets(words, wanted)
            half = ours in wanted_days if name == "when" else _halves(words, wanted)
            counts[f"{name} half"] += half
    return counts


def _rows(part: str, counts: Counter[str]) -> list[Row]:
    day, possible = counts["day"], counts["day possible"]
    rows = [
        _row(part, f"event day of {day}", counts["day right"] / day, "publication day .585"),
        _row(
            part,
            f"event day of {possible} with possible gold",
            counts["day possible right"] / max(1, possible),
        ),
        _row(part, "event day: stated", counts["day stated"] / day),
        _row(
            part,
            "event day: right when stated",
            counts["day stated right"] / max(1, counts["day stated"]),
        ),
    ]
    for name in _ASKED:
        rows.append(_row(part, f"precision {name}", counts[f"{name} right"] / max(1, counts[name])))
    whole = max(1, sum(counts[name] for name in _ASKED))
    right = sum(counts[f"{name} right"] for name in _ASKED) / whole
    half = sum(counts[f"{name} half"] for name in _ASKED) / whole
    rows.append(_row(part, "precision over all", right, "Giveme5W1H .82 (human judges)"))
    return [*rows, _row(part, "precision over all, half of the words", half)]


def _row(part: str, metric: str, value: float, peer: str = "") -> Row:
    return Row(stage="events", set=SETS[0], part=part, metric=metric, value=value, peer=peer)


def articles(gold: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles in the order of their files."""
    for path in sorted((gold / SETS[0]).rglob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def read(article: dict[str, Any]) -> Layers:
    """Return an article with all annotations; headline and paragraphs are given."""
    published = str(article.get("date_publish") or "")
    layers = paragraphs(
        article["text"], published if published[:1].isdigit() else "", article["title"]
    )
    for annotator in ANNOTATORS:
        if annotator.origin.stage in _SKIPPED:
            continue
        made = annotator.run(layers, annotator.options)
        layers = layers.adding([item for item in made if isinstance(item, Annotation)])
    return layers


def told(layers: Layers, main: MainEvent) -> dict[str, str]:
    """Return our answer to each question, ``""`` where we have none."""
    return {
        "who": " ".join(map(layers.text, main.who)),
        "what": layers.text(main.extent),
        "when": layers.text(main.when) if main.when is not None else "",
        "where": " ".join(map(layers.text, main.where)),
    }


def _possible(article: dict[str, Any], days: set[date]) -> bool:
    """Say whether the gold's days can be right: none after publication, and that known."""
    try:
        published = date.fromisoformat(str(article.get("date_publish") or "")[:10])
    except ValueError:
        return False
    return all(0 <= (published - day).days <= _FARTHEST for day in days)


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


def _halves(words: str, wanted: list[str]) -> bool:
    ours = Counter(words.casefold().split())
    for answer in wanted:
        theirs = Counter(answer.casefold().split())
        if 2 * (ours & theirs).total() >= _HALF * (ours.total() + theirs.total()):
            return True
    return False
