"""Laws over generated cases: how many of the cases break each, printed one line a law."""

from collections.abc import Callable, Iterable

Holds = Callable[[int], bool]
"""Says whether a law holds for the case of a number."""


def broken(holds: Holds, cases: int) -> list[int]:
    """Return the numbers of the cases, from 0, in which a law does not hold."""
    return [number for number in range(cases) if not holds(number)]


def report(laws: Iterable[tuple[str, Holds]], cases: int) -> int:
    """Try every law, say in how many cases it does not hold, and return 1 if any does not.

    Args:
        laws: What each law says, and whether it holds.
        cases: Cases to try of each.
    """
    failed = False
    for said, holds in laws:
        wrong = broken(holds, cases)
        failed = failed or bool(wrong)
        told = f", first in case {wrong[0]}" if wrong else ""
        print(f"{said.strip()} Broken in {len(wrong)} of {cases}{told}", flush=True)
    return int(failed)
