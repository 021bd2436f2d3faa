"""Bars are as wide as the date is uncertain, and stay on the scale."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.exports.citations import Citations
from crosswitness.exports.dossier_json import build
from crosswitness.exports.options import DossierOptions
from crosswitness.exports.timeline import NARROWEST, timeline
from tests.exports.support import case

DOSSIER = build(case(), DossierOptions())
DOCUMENT = DOSSIER["documents"][0]["id"]


def _citations() -> Citations:
    return Citations(DOSSIER["documents"], {d["id"] for d in DOSSIER["documents"]})


def _time(start: str | None, stop: str | None = None, kind: str = "date") -> dict[str, Any]:
    evidence = {"document": DOCUMENT, "start": 0, "end": 5, "text": "Ferry"}
    return {"start": start, "stop": stop, "kind": kind, "unknown": "", "evidence": [evidence]}


def test_a_year_is_wider_than_a_month_than_a_day() -> None:
    times = [_time("2030"), _time("2030-05"), _time("2030-05-07")]
    rows = {row.label: row for row in timeline(times, _citations(), 9).rows}
    assert rows["2030"].width > rows["May 2030"].width > rows["7 May 2030"].width >= NARROWEST


def test_an_interval_reaches_to_its_end() -> None:
    row = timeline([_time("2029-01", "2030-02")], _citations(), 9).rows[0]
    assert row.label == "January 2029 to February 2030"


def test_without_a_year_it_stands_apart_and_says_so() -> None:
    line = timeline([_time("XXXX-05-07"), _time(None)], _citations(), 9)
    assert line.rows == ()
    assert [why for why, _ in line.apart] == ["no year is stated"] * 2


def test_durations_have_no_place_on_a_timeline() -> None:
    line = timeline([_time(None, kind="duration")], _citations(), 9)
    assert (line.rows, line.apart) == ((), ())


def test_the_same_value_in_two_places_is_one_row() -> None:
    assert len(timeline([_time("2030-05-07")] * 3, _citations(), 9).rows) == 1


def test_a_long_past_is_shortened() -> None:
    assert timeline([_time("1912"), _time("2031-03-03")], _citations(), 9).shortened
    assert not timeline([_time("2031-01"), _time("2031-03-03")], _citations(), 9).shortened


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_the_ends_of_the_calendar_fit(year: str) -> None:
    assert len(timeline([_time(year)], _citations(), 9).rows) == 1


@given(st.lists(st.dates(), min_size=1, max_size=12))
def test_bars_and_ticks_stay_on_the_scale(days: list[Any]) -> None:
    line = timeline([_time(day.isoformat()) for day in days], _citations(), 50)
    for row in line.rows:
        assert row.left >= -0.01
        assert row.left + row.width <= 100.02
    places = [place for place, _ in line.ticks]
    assert places == sorted(places)
    assert [row.left for row in line.rows] == sorted(row.left for row in line.rows)
