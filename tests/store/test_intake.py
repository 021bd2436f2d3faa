from dataclasses import replace
from pathlib import Path

from crosswitness.store.intake import fold
from tests.store.support import store, unit
from tests.support import document


def test_read_is_stored_and_duplicate_and_quarantined(tmp_path: Path):
    made = store(tmp_path, "One report.", "Another report.")
    same = document("One report.", outlet="Outlet 0")
    made.intake.save([unit("copy.txt", same), replace(unit("bad.png"), read=1, quarantined=1)])
    counts = made.intake.counts()
    assert (counts.read, counts.stored, counts.duplicate, counts.quarantined) == (4, 2, 1, 1)
    assert counts.holds
    made.intake.save([replace(unit("lost.txt"), read=1)])
    assert not made.intake.counts().holds


def test_the_first_name_speaks_for_a_duplicate_in_whatever_order(tmp_path: Path):
    report = document("One report.", outlet="Outlet")
    early = replace(report, source=replace(report.source, path="a.txt"))
    late = replace(report, source=replace(report.source, path="b.txt"))
    for name, order in (("x", (early, late)), ("y", (late, early))):
        (tmp_path / name).mkdir()
        made = store(tmp_path / name)
        for item in order:
            made.intake.save([unit(item.source.path, item)])
        assert made.document(report.id).source.path == "a.txt"


def test_a_forgotten_unit_takes_its_documents_along(tmp_path: Path):
    made = store(tmp_path, "One report.", "Another report.")
    made.intake.forget(["0.txt"])
    assert [made.document(i).text for i in made.documents()] == ["Another report."]
    assert made.search("report", 9) == made.documents()
    assert set(made.intake.fingerprints()) == {"1.txt"}


def test_fold_unites_what_a_reader_takes_for_the_same():
    assert fold("Général Ayyoûb") == "general ayyoub"
