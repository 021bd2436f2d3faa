"""``python -m bench [N ...]``: reports a second, peak memory and growth on generated reports.

Prints one table a size: each stage's seconds and share, the whole, the cost of one report
more, and how time and memory grow from size to size.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench import measure

SIZES = (1_000, 10_000)


def main() -> int:
    """Measure each size in a process of its own, so that peaks do not add up."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES), metavar="N")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.one:
        with tempfile.TemporaryDirectory() as folder:
            print(json.dumps(measure.measure(wanted.one, Path(folder))))
        return 0
    results = []
    for size in wanted.sizes:
        started = time.perf_counter()
        output = subprocess.run(
            [sys.executable, "-m", "bench", "--one", str(size)],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout
        results.append(json.loads(output))
        print(measure.table(results[-1]), flush=True)
        print(f"({time.perf_counter() - started:.0f} s with making the reports)\n", flush=True)
    print(measure.growth(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
