"""What the name layer costs: time and memory until the first pair, and pairs a second, warm.

Measured in a process of its own, so that nothing else is counted: memory is what the process
holds more at its peak than an interpreter that has imported nothing. The kernel's own count of a
process is read, since that of ``getrusage`` goes on from the process that started it.
"""

import json
import subprocess
import sys
from pathlib import Path

from gold.rows import Row

SETS: tuple[str, ...] = ("names/pairs",)
_PROBE = """
import json, sys, time
def peak():
    status = dict(line.split(":", 1) for line in open("/proc/self/status"))
    return int(status["VmHWM"].split()[0])
bare = peak()
begun = time.perf_counter()
from crosswitness.lang.names import compare, parse
compare(parse("General Marta Okoye"), parse("محمد باقری"))
loaded = time.perf_counter() - begun
held = peak() - bare
lines = open(sys.argv[1], encoding="utf-8").read().split(chr(10))
pairs = [(parse(l[0]), parse(l[1])) for l in map(json.loads, filter(None, lines))]
for left, right in pairs:
    compare(left, right)
begun = time.process_time()
for left, right in pairs:
    compare(left, right)
speed = len(pairs) / (time.process_time() - begun)
print(json.dumps([loaded, held / 1024, speed]))
"""


def score(gold: Path) -> list[Row]:
    """Return seconds and megabytes to load, and full names compared a second on one core.

    Args:
        gold: The folder of the gold sets.
    """
    pairs = gold / "names/pairs/ofac_mena_lex.jsonl"
    ran = subprocess.run(
        [sys.executable, "-c", _PROBE, str(pairs)], check=True, capture_output=True, text=True
    )
    seconds, megabytes, speed = json.loads(ran.stdout)
    figures = {
        "until the first pair, ms": (round(seconds * 1000), "rigour 7,900 ms"),
        "memory until the first pair, MB": (
            round(megabytes, 1),
            "rigour 436 MB",
        ),
        "full names a second, warm, thousands": (
            round(speed / 1000, 1),
            "nomenklatura logic-v2 0.9 to 1.9",
        ),
    }
    return [
        Row(stage="names", set=SETS[0], part="cost", metric=metric, value=float(value), peer=peer)
        for metric, (value, peer) in figures.items()
    ]
