from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.times.foreign import find_foreign


def found(text: str) -> list[tuple[str, str, date | None]]:
    return [(text[i.start : i.end], i.rule, i.day) for i in find_foreign(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "words", "rule", "day"),
    [
        ("signed on 18 Tir 1399 in", "18 Tir 1399", "Solar Hijri", date(2020, 7, 8)),
        ("the 3rd of Ramadan, 1441 came", "3rd of Ramadan, 1441", "Islamic", None),
        ("In Khordad 1388 they voted", "Khordad 1388", "Solar Hijri", None),
        ("on 15 Shaban they met", "15 Shaban", "Islamic", None),
        ("on 30 February 2020 it", "30 February 2020", "no such day", None),
        ("on February 30, it", "February 30", "no such day", None),
        ("on 29 February 2019 it", "29 February 2019", "no such day", None),
        ("on 31 June it", "31 June", "no such day", None),
        ("in the year 0 it", "year 0", "no such day", None),
        ("on 1 January 0000 it", "1 January 0000", "no such day", None),
        ("the year 1399 Hijri was", "the year 1399 Hijri", "Islamic", None),
    ],
)
def test_strange_dates_are_found_whole(text: str, words: str, rule: str, day: date | None):
    assert found(text) == [(words, rule, day)]


@pytest.mark.parametrize(
    "text",
    [
        "on 29 February 2020 it",
        "Mr Tir and the Mehr agency",
        "They fasted during Ramadan",
        "on 31 May 2020 and June 30",
        "1399 people died",
        "May 45 boats sailed",
        "on 5 Ramadan 2020",
    ],
)
def test_other_words_are_left_alone(text: str):
    assert found(text) == []


def test_why_it_is_unknown_is_said():
    (item,) = find_foreign("29 February 2019", 0, 16)
    assert item.unknown == "February has no day 29 in 2019"
    (item,) = find_foreign("3 Ramadan 1441", 0, 14)
    assert item.near == date(2020, 4, 26)
    assert "moon" in item.unknown


@given(st.text(alphabet="0123456789 ,.FebruaryTirRamadan", max_size=200))
def test_any_text_gives_places_in_order(text: str):
    ends = 0
    for item in find_foreign(text, 0, len(text)):
        assert ends <= item.start < item.end <= len(text)
        assert bool(item.unknown) != (item.day is not None)
        ends = item.end
