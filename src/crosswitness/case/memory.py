"""How often Python looks for unreachable cycles during a run."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

THRESHOLDS = (50_000, 20, 50)
"""New objects, and generations, between two looks of the collector.

A run makes millions of small objects that live to its end and form no cycles; with Python's own
thresholds (700, 10, 10) a quarter of its time goes into looking through them.
"""


@contextmanager
def rare_collections() -> Iterator[None]:
    """Let the collector look seldom while the block runs."""
    before = gc.get_threshold()
    gc.set_threshold(*THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*before)
