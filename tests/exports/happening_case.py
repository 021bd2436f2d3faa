"""A finished case of three invented reports, kept open for the tests of the coders' formats."""

import tempfile
from functools import cache
from pathlib import Path

from crosswitness.store.database import Database
from crosswitness.store.sqlite import SqliteStore
from tests.happenings_case import finished

REPORTS = {
    "Quay Herald": "Pact signed in Oslo\n\nNorwegian Foreign Minister Kari Lund and Swedish "
    "Foreign Minister Nils Bergan signed a military cooperation treaty on joint exercises in Oslo "
    "on Wednesday.\n\nAt least 12 people were killed when rebels attacked a market in Damascus on "
    "Wednesday.",
    "Bay Post": "Treaty signed in Oslo\n\nSweden and Norway signed a treaty on joint exercises on "
    "7 May 2031.\n\n“We will train two brigades for Sweden,” Norwegian Foreign Minister Kari Lund "
    "said. Norway will meet Denmark.",
    "Fjord Wire": "Market attack\n\nRebels attacked a market in Damascus on Wednesday; 17 people "
    "were killed, =SUM(A1) said. Norway did not attack Sweden.",
}
_KEPT: list[tempfile.TemporaryDirectory[str]] = []


@cache
def store() -> SqliteStore:
    """Return the store of the case, run once."""
    folder = tempfile.TemporaryDirectory()
    _KEPT.append(folder)
    case = finished(Path(folder.name), REPORTS)
    return SqliteStore(Database(case.root / ".crosswitness" / "case.db", readonly=True))
