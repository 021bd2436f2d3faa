from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from crosswitness.engines.serial import Serial
from crosswitness.pipeline.plan import make_plan
from crosswitness.pipeline.reading import read_all
from tests.pipeline.support import Silence, stages
from tests.store.support import store

ANNOTATORS = make_plan(stages()).annotators


class Dying:
    """An engine that stops after two items, as a killed process would."""

    def map(self, function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        for at, item in enumerate(items):
            if at == 2:
                raise KeyboardInterrupt
            yield function(item)


def test_a_killed_run_keeps_its_batches_and_goes_on(tmp_path: Path):
    made = store(tmp_path, "Anna", "Bertil", "Cesar", "Doris")
    with pytest.raises(KeyboardInterrupt):
        read_all(made, Dying(), ANNOTATORS, batch=1, report=Silence())
    assert len(made.fingerprints()) == 2
    report = Silence()
    assert read_all(made, Serial(), ANNOTATORS, batch=1, report=report) == 2
    assert report.stages == {"reading reports": 2}
    assert len(made.fingerprints()) == 4
