"""``python -m tests.torture``: every hostile and odd input, one table, exit 1 on a failure."""

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import tests.torture
from crosswitness.case.verifying import verify_case
from tests.torture import cases, laws, vectors
from tests.torture.growth import TooSlowError, growths, limited
from tests.torture.mutants import TEXT, attacks, mutants
from tests.torture.pathological import SHAPES
from tests.torture.patterns import WORST, patterns, pump
from tests.torture.reading import Reading, read_file

STEEP = 1.5
"""Highest power of the text's length with which a stage may grow at the sizes measured."""
PER_CHARACTER = 60e-6
"""Most CPU seconds a character that one stage may take in the longest text."""
PAGE_SECONDS = 10.0
"""Most CPU seconds for a hostile file of about 100 kB."""
CASE_SECONDS = 60.0
"""Most CPU seconds for a case of three reports of one shape, run in two orders and once more."""
PEAK = 300.0
"""Most MB that Python may hold while it reads a hostile file."""


@dataclass
class Row:
    """One line of the table.

    Attributes:
        what: What was tried.
        count: On how many inputs.
        slowest: Most CPU seconds for one of them.
        failures: What did not hold, by input.
    """

    what: str
    count: int = 0
    slowest: float = 0.0
    failures: list[str] = field(default_factory=list)

    def add(self, seconds: float, *wrong: str) -> None:
        """Count one input."""
        self.count += 1
        self.slowest = max(self.slowest, seconds)
        self.failures.extend(wrong)


def odd_texts(count: int, seed: int = 11) -> Iterator[str]:
    """Yield texts put together from odd pieces, the same ones for a seed."""
    rng = Random(seed)
    pieces = (*laws.PIECES, TEXT, *(chr(rng.randrange(0x20, 0xD7FF)) for _ in range(200)))
    made = 0
    while made < count:
        text = "".join(rng.choice(pieces) for _ in range(rng.randint(1, 200)))
        if text.strip():
            made += 1
            yield text


def annotated(count: int) -> Row:
    """Annotate odd texts and ask for the laws."""
    row = Row("odd texts annotated: spans, tiles, second run")
    for text in odd_texts(count):
        started = time.process_time()
        try:
            wrong = laws.broken_laws(text)
        except Exception as error:
            wrong = [f"{type(error).__name__}: {error}"]
        row.add(time.process_time() - started, *(f"{text[:60]!r}: {item}" for item in wrong))
    return row


def isolated(count: int) -> Row:
    """Annotate odd texts in processes of other hash seeds, in both orders."""
    row = Row("odd texts in another order, hash seed, process")
    row.count = count
    try:
        seen = {_in_process(seed, count) for seed in ("0", "1", "2")}
    except subprocess.CalledProcessError as error:
        row.failures.append(str(error.stderr).strip().rpartition("\n")[2])
        return row
    if len(seen) != 1:
        row.failures.append("annotations depend on the order of texts or on the hash seed")
    return row


def _in_process(seed: str, count: int) -> str:
    command = [sys.executable, "-m", "tests.torture", "--digest", str(count), "--order", seed]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def digest(count: int, order: str) -> str:
    """Return a digest of all that is said of odd texts, read in one of three orders."""
    numbered = list(enumerate(odd_texts(count, seed=5)))
    if order == "1":
        numbered.reverse()
    if order == "2":
        Random(2).shuffle(numbered)
    said = {}
    for number, text in numbered:
        layers, issues = laws.read(text)
        made = sorted(item.id for kind in layers.kinds.values() for item in kind)
        said[number] = f"{made} {[issue.id for issue in issues]}"
    return hashlib.sha256(repr(sorted(said.items())).encode()).hexdigest()


def grown(sizes: tuple[int, ...]) -> Row:
    """Run every stage over every shape at growing sizes."""
    row = Row(f"stages on shapes of up to {sizes[-1] // 1000} k characters")
    for shape, make in SHAPES.items():
        for growth in growths(shape, make, sizes, limit=sizes[-1] * PER_CHARACTER):
            wrong = []
            if growth.error:
                wrong.append(growth.error)
            elif growth.exponent > STEEP or growth.seconds[-1] > sizes[-1] * PER_CHARACTER:
                taken = " ".join(f"{seconds:.2f}" for seconds in growth.seconds)
                wrong.append(f"power {growth.exponent:.2f}, seconds {taken}")
            row.add(growth.seconds[-1], *(f"{shape}, {growth.stage}: {item}" for item in wrong))
    return row


def pumped(size: int) -> Row:
    """Pump every pattern of the package."""
    row = Row(f"patterns pumped to {size // 1000} k characters")
    for name, pattern in patterns().items():
        worst = pump(name, pattern, size, most=2.0)
        if worst.exponent > WORST:  # once more, as the clock may have been disturbed
            worst = pump(name, pattern, size, most=2.0)
        wrong = [f"{name}: power {worst.exponent:.2f} on {worst.unit!r}"]
        row.add(worst.seconds, *(wrong if worst.exponent > WORST else []))
    return row


def files(what: str, made: Iterator[tuple[str, bytes]], *, memory: bool = False) -> Row:
    """Read files and account for all of them."""
    row = Row(what)
    with tempfile.TemporaryDirectory() as folder:
        for name, content in made:
            reading = read_file(name, content, Path(folder), memory=memory)
            row.add(reading.seconds, *(f"{name}: {item}" for item in _too_much(reading)))
    return row


def _too_much(reading: Reading) -> list[str]:
    wrong = list(reading.wrong)
    if reading.seconds > PAGE_SECONDS and not reading.peak:  # measuring memory takes time
        wrong.append(f"{reading.seconds:.1f} s")
    if reading.peak > PEAK:
        wrong.append(f"{reading.peak:.0f} MB")
    return wrong


def odd_cases(count: int) -> Row:
    """Run whole cases of odd reports in two orders."""
    row = Row("odd cases run whole: verified, same bytes in another order")
    made = odd_texts(4 * count, seed=23)
    for _ in range(count):
        reports = [next(made) for _ in range(4)]
        started = time.process_time()
        with tempfile.TemporaryDirectory() as folder:
            try:
                wrong = cases.broken_case(Path(folder), [*reports, TEXT, f"{TEXT}\n{TEXT}"])
            except Exception as error:
                wrong = [f"{type(error).__name__}: {error}"]
        row.add(time.process_time() - started, *(f"{reports[0][:60]!r}: {w}" for w in wrong))
    return row


def shaped_cases(size: int) -> Row:
    """Run a whole case of every shape: a report, the same with one line more, and another."""
    row = Row(f"cases of shapes of {size // 1000} k characters run whole")
    for shape, make in SHAPES.items():
        reports = [make(size), f"{make(size)}\nRain fell on Lorne.", TEXT]
        started = time.process_time()
        with tempfile.TemporaryDirectory() as folder:
            try:
                with limited(CASE_SECONDS):
                    wrong = cases.broken_case(Path(folder), reports)
            except TooSlowError:
                wrong = [f"more than {CASE_SECONDS:.0f} s"]
            except Exception as error:
                wrong = [f"{type(error).__name__}: {error}"]
        row.add(time.process_time() - started, *(f"{shape}: {item}" for item in wrong))
    return row


def fields() -> Row:
    """Put every vector and formula into every field and look at page and tables."""
    words = (*vectors.VECTORS, *vectors.FORMULAS)
    row = Row("words in every field: page and tables stay as they are")
    started = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        try:
            case = vectors.case_of(Path(folder) / "hostile", words)
            page = (case.dossier / "dossier.html").read_text(encoding="utf-8")
            row.failures += vectors.strangers(page, vectors.plain_page(Path(folder) / "plain"))
            row.failures += vectors.live_cells(case.dossier.glob("*.csv"))
            verify_case(case)
        except Exception as error:
            row.failures.append(f"{type(error).__name__}: {error}")
    row.slowest, row.count = time.process_time() - started, len(words)
    return row


def steps(quick: bool) -> list[Callable[[], Row]]:
    """Return what is tried, in order; ``quick`` tries about a tenth."""
    part = 10 if quick else 1
    return [
        lambda: annotated(3_000 // part),
        lambda: isolated(600 // part),
        lambda: odd_cases(40 // part),
        lambda: shaped_cases(1_000 if quick else 8_000),
        fields,
        lambda: files("damaged files", mutants(2_000 // part)),
        lambda: files("hostile files of about 100 kB", attacks(1)),
        lambda: files("the same, memory watched", attacks(1), memory=True),
        lambda: files("hostile files of about 400 kB", attacks(1 if quick else 4)),
        lambda: pumped(8_000 if quick else 16_000),
        lambda: grown((4_000, 8_000) if quick else (16_000, 32_000, 64_000)),
    ]


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Try everything, print the table and then what failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="about a tenth of it")
    parser.add_argument("--digest", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--order", default="0", help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.digest:
        _say(digest(wanted.digest, wanted.order))
        return 0
    _say(f"{tests.torture.__doc__.splitlines()[0]}\n" if tests.torture.__doc__ else "")
    _say(f"{'what':<60} {'n':>6} {'failures':>9} {'slowest s':>10}")
    rows = []
    for step in steps(wanted.quick):
        rows.append(step())
        row = rows[-1]
        _say(f"{row.what:<60} {row.count:>6} {len(row.failures):>9} {row.slowest:>10.2f}")
    for row in rows:
        for failure in row.failures[:20]:
            _say(f"\n{row.what}: {failure}")
    return 1 if any(row.failures for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
