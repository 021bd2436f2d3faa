import pytest

from bench.laws import broken, report


def test_the_cases_that_break_a_law_are_named():
    assert broken(lambda number: number % 3 > 0, 7) == [0, 3, 6]
    assert broken(lambda number: True, 7) == []


def test_every_law_is_told_and_one_broken_fails(capsys: pytest.CaptureFixture[str]):
    laws = [("All hold. ", lambda number: True), ("Two breaks.", lambda number: number != 2)]
    assert report(laws, 4) == 1
    assert capsys.readouterr().out.splitlines() == [
        "All hold. Broken in 0 of 4",
        "Two breaks. Broken in 1 of 4, first in case 2",
    ]
    assert report(laws[:1], 4) == 0
