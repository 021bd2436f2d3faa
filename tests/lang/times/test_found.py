from datetime import time

from crosswitness.lang.times.found import FoundDate, Shape
from crosswitness.model.annotation import TimeKind
from crosswitness.model.when import PartialDate


def made(said: PartialDate | None, zone: str = "") -> FoundDate:
    return FoundDate(
        start=0, end=4, kind=TimeKind.DATE, shape=Shape.CALENDAR, said=said,
        time_of_day=time(9, 5), zone=zone,
    )  # fmt: skip


def test_iso_states_what_the_words_state() -> None:
    day = PartialDate(year=2021, month=3, day=5)
    assert made(day).iso == "2021-03-05T09:05"
    assert made(day, "+03:30").iso == "2021-03-05T09:05+03:30"
    assert made(day, "EST").iso == "2021-03-05T09:05"


def test_a_month_has_no_clock_time() -> None:
    assert made(PartialDate(year=2021, month=3)).iso == "2021-03"
    assert made(None).iso == ""
