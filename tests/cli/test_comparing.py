import json
from pathlib import Path

import pytest

from crosswitness.cli.main import invoke


def test_a_coders_table_beside_ours(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    ours, theirs = tmp_path / "ours.csv", tmp_path / "theirs.csv"
    ours.write_text("id,code\n1,SUPPORT\n2,AID\n", encoding="utf-8")
    theirs.write_text("\ufeffid,code\n2,AID\n1,AGREE\n3,AID\n", encoding="utf-8")
    assert invoke(["compare", str(ours), str(theirs)]) == 0
    told = capsys.readouterr().out
    assert "2 rows in both (by id), 0 only ours, 1 only theirs" in told
    assert "1  code: SUPPORT / AGREE" in told
    assert invoke(["--json", "compare", str(ours), str(theirs), "--key", "id"]) == 0
    (field,) = json.loads(capsys.readouterr().out)["fields"]
    assert (field["share"], field["pairs"]) == (0.5, 2)


def test_tables_without_a_shared_column_are_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    ours, theirs = tmp_path / "ours.csv", tmp_path / "theirs.csv"
    ours.write_text("a\n1\n", encoding="utf-8")
    theirs.write_text("b\n1\n", encoding="utf-8")
    assert invoke(["compare", str(ours), str(theirs)]) == 1
    assert "share no column" in capsys.readouterr().err
