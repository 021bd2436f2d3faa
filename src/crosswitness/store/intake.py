"""The book of what was read: every unit, what became of it, and the documents it gave."""

import json
import sqlite3
import unicodedata
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from crosswitness.model.document import Document
from crosswitness.model.issue import Issue
from crosswitness.pipeline.fingerprint import document_key
from crosswitness.store.codec import decode, encode
from crosswitness.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRead:
    """What reading one unit gave.

    Attributes:
        unit: Path below ``sources/``, with ``!member`` for a member of an archive.
        fingerprint: Digest of its bytes and of what is said about it.
        documents: The documents in it.
        read: Reports that it claims to hold.
        issues: What was odd or could not be read.
        quarantined: Reports that could not be read.
    """

    unit: str
    fingerprint: str
    documents: tuple[Document, ...]
    read: int
    issues: tuple[Issue, ...] = ()
    quarantined: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The sum that must hold: read = stored + duplicate + quarantined.

    Attributes:
        read: Reports that all units claim to hold.
        stored: Reports kept as documents.
        duplicate: Reports with the same outlet and text as another.
        quarantined: Reports or files that could not be read.
    """

    read: int
    stored: int
    duplicate: int
    quarantined: int

    @property
    def holds(self) -> bool:
        """Whether nothing got lost."""
        return self.read == self.stored + self.duplicate + self.quarantined


class IntakeBook:
    """Reads and writes the tables ``intake``, ``document`` and ``received``."""

    def __init__(self, database: Database, changed: Callable[[], None]) -> None:
        """Keep the book in ``database``; ``changed`` is called when documents may have changed."""
        self._database = database
        self._changed = changed

    def fingerprints(self) -> dict[str, str]:
        """Return the fingerprint of every unit that was read."""
        rows = self._database.connection.execute("SELECT unit, fingerprint FROM intake")
        return dict(rows.fetchall())

    def save(self, results: Iterable[UnitRead]) -> None:
        """Keep what was read, in one transaction, in place of what these units gave before."""
        with self._database.writing() as connection:
            for result in results:
                _save(connection, result)
            _drop_orphans(connection)
        self._changed()

    def forget(self, units: Collection[str]) -> None:
        """Drop units that are no longer there, and the documents that only they gave."""
        with self._database.writing() as connection:
            connection.executemany("DELETE FROM intake WHERE unit = ?", [(u,) for u in units])
            _drop_orphans(connection)
        self._changed()

    def counts(self) -> Counts:
        """Return the sums over all units."""
        connection = self._database.connection
        read, kept, quarantined = connection.execute(
            "SELECT COALESCE(SUM(read), 0), COALESCE(SUM(documents), 0), "
            "COALESCE(SUM(quarantined), 0) FROM intake"
        ).fetchone()
        stored = connection.execute("SELECT COUNT(*) FROM document").fetchone()[0]
        return Counts(read=read, stored=stored, duplicate=kept - stored, quarantined=quarantined)

    def issues(self) -> list[Issue]:
        """Return the issues of all units."""
        rows = self._database.connection.execute("SELECT issues FROM intake ORDER BY unit")
        return [decode(Issue, item) for (text,) in rows for item in json.loads(text)]


def _save(connection: sqlite3.Connection, result: UnitRead) -> None:
    connection.execute("DELETE FROM intake WHERE unit = ?", (result.unit,))
    connection.execute(
        "INSERT INTO intake VALUES (?, ?, ?, ?, ?, ?)",
        (
            result.unit,
            result.fingerprint,
            result.read,
            len(result.documents),
            result.quarantined,
            json.dumps([encode(issue) for issue in result.issues], ensure_ascii=False),
        ),
    )
    for document in result.documents:
        _save_document(connection, result.unit, document)


def _save_document(connection: sqlite3.Connection, unit: str, document: Document) -> None:
    made = connection.execute(
        "INSERT OR IGNORE INTO document (id, outlet, text) VALUES (?, ?, ?)",
        (document.id, document.outlet, document.text),
    )
    if made.rowcount:
        connection.execute(
            "INSERT INTO search (rowid, folded) VALUES (?, ?)",
            (made.lastrowid, fold(document.text)),
        )
    connection.execute(
        "INSERT OR REPLACE INTO received VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document.id,
            unit,
            document.source.line,
            document_key(document.id, document.given, document.body),
            json.dumps(encode(document.source)),
            json.dumps([encode(given) for given in document.given], ensure_ascii=False),
            json.dumps(document.body),
            json.dumps(document.offsets.runs),
        ),
    )


def _drop_orphans(connection: sqlite3.Connection) -> None:
    orphans = "(SELECT n FROM document WHERE id NOT IN (SELECT document FROM received))"
    connection.execute(f"DELETE FROM search WHERE rowid IN {orphans}")
    connection.execute(f"DELETE FROM document WHERE n IN {orphans}")


def fold(text: str) -> str:
    """Return the search form of ``text``: compatibility forms united, case and accents gone."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
