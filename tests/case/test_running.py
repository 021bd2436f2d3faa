import shutil
from pathlib import Path
from random import Random

from bench.generate import write
from crosswitness.case.adding import add
from crosswitness.case.folder import Case
from crosswitness.case.running import run_case
from crosswitness.model.record import Contrast, Entity, Story, Utterance, Verdict
from tests.case.support import FIRST, OTHER, SECOND, folder_of, made
from tests.pipeline.support import Silence


def test_two_reports_of_one_event_meet_in_every_record(tmp_path: Path):
    case, outcome = made(tmp_path, alpha=FIRST, beta=SECOND, gamma=OTHER)
    assert outcome.counts.stored == 3
    with case.store(readonly=True) as store:
        assert sorted(len(s.documents) for s in store.records(Story)) == [1, 2]
        mayor = next(e for e in store.records(Entity) if e.name == "Hanna Viklund")
        assert len(mayor.documents) == 2
        said = next(u for u in store.records(Utterance) if len(u.documents) == 2)
        assert said.speakers == (mayor.id,)
        (contrast,) = store.records(Contrast)
        assert (contrast.subject, contrast.verdict) == ("people", Verdict.FINER)
    assert {path.name for path in outcome.files} >= {"dossier.html", "dossier.json"}


def test_the_same_case_gives_the_same_bytes(tmp_path: Path):
    texts = {"alpha": FIRST, "beta": SECOND, "gamma": OTHER}
    case, _ = made(tmp_path, **texts)
    before = {p.name: p.read_bytes() for p in case.dossier.iterdir()}
    run_case(case, Silence())
    assert {p.name: p.read_bytes() for p in case.dossier.iterdir()} == before
    shutil.rmtree(case.root / ".crosswitness")
    run_case(case, Silence())
    assert {p.name: p.read_bytes() for p in case.dossier.iterdir()} == before
    other = Case.create(tmp_path / "other", "The bell")
    for name in ("gamma", "beta", "alpha"):
        add(other, [tmp_path / "reports" / f"{name}.txt"])
        run_case(other, Silence())
    assert {p.name: p.read_bytes() for p in other.dossier.iterdir()} == before


def test_workers_change_no_byte(tmp_path: Path):
    case, _ = made(tmp_path, alpha=FIRST, beta=SECOND)
    before = (case.dossier / "dossier.json").read_bytes()
    shutil.rmtree(case.root / ".crosswitness")
    run_case(case, Silence(), ["run.workers=2", "run.batch=1"])
    assert (case.dossier / "dossier.json").read_bytes() == before


def test_an_unreadable_file_leaves_the_rest_unharmed(tmp_path: Path):
    reports = folder_of(tmp_path, alpha=FIRST)
    (reports / "bad.txt").write_bytes(b"\x7fELF\0\0\0\0")
    case = Case.create(tmp_path / "case")
    add(case, [reports])
    outcome = run_case(case, Silence())
    assert (outcome.counts.stored, outcome.counts.quarantined) == (1, 1)
    assert "bad.txt" in str(outcome.skipped[0].place)


def test_reports_that_come_one_after_another_give_the_bytes_of_all_at_once(tmp_path: Path):
    reports = tmp_path / "reports"
    reports.mkdir()
    write(16, reports)
    names = sorted(path.name for path in reports.glob("*.txt"))
    whole = Case.create(tmp_path / "whole", "All")
    add(whole, [reports])
    run_case(whole, Silence())
    wanted = {p.name: p.read_bytes() for p in whole.dossier.iterdir()}
    for seed in (1, 2):
        Random(seed).shuffle(names)
        case = Case.create(tmp_path / str(seed), "All")
        for at in range(0, len(names), 3):
            add(case, [reports / name for name in names[at : at + 3]])
            run_case(case, Silence())
        assert {p.name: p.read_bytes() for p in case.dossier.iterdir()} == wanted
