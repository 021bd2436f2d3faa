"""A whole run over reports given as strings, and the records of one kind that it makes."""

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from crosswitness.case.adding import add
from crosswitness.case.folder import Case
from crosswitness.case.running import run_case
from crosswitness.model.record import Record
from crosswitness.store.database import Database
from crosswitness.store.sqlite import SqliteStore

R = TypeVar("R", bound=Record)


class Silent:
    """A progress that tells nobody."""

    def stage(self, name: str, total: int) -> None:
        """Ignore the stage."""

    def advance(self, done: int = 1) -> None:
        """Ignore the step."""


def finished(folder: Path, reports: Mapping[str, str], published: str = "2031-05-07") -> Case:
    """Run a case over reports by outlet, all published on one day."""
    case = Case.create(folder / "case")
    for outlet, text in reports.items():
        (folder / f"{outlet}.txt").write_text(text, encoding="utf-8")
        (folder / f"{outlet}.meta.toml").write_text(
            f'outlet = "{outlet}"\npublished = "{published}"\n', encoding="utf-8"
        )
        add(case, [folder / f"{outlet}.txt"], ())
    run_case(case, Silent())
    return case


def records(reports: Mapping[str, str], kind: type[R], published: str = "2031-05-07") -> list[R]:
    """Return the records of one kind of a run."""
    with tempfile.TemporaryDirectory() as folder:
        case = finished(Path(folder), reports, published)
        path = case.root / ".crosswitness" / "case.db"
        store = SqliteStore(Database(path, readonly=True))
        return list(store.records(kind))
