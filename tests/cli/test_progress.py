import pytest

from crosswitness.cli import progress as module
from crosswitness.cli.progress import Bars, Lines, progress


def test_a_stage_gets_a_line_once_it_takes_a_second(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    now = [0.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    with Lines() as report:
        report.stage("quick", 3)
        now[0] = 0.5
        report.stage("slow", 7)
        now[0] = 3.0
        report.advance()
    assert capsys.readouterr().err == "slow: 7 in 2.5 s\n"


def test_quiet_is_quiet(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    now = [0.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    with Lines(quiet=True) as report:
        report.stage("slow", 7)
        now[0] = 9.0
    assert capsys.readouterr().err == ""


def test_bars_are_for_terminals_only(monkeypatch: pytest.MonkeyPatch):
    assert isinstance(progress(quiet=False), Lines)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert isinstance(progress(quiet=False), Bars)
    assert isinstance(progress(quiet=True), Lines)


def test_bars_move(monkeypatch: pytest.MonkeyPatch):
    with Bars() as bars:
        bars.stage("one", 2)
        bars.advance()
        bars.stage("two", 1)
        bars.advance()
        assert [task.completed for task in bars._progress.tasks] == [1]
