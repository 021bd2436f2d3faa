import pytest

from crosswitness.lang.times.tense import speaks_of_future, speaks_of_past


@pytest.mark.parametrize(
    ("text", "word", "future"),
    [
        ("They will meet on Friday.", "Friday", True),
        ("On Friday, the council will vote.", "Friday", True),
        ("It is scheduled for Friday.", "Friday", True),
        ("He said on Friday that they will meet.", "Friday", False),
        ("They will vote, he said on Friday.", "Friday", False),
        ("They met on Friday.", "Friday", False),
        ("On Friday he said it will rain.", "Friday", False),
    ],
)
def test_a_cue_counts_in_its_own_clause(text: str, word: str, future: bool) -> None:
    start = text.index(word)
    assert speaks_of_future(text, (0, len(text)), start, start + len(word)) is future


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("They met in June.", True),
        ("A strike in June killed nine.", True),
        ("Whoever wins in June gets it.", False),
        ("The June vote matters.", False),
    ],
)
def test_a_verb_of_the_past_near(text: str, past: bool) -> None:
    start = text.index("June")
    assert speaks_of_past(text, (0, len(text)), start, start + 4) is past
