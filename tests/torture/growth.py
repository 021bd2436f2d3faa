"""How time grows with the length of a text, for every annotator."""

import gc
import math
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType

from crosswitness.model.layers import Layers
from crosswitness.pipeline.annotate import run_one
from crosswitness.pipeline.builtin import ANNOTATORS
from crosswitness.pipeline.stage import Annotator
from tests.support import document
from tests.torture.pathological import Maker

SMALL = 0.05
"""CPU seconds below which a growth is not judged: the clock and the caches would decide."""


class TooSlowError(Exception):
    """A piece of work took longer than it may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """What one stage took for one shape at growing sizes.

    Attributes:
        shape: Name of the shape.
        stage: Name of the stage.
        sizes: Characters.
        seconds: CPU seconds at each size; infinity where it was stopped.
        error: The exception, if one was raised.
    """

    shape: str
    stage: str
    sizes: tuple[int, ...]
    seconds: tuple[float, ...]
    error: str = ""

    @property
    def exponent(self) -> float:
        """Power of the size with which the time grows at the end; 0 where it is too short."""
        if len(self.seconds) < 2 or self.seconds[-1] < SMALL:
            return 0.0
        if math.isinf(self.seconds[-1]):
            return math.inf
        first = max(self.seconds[-2], 1e-4)
        return math.log(self.seconds[-1] / first) / math.log(self.sizes[-1] / self.sizes[-2])


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Stop the block with `TooSlowError` after ``seconds`` of CPU time of this process."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def growths(
    shape: str,
    make: Maker,
    sizes: Sequence[int],
    *,
    annotators: Sequence[Annotator] = ANNOTATORS,
    limit: float = 20.0,
) -> list[Growth]:
    """Run every annotator over a shape at each size; one that is stopped is not run again.

    Args:
        shape: Name of the shape.
        make: Its maker.
        sizes: Characters, growing.
        annotators: In an order that serves their needs.
        limit: CPU seconds for one annotator and size.
    """
    seconds: dict[str, list[float]] = {a.origin.stage: [] for a in annotators}
    errors: dict[str, str] = {}
    gc.disable()  # its passes would be counted to whichever stage they happen to stop
    for size in sizes:
        layers = Layers(document=document(make(size)))
        for annotator in annotators:
            name = annotator.origin.stage
            if name in errors or (seconds[name] and math.isinf(seconds[name][-1])):
                continue
            started = time.process_time()
            try:
                with limited(limit):
                    made, _ = run_one(layers, annotator)
                layers = layers.adding(made)
                seconds[name].append(time.process_time() - started)
            except TooSlowError:
                seconds[name].append(math.inf)
            except Exception as error:
                errors[name] = f"{type(error).__name__}: {error}"
                seconds[name].append(time.process_time() - started)
    gc.enable()
    return [
        Growth(
            shape=shape,
            stage=name,
            sizes=tuple(sizes[: len(taken)]),
            seconds=tuple(taken),
            error=errors.get(name, ""),
        )
        for name, taken in seconds.items()
    ]
