import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosswitness.cli.main import app
from crosswitness.cli.weighing import COMMANDS, KINDS, VERDICTS, VOICES
from crosswitness.model.naming import Voice
from crosswitness.model.record import ClaimKind, Verdict


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "case"
    assert CliRunner().invoke(app, ["-q", "demo", "--folder", str(folder)]).exit_code == 0
    return folder


def test_every_choice_is_one_of_the_model():
    assert set(KINDS) == set(ClaimKind)
    assert set(VERDICTS) == set(Verdict)
    assert set(VOICES) == set(Voice)


@pytest.mark.parametrize("name", [str(command.name) for command in COMMANDS])
def test_each_verb_answers_in_words_and_as_json(case: Path, name: str):
    told = CliRunner().invoke(app, ["-C", str(case), name])
    assert told.exit_code == 0, told.output
    assert told.output.strip()
    answered = CliRunner().invoke(app, ["-C", str(case), "--json", name])
    assert answered.exit_code == 0, answered.output
    json.loads(answered.output)


def test_claims_show_the_interval_and_the_carriers(case: Path):
    answered = CliRunner().invoke(app, ["-C", str(case), "--json", "claims", "--limit", "3"])
    for row in json.loads(answered.output):
        assert 1 <= row["texts_least"] <= row["texts_most"] <= row["reports"]
        assert row["carriers"][0]["words"][0]


def test_single_claims_are_those_of_one_report(case: Path):
    answered = CliRunner().invoke(app, ["-C", str(case), "--json", "claims", "--single"])
    assert {row["reports"] for row in json.loads(answered.output)} <= {1}
