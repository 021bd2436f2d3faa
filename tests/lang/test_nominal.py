import pytest

from crosswitness.lang.nominal import nominal
from tests.lang.spoken import line, said


def told(text: str) -> tuple[str | None, str | None] | None:
    found = line(text)
    high = len(found.tokens) - 1
    for index in range(high):
        report = nominal(found, index, 0, high)
        if report is not None:
            voice = said(text, found, report.voice.source)
            return voice, said(text, found, report.contents[0])
    return None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She laughed at his claim that the mill was sold.", ("his", "the mill was sold")),
        (
            "The mayor welcomed the union’s promise to return to the pits.",
            ("the union’s", "to return to the pits"),
        ),
        (
            "Despite Oda Lindqvist’s repeated warnings that the hull leaked, the ship left.",
            ("Oda Lindqvist’s", "the hull leaked"),
        ),
    ],
)
def test_a_noun_of_speech(text: str, expected: tuple[str, str] | None):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "His claim that the mill was sold would surprise the town.",
        "The claim that the mill was sold is old.",
        "She read his report that evening.",
        "He filed his claim to the land.",
    ],
)
def test_no_speech(text: str):
    assert told(text) is None
