import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.times.lexer import OTHER, tokens


def letters(text: str) -> str:
    return "".join(token.letter for token in tokens(text, 0, len(text)))[1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4 May 2003", "DaY"),
        ("the 4th of June", "tOfM"),
        ("may march", "AA"),
        ("last Wednesday night", "LWP"),
        ("2003-05-04T10:30Z", "I"),
        ("10:30 a.m. GMT", "KpZ"),
        ("the 1990s", "td"),
        ("480 B.C.", "Nz"),
        ("Q3 2020", "QY"),
        ("twenty-first century", "oU"),
    ],
)
def test_the_letter_of_each_token(text: str, expected: str) -> None:
    assert letters(text).startswith(expected)


def test_a_currency_sign_makes_a_plain_number() -> None:
    assert "Y" not in letters("paid $2003 in May")
    assert letters("1,500 and 2%") == ""


def test_a_paragraph_break_parts_tokens() -> None:
    assert letters("4\n\nMay") == f"D{OTHER}a" or letters("4\n\nMay") == "a"


@given(st.text(max_size=80))
def test_tokens_stand_in_order_inside_the_text(text: str) -> None:
    found = tokens(text, 0, len(text))
    assert all(0 <= token.start <= token.end <= len(text) for token in found)
    assert [token.start for token in found] == sorted(token.start for token in found)
