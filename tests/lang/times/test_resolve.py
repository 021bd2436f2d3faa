from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.calendar import Leaning, find_dates, resolve
from crosswitness.model.when import PartialDate

WORDS = (
    "Monday|last Friday|4 May|May|yesterday|last week|the next day|two days ago|spring|this year|"
    "since June|from June to July|28 June - 3 July|the end of the month|next May|31 January|"
    "the second half of the year|last winter|between 4 and 9 June|the previous month|Q3"
)
PHRASES = st.sampled_from(WORDS.split("|"))
DAYS = st.dates(date(1950, 1, 1), date(2050, 1, 1))


@given(PHRASES)
def test_without_an_anchor_no_day_and_no_year_is_made(phrase: str) -> None:
    for found in find_dates(f"in {phrase}."):
        value = resolve(found, Leaning())
        assert value.start is None
        assert value.stop is None
        assert value.unknown


@given(PHRASES, DAYS, st.booleans())
def test_what_is_said_is_never_contradicted(phrase: str, day: date, future: bool) -> None:
    leaning = Leaning(written=PartialDate.of(day), future=future)
    for found in find_dates(f"in {phrase}."):
        value = resolve(found, leaning)
        if found.said is not None and value.start is not None and not found.until:
            assert not found.said.contradicts(value.start)
        if value.start is not None and value.stop is not None:
            left, right = value.start.bounds(), value.stop.bounds()
            assert left is not None
            assert right is not None
            assert left[0] <= right[1]


@given(DAYS)
def test_the_value_is_near_the_day_of_writing(day: date) -> None:
    (found,) = find_dates("on 4 May")
    start = resolve(found, Leaning(written=PartialDate.of(day))).start
    assert start is not None
    when = start.as_date()
    assert when is not None
    assert abs(when - day) <= timedelta(days=366)


def test_a_time_before_christ_has_no_date() -> None:
    (found,) = find_dates("in 480 BC")
    value = resolve(found, Leaning())
    assert (value.start, value.timex) == (None, "BC0480")


def test_an_event_and_hours_have_no_value() -> None:
    leaning = Leaning(written=PartialDate(year=2021, month=3, day=5))
    for text in ("three hours ago", "two weeks after the flood"):
        (found,) = find_dates(text)
        assert resolve(found, leaning).start is None


def test_the_calendar_ends() -> None:
    last = Leaning(written=PartialDate(year=9999, month=12, day=31), future=True)
    (found,) = find_dates("next May")
    assert "beyond" in resolve(found, last).unknown
