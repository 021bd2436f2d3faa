from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.numbers import find_numbers
from crosswitness.model.annotation import Bound


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("14", 14, 14, Bound.EXACT),
        ("12,400", 12400, 12400, Bound.EXACT),
        ("3.5 million", 3.5e6, 3.5e6, Bound.EXACT),
        ("2bn", 2e9, 2e9, Bound.EXACT),
        ("£1.2m", 1.2e6, 1.2e6, Bound.EXACT),
        ("1.2m", 1.2, 1.2, Bound.EXACT),
        ("twenty-five", 25, 25, Bound.EXACT),
        ("two hundred and fifty", 250, 250, Bound.EXACT),
        ("one hundred thousand", 1e5, 1e5, Bound.EXACT),
        ("half a million", 5e5, 5e5, Bound.EXACT),
        ("two dozen", 24, 24, Bound.EXACT),
        ("more than 6,000", 6000, None, Bound.AT_LEAST),
        ("at least nine", 9, None, Bound.AT_LEAST),
        ("60+", 60, None, Bound.AT_LEAST),
        ("60 or more", 60, None, Bound.AT_LEAST),
        ("as many as 700", None, 700, Bound.AT_MOST),
        ("up to 700", None, 700, Bound.AT_MOST),
        ("about 200", 180, 220, Bound.ABOUT),
        ("nearly 200", 180, 200, Bound.ABOUT),
        ("about two", 1, 3, Bound.ABOUT),
        ("about 2.5", 2.25, 2.75, Bound.ABOUT),
        ("between 30 and 40", 30, 40, Bound.BETWEEN),
        ("3,000-4,500", 3000, 4500, Bound.BETWEEN),
        ("2 to 3 million", 2e6, 3e6, Bound.BETWEEN),
        ("three or four", 3, 4, Bound.BETWEEN),
        ("dozens", 24, 99, Bound.BETWEEN),
        ("hundreds", 200, 999, Bound.BETWEEN),
        ("tens of thousands", 20000, 99999, Bound.BETWEEN),
        ("hundreds of thousands", 200000, 999999, Bound.BETWEEN),
        ("several hundred", 300, 999, Bound.BETWEEN),
        ("a few", 2, 9, Bound.BETWEEN),
    ],
)
def test_a_number_and_its_bounds(text: str, low: float, high: float, bound: Bound) -> None:
    (found,) = find_numbers(f"There were {text} tents.")
    assert (found.low, found.high, found.bound) == (low, high, bound)


@pytest.mark.parametrize(
    "text", ["the K-900 gun", "COVID-19", "the 12th tent", "12:30", "24/7", "#5", "B52", "0x1F"]
)
def test_parts_of_words_and_times_are_no_numbers(text: str) -> None:
    assert find_numbers(f"Here is {text} again") == []


def test_a_change_is_no_range() -> None:
    assert [f.low for f in find_numbers("It rose from 5 to 7.")] == [5, 7]


def test_places_are_of_the_whole_text() -> None:
    text = "Nine tents, about 40 carts."
    assert [text[f.start : f.end] for f in find_numbers(text, 11)] == ["about 40"]
    assert [text[slice(*f.number)] for f in find_numbers(text)] == ["Nine", "40"]


@given(st.integers(0, 10**12))
def test_digits_with_separators_are_read_back(value: int) -> None:
    (found,) = find_numbers(f"Then {value:,} tents")
    assert found.low == found.high == value


@given(st.text(alphabet="0123456789,.-– abtonehudr+$%\n", max_size=60))
def test_places_are_ordered_and_inside(text: str) -> None:
    found = find_numbers(text)
    assert all(0 <= f.start <= f.number[0] < f.number[1] <= f.end <= len(text) for f in found)
    assert all(a.end <= b.end for a, b in pairwise(found))
    assert all(f.low is None or f.high is None or f.low <= f.high for f in found)
