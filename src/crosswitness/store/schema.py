"""The tables, and how an older file is recognised."""

import sqlite3

from crosswitness.model.errors import CaseError

VERSION = 2
"""Raised when a table changes. Everything in the file is derived, so an older one is rebuilt."""

TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE intake (          -- one row for every file that was read
  unit TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,   -- digest of its bytes and of what is said about it
  read INTEGER NOT NULL,       -- reports that it claims to hold
  documents INTEGER NOT NULL,  -- reports that were read from it
  quarantined INTEGER NOT NULL,
  issues TEXT NOT NULL         -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  outlet TEXT NOT NULL,
  text TEXT NOT NULL           -- never changed
) STRICT;

CREATE TABLE received (        -- where a document was received; the first row speaks for it
  document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  unit TEXT NOT NULL REFERENCES intake (unit) ON DELETE CASCADE,
  line INTEGER NOT NULL,
  key TEXT NOT NULL,           -- digest of all that the layers depend on
  source TEXT NOT NULL,        -- JSON: path, sha256, media type, encoding
  given TEXT NOT NULL,         -- JSON: what stands outside the text
  body TEXT NOT NULL,          -- JSON: ranges of a page's body
  offsets TEXT NOT NULL,       -- JSON: runs of (text, byte, length, width)
  PRIMARY KEY (document, unit, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX received_unit ON received (unit);

CREATE TABLE layer (           -- what one stage said about one document
  document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  stage TEXT NOT NULL,
  version INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  made TEXT NOT NULL,          -- JSON: kind -> list of annotations
  issues TEXT NOT NULL,        -- JSON
  PRIMARY KEY (document, stage)
) STRICT, WITHOUT ROWID;

CREATE TABLE prepared (        -- what one linker has to compare of one document
  linker TEXT NOT NULL,
  document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  fingerprint TEXT NOT NULL,   -- digest of all that it depends on
  items TEXT NOT NULL,         -- JSON: [start, stop, digest, keys] of each
  PRIMARY KEY (linker, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX prepared_document ON prepared (document);

CREATE TABLE pairing (         -- what one linker said about two documents
  linker TEXT NOT NULL,
  left_document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  right_document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  fingerprint TEXT NOT NULL,
  links TEXT NOT NULL,         -- JSON
  PRIMARY KEY (linker, left_document, right_document)
) STRICT, WITHOUT ROWID;
CREATE INDEX pairing_right ON pairing (right_document);

CREATE TABLE record (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  body TEXT NOT NULL           -- JSON
) STRICT, WITHOUT ROWID;
CREATE INDEX record_kind ON record (kind, id);

CREATE TABLE member (          -- the places that a record stands on
  record TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  document TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  PRIMARY KEY (record, document, start, stop)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_place ON member (document, start);

CREATE TABLE issue (           -- issues of work across documents; the others stand with
  id TEXT PRIMARY KEY,         -- their unit or layer
  body TEXT NOT NULL           -- JSON
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (folded, tokenize = "unicode61 remove_diacritics 2");

CREATE VIEW annotation AS      -- one row for every annotation, for people who read with SQL
  SELECT layer.document, layer.stage, kinds.key AS kind,
    items.value ->> '$.extent[0]' AS start, items.value ->> '$.extent[1]' AS stop,
    substr(document.text, (items.value ->> '$.extent[0]') + 1,
      (items.value ->> '$.extent[1]') - (items.value ->> '$.extent[0]')) AS words,
    items.value AS body
  FROM layer JOIN document ON document.id = layer.document,
    json_each(layer.made) AS kinds, json_each(kinds.value) AS items;
"""


def prepare(connection: sqlite3.Connection) -> None:
    """Make the tables in an empty file, or check those of an existing one.

    Raises:
        CaseError: If the file was written by another version.
    """
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    if found == VERSION:
        return
    if found:
        raise CaseError(
            f"the case's database has format {found}, this version of Crosswitness writes "
            f"{VERSION}: delete .crosswitness/ and run again, everything in it is derived"
        )
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in _statements(TABLES):
            connection.execute(statement)
        connection.execute("INSERT INTO meta VALUES ('offset_unit', 'unicode code points')")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _statements(script: str) -> list[str]:
    """Part a script into statements; ``executescript`` would commit on its own."""
    found, statement = [], ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            found.append(statement)
            statement = ""
    return found
