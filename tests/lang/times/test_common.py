import pytest

from crosswitness.lang.times import common
from crosswitness.lang.times.found import Base
from crosswitness.lang.times.lexer import tokens


@pytest.mark.parametrize(
    ("text", "number", "timex"),
    [
        ("nine years", 9, "P9Y"),
        ("hours", 3, "PT3H"),
        ("weeks", None, "PXW"),
        ("fortnight", 2, "P4W"),
    ],
)
def test_the_timex_value_of_a_length(text: str, number: int | None, timex: str) -> None:
    padded = f"a {text}"
    assert common.length(number, tokens(padded, 0, len(padded))[-1]) == timex


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("early May 2003", True),
        ("the end of May", True),
        ("mid-May", True),
        ("end May 2003", False),
    ],
)
def test_the_end_needs_of(text: str, holds: bool) -> None:
    assert common.stage_holds(tokens(text, 0, len(text))[1:], text) is holds


def test_last_year_counts_back_from_the_day_of_writing() -> None:
    text = "last year"
    found = common.of_year(tokens(text, 0, len(text))[1:])
    assert found == {"unit": "year", "count": -1, "base": Base.DEICTIC}
