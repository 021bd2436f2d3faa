from crosswitness.case.wiring import DOSSIER_SECTIONS, all_stages, engine, plan
from crosswitness.engines.processes import Processes
from crosswitness.engines.serial import Serial
from crosswitness.pipeline.settings import RunOptions, load_settings


def test_the_built_in_stages_form_a_plan():
    made = plan(load_settings("", all_stages(), DOSSIER_SECTIONS))
    assert [a.origin.stage for a in made.annotators][:2] == ["segments", "metadata"]
    assert [n.origin.stage for n in made.linkers][-1] == "utterances"


def test_few_reports_need_no_workers():
    assert isinstance(engine(RunOptions(), 3), Serial)
    assert isinstance(engine(RunOptions(workers=2), 3), Processes)
    assert isinstance(engine(RunOptions(workers=1), 1000), Serial)
