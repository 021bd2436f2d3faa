from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from crosswitness.engines.serial import Serial
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.record import Entity
from crosswitness.pipeline.plan import make_plan
from crosswitness.pipeline.run import run
from crosswitness.pipeline.stage import Linker
from tests.pipeline.support import Name, Options, Silence, prepare, stages
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


def test_a_weak_key_is_passed_over_once_it_is_common(tmp_path: Path):
    def marked(name: Name) -> list[str]:
        return ["?" + name.word[0], name.word]

    weak = [replace(s, keys=marked, weak=2) if isinstance(s, Linker) else s for s in stages()]
    made = store(tmp_path, "Anna", "Anna slept", "Anton rose")
    summary = run(made, Serial(), make_plan(weak), batch=200, report=Silence())
    assert summary.compared == 1
    assert {(e.name, len(e.documents)) for e in made.records(Entity)} == {("Anna", 2), ("Anton", 1)}
    assert made.issues() == ()


def test_a_linker_that_fails_on_a_report_leaves_it_out_and_says_so(tmp_path: Path):
    def failing(layers: Layers, groups: Groups, options: Options) -> Iterator[Name]:
        for name in prepare(layers, groups, options):
            if "rose" in layers.document.text:
                raise LookupError(name.word)
            yield name

    broken = [replace(s, prepare=failing) if isinstance(s, Linker) else s for s in stages()]
    made = store(tmp_path, "Anna", "Anna slept", "Anna rose")
    run(made, Serial(), make_plan(broken), batch=200, report=Silence())
    (entity,) = made.records(Entity)
    assert len(entity.documents) == 2
    (issue,) = made.issues()
    assert issue.code == "P101"
    assert issue.message.startswith("stage 'names' failed on this report: LookupError: Anna;")
