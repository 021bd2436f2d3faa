import pytest

from crosswitness.lang.clauses import clause_around, clause_end
from crosswitness.lang.speechwords import MARKED
from crosswitness.lang.voices import voice
from tests.lang.spoken import line, said


def whole(text: str) -> str | None:
    found = line(text)
    index = next(i for i, token in enumerate(found.tokens) if token.kind is MARKED)
    who = voice(found, index)
    assert who is not None
    return said(text, found, clause_around(found, index, who))


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Petra Kolb said the pumps were “old and tired.”", "the pumps were “old and tired.”"),
        (
            "Petra Kolb said that the pumps “were tired” and leaked.",
            "the pumps “were tired” and leaked",
        ),
        ("The pumps were “old and tired,” Petra Kolb said.", "The pumps were “old and tired,”"),
        ("Petra Kolb said the shaft is “dry”, adding that it rained.", "the shaft is “dry”"),
        ("Petra Kolb called the pumps “a shame”; others slept.", "the pumps “a shame”"),
        ("Petra Kolb said: “The pumps run again and all is well.”", None),
    ],
)
def test_the_clause_around_a_quoted_part(text: str, clause: str | None):
    assert whole(text) == clause


def test_a_clause_ends_where_the_report_opposes_something():
    text = "She said the pumps ran again, while others slept."
    found = line(text)
    assert said(text, found, (2, clause_end(found, 2, len(found.tokens)))) == "the pumps ran again"


def test_that_after_a_noun_may_open_a_relative_clause():
    text = "“We came,” Petra Kolb said in a speech that was shown on Monday."
    found = line(text)
    who = voice(found, 0)
    assert who is not None
    assert clause_around(found, 0, who) is None
