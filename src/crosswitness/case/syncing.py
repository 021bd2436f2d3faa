"""From ``sources/`` to documents: what is new is read, what is gone is forgotten."""

from crosswitness.case.folder import Case, Entry
from crosswitness.case.intake import Input, is_lost, read_all, units
from crosswitness.model.document import Document
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.pipeline.ports import Progress
from crosswitness.readers.formats import count
from crosswitness.readers.units import sha256
from crosswitness.store.intake import UnitRead
from crosswitness.store.sqlite import SqliteStore

READERS_VERSION = 1
"""Raised whenever a reader may give another text, offsets or metadata for the same bytes."""
BATCH = 200
"""Files to a transaction."""


def sync(case: Case, store: SqliteStore, report: Progress) -> None:
    """Bring the documents of ``store`` in line with the case's sources.

    A file that cannot be read becomes an issue; the others go on.

    Args:
        case: The case.
        store: Its store.
        report: Hears of each file read.
    """
    entries = case.entries()
    known = store.intake.fingerprints()
    gone = set(known) - {entry.path for entry in entries}
    if gone:
        store.intake.forget(gone)
    wanted = {entry.path: _key(case, entry) for entry in entries}
    stale = [entry for entry in entries if known.get(entry.path) != wanted[entry.path]]
    report.stage("reading files", len(stale))
    results: list[UnitRead] = []
    for entry in stale:
        results.append(_read(case, entry, wanted[entry.path]))
        report.advance()
        if len(results) >= BATCH:
            store.intake.save(results)
            results = []
    if results:
        store.intake.save(results)


def _input(case: Case, entry: Entry) -> Input:
    path = case.sources / entry.path
    item = Input(path=path, name=entry.received, source=entry.path)
    sidecar = case.sources / item.sidecar_source
    if not sidecar.is_file():
        return item
    return Input(path=path, name=entry.received, source=entry.path, sidecar=sidecar)


def _key(case: Case, entry: Entry) -> str:
    """The name of a source begins with the digest of its bytes, which never change."""
    item = _input(case, entry)
    beside = sha256(item.sidecar.read_bytes()) if item.sidecar else ""
    return digest("unit", entry.path, entry.given, beside, item.path.is_file(), READERS_VERSION)


def _read(case: Case, entry: Entry, fingerprint: str) -> UnitRead:
    documents: list[Document] = []
    issues: list[Issue] = []
    read = 0
    for unit in units(_input(case, entry), entry.given):
        if isinstance(unit, Issue):
            issues.append(unit)
            read += is_lost(unit)
            continue
        read += count(unit)
        for item in read_all(unit):
            (issues if isinstance(item, Issue) else documents).append(item)  # type: ignore[arg-type]
    return UnitRead(
        unit=entry.path,
        fingerprint=fingerprint,
        documents=tuple(documents),
        issues=tuple(issues),
        read=read,
        quarantined=sum(is_lost(issue) for issue in issues),
    )
