import json
from pathlib import Path

import pytest

from crosswitness.cli.main import invoke


def test_events_and_agreements_of_the_example(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    assert invoke(["-q", "demo"]) == 0
    capsys.readouterr()
    assert invoke(["-C", "irsan", "agreements"]) == 0
    told = capsys.readouterr().out
    assert "Kamal Darwish" in told
    assert "Yusuf Khaledi" in told
    assert invoke(["-C", "irsan", "--json", "agreements"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {row["date"] for row in rows} == {"2019-02-03", "2024-05-15"}
    by_date = {row["date"]: {p["name"] for p in row["signatories"]} for row in rows}
    assert by_date["2019-02-03"] == {"Kamal Darwish", "Anton Veselin"}
    assert by_date["2024-05-15"] == {"Yusuf Khaledi", "Anton Veselin"}
    assert invoke(["-C", "irsan", "--json", "events", "--type", "agreement", "--limit", "1"]) == 0
    (event,) = json.loads(capsys.readouterr().out)
    assert event["cameo"] == "057"
    assert event["codebook"].startswith("PLOVER")
