import pytest

from crosswitness.lang.calendar import Shape, find_dates
from crosswitness.model.annotation import TimeKind


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on 4 May 2003 at 10:30 GMT", "2003-05-04T10:30+00:00"),
        ("at 10:30 on 4 May 2003", "2003-05-04T10:30"),
        ("4 May 2003 | 10:30", "2003-05-04T10:30"),
    ],
)
def test_a_day_and_its_clock_time_are_one(text: str, iso: str) -> None:
    (found,) = find_dates(text)
    assert found.iso == iso


def test_a_month_takes_no_clock_time() -> None:
    assert len(find_dates("in May 2003, 10:30")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "from 2009 to 2011",
        "between June and July",
        "28 June - 3 July 2003",
        "since Monday",
        "until 4 May",
        "June-July 2003",
    ],
)
def test_ranges(text: str) -> None:
    (found,) = find_dates(text)
    assert found.shape is Shape.RANGE
    assert (found.start, found.end) == (0, len(text))


def test_dates_in_a_list_are_no_range() -> None:
    assert len(find_dates("in June and July")) == 2


def test_a_distance_from_a_date_is_one() -> None:
    (found,) = find_dates("two weeks before 4 May 2003")
    assert found.shape is Shape.SHIFT
    assert found.ends[0] is not None


def test_a_range_may_begin_or_end_now():
    text = "It rained between January 22 and now. Now it is dry."
    (found, _) = find_dates(text)
    assert text[found.start : found.end] == "between January 22 and now"
    assert found.kind is TimeKind.INTERVAL
    assert found.ends[1] is not None
    assert (found.ends[1].unit, found.ends[1].count) == ("day", 0)


def test_a_year_behind_a_range_of_months_is_the_year_of_both():
    text = "Sales fell from April to June in 2031."
    (found,) = find_dates(text)
    assert text[found.start : found.end] == "from April to June in 2031"
    assert str(found.until) == "2031-06"


def test_a_year_through_a_month_of_another_year():
    text = "The office stood empty from 2030 through May 2032."
    (found,) = find_dates(text)
    assert (str(found.said), str(found.until)) == ("2030", "2032-05")
