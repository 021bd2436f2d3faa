import zipfile
from pathlib import Path

from crosswitness.case.adding import add
from crosswitness.case.folder import Case
from crosswitness.case.syncing import sync
from tests.case.support import FIRST, OTHER, SECOND, folder_of
from tests.pipeline.support import Silence


def test_reads_what_is_new_and_forgets_what_is_gone(tmp_path: Path):
    case = Case.create(tmp_path / "case")
    add(case, [folder_of(tmp_path, one=FIRST, two=SECOND)])
    with case.store() as store:
        report = Silence()
        sync(case, store, report)
        assert report.stages == {"reading files": 2}
        sync(case, store, again := Silence())
        assert again.stages == {"reading files": 0}
        case.manifest.write_text(case.manifest.read_text().splitlines()[0] + "\n")
        sync(case, store, Silence())
        assert len(store.documents()) == 1
        assert store.intake.counts().holds


def test_members_of_archives_and_lines_are_reports_and_bad_ones_cost_themselves(tmp_path: Path):
    packed = tmp_path / "reports.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", FIRST)
        archive.writestr("a.meta.toml", 'outlet = "Alpha"')
        archive.writestr("b.jsonl", '{"text": "One report."}\nbroken\n{"text": "Another."}\n')
        archive.writestr("c.txt", b"\x89PNG\r\n\x1a\n\0\0\0")
    case = Case.create(tmp_path / "case")
    add(case, [packed])
    with case.store() as store:
        sync(case, store, Silence())
        counts = store.intake.counts()
        assert (counts.read, counts.stored, counts.quarantined) == (5, 3, 2)
        assert counts.holds
        assert {store.document(i).outlet for i in store.documents()} == {"", "Alpha"}
        places = " ".join(str(issue.place) for issue in store.issues())
        assert "c.txt" in places
        assert "line 2" in places


def test_a_source_that_vanished_is_named_and_the_rest_goes_on(tmp_path: Path):
    case = Case.create(tmp_path / "case")
    add(case, [folder_of(tmp_path, one=FIRST, two=OTHER)])
    (case.sources / case.entries()[0].path).unlink()
    with case.store() as store:
        sync(case, store, Silence())
        assert len(store.documents()) == 1
        assert store.intake.counts().quarantined == 1
