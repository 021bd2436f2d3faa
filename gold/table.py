"""The gold table: floors that only go up, and how the figures are printed."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from gold.rows import Row

FLOORS = Path(__file__).with_name("floors.json")
OF_THE_COMPUTER = ("second", "pairs/s", " ms", "MB", "words/s")
"""Parts of the names of metrics that depend on the computer: shown, with no floor."""
LOWER_IS_BETTER = ("wrong", "invented", "false", "missed", "traps", "ms", "MB")
"""Metrics whose name ends in one of these words must not exceed their floor."""


def key(row: Row) -> str:
    """Return the name of a figure in ``floors.json``."""
    return " | ".join((row.stage, row.set, row.part, row.metric))


def load_floors() -> dict[str, float]:
    """Return the floor of each figure that has one."""
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return floors


def lower_is_better(row: Row) -> bool:
    """Say whether a smaller figure is the better one."""
    return row.metric.split()[-1] in LOWER_IS_BETTER


def holds(row: Row, floor: float | None) -> bool:
    """Say whether a figure keeps its floor, rounding at the fourth digit left out."""
    if floor is None:
        return True
    if lower_is_better(row):
        return row.value <= floor + 5e-5
    return row.value >= floor - 5e-5


def raise_floors(rows: Iterable[Row]) -> list[str]:
    """Raise the floors to the figures measured; never lower one.

    Returns:
        The names of the floors that changed.
    """
    floors = load_floors()
    changed = []
    for row in rows:
        name, old = key(row), floors.get(key(row))
        better = old is None or (row.value < old if lower_is_better(row) else row.value > old)
        if better and not any(part in row.metric for part in OF_THE_COMPUTER):
            floors[name] = _cut(row)
            changed.append(name)
    text = json.dumps(dict(sorted(floors.items())), indent=1, ensure_ascii=False)
    FLOORS.write_text(text + "\n", encoding="utf-8")
    return changed


def _cut(row: Row) -> float:
    """Cut a figure to four digits in the direction that the same figure keeps."""
    scaled = row.value * 10_000
    return (int(scaled) if not lower_is_better(row) else -int(-scaled // 1)) / 10_000


def render(rows: Sequence[Row]) -> str:
    """Return the table as text."""
    floors = load_floors()
    head = ("stage", "set", "part", "metric", "ours", "floor", "best peer")
    lines = [head, *(_cells(row, floors.get(key(row))) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _cells(row: Row, floor: float | None) -> tuple[str, ...]:
    mark = "" if holds(row, floor) else " BELOW" if not lower_is_better(row) else " ABOVE"
    return (
        row.stage,
        row.set,
        row.part,
        row.metric,
        _figure(row.value) + mark,
        "" if floor is None else _figure(floor),
        row.peer,
    )


def _figure(value: float) -> str:
    return str(int(value)) if value == int(value) and abs(value) >= 1 else f"{value:.3f}"


def as_json(rows: Iterable[Row]) -> list[dict[str, object]]:
    """Return the rows as ``{stage, set, part, metric, value, floor, peer}``."""
    floors = load_floors()
    return [{**asdict(row), "floor": floors.get(key(row))} for row in rows]
