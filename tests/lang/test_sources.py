import pytest

from crosswitness.lang.sources import follower, skip_left, subject
from tests.lang.spoken import line, said


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Oda Lindqvist said it.", "Oda Lindqvist"),
        ("Oda Lindqvist has repeatedly said it.", "Oda Lindqvist"),
        ("Oda Lindqvist on Monday said it.", "Oda Lindqvist"),
        ("Oda Lindqvist, a teacher, said it.", "Oda Lindqvist, a teacher"),
        ("Peter Grale, of Netherby, told them.", "Peter Grale, of Netherby"),
        ("Senator Jo Field (N) said it.", "Senator Jo Field (N)"),
        ("The keeper, who lives alone, said it.", "The keeper, who lives alone"),
        ("Oda Lindqvist, who said it, left.", "Oda Lindqvist"),
        (
            "Oda Lindqvist, editor of the daily, Norland Post, said it.",
            "Oda Lindqvist, editor of the daily, Norland Post",
        ),
        (
            "Gen. Ilse Maron, commander of the Norland Fleet said it.",
            "Gen. Ilse Maron, commander of the Norland Fleet",
        ),
        ("The mayor went on to say it.", "The mayor"),
        ("It is a step Oda Lindqvist said it takes.", "Oda Lindqvist"),
        ("That was the time Norland said it.", "Norland"),
        ("The agency Norpost said it.", "The agency Norpost"),
    ],
)
def test_subject(text: str, source: str):
    found = line(text)
    cue = next(cue for cue in found.cues.values() if cue.lemma in ("say", "tell"))
    assert said(text, found, subject(found, cue, 0)) == source


def test_a_cue_that_opens_the_sentence_has_no_subject():
    found = line("Said Oda Lindqvist.")
    assert subject(found, found.cues[0], 0) is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("said Oda Lindqvist.", "Oda Lindqvist"),
        ("said Oda Lindqvist, head of the board.", "Oda Lindqvist, head of the board"),
        ("said Oda Lindqvist, 42, of Netherby.", "Oda Lindqvist, 42, of Netherby"),
        ("said Oda Lindqvist in a letter.", "Oda Lindqvist"),
        ("said Oda Lindqvist, who left early.", "Oda Lindqvist"),
        ("said she on Monday.", "she"),
        ("said in a letter.", None),
    ],
)
def test_follower(text: str, source: str | None):
    found = line(text)
    assert said(text, found, follower(found, 1, len(found.tokens))) == source


def test_skip_left_passes_over_the_verb_group():
    found = line("The mayor has also said it.")
    assert skip_left(found, 4, 0) == 1
