import pytest

from crosswitness.lang.times.periods import shifted
from crosswitness.model.when import PartialDate

FRIDAY = PartialDate(year=2021, month=3, day=5)


@pytest.mark.parametrize(
    ("unit", "count", "timex", "start", "stop"),
    [
        ("day", -1, "2021-03-04", "2021-03-04", "None"),
        ("week", -1, "2021-W08", "2021-02-22", "2021-02-28"),
        ("weekend", 0, "2021-W08-WE", "2021-02-27", "2021-02-28"),
        ("month", -3, "2020-12", "2020-12", "None"),
        ("quarter", -1, "2020-Q4", "2020-10", "2020-12"),
        ("year", 1, "2022", "2022", "None"),
        ("decade", -1, "201", "2010", "2019"),
        ("century", 0, "20", "2001", "2100"),
    ],
)
def test_what_lies_so_many_units_away(
    unit: str, count: int, timex: str, start: str, stop: str
) -> None:
    found = shifted(FRIDAY, unit, count, future=False)
    assert found is not None
    assert (found.timex, str(found.start), str(found.stop)) == (timex, start, stop)


@pytest.mark.parametrize(("unit", "count"), [("day", 1), ("week", 1)])
def test_a_year_alone_cannot_count_days(unit: str, count: int) -> None:
    assert shifted(PartialDate(year=2021), unit, count, future=False) is None


@pytest.mark.parametrize("unit", ["day", "week", "month", "year", "decade"])
def test_the_calendar_ends(unit: str) -> None:
    assert shifted(PartialDate(year=9999, month=12, day=31), unit, 10**6, future=False) is None
