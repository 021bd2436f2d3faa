import pytest

from crosswitness.lang.occasions import occasions
from crosswitness.model.kinds import Role
from tests.lang.spoken import line, said


def named(text: str, **given: object) -> list[tuple[str, str | None]]:
    found = line(text)
    made = occasions(found, (0, len(found.tokens)), **{"told": (), **given})  # type: ignore[arg-type]
    return [(hop.role.value, said(text, found, hop.source)) for hop in made]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Oda Lindqvist said at a news conference on Monday.", ["a news conference"]),
        ("In a letter to the mayor, Oda Lindqvist said it rained.", ["a letter"]),
        ("Oda Lindqvist, in a brief statement, said it rained.", ["a brief statement"]),
        ("The harbour board said on its website.", ["its website"]),
        ("She wrote on Twitter that it rained.", ["Twitter"]),
        ("Speaking at a rally, Oda Lindqvist said it rained.", ["a rally"]),
        ("He said in a statement released Friday.", ["a statement"]),
        ("He told reporters during a phone call on Monday.", ["a phone call"]),
        ("He said in a speech at the signing ceremony.", ["a speech", "the signing ceremony"]),
    ],
)
def test_an_occasion_beside_the_verb(text: str, words: list[str]):
    assert named(text) == [("occasion", word) for word in words]


@pytest.mark.parametrize(
    "text",
    [
        "The board met in the harbour office and drank tea.",
        "Oda Lindqvist said the mayor had wept at the ceremony.",
        "She said in the meeting room it rained.",
        "Nobody spoke.",
    ],
)
def test_no_occasion(text: str):
    assert named(text) == []


def test_a_text_that_is_read_out_is_a_document():
    text = "In a statement read at the ceremony, the two boards said it rained."
    assert named(text) == [("document", "a statement"), ("occasion", "the ceremony")]


def test_what_is_said_holds_no_occasion():
    text = "At a rally she said the wall fell during a parade."
    found = line(text)
    inside = range(5, len(found.tokens))
    (only,) = occasions(found, (0, len(found.tokens)), inside)
    assert said(text, found, only.source) == "a rally"
    assert only.role is Role.OCCASION
