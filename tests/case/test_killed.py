"""A run that is killed loses nothing that was committed, and resumes."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench.generate import write
from crosswitness.case.adding import add
from crosswitness.case.folder import Case
from crosswitness.case.running import run_case
from tests.pipeline.support import Silence

RUN = ["run", "--set", "run.batch=2", "--set", "run.workers=1"]


def case_in(folder: Path, reports: Path) -> Case:
    case = Case.create(folder, "killed")
    add(case, [reports])
    return case


def layers(case: Case) -> int:
    with case.store(readonly=True) as store:
        return len(store.fingerprints())


@pytest.mark.parametrize("wait", [1, 2, 3])
def test_kill_and_resume_give_the_bytes_of_an_undisturbed_run(tmp_path: Path, wait: int):
    reports = tmp_path / "reports"
    reports.mkdir()
    write(30, reports)
    whole = case_in(tmp_path / "whole", reports)
    run_case(whole, Silence())
    killed = case_in(tmp_path / "killed", reports)
    command = [sys.executable, "-m", "crosswitness", "-C", str(killed.root), *RUN]
    child = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    database = killed.root / ".crosswitness" / "case.db"
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and child.poll() is None:
        # Kill in the middle of the work: once some batches are committed.
        if database.is_file() and _committed(killed) >= 4 * wait:
            child.send_signal(signal.SIGKILL)
            break
        time.sleep(0.01)
    child.wait()
    kept = layers(killed)
    assert kept >= 4 * wait
    again = run_case(killed, Silence())
    assert again.summary.read <= 30 - 2 * (kept // 2) + 2
    for name in ("dossier.json", "dossier.html"):
        assert (killed.dossier / name).read_bytes() == (whole.dossier / name).read_bytes()


def _committed(case: Case) -> int:
    try:
        return layers(case)
    except Exception:  # the file is being made
        return 0
