"""Write the figures of ``make gold`` and ``make bench`` into the docs.

``python -m tests.docs.measured [BENCH [GOLD]]`` renews the parts between ``measured`` and ``end``
marks: from GOLD, by default ``build/gold.json`` of a whole ``make gold``, and from BENCH, a file
with what ``make bench`` printed.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from tests.docs.pages import DOCS, ROOT

PAGES = (ROOT / "README.md", DOCS / "measured.md")
_PART = re.compile(r"(?ms)^<!-- measured: (\w+) -->\n(.*?)^<!-- end: \1 -->$")
SHORT = DOCS.parent / "tests" / "docs" / "headline.json"
"""Which figures stand in the README: ``[words for the reader, stage, set, part, metric]``."""

Row = dict[str, Any]


def cells(row: Row) -> str:
    """Return a figure as the cells that both pages show."""
    value = row["value"]
    shown = f"{value:,.0f}" if value == int(value) and abs(value) > 1 else f"{value:.3g}"
    return f"{row['set']} ({row['part']}) | {row['metric']} | {shown} | {row['peer'] or '–'}"


def full(rows: list[Row]) -> str:
    """Return the table of all figures."""
    lines = [f"| {row['stage']} | {cells(row)} |" for row in rows]
    head = "| stage | set (part) | metric | ours | best peer |\n|---|---|---|--:|---|"
    return "\n".join([head, *lines])


def short(rows: list[Row]) -> str:
    """Return the table of the README."""
    found = {(r["stage"], r["set"], r["part"], r["metric"]): r for r in rows}
    wanted = json.loads(SHORT.read_text(encoding="utf-8"))
    lines = [f"| {words} | {cells(found[tuple(key)])} |" for words, *key in wanted]
    head = "| what | set (part) | metric | ours | best peer |\n|---|---|---|--:|---|"
    return "\n".join([head, *lines])


def put(page: str, parts: dict[str, str]) -> str:
    """Return a page with its measured parts replaced; parts without new figures stay."""

    def one(match: re.Match[str]) -> str:
        body = parts.get(match[1], match[2]).strip("\n")
        return f"<!-- measured: {match[1]} -->\n{body}\n<!-- end: {match[1]} -->"

    return _PART.sub(one, page)


def shown(page: Path, part: str) -> str:
    """Return a measured part of a page as it stands."""
    return next(m[2] for m in _PART.finditer(page.read_text(encoding="utf-8")) if m[1] == part)


def main(bench: str = "", gold: str = "") -> None:
    """Renew the measured parts."""
    path = Path(gold) if gold else ROOT / "build" / "gold.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    parts = {"full": full(rows), "short": short(rows)}
    if bench:
        printed = Path(bench).read_text(encoding="utf-8").strip()
        parts["bench"] = f"```text\n{printed}\n```"
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        page.write_text(put(text, parts), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
