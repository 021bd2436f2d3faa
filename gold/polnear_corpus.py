"""PolNeAR 1.0 as read from its brat files: articles with their attributions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Ranges = tuple[tuple[int, int], ...]
"""Half-open ranges of code points, in text order."""

ROLES = ("source", "cue", "content")


@dataclass(slots=True)
class Gold:
    """One attribution of the gold: half-open ranges, empty where a role is not named."""

    source: Ranges = ()
    cue: Ranges = ()
    content: Ranges = ()


def copies(gold: Path, part: str) -> Iterator[tuple[str, list[list[Gold]]]]:
    """Yield the text of each article of a part with every annotator's attributions."""
    root = gold / "quotations" / "polnear" / part
    for path in sorted((root / "text").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        yield text, [load(f) for f in sorted((root / "attributions").glob(f"{path.stem}_*.ann"))]


def load(path: Path) -> list[Gold]:
    """Return the attributions of one brat file, without those marked Discuss or Discard."""
    spans: dict[str, tuple[str, Ranges]] = {}
    events: list[str] = []
    with path.open(encoding="utf-8", newline="") as file:
        for line in file.read().split("\n"):
            cells = line.split("\t")
            if line.startswith("T") and len(cells) > 1:
                label, _, offsets = cells[1].partition(" ")
                pieces = re.findall(r"(\d+) (\d+)", offsets)
                spans[cells[0]] = (label, tuple((int(a), int(b)) for a, b in pieces))
            elif line.startswith("E") and len(cells) > 1:
                events.append(cells[1])
    made = []
    for event in events:
        item = Gold()
        for role in event.split():
            name, _, target = role.partition(":")
            if target not in spans:
                continue
            label, held = spans[target]
            key = re.sub(r"\d+$", "", name).lower()
            if key in ROLES and label.lower() == key:
                setattr(item, key, tuple(sorted((*getattr(item, key), *held))))
        if item.content:
            made.append(item)
    return made
