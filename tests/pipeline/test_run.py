from pathlib import Path
from random import Random

from crosswitness.engines.processes import Processes
from crosswitness.engines.serial import Serial
from crosswitness.model.record import Entity
from crosswitness.pipeline.plan import make_plan
from crosswitness.pipeline.run import run
from tests.pipeline.support import Silence, stages
from tests.store.support import store, unit
from tests.support import document

PLAN = make_plan(stages())
TEXTS = ("Anna met Bertil\nno doubt", "Bertil saw Anna", "Cesar slept", "Anna and Cesar")


def test_a_second_run_reads_and_compares_nothing(tmp_path: Path):
    made = store(tmp_path, *TEXTS)
    first = run(made, Serial(), PLAN, batch=1, report=Silence())
    assert (first.documents, first.read, first.kept) == (4, 4, 0)
    again = run(made, Serial(), PLAN, batch=1, report=Silence())
    assert (again.read, again.compared, again.kept) == (0, 0, first.compared)
    assert again.records == first.records


def test_one_more_report_costs_only_what_depends_on_it(tmp_path: Path):
    made = store(tmp_path, *TEXTS)
    run(made, Serial(), PLAN, batch=200, report=Silence())
    made.intake.save([unit("new.txt", document("Doris rang Cesar", outlet="New"))])
    grown = run(made, Serial(), PLAN, batch=200, report=Silence())
    assert (grown.documents, grown.read, grown.compared) == (5, 1, 2)
    (tmp_path / "fresh").mkdir()
    fresh = store(tmp_path / "fresh", *TEXTS)
    fresh.intake.save([unit("new.txt", document("Doris rang Cesar", outlet="New"))])
    run(fresh, Serial(), PLAN, batch=200, report=Silence())
    assert made.records(Entity) == fresh.records(Entity)


def test_a_changed_option_recomputes_its_stage_only(tmp_path: Path):
    made = store(tmp_path, *TEXTS)
    run(made, Serial(), PLAN, batch=200, report=Silence())
    before = {d: f["lines"] for d, f in made.fingerprints().items()}
    run(made, Serial(), make_plan(stages(least=5)), batch=200, report=Silence())
    assert {d: f["lines"] for d, f in made.fingerprints().items()} == before
    assert {e.name for e in made.records(Entity)} == {"Bertil", "Cesar"}


def test_the_order_of_input_and_the_engine_change_nothing(tmp_path: Path):
    results = []
    for seed, engine in ((1, Serial()), (2, Serial()), (3, Processes(workers=2, chunk=1))):
        folder = tmp_path / str(seed)
        folder.mkdir()
        made = store(folder)
        reports = [document(text, outlet=str(at)) for at, text in enumerate(TEXTS)]
        Random(seed).shuffle(reports)
        for report in reports:
            made.intake.save([unit(f"{report.outlet}.txt", report)])
        run(made, engine, PLAN, batch=3, report=Silence())
        results.append((made.records(Entity), made.issues()))
    assert results[0] == results[1] == results[2]


def test_a_removed_report_leaves_no_trace(tmp_path: Path):
    made = store(tmp_path, *TEXTS)
    run(made, Serial(), PLAN, batch=200, report=Silence())
    made.intake.forget(["3.txt"])
    run(made, Serial(), PLAN, batch=200, report=Silence())
    assert {(e.name, len(e.documents)) for e in made.records(Entity)} == {
        ("Anna", 2),
        ("Bertil", 2),
        ("Cesar", 1),
    }
