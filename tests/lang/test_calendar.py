from crosswitness.lang import calendar


def test_the_door_is_exact_and_sorted() -> None:
    assert calendar.__all__ == sorted(calendar.__all__)
    assert all(hasattr(calendar, name) for name in calendar.__all__)


def test_finding_and_resolving_fit_together() -> None:
    (found,) = calendar.find_dates("on 4 May")
    value = calendar.resolve(found, calendar.Leaning())
    assert value.start is None
    assert value.timex == str(found.said) == "XXXX-05-04"
    assert "year" in value.unknown
