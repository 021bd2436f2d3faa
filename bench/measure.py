"""One measurement: a case of generated reports, run, run again with one report more."""

import resource
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench import truth
from bench.generate import reports as generated
from bench.generate import write
from crosswitness.case.adding import add
from crosswitness.case.folder import Case
from crosswitness.case.running import run_case
from crosswitness.model.lineage import Lineage
from crosswitness.model.record import Contrast

Result = dict[str, Any]
EXTRA = """Baker finds coin in loaf

A baker in the town of Ellersby found an old coin in a loaf on Monday.

"I have never seen such a thing," the baker, Tom Hallam, said.
"""


class Clock:
    """A progress that measures the seconds of each stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._name = ""
        self._since = time.perf_counter()

    def stage(self, name: str, total: int) -> None:
        """Close the stage before and begin the next."""
        self.close()
        self._name = name

    def advance(self, done: int = 1) -> None:
        """Nothing to count."""

    def close(self) -> None:
        """Add the time since the last change to the stage that ran."""
        now = time.perf_counter()
        if self._name:
            self.seconds[self._name] = self.seconds.get(self._name, 0.0) + now - self._since
        self._since = now


def measure(size: int, folder: Path) -> Result:
    """Run a case of ``size`` generated reports in ``folder`` and return the figures."""
    reports = folder / "reports"
    reports.mkdir()
    write(size, reports)
    case = Case.create(folder / "case")
    add(case, [reports])
    whole, summary = _run(case)
    found = _found(case, size)
    extra = folder / "extra.txt"
    extra.write_text(EXTRA, encoding="utf-8")
    add(case, [extra])
    more, added = _run(case)
    return {
        "reports": size,
        "seconds": sum(whole.values()),
        "stages": whole,
        "peak_mb": _peak_mb(),
        "one_more_seconds": sum(more.values()),
        "one_more_stages": more,
        "one_more_read": added["read"],
        "one_more_compared": added["compared"],
        "compared": summary["compared"],
        **found,
    }


def _found(case: Case, size: int) -> dict[str, list[int]]:
    """Return how much of what was planted the run found."""
    made = list(generated(size))
    with case.store(readonly=True) as store:
        numbers = {(report.outlet, report.text): report.number for report in made}
        ids = {}
        for identity in store.documents():
            document = store.document(identity)
            ids[identity] = numbers[document.outlet, document.text]
        return {
            "copies": truth.copies(made, store.records(Lineage), ids),
            "contradictions": truth.contradictions(made, store.records(Contrast), ids),
        }


def _run(case: Case) -> tuple[dict[str, float], dict[str, int]]:
    clock = Clock()
    outcome = run_case(case, clock)
    clock.close()
    return clock.seconds, {"read": outcome.summary.read, "compared": outcome.summary.compared}


def _peak_mb() -> float:
    """Return the highest resident memory of this process and of its largest worker, together."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    worker = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return (own + 2 * worker) / 1024


def table(result: Result) -> str:
    """Return the stages of one size with their share."""
    speed = result["reports"] / result["seconds"]
    head = f"{result['reports']} reports: {result['seconds']:.1f} s, {speed:.1f} reports/s"
    lines = [f"{head}, peak {result['peak_mb']:.0f} MB with two workers"]
    for name, seconds in sorted(result["stages"].items(), key=lambda item: -item[1]):
        lines.append(f"  {name:<24}{seconds:>9.2f} s {seconds / result['seconds']:>6.1%}")
    lines.append(
        f"one report more: {result['one_more_seconds']:.2f} s; read {result['one_more_read']} of "
        f"{result['reports'] + 1}, compared {result['one_more_compared']} of "
        f"{result['compared']} document pairs"
    )
    return "\n".join([*lines, *_planted(result)])


def _planted(result: Result) -> list[str]:
    """Return recall and precision of copies and contradictions, with the counts behind them."""
    found, planted, called = result["copies"]
    copies = f"copies: {_share(found, planted)} recall, {_share(found, called)} precision"
    got, wanted, right, told, updates = result["contradictions"]
    against = f"contradictions: {_share(got, wanted)} recall, {_share(right, told)} precision"
    counts = f"{got} of {wanted} planted, {right} of {told} right"
    return [
        f"{copies} ({found} of {planted} pairs planted, {called} called)",
        f"{against} ({counts}, {updates} planted updates called one)",
    ]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def growth(results: list[Result]) -> str:
    """Return how time and memory grow from each size to the next."""
    lines = []
    for small, large in pairwise(results):
        lines.append(
            f"{small['reports']} -> {large['reports']} reports: "
            f"{large['reports'] / small['reports']:.0f} x reports, "
            f"{large['seconds'] / small['seconds']:.1f} x time, "
            f"{large['peak_mb'] / small['peak_mb']:.1f} x memory"
        )
        for name, seconds in sorted(large["stages"].items()):
            before = small["stages"].get(name, 0.0)
            if seconds > 0.5 and before > 0:
                lines.append(f"  {name:<24}{seconds / before:>6.1f} x")
    return "\n".join(lines)
