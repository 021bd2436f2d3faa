import pytest

from crosswitness.model.errors import SettingsError
from crosswitness.pipeline.settings import load_settings
from tests.pipeline.support import Options, stages


def load(text: str = "", *overrides: str):
    return load_settings(text, stages(), {"dossier": Options()}, overrides)


def test_defaults_file_and_flag_in_that_order():
    settings = load('[case]\ntitle = "Two dams"\n[capitals]\nleast = 4', "capitals.least=5")
    assert settings.case.title == "Two dams"
    stage = next(s for s in settings.stages(stages()) if s.origin.stage == "capitals")
    assert stage.options.least == 5
    sources = {item.key: item.source for item in settings.effective()}
    assert sources["capitals.least"] == "--set"
    assert sources["case.title"] == "crosswitness.toml"
    assert sources["run.batch"] == "default"


def test_a_stage_can_be_switched_off():
    settings = load("", 'stages.off=["names"]')
    assert {s.origin.stage for s in settings.stages(stages())} == {"lines", "capitals"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[capitels]\nleast = 4", "no such section. Did you mean capitals?"),
        ("[capitals]\nleest = 4", "no such setting. Did you mean least?"),
        ('[capitals]\nleast = "4"', "Expected `int`"),
        ("[capitals]\nleast = true", "Expected `int`"),
        ("least = 4", "expected a section"),
        ("[capitals", "crosswitness.toml"),
    ],
)
def test_a_wrong_setting_says_where_and_what(text: str, message: str):
    with pytest.raises(SettingsError) as caught:
        load(text)
    assert message in str(caught.value)


def test_a_flag_without_value_is_refused():
    with pytest.raises(SettingsError, match="expected section.name=value"):
        load("", "capitals.least")


def test_bare_words_are_strings():
    assert load("", "case.title=Harbour strike").case.title == "Harbour strike"
