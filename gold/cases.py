"""Whole runs over the hand-annotated reports: a case for each set, run once."""

import json
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from crosswitness.case.adding import add
from crosswitness.case.folder import Case
from crosswitness.case.running import run_case
from crosswitness.model.document import Given
from crosswitness.model.span import Span
from crosswitness.pipeline.ports import Store
from crosswitness.store.database import Database
from crosswitness.store.sqlite import SqliteStore

SEEDS = "seeds"
ANNOTATED = ("annotated/A_hokkaido", "annotated/B_croydon")
_FOLDERS: list[tempfile.TemporaryDirectory[str]] = []


class Silent:
    """A progress that tells nobody."""

    def stage(self, name: str, total: int) -> None:
        """Ignore the stage."""

    def advance(self, done: int = 1) -> None:
        """Ignore the step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A finished case beside its annotation.

    Attributes:
        store: The case's store.
        gold: The decoded ``gold.json``.
        identities: Document id by the annotation's name of the report.
    """

    store: Store
    gold: dict[str, Any]
    identities: dict[str, str]

    def place(self, span: dict[str, Any]) -> Span:
        """Return the annotation's span as one of ours."""
        return Span(document=self.identities[span["doc"]], start=span["start"], end=span["end"])


@cache
def finished(gold: Path, name: str) -> Finished:
    """Run the product over one annotated set.

    Args:
        gold: Path of ``../shared/gold``.
        name: `SEEDS` or one of `ANNOTATED`. The latter come with outlet and publication date
            as their metadata gives them, wrong ones included; the seeds come as bare files.
    """
    record = json.loads((gold / name / "gold.json").read_text(encoding="utf-8"))
    folder = tempfile.TemporaryDirectory()
    _FOLDERS.append(folder)
    case = Case.create(Path(folder.name) / "case")
    reports = gold.parent / "seeds" if name == SEEDS else gold / name
    for document in record["documents"]:
        add(case, [reports / document["file"]], () if name == SEEDS else _given(document))
    run_case(case, Silent())
    store = SqliteStore(Database(case.root / ".crosswitness" / "case.db", readonly=True))
    by_file = {store.document(i).source.path[13:]: i for i in store.documents()}
    identities = {d["id"]: by_file[d["file"]] for d in record["documents"]}
    return Finished(store=store, gold=record, identities=identities)


def _given(document: dict[str, Any]) -> tuple[Given, ...]:
    fields = {"outlet": document["domain"], "published": document["publication_date"]}
    return tuple(
        Given(field=field, value=value, source="metadata") for field, value in fields.items()
    )
