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
    assert invoke(["demo"]) == 0


def test_init_refuses_a_folder_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").mkdir()
    (tmp_path / "x/file").touch()
    assert invoke(["init", "x"]) == 1
    assert "not empty" in capsys.readouterr().err
