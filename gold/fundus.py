"""Metadata of web pages: title, date, authors, outlet and body on 258 page versions of fundus.

The gold dates a few pages long after their crawl; their dates are left out. It names no outlets:
how many pages give one is counted.
"""

import gzip
import json
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import mean
from typing import Any

from crosswitness.model.document import Document
from gold.aeb import ShingleScore, body_of
from gold.rows import Row

SETS = ("metadata/fundus",)
_VERSION = re.compile(r"\D*(\d+)(?:_(\d+))?")


def pages(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield page and gold of each version; pages by day pair with versions by number."""
    for truth in sorted(folder.glob("*/*.json")):
        versions = json.loads(truth.read_text(encoding="utf-8"))
        ordered = sorted(versions, key=_version)
        files = sorted(truth.parent.glob(f"{truth.stem}_[0-9]*.html.gz"))
        if len(ordered) != len(files):
            raise ValueError(f"{truth}: {len(ordered)} versions and {len(files)} pages")
        for version, page in zip(ordered, files, strict=True):
            yield page, versions[version]


def _version(name: str) -> tuple[int, int]:
    found = _VERSION.match(name)
    return (int(found[1]), int(found[2] or 0)) if found else (0, 0)


def first(document: Document | None, field: str) -> tuple[str, ...]:
    """Return the most trusted value of a field; for authors all values of its source."""
    entries = [entry for entry in (document.given if document else ()) if entry.field == field]
    return tuple(
        dict.fromkeys(entry.value for entry in entries if entry.source == entries[0].source)
    )


def folded(text: str) -> str:
    """Return ``text`` after NFKC with white space folded."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def same_day(found: str, gold: str) -> bool:
    """Say whether both name the same calendar day, as written or in the gold's zone."""
    wanted = datetime.fromisoformat(gold)
    try:
        moment = datetime.fromisoformat(found.strip().replace("Z", "+00:00"))
    except ValueError:
        return found.strip()[:10] == wanted.date().isoformat()
    if moment.tzinfo and wanted.tzinfo:
        moment = moment.astimezone(wanted.tzinfo)
    return moment.date() == wanted.date()


def _author_f1(found: tuple[str, ...], gold: list[str]) -> float:
    left, right = {folded(a).casefold() for a in found}, {folded(a).casefold() for a in gold}
    return 2 * len(left & right) / (len(left) + len(right)) if left or right else 1.0


def _outcome(found: tuple[str, ...], right: bool) -> str:
    return "abstained" if not found else "correct" if right else "wrong"


class _Part:
    """Counts of one part of the set."""

    def __init__(self) -> None:
        self.outcomes: Counter[tuple[str, str]] = Counter()
        self.authors: list[float] = []
        self.body = ShingleScore()
        self.outlets = 0
        self.pages = 0

    def add(self, document: Document | None, gold: dict[str, Any], crawled: str) -> None:
        """Count one page."""
        self.pages += 1
        title = first(document, "title")
        right = bool(title) and folded(title[0]) == folded(str(gold["title"]))
        self.outcomes["title", _outcome(title, right)] += 1
        day = first(document, "published")
        if not _after(str(gold["publishing_date"]), crawled):
            right = bool(day) and same_day(day[0], str(gold["publishing_date"]))
            self.outcomes["day", _outcome(day, right)] += 1
        self.outlets += bool(first(document, "outlet"))
        if "authors" in gold:
            self.authors.append(_author_f1(first(document, "author"), gold["authors"]))

    def rows(self, part: str) -> Iterator[Row]:
        """Yield the figures."""
        for field in ("title", "day"):
            total = sum(n for (known, _), n in self.outcomes.items() if known == field)
            for outcome in ("correct", "wrong"):  # the rest is abstained
                share = self.outcomes[field, outcome] / total
                yield _row(part, f"{field} {outcome}", share)
        yield _row(part, "outlet given", self.outlets / self.pages)
        yield _row(part, "authors F1", mean(self.authors))
        yield _row(part, "body shingle F1", self.body.figures[0])
        yield _row(part, "pages", self.pages)


def _row(part: str, metric: str, value: float) -> Row:
    return Row(stage="readers", set=SETS[0], part=part, metric=metric, value=value)


def _gold_body(gold: dict[str, Any]) -> str:
    body = gold["body"]
    parts = list(body["summary"])
    for section in body["sections"]:
        parts.extend([*section["headline"], *section["paragraphs"]])
    return "\n".join(parts)


def _after(published: str, crawled: str) -> bool:
    """Say whether the gold dates a page more than a day after its crawl (zones differ by less)."""
    return date.fromisoformat(published[:10]) > date.fromisoformat(crawled[:10]) + timedelta(1)


def _is_english(document: Document | None) -> bool:
    return any(value.lower().startswith("en") for value in first(document, "language"))


def score(gold: Path) -> list[Row]:
    """Return the shares of right, wrong and missing values, English and other languages apart.

    The language is the one that the page states.
    """
    folder = gold / "metadata" / "fundus" / "test_data"
    parts = {"en": _Part(), "other": _Part()}
    crawls: dict[str, Any] = {}
    for log in sorted(folder.glob("*/meta.info")):
        crawls.update(json.loads(log.read_text(encoding="utf-8")))
    start = time.process_time()
    for page, truth in pages(folder):
        body, document = body_of(page.name.removesuffix(".gz"), gzip.decompress(page.read_bytes()))
        part = parts["en" if _is_english(document) else "other"]
        part.add(document, truth, crawls[page.name]["crawl_date"])
        part.body.add(_gold_body(truth), body)
    rows = [row for name, part in parts.items() for row in part.rows(name)]
    spent = time.process_time() - start
    total = sum(part.pages for part in parts.values())
    return [*rows, _row("all", "time per page, ms", 1000 * spent / total)]
