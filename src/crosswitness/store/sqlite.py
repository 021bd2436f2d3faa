"""The store on SQLite: what the pipeline asks for, in one file that anybody can read."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from crosswitness.model import record as record_types
from crosswitness.model.document import Document, Given, OffsetMap, SourceFile
from crosswitness.model.issue import Issue
from crosswitness.model.judgement import Judgement
from crosswitness.model.layers import Layers
from crosswitness.model.link import Link
from crosswitness.model.record import Record
from crosswitness.pipeline.ports import Compared, Layer, Pairing, Prepared
from crosswitness.store.codec import decode, encode
from crosswitness.store.database import Database
from crosswitness.store.intake import IntakeBook, fold
from crosswitness.store.judgements import line, parse
from crosswitness.store.shelf import Shelf, StoredKinds

R = TypeVar("R", bound=Record)

FIRST_LAYERS, LAST_LAYERS = 1_200, 200
"""Documents whose layers stay in memory between stages, see `Shelf`; about 0.3 MB each."""

_json = msgspec.json.decode
_items = msgspec.json.Decoder(tuple[Compared, ...]).decode
_FIRST_RECEIVED = """
SELECT d.id, d.outlet, d.text, r.source, r.given, r.body, r.offsets, r.key
FROM document AS d JOIN received AS r ON r.document = d.id
WHERE (r.unit, r.line) = (
  SELECT unit, line FROM received WHERE document = d.id ORDER BY unit, line LIMIT 1)
"""


class SqliteStore:
    """Implements `crosswitness.pipeline.ports.Store`.

    Attributes:
        intake: The book of units and documents.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection = database.connection
        self._shelf = Shelf(self._load, FIRST_LAYERS, LAST_LAYERS)
        self.intake = IntakeBook(database, changed=self._shelf.forget)
        self._records: dict[type[Record], tuple[Record, ...]] = {}

    def documents(self) -> tuple[str, ...]:
        """Return the ids of all documents, sorted."""
        rows = self._connection.execute("SELECT id FROM document ORDER BY id")
        return tuple(identity for (identity,) in rows)

    def keys(self) -> Mapping[str, str]:
        """Return the key of each document."""
        return {row[0]: row[7] for row in self._connection.execute(_FIRST_RECEIVED)}

    def document(self, identity: str) -> Document:
        """Return a document, or raise KeyError."""
        row = self._connection.execute(f"{_FIRST_RECEIVED} AND d.id = ?", (identity,)).fetchone()
        if row is None:
            raise KeyError(identity)
        return Document(
            id=row[0],
            outlet=row[1],
            text=row[2],
            source=decode(SourceFile, _json(row[3])),
            given=tuple(decode(Given, item) for item in _json(row[4])),
            body=tuple((start, end) for start, end in _json(row[5])),
            offsets=OffsetMap(runs=tuple((a, b, c, d) for a, b, c, d in _json(row[6]))),
        )

    def search(self, words: str, limit: int) -> tuple[str, ...]:
        """Return the ids of at most ``limit`` documents that hold all of ``words``, best first."""
        terms = fold(words).split()
        if not terms:
            return ()
        query = " ".join('"' + term.replace('"', '""') + '"' for term in terms)
        rows = self._connection.execute(
            "SELECT document.id FROM search JOIN document ON document.n = search.rowid "
            "WHERE search MATCH ? ORDER BY rank, document.id LIMIT ?",
            (query, limit),
        )
        return tuple(identity for (identity,) in rows)

    def fingerprints(self) -> Mapping[str, Mapping[str, str]]:
        """Return the fingerprint of each stage's stored layer by document."""
        found: dict[str, dict[str, str]] = {}
        rows = self._connection.execute("SELECT document, stage, fingerprint FROM layer")
        for document, stage, fingerprint in rows:
            found.setdefault(document, {})[stage] = fingerprint
        return found

    def save_layers(self, layers: Iterable[Layer]) -> None:
        """Keep layers in one transaction."""
        made = list(layers)
        with self._database.writing() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO layer VALUES (?, ?, ?, ?, ?, ?)", map(_layer_row, made)
            )
        self._shelf.forget({layer.document for layer in made})

    def drop_layers(self, stages: Collection[str]) -> None:
        """Drop the layers of all stages but ``stages``."""
        marks = ", ".join("?" * len(stages))
        with self._database.writing() as connection:
            connection.execute(f"DELETE FROM layer WHERE stage NOT IN ({marks})", tuple(stages))
        self._shelf.forget()

    def layers(self, identity: str, stages: Collection[str] | None = None) -> Layers:
        """Return a document with its stored annotations."""
        return self._shelf.layers(identity) if stages is None else self._load(identity, stages)

    def _load(self, identity: str, stages: Collection[str] | None = None) -> Layers:
        rows = self._connection.execute(
            "SELECT stage, version, made FROM layer WHERE document = ? ORDER BY stage", (identity,)
        )
        wanted = (row for row in rows if stages is None or row[0] in stages)
        return Layers(document=self.document(identity), kinds=StoredKinds(identity, wanted))

    def prepared(self, linker: str) -> Mapping[str, Prepared]:
        """Return what is kept of a linker's comparables, by document."""
        rows = self._connection.execute(
            "SELECT document, fingerprint, items FROM prepared WHERE linker = ?", (linker,)
        )
        return {
            document: Prepared(document=document, fingerprint=key, items=_items(text))
            for document, key, text in rows
        }

    def save_prepared(self, linker: str, made: Iterable[Prepared]) -> None:
        """Keep comparables in place of earlier ones of their documents."""
        with self._database.writing() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO prepared VALUES (?, ?, ?, ?)",
                ((linker, p.document, p.fingerprint, _text(p.items)) for p in made),
            )

    def pairings(self, linker: str) -> Mapping[tuple[str, str], str]:
        """Return the fingerprints of a linker's pairings by document pair."""
        rows = self._connection.execute(
            "SELECT left_document, right_document, fingerprint FROM pairing WHERE linker = ?",
            (linker,),
        )
        return {(left, right): fingerprint for left, right, fingerprint in rows}

    def save_pairings(
        self, linker: str, made: Iterable[Pairing], gone: Iterable[tuple[str, str]]
    ) -> None:
        """Keep pairings and drop those of the document pairs in ``gone``."""
        with self._database.writing() as connection:
            connection.executemany(
                "DELETE FROM pairing WHERE linker = ? AND left_document = ? AND right_document = ?",
                [(linker, left, right) for left, right in gone],
            )
            connection.executemany(
                "INSERT OR REPLACE INTO pairing VALUES (?, ?, ?, ?, ?)",
                [(p.linker, p.left, p.right, p.fingerprint, _dump(p.links)) for p in made],
            )

    def links(self, linker: str) -> Iterator[Link]:
        """Yield a linker's links in the order of their documents and places."""
        rows = self._connection.execute(
            "SELECT links FROM pairing WHERE linker = ? AND links <> '[]' "
            "ORDER BY left_document, right_document",
            (linker,),
        )
        for (text,) in rows:
            for item in _json(text):
                yield decode(Link, item)

    def save_judgements(self, judgements: Sequence[Judgement]) -> None:
        """Keep the judgements of a run."""
        text = "\n".join(line(judgement) for judgement in judgements)
        with self._database.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('judgements', ?)", (text,))

    def judgements(self) -> tuple[Judgement, ...]:
        """Return the judgements of the last run."""
        row = self._connection.execute(
            "SELECT value FROM meta WHERE name = 'judgements'"
        ).fetchone()
        return tuple(parse(text.encode()) for text in row[0].split("\n") if text) if row else ()

    def save_records(self, records: Sequence[Record], issues: Sequence[Issue]) -> None:
        """Put records and issues of the run in place of all earlier ones."""
        with self._database.writing() as connection:
            for table in ("member", "record", "issue"):
                connection.execute(f"DELETE FROM {table}")
            connection.executemany(
                "INSERT INTO record VALUES (?, ?, ?)",
                [(r.id, type(r).__name__, _dump(r)) for r in records],
            )
            connection.executemany(
                "INSERT OR IGNORE INTO member VALUES (?, ?, ?, ?)",
                [(r.id, m.document, m.start, m.end) for r in records for m in r.members],
            )
            connection.executemany(
                "INSERT OR IGNORE INTO issue VALUES (?, ?)", [(i.id, _dump(i)) for i in issues]
            )
        made: dict[type[Record], list[Record]] = {}
        for record in sorted(records, key=lambda record: record.id):
            made.setdefault(type(record), []).append(record)
        self._records = {kind: tuple(found) for kind, found in made.items()}

    def records(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of one kind, sorted by id."""
        if kind not in self._records:
            rows = self._connection.execute(
                "SELECT body FROM record WHERE kind = ? ORDER BY id", (kind.__name__,)
            )
            self._records[kind] = tuple(decode(kind, _json(body)) for (body,) in rows)
        return self._records[kind]  # type: ignore[return-value]

    def record(self, identity: str) -> Record | None:
        """Return the record with this id, or the one that a former id leads to, or None."""
        row = self._connection.execute(
            "SELECT kind, body FROM record WHERE id = ?", (identity,)
        ).fetchone()
        if row is None:
            row = self._connection.execute(
                "SELECT kind, body FROM record WHERE kind = 'Entity' AND EXISTS "
                "(SELECT 1 FROM json_each(body, '$.former') WHERE value = ?)",
                (identity,),
            ).fetchone()
        if row is None:
            return None
        found: Record = decode(getattr(record_types, row[0]), _json(row[1]))
        return found

    def issues(self) -> tuple[Issue, ...]:
        """Return all issues, sorted by code, place and message."""
        found = self.intake.issues()
        for table, column in (("layer", "issues"), ("issue", "body")):
            for (text,) in self._connection.execute(f"SELECT {column} FROM {table}"):
                value = _json(text)
                found.extend(decode(Issue, i) for i in (value if table == "layer" else [value]))
        distinct = {issue.id: issue for issue in found}
        return tuple(
            sorted(distinct.values(), key=lambda i: (i.code, str(i.place), i.message, i.id))
        )


def _text(items: tuple[Compared, ...]) -> str:
    return msgspec.json.encode(items).decode()


def _layer_row(layer: Layer) -> tuple[Any, ...]:
    made: dict[str, list[Any]] = {}
    version = 0
    for item in layer.made:
        version = item.origin.version
        made.setdefault(type(item).__name__, []).append(encode(item, local=True))
    return (
        layer.document,
        layer.stage,
        version,
        layer.fingerprint,
        json.dumps(made, ensure_ascii=False, separators=(",", ":")),
        _dump(layer.issues),
    )


def _dump(value: object) -> str:
    if isinstance(value, tuple):
        body: object = [encode(item) for item in value]
    else:
        body = encode(value)
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))
