"""From paths to units: files, folders and archives are walked, sidecars found, nothing lost.

What is a report: in a folder or an archive, every file with a suffix of `readers.formats.READERS`,
inside at most two archives. A file that is named itself is read whatever its suffix. What is not:
hidden files, sidecars, ``crosswitness.toml``, and the ``page_files`` folder that browsers save
beside ``page.html``. Any other file is named in an issue and counts as quarantined.
"""

import hashlib
import io
import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from crosswitness.model.document import Document, Given
from crosswitness.model.errors import ReadError
from crosswitness.model.issue import Issue
from crosswitness.model.span import FilePlace
from crosswitness.pipeline.ports import Unit
from crosswitness.readers.archive import ArchiveOptions, is_archive, members
from crosswitness.readers.formats import READERS, read, suffix_of
from crosswitness.readers.jsonl import read_jsonl
from crosswitness.readers.sidecar import is_sidecar, read_sidecar, sidecar_names
from crosswitness.readers.units import (
    ORIGIN,
    PAGE_LIMIT,
    PREFIX_LENGTH,
    doubt,
    storable,
    without_digest,
)

FILE_LIMIT = 2_000_000_000
"""Bytes of an archive or JSON Lines file; other files may have `PAGE_LIMIT`."""

SETTINGS = "crosswitness.toml"

_NAME_LIMIT = 100  # characters of a name in sources/, the digest left out
_SAVED = "parts of a saved page are not read"
_ORPHAN = "there is no report of this name beside it"
_NO_SUFFIX = "files without a suffix are read only if they are named"
_UNSAFE = re.compile(r"[^\w.\-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A file that holds one or more reports.

    Attributes:
        path: Where it lies.
        name: How it is shown to people: as given, or relative to the folder that was given.
        source: Its path below ``sources/``.
        sidecar: Its sidecar, or None.
    """

    path: Path
    name: str
    source: str
    sidecar: Path | None = None

    @property
    def sidecar_source(self) -> str:
        """Path below ``sources/`` for the sidecar; it follows from `source` alone."""
        return sidecar_names(self.source)[1]


def source_name(path: Path | str, content: bytes) -> str:
    """Return the name below ``sources/`` for a file: the begin of its SHA-256 and its own name.

    A name that has its digest already stays as it is, so that ``sources/`` can be read again.
    """
    return _source_name(PurePosixPath(path).name, hashlib.sha256(content).hexdigest())


def inputs(paths: Sequence[Path]) -> Iterator[Input | Issue]:
    """Yield the files to read, folders walked in the order of names, each file once.

    Args:
        paths: Files and folders, in the order in which they are to be read.

    Yields:
        Files, and an issue for each that is not read: R103 too large, R107 no report by its
        suffix, R108 not to be opened; R207 for a sidecar without a report, R211 for a folder of a
        saved page.
    """
    seen: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found: Iterable[tuple[Path, str] | Issue] = _walk(path)
        else:
            found = [(path, storable(path.name))]
        for item in found:
            if isinstance(item, Issue):
                yield item
                continue
            file, name = item
            resolved = file.resolve()
            if resolved not in seen:
                seen.add(resolved)
                yield _input(file, name)


def units(item: Input, given: tuple[Given, ...] = ()) -> Iterator[Unit | Issue]:
    """Yield the units of one file: itself, or the reports in an archive.

    Args:
        item: The file.
        given: What the command line says about every report; it goes before sidecars.
    """
    try:
        if is_archive(item.path.name):
            yield from _archive_units(item, given)
            return
        content = item.path.read_bytes()
        said, doubts = _beside(item)
    except OSError as error:
        yield _issue("R108", _reason(error), item.name)
        return
    yield from doubts
    yield Unit(path=item.source, content=content, given=(*given, *said))


def collect(paths: Sequence[Path], given: tuple[Given, ...] = ()) -> Iterator[Unit | Issue]:
    """Yield the units of files, folders and archives, lazily and in a fixed order.

    Args:
        paths: Files and folders.
        given: What the command line says about every report.
    """
    for item in inputs(paths):
        if isinstance(item, Issue):
            yield item
        else:
            yield from units(item, given)


def read_all(unit: Unit) -> Iterator[Document | Issue]:
    """Read a unit; one that cannot be read gives an issue with the code of its `ReadError`.

    Yields:
        As many documents and lost issues (`is_lost`) together as `readers.formats.count` says.
    """
    try:
        yield from read(unit)
    except ReadError as error:
        yield doubt(unit, error.code, str(error))


def is_lost(issue: Issue) -> bool:
    """Say whether an issue means a report that could not be read: its code begins with R1."""
    return issue.code.startswith("R1")


def _walk(folder: Path) -> Iterator[tuple[Path, str] | Issue]:
    errors: list[OSError] = []
    for where, folders, files in os.walk(folder, onerror=errors.append):
        here = Path(where)
        saved = sorted(_saved_parts(files) & set(folders))
        folders[:] = sorted(n for n in folders if n not in saved and not n.startswith("."))
        for name in saved:
            yield _issue("R211", _SAVED, _shown(here / name, folder))
        wanted = _sidecars_of(files)
        for name in sorted(files):
            shown = _shown(here / name, folder)
            if name.startswith(".") or name == SETTINGS:
                continue
            if is_sidecar(name):
                if name not in wanted:
                    yield _issue("R207", _ORPHAN, shown)
            elif suffix_of(name) in READERS or is_archive(name):
                yield here / name, shown
            else:
                yield _issue("R107", _unread(name), shown)
    for error in errors:
        yield _issue("R108", _reason(error), _shown(Path(error.filename), folder))


def _shown(path: Path, folder: Path) -> str:
    return storable(path.relative_to(folder).as_posix())


def _input(path: Path, name: str) -> Input | Issue:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would wait forever
            return _issue("R108", "it is not a file", name)
        size = status.st_size
        large = is_archive(path.name) or READERS.get(suffix_of(path.name)) is read_jsonl
        limit = FILE_LIMIT if large else PAGE_LIMIT
        if size > limit:
            return _issue("R103", f"{size:,} bytes; it may have {limit:,}", name)
        with path.open("rb") as stream:
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        return _issue("R108", _reason(error), name)
    beside = (path.with_name(known) for known in sidecar_names(path.name))
    sidecar = next((file for file in beside if file.is_file()), None)
    return Input(path=path, name=name, source=_source_name(path.name, sha256), sidecar=sidecar)


def _source_name(name: str, sha256: str) -> str:
    prefix = f"{sha256[:PREFIX_LENGTH]}-"
    safe = _UNSAFE.sub("_", unicodedata.normalize("NFC", name.removeprefix(prefix)))
    stem, dot, suffix = safe.lstrip(".").rpartition(".")
    room = _NAME_LIMIT - len(suffix) - 1
    short = f"{stem[:room]}{dot}{suffix}" if room > 0 else safe[:_NAME_LIMIT]
    return prefix + (short or "report")


def _beside(item: Input) -> tuple[tuple[Given, ...], list[Issue]]:
    if item.sidecar is None:
        return (), []
    name = without_digest(item.sidecar_source)
    return _said(name, item.sidecar.read_bytes(), item.name)


def _said(name: str, content: bytes, report: str) -> tuple[tuple[Given, ...], list[Issue]]:
    given, doubts = read_sidecar(name, content)
    return given, [_issue(code, message, report, name) for code, message in doubts]


def _archive_units(item: Input, given: tuple[Given, ...]) -> Iterator[Unit | Issue]:
    """Walk an archive twice: for its sidecars, which may stand anywhere, and for its reports."""
    around, doubts = _beside(item)
    yield from doubts
    with item.path.open("rb") as stream:
        names: list[str] = []
        sidecars: dict[str, bytes] = {}
        for name, found in _members(item, stream):
            names.append(name)
            if is_sidecar(name) and isinstance(found, bytes):
                sidecars[name] = found
        saved = tuple(f"{page}/" for page in sorted(_saved_parts(names)))
        for part in saved:
            if any(name.startswith(part) for name in names):
                yield _issue("R211", _SAVED, item.name, part)
        stream.seek(0)
        for name, found in _members(item, stream):
            if is_sidecar(name) or _file_name(name) == SETTINGS or name.startswith(saved):
                continue
            if isinstance(found, ReadError):
                yield _issue(found.code, str(found), item.name, name)
            elif suffix_of(name) not in READERS:
                yield _issue("R107", _unread(name), item.name, name)
            else:
                said, doubts = _said_inside(item, name, sidecars)
                yield from doubts
                entries = (*given, *said, *around)
                yield Unit(path=item.source, member=name, content=found, given=entries)
        for name in sorted(set(sidecars) - _sidecars_of(names)):
            yield _issue("R207", _ORPHAN, item.name, name)


def _said_inside(
    item: Input, member: str, sidecars: dict[str, bytes]
) -> tuple[tuple[Given, ...], list[Issue]]:
    for name in sidecar_names(member):
        if name in sidecars:
            return _said(f"{without_digest(item.source)}!{name}", sidecars[name], item.name)
    return (), []


def _saved_parts(names: Iterable[str]) -> set[str]:
    """Return the folders that browsers fill when they save the pages among ``names``."""
    pages = (name for name in names if suffix_of(name) in {".html", ".htm"})
    return {f"{page.rpartition('.')[0]}_files" for page in pages}


def _sidecars_of(names: Iterable[str]) -> set[str]:
    return {sidecar for name in names if not is_sidecar(name) for sidecar in sidecar_names(name)}


def _file_name(member: str) -> str:
    return re.split(r"[/\\!]", member)[-1]


def _unread(name: str) -> str:
    return f"files of the kind {suffix_of(name)} are not read" if suffix_of(name) else _NO_SUFFIX


def _members(item: Input, stream: io.BufferedReader) -> Iterator[tuple[str, bytes | ReadError]]:
    return members(without_digest(item.source), stream, ArchiveOptions())


def _reason(error: OSError) -> str:
    return f"it cannot be opened: {error.strerror or error}"


def _issue(code: str, message: str, path: str, detail: str = "") -> Issue:
    place = FilePlace(path=path, detail=detail)
    return Issue(code=code, message=message, place=place, origin=ORIGIN)
