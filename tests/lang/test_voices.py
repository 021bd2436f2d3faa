import pytest

from crosswitness.lang.speechwords import MARKED
from crosswitness.lang.voices import voice
from tests.lang.spoken import line, said


def answer(text: str) -> tuple[str, str | None] | None:
    found = line(text)
    index = max(i for i, token in enumerate(found.tokens) if token.kind is MARKED)
    made = voice(found, index)
    return made and (made.rule, said(text, found, made.source))


@pytest.mark.parametrize(
    ("text", "rule", "source"),
    [
        ("“It rained all night,” Oda Lindqvist said.", "R1", "Oda Lindqvist"),
        ("“It rained all night,” said Oda Lindqvist.", "R2", "Oda Lindqvist"),
        ("“It rained all night,” according to Oda Lindqvist.", "ACC", "Oda Lindqvist"),
        ("According to Oda Lindqvist, “it rained all night”.", "ACC", "Oda Lindqvist"),
        ("Oda Lindqvist said that “it rained all night.”", "L1", "Oda Lindqvist"),
        ("The keeper woke and said “it rained all night.”", "L1s", "The keeper"),
        ("The keeper woke us, saying “it rained all night.”", "Lpart", "The keeper"),
        ("He read a letter saying “it rained all night.”", "Lnp", "a letter"),
        ("She released a statement saying “it rained all night.”", "Lpart", "She"),
        ("Oda Lindqvist: “It rained all night.”", "NAME", "Oda Lindqvist"),
        ("The roads agree - Oda Lindqvist: “It rained all night.”", "NAME", "Oda Lindqvist"),
        ("Oda Lindqvist said she called it “a long wet night.”", "L1", "Oda Lindqvist"),
        (
            "Oda Lindqvist said he is assessing the loss and that it “was small.”",
            "L1",
            "Oda Lindqvist",
        ),
        ("He condemned the “long wet raid” there, Jonas Weir said.", "R1", "Jonas Weir"),
        ("Jonas Weir said talks, which began late, were “long and wet.”", "L1", "Jonas Weir"),
        ("The plan was praised by Jonas Weir as “bold and fair.”", "L1", "Jonas Weir"),
        ("A field which he described as “dry and bare.”", "L1", "he"),
        ("Hours later, Oda Lindqvist came back, saying “it rained.”", "Lpart", "Oda Lindqvist"),
    ],
)
def test_rules(text: str, rule: str, source: str):
    assert answer(text) == (rule, source)


def test_no_cue_no_voice():
    assert answer("The road was wet. “It rained all night.”") is None
