from pathlib import Path

import pytest

from crosswitness.case.folder import Case
from crosswitness.model.errors import CaseError


def test_a_new_case_has_its_files_and_its_title(tmp_path: Path):
    case = Case.create(tmp_path / "new", 'The "bell"')
    assert case.settings().case.title == 'The "bell"'
    assert sorted(p.name for p in case.root.iterdir()) == [
        "crosswitness.toml",
        "judgements.jsonl",
        "sources",
    ]


def test_an_existing_case_is_left_as_it_is(tmp_path: Path):
    Case.create(tmp_path / "new", "One")
    assert Case.create(tmp_path / "new", "Two").settings().case.title == "One"


def test_a_folder_with_other_things_is_refused(tmp_path: Path):
    (tmp_path / "thesis.doc").touch()
    with pytest.raises(CaseError, match="not empty and no case"):
        Case.create(tmp_path)


def test_no_case_says_how_to_make_one(tmp_path: Path):
    with pytest.raises(CaseError, match="crosswitness init"):
        Case(tmp_path)


def test_a_broken_manifest_is_named_by_line(tmp_path: Path):
    case = Case.create(tmp_path / "new")
    good = '{"path": "a", "received": "a.txt", "given": []}'
    case.manifest.write_text(f"{good}\n{{broken\n")
    with pytest.raises(CaseError, match="line 2 is broken"):
        case.entries()


def test_the_last_line_about_a_file_holds(tmp_path: Path):
    case = Case.create(tmp_path / "new")
    said = '{"field": "outlet", "value": "B", "source": "--outlet"}'
    case.manifest.write_text(
        '{"path": "a", "received": "a.txt", "given": []}\n'
        f'{{"path": "a", "received": "a.txt", "given": [{said}]}}\n'
    )
    (entry,) = case.entries()
    assert entry.given[0].value == "B"
