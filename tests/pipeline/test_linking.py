from dataclasses import replace
from pathlib import Path

from crosswitness.engines.serial import Serial
from crosswitness.model.record import Entity
from crosswitness.pipeline.plan import make_plan
from crosswitness.pipeline.run import run
from crosswitness.pipeline.stage import Linker
from tests.pipeline.support import Silence, stages
from tests.store.support import store


def test_a_key_that_all_share_pairs_nobody_and_says_so(tmp_path: Path):
    capped = [replace(s, cap=2) if isinstance(s, Linker) else s for s in stages()]
    made = store(tmp_path, "Anna", "Anna slept", "Anna rose")
    run(made, Serial(), make_plan(capped), batch=200, report=Silence())
    assert len(made.records(Entity)) == 3
    (issue,) = made.issues()
    assert issue.code == "K101"
    assert "3 places share the key 'A', more than 2" in issue.message


def test_a_key_that_all_share_may_pair_neighbours(tmp_path: Path):
    capped = [replace(s, cap=2, neighbours=1) if isinstance(s, Linker) else s for s in stages()]
    made = store(tmp_path, "Anna", "Anna slept", "Anna rose", "Anna ate")
    summary = run(made, Serial(), make_plan(capped), batch=200, report=Silence())
    assert summary.compared == 3
    assert len(made.records(Entity)) == 1
    (issue,) = made.issues()
    assert "each met the next 1 only" in issue.message
