"""Several processes side by side, with the results of `Serial` in the same order."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")

AHEAD = 4
"""Chunks in flight for each worker: enough to keep it busy, few enough to bound memory."""


class Processes:
    """Runs a function in worker processes, a chunk of items at a time.

    Attributes:
        workers: Number of processes; 0 takes one a core.
        chunk: Items sent to a worker at once.
    """

    def __init__(self, workers: int = 0, chunk: int = 8) -> None:
        self.workers = workers or os.cpu_count() or 1
        self.chunk = chunk

    def map(
        self, function: Callable[[T], U], items: Iterable[T], lost: Callable[[T], U]
    ) -> Iterator[U]:
        """Yield ``function(item)`` for each item, in the order of the items.

        When a worker dies (killed for memory, a crash in compiled code), the items that were under
        way are done again one by one, and ``lost(item)`` stands for each that ends its worker.
        An error that the function raises ends the run and is raised here.
        """
        source = iter(items)
        doubtful: list[T] = []
        while True:
            yield from self._side_by_side(function, source, doubtful)
            if not doubtful:
                return
            yield from _one_by_one(function, doubtful, lost)
            doubtful.clear()

    def _side_by_side(
        self, function: Callable[[T], U], source: Iterator[T], doubtful: list[T]
    ) -> Iterator[U]:
        """Yield results until all items are done, or a worker dies on one of ``doubtful``."""
        waiting: deque[tuple[list[T], Future[list[U]]]] = deque()
        with _pool(self.workers) as pool:
            while True:
                try:
                    while len(waiting) < self.workers * AHEAD:
                        chunk = list(islice(source, self.chunk))
                        if not chunk:
                            break
                        doubtful += chunk  # not lost if the pool breaks right here
                        waiting.append((chunk, pool.submit(_apply, function, chunk)))
                    if not waiting:
                        return
                    made = waiting[0][1].result()
                except BrokenProcessPool:
                    return
                del doubtful[: len(waiting.popleft()[0])]
                yield from made


def _pool(workers: int) -> ProcessPoolExecutor:
    # forkserver: a fork of a process with threads or an open database may deadlock.
    context = multiprocessing.get_context("spawn" if os.name == "nt" else "forkserver")
    return ProcessPoolExecutor(workers, mp_context=context)


def _one_by_one(
    function: Callable[[T], U], items: Iterable[T], lost: Callable[[T], U]
) -> Iterator[U]:
    """Yield the result of each item, made in a worker that no other item can end."""
    left = deque(items)
    while left:
        with _pool(1) as pool:
            try:
                while left:
                    yield pool.submit(function, left[0]).result()
                    left.popleft()
            except BrokenProcessPool:
                yield lost(left.popleft())


def _apply(function: Callable[[T], U], chunk: list[T]) -> list[U]:
    return [function(item) for item in chunk]
