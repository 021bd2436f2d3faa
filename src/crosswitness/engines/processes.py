"""Several processes side by side, with the results of `Serial` in the same order."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
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

    def map(self, function: Callable[[T], U], items: Iterable[T]) -> Iterator[U]:
        """Yield ``function(item)`` for each item, in the order of the items.

        An error in a worker ends the run and is raised here.
        """
        source = iter(items)
        # forkserver: a fork of a process with threads or an open database may deadlock.
        context = multiprocessing.get_context("spawn" if os.name == "nt" else "forkserver")
        with ProcessPoolExecutor(self.workers, mp_context=context) as pool:
            waiting: deque[Future[list[U]]] = deque()
            while True:
                while len(waiting) < self.workers * AHEAD:
                    chunk = list(islice(source, self.chunk))
                    if not chunk:
                        break
                    waiting.append(pool.submit(_apply, function, chunk))
                if not waiting:
                    return
                yield from waiting.popleft().result()


def _apply(function: Callable[[T], U], chunk: list[T]) -> list[U]:
    return [function(item) for item in chunk]
