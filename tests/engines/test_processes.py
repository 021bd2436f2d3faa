import math
import os

import pytest

from crosswitness.engines.processes import Processes


@pytest.mark.parametrize("chunk", [1, 7, 1000])
def test_gives_what_serial_gives_in_the_same_order(chunk: int):
    items = range(60)
    engine = Processes(workers=2, chunk=chunk)
    assert list(engine.map(math.factorial, items, abs)) == [math.factorial(i) for i in items]


def test_an_error_in_a_worker_reaches_the_caller():
    with pytest.raises(ValueError, match="not defined for negative"):
        list(Processes(workers=1).map(math.factorial, [1, -1], abs))


def test_nothing_in_nothing_out():
    assert list(Processes(workers=1).map(abs, [], abs)) == []


def ends_its_process(number: int) -> int:
    if number in (5, 6, 40):
        os._exit(1)
    return -number


@pytest.mark.parametrize("chunk", [1, 8, 100])
def test_an_item_that_ends_its_worker_costs_itself_alone(chunk: int):
    made = list(Processes(workers=2, chunk=chunk).map(ends_its_process, range(60), str))
    assert made == [str(n) if n in (5, 6, 40) else -n for n in range(60)]
