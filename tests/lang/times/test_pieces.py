from datetime import time

import pytest

from crosswitness.lang.times import pieces
from crosswitness.lang.times.lexer import tokens


@pytest.mark.parametrize(
    ("words", "meridiem", "value"),
    [
        ("22:26", "", time(22, 26)),
        ("12:05", "am", time(0, 5)),
        ("12", "pm", time(12)),
        ("3", "p.m.", time(15)),
        ("2107", "", time(21, 7)),
        ("25:00", "", None),
        ("13", "pm", None),
    ],
)
def test_clock(words: str, meridiem: str, value: time | None) -> None:
    assert pieces.clock(words, meridiem) == value


def test_iso_keeps_a_zone_only_if_stated() -> None:
    assert pieces.iso("2021-03-03T21:07+0330")[2] == "+03:30"
    assert pieces.iso("2021-03-03T21:07")[2] == ""
    assert pieces.iso("2021-13-03")[0] is None


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [
        ("03/04/2021", "2021-04-03", "2021-03-04"),
        ("03/14/2021", "2021-03-14", None),
        ("14/03/2021", "2021-03-14", None),
        ("03.04.2021", "2021-04-03", None),
        ("04/04/2021", "2021-04-04", None),
        ("2021/03/04", "2021-03-04", None),
        ("03/04/98", "1998-04-03", "1998-03-04"),
        ("33/44/2021", None, None),
    ],
)
def test_numeric_readings(words: str, first: str | None, second: str | None) -> None:
    found = pieces.numeric(words)
    assert tuple(str(value) if value else None for value in found) == (first, second)


def test_two_digits_after_an_apostrophe_are_a_year() -> None:
    def of(text: str) -> int | None:
        return pieces.year(tokens(text, 0, len(text)))

    assert (of("July '36"), of("July '14"), of("July 36")) == (1936, 2014, None)


def test_counts_are_added_and_vague_ones_unknown() -> None:
    def of(text: str) -> int | None:
        return pieces.count(tokens(text, 0, len(text)))

    assert (of("twenty-five years"), of("a week"), of("several weeks")) == (25, 1, None)


def test_no_calendar_has_the_31st_of_june() -> None:
    assert pieces.partial(month=6, day=31) is None
