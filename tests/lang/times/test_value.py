import pytest

from crosswitness.lang.times.value import Leaning, Resolved


def test_nothing_is_leaned_on_by_default() -> None:
    leaning = Leaning()
    assert (leaning.written, leaning.told, leaning.narrative, leaning.future) == (
        None,
        None,
        False,
        False,
    )


def test_values_are_immutable() -> None:
    value = Resolved(timex="2021", rule="stated")
    with pytest.raises(AttributeError):
        value.timex = "2022"  # type: ignore[misc]
