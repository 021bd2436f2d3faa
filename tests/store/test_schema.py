import sqlite3

import pytest

from crosswitness.model.errors import CaseError
from crosswitness.store.schema import VERSION, prepare


def connection() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None)


def test_makes_every_table_strict():
    made = connection()
    prepare(made)
    assert made.execute("PRAGMA user_version").fetchone() == (VERSION,)
    loose = made.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 "
        "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%'"
    ).fetchall()
    assert loose == []
    prepare(made)


def test_a_file_of_another_version_is_refused():
    made = connection()
    made.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(CaseError, match=f"has format {VERSION + 1}"):
        prepare(made)
