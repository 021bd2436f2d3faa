"""Whole cases of odd reports: does the dossier verify, and does the order of files matter?"""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from crosswitness.case.adding import add
from crosswitness.case.folder import Case
from crosswitness.case.running import run_case
from crosswitness.case.verifying import verify_case
from tests.pipeline.support import Silence

OUTLETS = ("Harbour Wire", "Valley Post", "", "=Sum", "<b>Isle</b> Mail")


def broken_case(folder: Path, texts: Sequence[str]) -> list[str]:
    """Run a case of ``texts`` twice, files in both orders, and return what does not hold.

    Args:
        folder: An empty folder.
        texts: The reports.
    """
    reports = folder / "reports"
    reports.mkdir()
    paths = []
    for number, text in enumerate(texts):
        path = reports / f"{number}.txt"
        path.write_bytes(text.encode("utf-8"))
        outlet = OUTLETS[number % len(OUTLETS)]
        path.with_name(f"{path.name}.meta.toml").write_text(f"outlet = '{outlet}'\n")
        paths.append(path)
    wrong: list[str] = []
    one = _run(folder / "one", [paths], wrong)
    other = _run(folder / "other", [[path] for path in reversed(paths)], wrong)
    sums = _sums(one), _sums(other)
    if sums[0] != sums[1]:
        differ = sorted(n for n in sums[0].keys() | sums[1] if sums[0].get(n) != sums[1].get(n))
        wrong.append(f"another order of files gives other bytes: {', '.join(differ)}")
    run_case(one, Silence())
    if _sums(one) != sums[0]:
        wrong.append("a second run gives other bytes")
    return wrong


def _run(root: Path, groups: Sequence[Sequence[Path]], wrong: list[str]) -> Case:
    case = Case.create(root, "odd")
    for paths in groups:
        add(case, paths)
    outcome = run_case(case, Silence())
    if not outcome.counts.holds:
        wrong.append(f"the sum does not hold: {outcome.counts}")
    with case.store(readonly=True) as store:
        wrong += [issue.message for issue in store.issues() if issue.code.startswith("P")]
    if outcome.counts.stored:
        verify_case(case)
    return case


def _sums(case: Case) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(case.dossier.iterdir())
    }
