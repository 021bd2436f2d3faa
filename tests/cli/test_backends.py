import json

import pytest

from crosswitness.cli.main import invoke
from crosswitness.lang.backends import load
from tests.lang.fakes import Fake, install


@pytest.fixture(autouse=True)
def _fresh():
    yield
    load.cache_clear()


def test_back_ends_say_what_they_add(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def broken(argument: str):
        raise ImportError("no engine")

    install(monkeypatch, p=lambda argument: Fake(), broken=broken, fake=broken)
    assert invoke(["backends"]) == 0
    shown = capsys.readouterr().out
    assert "fake 1  mentions; none, offline\n  Words it is told." in shown
    assert "broken\n  not ready: back-end 'broken' cannot be loaded: no engine" in shown
    ready = (
        "fake  mentions; none, offline\n  Words it is told.\n  not ready: back-end 'fake' cannot"
    )
    assert ready in shown  # what it adds is told before it is ready
    assert "crosswitness-en  not installed: pip install ./packages/en" in shown


def test_back_ends_as_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    install(monkeypatch, crosswitness_en=lambda argument: Fake())
    assert invoke(["--json", "backends"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["id"], row["provides"], row["needs_network"]) == ("fake", ["mentions"], False)
