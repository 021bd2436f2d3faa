import pytest

from crosswitness.exports.happening_rows import (
    Source,
    date_precision,
    flat,
    time_precision,
    where,
)
from crosswitness.model.when import PartialDate
from tests.exports.happening_case import store


@pytest.mark.parametrize(
    ("date", "ucdp", "acled"),
    [
        (PartialDate(year=2031, month=5, day=7), 1, 1),
        (PartialDate(year=2031, month=5), 4, 3),
        (PartialDate(year=2031), 5, 3),
        (PartialDate(weekday=3), None, None),
        (None, None, None),
    ],
)
def test_precision_follows_the_codebooks(
    date: PartialDate | None, ucdp: int | None, acled: int | None
):
    assert date_precision(date) == ucdp
    assert time_precision(date) == acled


def test_only_happenings_are_given_out():
    assert {str(e.realis) for e in Source(store()).events()} <= {"asserted", "alleged"}


def test_the_toll_is_the_most_conservative_one():
    source = Source(store())
    tolls = [t for e in source.events() if (t := source.toll(e)) is not None]
    assert tolls
    assert all(t.low <= t.best and (t.high is None or t.best <= t.high) for t in tolls)
    assert {t.best for t in tolls} <= {12, 17}


def test_places_have_coordinates_and_reports_their_outlet():
    source = Source(store())
    (agreement,) = source.agreements()
    name, point = where(agreement)
    assert name == "Oslo"
    assert point is not None
    assert [r.outlet for r in source.reports(agreement.documents)] == ["Bay Post", "Quay Herald"]
    assert flat("a\n b") == "a b"
