import math

import pytest

from crosswitness.engines.processes import Processes
from crosswitness.engines.serial import Serial


@pytest.mark.parametrize("chunk", [1, 7, 1000])
def test_gives_what_serial_gives_in_the_same_order(chunk: int):
    items = range(60)
    engine = Processes(workers=2, chunk=chunk)
    assert list(engine.map(math.factorial, items)) == list(Serial().map(math.factorial, items))


def test_an_error_in_a_worker_reaches_the_caller():
    with pytest.raises(ValueError, match="not defined for negative"):
        list(Processes(workers=1).map(math.factorial, [1, -1]))


def test_nothing_in_nothing_out():
    assert list(Processes(workers=1).map(abs, [])) == []
