from pathlib import Path

from crosswitness.case.adding import add
from crosswitness.case.folder import Case
from crosswitness.model.document import Given
from tests.case.support import FIRST, folder_of


def test_files_are_kept_as_received_and_once(tmp_path: Path):
    case = Case.create(tmp_path / "case")
    reports = folder_of(tmp_path, bell=FIRST)
    added = add(case, [reports])
    assert (added.received, added.new, added.issues) == (1, 1, ())
    (entry,) = case.entries()
    assert (case.sources / entry.path).read_bytes() == (reports / "bell.txt").read_bytes()
    assert entry.received == "bell.txt"
    again = add(case, [reports])
    assert (again.received, again.new) == (1, 0)
    assert len(case.manifest.read_text().splitlines()) == 1


def test_a_new_sidecar_or_a_new_word_of_the_user_counts_as_new(tmp_path: Path):
    case = Case.create(tmp_path / "case")
    reports = folder_of(tmp_path, bell=FIRST)
    add(case, [reports])
    (reports / "bell.meta.toml").write_text('outlet = "Other"\n')
    assert add(case, [reports]).new == 1
    said = (Given(field="outlet", value="Third", source="--outlet"),)
    assert add(case, [reports], said).new == 1
    assert case.entries()[0].given == said


def test_what_is_no_report_is_named(tmp_path: Path):
    case = Case.create(tmp_path / "case")
    reports = folder_of(tmp_path, bell=FIRST)
    (reports / "picture.png").write_bytes(b"\x89PNG")
    added = add(case, [reports])
    assert added.received == 1
    (issue,) = added.issues
    assert "picture.png" in str(issue.place)
