import pytest

from crosswitness.case.wiring import DOSSIER_SECTIONS, all_stages, engine, plan
from crosswitness.engines.processes import Processes
from crosswitness.engines.serial import Serial
from crosswitness.model.errors import BackendError
from crosswitness.pipeline.settings import RunOptions, load_settings
from tests.lang.fakes import Fake, FakeParser, Signs, install


def test_the_built_in_stages_form_a_plan():
    made = plan(load_settings("", all_stages(), DOSSIER_SECTIONS))
    assert [a.origin.stage for a in made.annotators][:2] == ["segments", "metadata"]
    assert "utterances" in [n.origin.stage for n in made.linkers]


def test_few_reports_need_no_workers():
    assert isinstance(engine(RunOptions(), 3), Serial)
    assert isinstance(engine(RunOptions(workers=2), 3), Processes)
    assert isinstance(engine(RunOptions(workers=1), 1000), Serial)


def options_of_mentions(*overrides: str):
    made = plan(load_settings("", all_stages(), DOSSIER_SECTIONS, overrides))
    (stage,) = [a for a in made.annotators if a.origin.stage == "mentions"]
    return stage.options, made.notes


def test_back_ends_are_fixed_when_a_run_is_planned(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch, crosswitness_en=lambda argument: Fake())
    options, notes = options_of_mentions()
    assert options.fixed == ("crosswitness-en@fake-0",)
    assert notes == ()


def test_without_the_trained_names_the_rules_work_alone_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
):
    install(monkeypatch)
    options, (note,) = options_of_mentions()
    assert options.fixed == ()
    assert note.code == "N201"
    assert "pip install ./packages/en" in note.message


def test_a_back_end_that_was_asked_for_must_be_there(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch)
    with pytest.raises(BackendError):
        options_of_mentions('mentions.detectors=["crosswitness-en"]')
    assert options_of_mentions("mentions.detectors=[]")[1] == ()


def stages_with(*overrides: str) -> list[str]:
    made = plan(load_settings("", all_stages(), DOSSIER_SECTIONS, overrides))
    return [stage.origin.stage for stage in made.annotators]


def test_syntax_runs_only_where_a_parser_is_named(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch, crosswitness_en=lambda argument: Fake(), p=lambda argument: FakeParser())
    assert "syntax" not in stages_with()
    assert "syntax" in stages_with('syntax.parsers=["p"]')
    with pytest.raises(BackendError):
        stages_with('syntax.parsers=["nowhere"]')


def test_back_ends_of_linkers_are_fixed_too(monkeypatch: pytest.MonkeyPatch):
    install(monkeypatch, signs=lambda argument: Signs("odo"))
    settings = load_settings("", all_stages(), DOSSIER_SECTIONS, ('entities.symbols=["signs"]',))
    (stage,) = [n for n in plan(settings).linkers if n.origin.stage == "entities"]
    assert stage.options.fixed == ("signs@fake-0",)
