"""One SQLite file: how it is opened, written in one transaction, and closed."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crosswitness.model.errors import CaseError
from crosswitness.store.schema import prepare

PRAGMAS = (
    "PRAGMA foreign_keys = on",
    "PRAGMA cache_size = -65536",
    "PRAGMA temp_store = memory",
    "PRAGMA busy_timeout = 5000",
)


class Database:
    """A connection with the settings that lose nothing that was committed.

    WAL with ``synchronous=full``: NORMAL would lose acknowledged reports in a power cut.

    Attributes:
        connection: The connection, in autocommit; write inside `writing`.
    """

    def __init__(self, path: Path, *, readonly: bool = False) -> None:
        """Open the file at ``path``, making it when it is not there and may be written.

        Raises:
            CaseError: If it is missing (read only), no database, or of another version.
        """
        if readonly and not path.is_file():
            raise CaseError(f"{path.name}: no database yet, run `crosswitness run` first")
        self._readonly = readonly
        uri = f"{path.absolute().as_uri()}?mode={'ro' if readonly else 'rwc'}"
        try:
            self.connection = sqlite3.connect(uri, uri=True, isolation_level=None)
            for pragma in PRAGMAS:
                self.connection.execute(pragma)
            if not readonly:
                self.connection.execute("PRAGMA journal_mode = wal")
                self.connection.execute("PRAGMA synchronous = full")
                prepare(self.connection)
        except sqlite3.DatabaseError as error:
            raise CaseError(
                f"{path.name}: {error}; it is derived: delete .crosswitness/ and run again"
            ) from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection inside one transaction: all of it is kept, or nothing."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield self.connection
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def close(self) -> None:
        """Close the file; a writer empties its write-ahead log into it."""
        if not self._readonly:
            self.connection.execute("PRAGMA optimize")
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.connection.close()
