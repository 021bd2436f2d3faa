"""``python -m gold [SET] [--update]``: score what has data, print the table, keep the floors."""

import argparse
import importlib
import json
import pkgutil
import sys
import time
from pathlib import Path
from types import ModuleType

import gold
from gold.rows import Row
from gold.table import as_json, holds, key, load_floors, raise_floors, render

SHARED = Path(__file__).parents[2] / "shared" / "gold"
OUT = Path(__file__).parents[1] / "build" / "gold.json"
NOT_SCORERS = {"__main__", "rows", "table"}


def scorers() -> list[ModuleType]:
    """Return the modules that score, by name."""
    names = sorted(m.name for m in pkgutil.iter_modules(gold.__path__) if m.name not in NOT_SCORERS)
    modules = [importlib.import_module(f"gold.{name}") for name in names]
    return [module for module in modules if hasattr(module, "score")]


def main() -> int:
    """Run the scorers.

    Returns:
        0 if every floor holds, 1 if one does not, 2 if there is nothing to score.
    """
    parser = argparse.ArgumentParser(prog="python -m gold", description=main.__doc__)
    parser.add_argument("set", nargs="?", default="", help="one set, such as quotations/polnear")
    parser.add_argument("--update", action="store_true", help="raise the floors to these figures")
    wanted = parser.parse_args()
    if not SHARED.is_dir():
        print("no gold data: ../shared/gold is absent", file=sys.stderr)
        return 2
    rows: list[Row] = []
    for module in scorers():
        if wanted.set and not any(name.startswith(wanted.set) for name in module.SETS):
            continue
        started = time.perf_counter()
        rows += module.score(SHARED)
        print(f"{module.__name__}: {time.perf_counter() - started:.1f} s", file=sys.stderr)
    if wanted.set:
        rows = [row for row in rows if row.set.startswith(wanted.set)]
    rows.sort(key=lambda row: (row.stage, row.set, row.part))
    if wanted.update:
        for name in raise_floors(rows):
            print(f"raised: {name}", file=sys.stderr)
    print(render(rows))
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(as_json(rows), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    floors = load_floors()
    broken = [key(row) for row in rows if not holds(row, floors.get(key(row)))]
    print(f"{len(rows)} figures, {len(broken)} below their floor", file=sys.stderr)
    return 2 if not rows else 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
