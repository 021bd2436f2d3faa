import sqlite3
from pathlib import Path

import pytest

from crosswitness.model.errors import CaseError
from crosswitness.store.database import Database


def test_loses_nothing_that_was_committed(tmp_path: Path):
    database = Database(tmp_path / "case.db")
    assert database.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert database.connection.execute("PRAGMA synchronous").fetchone() == (2,)
    assert database.connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_failed_transaction_leaves_nothing(tmp_path: Path):
    database = Database(tmp_path / "case.db")
    with pytest.raises(RuntimeError), database.writing() as connection:
        connection.execute("INSERT INTO meta VALUES ('a', 'b')")
        raise RuntimeError
    assert database.connection.execute("SELECT COUNT(*) FROM meta").fetchone() == (1,)


def test_a_reader_cannot_write(tmp_path: Path):
    Database(tmp_path / "case.db").close()
    reader = Database(tmp_path / "case.db", readonly=True)
    with pytest.raises(sqlite3.OperationalError):
        reader.connection.execute("INSERT INTO meta VALUES ('a', 'b')")


def test_a_missing_or_foreign_file_is_named(tmp_path: Path):
    with pytest.raises(CaseError, match="run `crosswitness run` first"):
        Database(tmp_path / "case.db", readonly=True)
    (tmp_path / "other.db").write_bytes(b"not a database, but long enough to be looked at")
    with pytest.raises(CaseError, match="delete .crosswitness/ and run again"):
        Database(tmp_path / "other.db")
