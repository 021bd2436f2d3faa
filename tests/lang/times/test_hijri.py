from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.times.hijri import SOLAR_YEARS, islamic, solar, solar_leap


@pytest.mark.parametrize(
    ("hijri", "day"),
    [
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1388, 3, 22), date(2009, 6, 12)),
        ((1399, 4, 18), date(2020, 7, 8)),
        ((1400, 1, 1), date(2021, 3, 21)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1404, 1, 1), date(2025, 3, 21)),
    ],
)
def test_known_days_of_the_solar_calendar(hijri: tuple[int, int, int], day: date):
    assert solar(*hijri) == day


@pytest.mark.parametrize(
    ("hijri", "day"),
    [
        ((1, 1, 1), date(622, 7, 19)),
        ((1441, 9, 1), date(2020, 4, 24)),
        ((1442, 1, 1), date(2020, 8, 20)),
    ],
)
def test_known_days_of_the_tabular_islamic_calendar(hijri: tuple[int, int, int], day: date):
    assert islamic(*hijri) == day


@pytest.mark.parametrize("wrong", [(1399, 13, 1), (1399, 7, 31), (1400, 12, 30), (99, 1, 1)])
def test_there_is_no_such_solar_day(wrong: tuple[int, int, int]):
    assert solar(*wrong) is None


@pytest.mark.parametrize("wrong", [(1442, 2, 30), (0, 1, 1), (1442, 13, 1), (1442, 1, 0)])
def test_there_is_no_such_islamic_day(wrong: tuple[int, int, int]):
    assert islamic(*wrong) is None


@given(st.integers(SOLAR_YEARS.start, SOLAR_YEARS.stop - 2))
def test_years_follow_each_other(year: int):
    last = solar(year, 12, 30 if solar_leap(year) else 29)
    first = solar(year + 1, 1, 1)
    assert last is not None
    assert first == last + timedelta(days=1)


@given(st.integers(1, 2000), st.integers(1, 11))
def test_islamic_months_follow_each_other(year: int, month: int):
    last = islamic(year, month, 30) or islamic(year, month, 29)
    assert last is not None
    assert islamic(year, month + 1, 1) == last + timedelta(days=1)
