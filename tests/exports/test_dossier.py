"""A dossier is written whole or not at all, the same bytes each time."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from crosswitness.exports import dossier
from crosswitness.exports.dossier import contents, write_dossier
from crosswitness.exports.options import DossierOptions
from crosswitness.model.errors import VerifyError
from crosswitness.model.record import Copy
from crosswitness.model.span import Span
from tests.exports.support import MemoryStore, case

NAMES = {
    "dossier.json",
    "dossier.html",
    "dossier.schema.json",
    "quotations.csv",
    "chains.csv",
    "entities.csv",
    "claims.csv",
    "contrasts.csv",
    "framing.csv",
    "lineage.csv",
    "issues.csv",
}


def test_all_files_are_written_and_nothing_else(tmp_path: Path) -> None:
    written = write_dossier(case(), tmp_path / "dossier", DossierOptions())
    assert {path.name for path in written} == NAMES
    assert {path.name for path in (tmp_path / "dossier").iterdir()} == NAMES
    assert [path.name for path in tmp_path.iterdir()] == ["dossier"]
    json.loads((tmp_path / "dossier" / "dossier.json").read_text(encoding="utf-8"))


def test_a_second_run_gives_the_same_bytes_in_place_of_the_first(tmp_path: Path) -> None:
    target = tmp_path / "dossier"
    first = {p.name: p.read_bytes() for p in write_dossier(case(), target, DossierOptions())}
    (target / "stray.txt").write_text("old", encoding="utf-8")
    second = {p.name: p.read_bytes() for p in write_dossier(case(), target, DossierOptions())}
    assert first == second
    assert {path.name for path in target.iterdir()} == NAMES


def test_wrong_words_leave_the_earlier_dossier(tmp_path: Path) -> None:
    target = tmp_path / "dossier"
    write_dossier(case(), target, DossierOptions())
    before = (target / "dossier.json").read_bytes()
    store = case()
    beyond = Span(document=store.documents()[0], start=0, end=99_999)
    store.put(replace(store.records(Copy)[0], id="k9", members=(beyond,)))
    with pytest.raises(VerifyError):
        write_dossier(store, target, DossierOptions())
    assert (target / "dossier.json").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["dossier"]


def test_a_full_disk_leaves_the_earlier_dossier(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "dossier"
    write_dossier(case(), target, DossierOptions())

    def full(path: Path, text: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(dossier, "write_file", full)
    with pytest.raises(OSError, match="No space"):
        write_dossier(case(), target, DossierOptions())
    assert {path.name for path in target.iterdir()} == NAMES
    assert [path.name for path in tmp_path.iterdir()] == ["dossier"]


def test_no_path_of_the_machine_and_no_clock(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    for folder in (here, there):
        folder.mkdir()
        write_dossier(case(), folder / "dossier", DossierOptions())
    for name in NAMES:
        text = (here / "dossier" / name).read_bytes()
        assert text == (there / "dossier" / name).read_bytes()
        assert str(tmp_path).encode() not in text


def test_an_empty_case_gives_a_dossier_that_says_so() -> None:
    files = contents(MemoryStore(), DossierOptions())
    assert "No reports" in files["dossier.html"]
