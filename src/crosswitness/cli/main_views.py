"""What ``show main`` prints: the main event of each report, and what its day rests on."""

from collections.abc import Iterable

from crosswitness.cli.labels import Labels, Row
from crosswitness.model.layers import Layers
from crosswitness.model.main_event import MainEvent
from crosswitness.model.span import Span
from crosswitness.pipeline.ports import Store

_STAGE = "mainevents"


def main_events(store: Store, limit: int) -> list[Row]:
    """Return the main event of each report, in the order of the reports' names."""
    labels = Labels(store)
    rows = []
    for identity in store.documents():
        layers = store.layers(identity, [_STAGE])
        rows += [_row(layers, item, labels.of(identity)) for item in layers.of(MainEvent)]
    return sorted(rows, key=lambda row: (row["report"], row["document"]))[:limit]


def _row(layers: Layers, item: MainEvent, label: str) -> Row:
    return {
        "document": layers.document.id,
        "report": label,
        "what": _words(layers, [item.extent])[0],
        "who": _words(layers, item.who),
        "where": _words(layers, item.where),
        "when": _words(layers, [item.when] if item.when else []),
        "day": None if item.day is None else str(item.day),
        "basis": str(item.basis),
        "reason": item.reason,
        "event": item.event or None,
    }


def _words(layers: Layers, places: Iterable[Span]) -> list[str]:
    return [" ".join(layers.text(place).split()) for place in places]


def main_lines(row: Row) -> list[str]:
    """Return the lines of one report's main event."""
    lines = [f"{row['report']}: {row['what']}"]
    for name in ("who", "where"):
        if row[name]:
            lines.append(f"    {name}: {'; '.join(row[name])}")
    return [*lines, f"    day: {row['day'] or 'unknown'}, {row['basis']} ({row['reason']})"]
