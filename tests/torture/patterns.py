"""Every compiled regular expression of the package, pumped: does its time grow with the length?"""

import gc
import importlib
import math
import pkgutil
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import crosswitness
from tests.torture.growth import TooSlowError, limited

UNITS = (
    *(" ", "a", "A", "1", "Aa ", "a ", "A ", "aa-", "<", ">", "(", ")", "[", "]", "“", "”", '"'),
    *("'", "’", ",", ".", ". ", ", ", "1,", "1.", "-", "– ", "— ", ":", ";", "/", "@", "_", "&"),
    *("\n", "\r\n", "\n\n", " \n", "\t", "\\", "\ufffd", "é", "e\u0301", "雨", "😀", "\u200b"),
)
"""What is repeated, beside the words of the pattern itself."""
TAILS = ("", "\x00", "!")
"""What ends a text: nothing, and what no pattern expects, so that it fails at the end."""
SMALL = 0.02
"""CPU seconds below which a growth is not judged."""
WORST = 1.3
"""Highest power of the length that counts as linear; sorting and the clock explain the rest."""
_USE = re.compile(
    r"\b(_?[A-Z][A-Z0-9_]*)(?:\[\w+\])?\.(match|fullmatch|search|finditer|findall|sub|subn|split)\b"
)
CLEAR = 1.6
"""Power from which on no further unit is tried."""
_LITERAL = re.compile(r"[A-Za-z]{2,12}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pumped:
    """How one pattern fared.

    Attributes:
        name: Where it stands, or its begin.
        unit: The unit with the highest power.
        exponent: Power of the length with which the time grows.
        seconds: CPU seconds at the longest text.
    """

    name: str
    unit: str
    exponent: float
    seconds: float


@lru_cache(maxsize=1)
def patterns() -> dict[str, "re.Pattern[str]"]:
    """Return the patterns for texts that any module of the package holds, by name."""
    found: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.walk_packages(crosswitness.__path__, "crosswitness."):
        if module.name != "crosswitness.__main__":
            for name, pattern in _held(importlib.import_module(module.name)):
                found.setdefault(f"{module.name.removeprefix('crosswitness.')}.{name}", pattern)
    known = {(p.pattern, p.flags) for p in found.values()}
    for pattern in _loaded():
        if (pattern.pattern, pattern.flags) not in known:
            known.add((pattern.pattern, pattern.flags))
            found[f"made: {pattern.pattern[:50]}"] = pattern
    return found


def _held(module: object) -> Iterator[tuple[str, "re.Pattern[str]"]]:
    for name, value in vars(module).items():
        values = [value]
        if isinstance(value, tuple | list | set | frozenset):
            values = list(value)
        elif isinstance(value, dict):
            values = [*value.keys(), *value.values()]
        flat = [part for item in values for part in (item if isinstance(item, tuple) else (item,))]
        for number, item in enumerate(flat):
            if isinstance(item, re.Pattern) and isinstance(item.pattern, str):
                yield (f"{name}[{number}]" if len(flat) > 1 else name), item


def _loaded() -> list["re.Pattern[str]"]:
    """Return the patterns that functions of the package make and keep."""
    from crosswitness.pipeline.annotate import annotate
    from crosswitness.pipeline.builtin import ANNOTATORS
    from tests.support import document

    before = {id(item) for item in gc.get_objects() if isinstance(item, re.Pattern)}
    annotate(document("Rain\n\nLORNE, 4 May 2024 - “It rains,” Anna Vik said.\n"), ANNOTATORS)
    return [
        item
        for item in gc.get_objects()
        if isinstance(item, re.Pattern) and isinstance(item.pattern, str) and id(item) not in before
    ]


def units_of(pattern: "re.Pattern[str]") -> tuple[str, ...]:
    """Return the units to pump a pattern with: the common ones and words of its own."""
    words = dict.fromkeys(_LITERAL.findall(re.sub(r"\\.", " ", pattern.pattern)))
    own = [unit for word in list(words)[:8] for unit in (word, f"{word} ")]
    return tuple(dict.fromkeys((*UNITS, *own)))


def pump(name: str, pattern: "re.Pattern[str]", size: int, *, most: float = 5.0) -> Pumped:
    """Search a pattern in texts of ``size / 2`` and ``size`` characters of each unit and tail.

    Args:
        name: Its name in the result.
        pattern: The pattern.
        size: Characters of the longer text.
        most: CPU seconds after which a search counts as endless.
    """
    worst = Pumped(name=name, unit="", exponent=0.0, seconds=0.0)
    anchored = name.rpartition(".")[2].partition("[")[0] in _anchored()
    for unit in units_of(pattern):
        for tail in TAILS:
            if worst.exponent > CLEAR:
                return worst
            long = _seconds(pattern, unit * (size // len(unit)) + tail, most, anchored)
            if long < SMALL:
                worst = worst if worst.seconds >= long else _with(worst, long)
                continue
            short = _seconds(pattern, unit * (size // 2 // len(unit)) + tail, most, anchored)
            power = math.inf if math.isinf(long) else math.log2(long / max(short, 1e-6))
            if power > worst.exponent:
                worst = Pumped(name=name, unit=unit, exponent=power, seconds=long)
    return worst


@lru_cache(maxsize=1)
def _anchored() -> frozenset[str]:
    """Return the names of patterns of which the package asks a match at one place only."""
    uses: dict[str, set[str]] = {}
    for path in Path(crosswitness.__path__[0]).rglob("*.py"):
        for name, use in _USE.findall(path.read_text(encoding="utf-8")):
            uses.setdefault(name, set()).add(use)
    return frozenset(name for name, used in uses.items() if used <= {"match", "fullmatch"})


def _use(pattern: "re.Pattern[str]", text: str, anchored: bool) -> None:
    if anchored:
        pattern.match(text)
        pattern.fullmatch(text)
    else:
        for _match in pattern.finditer(text):
            pass


def _with(worst: Pumped, seconds: float) -> Pumped:
    return Pumped(name=worst.name, unit=worst.unit, exponent=worst.exponent, seconds=seconds)


def _seconds(pattern: "re.Pattern[str]", text: str, most: float, anchored: bool) -> float:
    """Return the CPU seconds of finding all matches, the better of two tries if it matters."""
    taken = math.inf
    for _ in range(2):
        started = time.process_time()
        try:
            with limited(most):
                _use(pattern, text, anchored)
        except TooSlowError:
            return math.inf
        taken = min(taken, time.process_time() - started)
        if taken < SMALL:
            break
    return taken
