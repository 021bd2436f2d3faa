"""The pages of the docs, their links, and the parts of them that are made from the code."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "crosswitness"
DOCS = ROOT / "docs"
_MADE = re.compile(r"(?ms)^<!-- made: ([\w-]+) -->\n.*?^<!-- end: \1 -->$")
_LINK = re.compile(r"!?\[[^\]]{0,200}\]\(([^)\s]{1,300})\)")
_FENCE = re.compile(r"(?ms)^```.*?^```$")


def pages() -> list[Path]:
    """Return every page that people read."""
    top = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
    return [*top, *sorted(DOCS.rglob("*.md"))]


def prose(path: Path) -> str:
    """Return a page without its fenced blocks."""
    return _FENCE.sub("", path.read_text(encoding="utf-8"))


def links(path: Path) -> Iterator[str]:
    """Yield the targets of a page's links and pictures."""
    yield from _LINK.findall(prose(path))


def anchors(path: Path) -> set[str]:
    """Return the anchors of a page's headings, as code hosts make them."""
    found = re.findall(r"(?m)^#+ (.+)$", prose(path))
    return {re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-") for head in found}


def with_made(page: str, parts: dict[str, str]) -> str:
    """Return a page with each part between ``made`` and ``end`` marks replaced."""

    def put(match: re.Match[str]) -> str:
        return f"<!-- made: {match[1]} -->\n{parts[match[1]].strip()}\n<!-- end: {match[1]} -->"

    return _MADE.sub(put, page)


def made_in(page: str) -> list[str]:
    """Return the names of the parts that a page has made."""
    return [match[1] for match in _MADE.finditer(page)]
