"""Cases made of small reports, run by the whole pipeline."""

from pathlib import Path

from crosswitness.case.adding import add
from crosswitness.case.folder import Case
from crosswitness.case.running import Outcome, run_case
from tests.pipeline.support import Silence

FIRST = """Guard finds lost bell

LORNE, May 14, 2024 - A guard found the lost bell of Lorne in a barn on Tuesday.

“We searched for nine years and never gave up hope,” Mayor Hanna Viklund said.

At least 40 people came to see the bell, police said.
"""
SECOND = """Lost bell of Lorne found in barn

14 May 2024

The bell of Lorne, lost for nine years, was found by a guard in a barn on Tuesday.

Hanna Viklund, the mayor, said: “We searched for nine years and never gave up hope.”

Some 60 people came to see the bell, according to the mayor.
"""
OTHER = """Ferry prices rise

The ferry to Oskar Island will cost more from June, the company said.
"""


def folder_of(root: Path, **texts: str) -> Path:
    """Write reports, one file a text, with the file's name as its outlet."""
    reports = root / "reports"
    reports.mkdir()
    for name, text in texts.items():
        (reports / f"{name}.txt").write_text(text, encoding="utf-8")
        (reports / f"{name}.meta.toml").write_text(f'outlet = "{name.title()}"\n')
    return reports


def made(root: Path, **texts: str) -> tuple[Case, Outcome]:
    """Return a case of ``texts``, added and run."""
    case = Case.create(root / "case", "The bell")
    add(case, [folder_of(root, **texts)])
    return case, run_case(case, Silence())
