import json
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from crosswitness.cli.main import invoke
from crosswitness.exports import dossier_json, schema
from crosswitness.exports.formats import EXPORTERS
from crosswitness.exports.tables import TABLES
from crosswitness.readers import archive, formats, jsonl, sidecar
from crosswitness.readers.units import PAGE_LIMIT
from tests.docs.pages import DOCS

PAGE = (DOCS / "formats.md").read_text(encoding="utf-8")


def part(heading: str) -> str:
    return re.split(r"\n#{2,3} ", PAGE.partition(f" {heading}\n")[2])[0]


def cells(text: str) -> list[str]:
    return re.findall(r"(?m)^\| `(\S+)` \|", text)


def test_every_suffix_is_told():
    told = set(re.findall(r"`(\.[a-z.]+)`", part("What is read")))
    assert told == {*formats.READERS, *archive.SUFFIXES}


def test_fields_of_json_lines_and_keys_of_sidecars_are_told():
    assert sorted(cells(part("JSON Lines"))) == sorted([*jsonl.FIELDS, "text", "id"])
    assert sorted(cells(part("Sidecars"))) == sorted(sidecar.FIELDS)


def test_the_example_sidecar_is_read_without_doubt():
    example = re.findall(r"(?s)```toml\n(.*?)```", part("Sidecars"))[0]
    given, doubts = sidecar.read_sidecar("report.meta.toml", example.encode())
    assert not doubts
    assert {entry.field for entry in given} == set(sidecar.FIELDS)


def test_limits_are_those_in_force():
    options = archive.ArchiveOptions()
    told = [int(n.replace(",", "")) for n in re.findall(r"\| ([\d,]+) \|", part("Archives"))]
    limits = [getattr(options, f.name) for f in fields(options) if f.name != "free"]
    assert sorted(told) == sorted(limits)
    assert f"{PAGE_LIMIT // 1_000_000} million bytes" in part("Text")


def test_every_format_table_and_column_is_told():
    told = part("What is written")
    assert all(f"`{name}`" in told for name in EXPORTERS)
    for table in TABLES:
        (row,) = re.findall(rf"(?m)^\| `{table.name}` \| .+ \| (.+) \|$", PAGE)
        assert row.replace("`", "").split() == list(table.header)


def test_every_key_of_the_dossier_is_told():
    assert cells(part("dossier.json")) == list(schema.load()["properties"])
    assert f"`{dossier_json.SCHEMA}`" in part("dossier.json")


def test_the_example_of_reading_a_dossier_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert invoke(["-q", "demo", "--folder", str(tmp_path / "case")]) == 0
    capsys.readouterr()
    (code,) = re.findall(r"(?s)```python\n(.*?)```", PAGE)
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        cwd=tmp_path / "case",
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    dossier = json.loads((tmp_path / "case/dossier/dossier.json").read_text(encoding="utf-8"))
    wordings = [len(utterance["renderings"]) for utterance in dossier["utterances"]]
    assert len(ran.stdout.splitlines()) >= sum(wordings)
