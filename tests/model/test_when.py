from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.errors import ModelError
from crosswitness.model.when import PartialDate, moment_worded, parse_partial, worded

days = st.dates().map(PartialDate.of)
partials = st.builds(
    lambda day, keep, weekday: PartialDate(
        year=day.year if keep[0] else None,
        month=day.month if keep[1] else None,
        day=day.day if keep[2] else None,
        weekday=weekday,
    ),
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.tuples(st.booleans(), st.booleans(), st.booleans()),
    st.integers(1, 7),
)


@given(partials, partials)
def test_contradiction_is_symmetric_and_never_with_oneself(one: PartialDate, two: PartialDate):
    assert one.contradicts(two) == two.contradicts(one)
    full = one.as_date()
    if full is None or full.isoweekday() == one.weekday:
        assert not one.contradicts(one)


def test_a_weekday_contradicts_a_day_of_another_weekday():
    wednesday = PartialDate(year=2024, month=5, day=15)
    assert wednesday.contradicts(PartialDate(weekday=7))
    assert not wednesday.contradicts(PartialDate(weekday=3))
    assert not PartialDate(month=5, day=15).contradicts(PartialDate(weekday=7))
    assert PartialDate(month=5, day=15).contradicts(PartialDate(month=5, day=16))


@given(partials)
def test_written_and_read_back(value: PartialDate):
    text = str(value)
    assert str(parse_partial(text)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (PartialDate(year=2024, month=5, day=1), "2024-05-01"),
        (PartialDate(month=5, day=1), "XXXX-05-01"),
        (PartialDate(year=2024, month=5), "2024-05"),
        (PartialDate(year=2024), "2024"),
        (PartialDate(weekday=3), "XXXX-WXX-3"),
    ],
)
def test_is_written_as_timex(value: PartialDate, text: str):
    assert str(value) == text


@pytest.mark.parametrize(
    "parts", [{}, {"month": 13}, {"year": 2023, "month": 2, "day": 29}, {"weekday": 0}]
)
def test_impossible_dates_are_refused(parts: dict[str, int]):
    with pytest.raises(ModelError):
        PartialDate(**parts)


@pytest.mark.parametrize("text", ["", "yesterday", "2024-13", "XXXX-WXX-9"])
def test_other_text_is_refused(text: str):
    with pytest.raises(ModelError):
        parse_partial(text)


def test_bounds_are_as_wide_as_what_is_unknown():
    assert PartialDate(year=2024, month=2).bounds() == (date(2024, 2, 1), date(2024, 2, 29))
    assert PartialDate(year=2024).bounds() == (date(2024, 1, 1), date(2024, 12, 31))
    assert PartialDate(weekday=1).bounds() is None


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("XXXX-WXX-1", "a Monday"),
        ("2031-03-03", "3 March 2031"),
        ("2031-03", "March 2031"),
        ("2031", "2031"),
        ("XXXX-03-03", "3 March of an unknown year"),
    ],
)
def test_partial_dates_are_shown_as_such(value: str, shown: str):
    assert worded(value) == shown


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("XXXX-07-08", "2031-07-08", True),
        ("2031", "2031-07-08", True),
        ("XXXX-WXX-2", "2031-07-08", True),
        ("XXXX-WXX-2", "1998", False),
        ("XXXX-WXX-2", "XXXX-07-08", False),
    ],
)
def test_dates_meet_where_both_know_a_part(one: str, other: str, meet: bool):
    left, right = parse_partial(one), parse_partial(other)
    assert left.meets(right) is meet
    assert right.meets(left) is meet


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2031-03-03", "3 March 2031"),
        ("2031-03-03T14:10+02:00", "3 March 2031, 14:10 UTC+02:00"),
        ("2031-03-03T14:10:09Z", "3 March 2031, 14:10 UTC"),
        ("2031-03-03T18:40", "3 March 2031, 18:40"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_times_of_publication_name_their_zone_only_if_stated(value: str, shown: str) -> None:
    assert moment_worded(value) == shown
