from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.times import days
from crosswitness.model.when import PartialDate

DATES = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(DATES, st.integers(1, 7))
def test_a_bare_weekday_lies_in_its_window(day: date, number: int) -> None:
    chosen = days.weekday(number, day, None, future=False).start.as_date()
    assert chosen is not None
    assert chosen.isoweekday() == number
    assert -days.BEFORE <= (chosen - day).days <= 1


@given(DATES, st.integers(1, 7))
def test_last_and_next_leave_the_day_itself_out(day: date, number: int) -> None:
    last = days.weekday(number, day, -1, future=False).start.as_date()
    following = days.weekday(number, day, 1, future=False).start.as_date()
    assert last is not None
    assert following is not None
    assert -7 <= (last - day).days < 0 < (following - day).days <= 7


@given(DATES, st.integers(1, 7))
def test_a_future_cue_never_moves_a_weekday_back(day: date, number: int) -> None:
    chosen = days.weekday(number, day, None, future=True).start.as_date()
    assert chosen is not None
    assert 0 <= (chosen - day).days <= 6


@given(DATES, st.integers(1, 12), st.booleans())
def test_a_month_keeps_its_precision(day: date, month: int, future: bool) -> None:
    choice = days.nearest(PartialDate(month=month), day, None, future)
    assert choice is not None
    assert choice.start.day is None
    assert choice.start.month == month
    assert choice.start.year in {day.year - 1, day.year, day.year + 1}


def test_a_leap_day_finds_a_leap_year() -> None:
    choice = days.nearest(PartialDate(month=2, day=29), date(2021, 3, 5), None, False)
    assert choice is not None
    assert str(choice.start) == "2020-02-29"


@pytest.mark.parametrize(("months", "value"), [(0, "2021-01"), (-1, "2020-12"), (14, "2022-03")])
def test_months_carry_over_the_year(months: int, value: str) -> None:
    assert str(days.shift_months(2021, 1, months)) == value


def test_a_narrative_goes_on_into_the_next_year() -> None:
    told = PartialDate(year=1939, month=11)
    assert str(days.in_order(PartialDate(month=1), told)) == "1940-01"
    assert str(days.in_order(PartialDate(month=9), told)) == "1939-09"
