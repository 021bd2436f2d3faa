from dataclasses import replace

import pytest

from crosswitness.model.errors import PlanError
from crosswitness.pipeline.plan import make_plan
from crosswitness.pipeline.stage import Annotator, Linker, Recorder
from tests.pipeline.support import stages


def test_stages_run_after_what_they_need():
    plan = make_plan(stages())
    assert [a.origin.stage for a in plan.annotators] == ["lines", "capitals"]
    assert len(plan.stages) == 4


def test_a_missing_maker_is_named_before_anything_runs():
    without = [s for s in stages() if not (isinstance(s, Annotator) and s.origin.stage == "lines")]
    with pytest.raises(PlanError, match="'capitals' needs Sentence, which no stage makes"):
        make_plan(without)


def test_two_makers_of_one_kind_are_refused():
    capitals = stages()[0]
    assert isinstance(capitals, Annotator)
    rival = replace(capitals, origin=replace(capitals.origin, stage="rival"))
    with pytest.raises(PlanError, match="both make Mention"):
        make_plan((*stages(), rival))


def test_two_stages_of_one_name_are_refused():
    with pytest.raises(PlanError, match="two stages are called 'lines'"):
        make_plan((*stages(), stages()[1]))


def test_a_linker_that_reads_an_unknown_linker_is_refused():
    *rest, linker, recorder = stages()
    assert isinstance(linker, Linker)
    assert isinstance(recorder, Recorder)
    with pytest.raises(PlanError, match="needs stories"):
        make_plan((*rest, replace(linker, reads=("stories",)), recorder))


def test_stages_that_wait_for_each_other_are_refused():
    *rest, linker, recorder = stages()
    assert isinstance(linker, Linker)
    other = replace(linker, origin=replace(linker.origin, stage="other"), reads=("names",))
    with pytest.raises(PlanError, match="wait for each other: names, other"):
        make_plan((*rest, replace(linker, reads=("other",)), other, recorder))
