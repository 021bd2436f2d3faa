"""A store in a folder with documents in it."""

from pathlib import Path

from crosswitness.model.document import Document
from crosswitness.store.database import Database
from crosswitness.store.intake import UnitRead
from crosswitness.store.sqlite import SqliteStore
from tests.support import document


def unit(name: str, *documents: Document) -> UnitRead:
    return UnitRead(unit=name, fingerprint=f"f-{name}", documents=documents, read=len(documents))


def store(folder: Path, *texts: str) -> SqliteStore:
    """Return a store that holds one document for each text, by the outlet of its number."""
    made = SqliteStore(Database(folder / "case.db"))
    made.intake.save(
        unit(f"{at}.txt", document(text, outlet=f"Outlet {at}")) for at, text in enumerate(texts)
    )
    return made
