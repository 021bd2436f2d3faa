import json
from pathlib import Path

import pytest

from crosswitness.cli.main import invoke


def test_demo_shows_what_the_product_is_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    assert invoke(["demo"]) == 0
    told = capsys.readouterr().out
    assert "12 reports read: 12 kept, 0 duplicate, 0 unreadable" in told
    assert " 3  stories" in told
    assert (tmp_path / "irsan/dossier/dossier.html").is_file()
    assert invoke(["-C", "irsan", "--json", "show", "stories"]) == 0
    stories = json.loads(capsys.readouterr().out)
    assert [story["reports"] for story in stories] == [9, 2, 1]
    assert stories[2]["outlets"] == ["Northern Wire"], "the agreement of 2019 stands alone"
    assert invoke(["-C", "irsan", "--json", "show", "contrasts", "--limit", "99"]) == 0
    verdicts = {c["verdict"] for c in json.loads(capsys.readouterr().out)}
    assert {"contradiction", "update", "finer or coarser"} <= verdicts
    assert invoke(["-C", "irsan", "verify"]) == 0
    assert invoke(["demo"]) == 0


def test_init_refuses_a_folder_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").mkdir()
    (tmp_path / "x/file").touch()
    assert invoke(["init", "x"]) == 1
    assert "not empty" in capsys.readouterr().err
