import pytest

from crosswitness.lang.cues import forms
from crosswitness.lang.tables import rows
from tests.lang.spoken import line


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("She says it.", ["say"]),
        ("They say it.", ["say"]),
        ("The report was long.", []),
        ("His recent remarks were long.", []),
        ("Early reports said it.", ["say"]),
        ("The United States left.", []),
        ("He’s said it.", ["say"]),
        ("She pointed out a flaw.", ["point out"]),
        ("She shot back at once.", ["shoot back"]),
        ("The spokesman claims success.", ["claim"]),
        ("A thunderous chant rose.", []),
        ("Photographs shown on Monday were old.", []),
        ("He has shown it.", ["show"]),
    ],
)
def test_cues_are_verbs(text: str, cues: list[str]):
    assert [cue.lemma for cue in line(text).cues.values()] == cues


def test_passive_cues_are_told():
    (cue,) = line("The plan was described at length.").cues.values()
    assert cue.passive
    (cue,) = line("She has described the plan.").cues.values()
    assert not cue.passive


def test_every_cue_has_five_forms_and_a_known_kind():
    kinds = {"say", "tell", "ask", "judge", "think", "show", "report"}
    for row in rows("cues"):
        assert len(row["forms"].split("|")) == 5
        assert row["kind"] in kinds
        assert row["clause"] in ("yes", "no")


def test_the_longest_form_comes_first():
    lengths = [len(entry[0]) for entry in forms()["made"]]
    assert lengths == sorted(lengths, reverse=True)
