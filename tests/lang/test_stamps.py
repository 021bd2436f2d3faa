import pytest

from crosswitness.lang.stamps import day_of, stamp
from crosswitness.model.when import PartialDate


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ("2031-05-02", "2031-05-02"),
        ("2031-05", "2031-05"),
        ("2031", "2031"),
        ("2031-05-02T22:26:00+04:30", "2031-05-02T22:26+04:30"),
        ("2031-05-02T22:26:00Z", "2031-05-02T22:26+00:00"),
        ("2031-05-02 22:26", "2031-05-02T22:26"),
        ("Fri, 02 May 2031 22:26:00 GMT", "2031-05-02T22:26+00:00"),
        ("2 May 2031", "2031-05-02"),
        ("20310502", "2031-05-02"),
        ("20310502T222600Z", "2031-05-02T22:26+00:00"),
        ("1935584760", "2031-05-03T14:26+00:00"),
        (" May 2nd, 2031 ", "2031-05-02"),
    ],
)
def test_given_dates(given: str, value: str) -> None:
    found = stamp(given)
    assert found is not None
    assert found.value == value
    assert not found.doubt


@pytest.mark.parametrize("given", ["", "soon", "2031-13-45", "20311345", "Friday", "yesterday"])
def test_what_is_no_date(given: str) -> None:
    assert stamp(given) is None


def test_an_ambiguous_date_keeps_what_both_readings_share() -> None:
    found = stamp("05/02/2031")
    assert found is not None
    assert found.value == "2031"
    assert "2031-02-05" in found.doubt
    assert "2031-05-02" in found.doubt


def test_the_day_of_a_value() -> None:
    assert day_of("2031-05-02T22:26+04:30") == PartialDate(year=2031, month=5, day=2)
    assert day_of("XXXX-05-02") == PartialDate(month=5, day=2)
    assert day_of("soon") is None
