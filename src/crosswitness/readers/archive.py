"""Archives: the members of ``.zip``, ``.tar``, ``.tar.gz``, ``.tgz`` and ``.gz``, within limits.

Nothing is ever written under a name from an archive. Every limit that is reached is an error that
names it: a member that is too large or too tightly packed costs itself, too many members or too
many bytes cost the rest of the archive. What was read before stays.
"""

import gzip
import io
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from crosswitness.model.errors import ReadError
from crosswitness.readers.units import storable, without_digest

SUFFIXES = (".zip", ".tar", ".tar.gz", ".tgz", ".gz")
"""Suffixes of the archives that are opened, in lower case."""

SEPARATOR = "!"
"""Stands between the name of an archive inside an archive and the name of its member."""

_CHUNK = 65_536
_BROKEN = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveOptions:
    """Limits against archives that are built to fill memory or disk.

    Attributes:
        members: Most members of an archive, those of inner archives included.
        total: Most unpacked bytes of an archive, inner archives included.
        member: Most unpacked bytes of one member.
        ratio: Most unpacked bytes for each packed byte, after the first `free` ones.
        free: Unpacked bytes of a member to which `ratio` does not apply.
        nesting: Most archives around a report.
    """

    members: int = 1_000
    total: int = 2_000_000_000
    member: int = 200_000_000
    ratio: int = 100
    free: int = 1_000_000
    nesting: int = 2


class _Readable(Protocol):
    def read(self, size: int = ..., /) -> bytes: ...


Found = tuple[str, bytes | ReadError]
"""Name of a member with its bytes, or with why it cannot be read."""


def is_archive(name: str) -> bool:
    """Say whether a file of this name is opened as an archive."""
    return name.lower().endswith(SUFFIXES)


def members(name: str, stream: BinaryIO, options: ArchiveOptions) -> Iterator[Found]:
    """Yield the members of an archive in its order, inner archives opened.

    Directories, links, devices and hidden files are not members. A second member of the same name
    is called ``name~2.txt``.

    Args:
        name: Name of the archive; its suffix tells the format.
        stream: Its bytes, seekable, at the begin.
        options: The limits.
    """
    walk = _Walk(options)
    seen: dict[str, int] = {}
    for raw, found in walk.open(name, stream, 1):
        member = storable(raw)
        seen[member] = seen.get(member, 0) + 1
        yield (_numbered(member, seen[member]) if seen[member] > 1 else member), found


def member_bytes(name: str, content: bytes, member: str) -> bytes | None:
    """Return the bytes of one member of the archive in ``content``, or None if it is not there."""
    for known, found in members(name, io.BytesIO(content), ArchiveOptions()):
        if known == member:
            return found if isinstance(found, bytes) else None
    return None


class _LimitError(ReadError):
    """A limit of the whole archive is reached."""


class _Walk:
    """Counts over an archive and all archives in it."""

    def __init__(self, options: ArchiveOptions) -> None:
        self.options = options
        self.members = 0
        self.total = 0

    def open(self, name: str, stream: BinaryIO, level: int) -> Iterator[Found]:
        """Yield the members of one archive; an archive that breaks off yields why, last."""
        try:
            for member, found in self._list(name, stream):
                if isinstance(found, bytes) and is_archive(member):
                    yield from self._inner(member, found, level)
                else:
                    yield member, found
        except _LimitError as error:
            if level > 1:
                raise
            yield "", error
        except _BROKEN as error:
            yield "", ReadError("R104", f"the archive is broken: {error or type(error).__name__}")

    def _inner(self, member: str, content: bytes, level: int) -> Iterator[Found]:
        if level >= self.options.nesting:
            limit = self.options.nesting
            yield member, ReadError("R105", f"archives may be nested {limit} deep, not deeper")
            return
        for inner, found in self.open(member, io.BytesIO(content), level + 1):
            yield (f"{member}{SEPARATOR}{inner}" if inner else member), found

    def _list(self, name: str, stream: BinaryIO) -> Iterator[Found]:
        lower = name.lower()
        if lower.endswith(".zip"):
            return self._zip(stream)
        if lower.endswith((".tar.gz", ".tgz")):
            return self._tar(_Inflating(stream, self.options))
        if lower.endswith(".tar"):
            return self._tar(stream)
        return self._gzip(name, stream)

    def _zip(self, stream: BinaryIO) -> Iterator[Found]:
        with zipfile.ZipFile(stream) as archive:
            for entry in archive.infolist():
                if entry.is_dir() or _is_hidden(entry.filename):
                    continue
                self._count()
                try:
                    with archive.open(entry) as unpacked:
                        packed = max(1, entry.compress_size)
                        yield entry.filename, self._read(unpacked, packed)
                except _LimitError:
                    raise
                except ReadError as error:
                    yield entry.filename, error
                except _BROKEN as error:
                    why = "it is encrypted" if entry.flag_bits & 1 else f"it is broken: {error}"
                    yield entry.filename, ReadError("R104", why)

    def _tar(self, stream: _Readable) -> Iterator[Found]:
        with tarfile.open(fileobj=stream, mode="r|") as archive:  # type: ignore[call-overload]
            for entry in archive:
                if not entry.isreg() or _is_hidden(entry.name):
                    continue
                self._count()
                unpacked = archive.extractfile(entry)
                if unpacked is None:
                    continue
                try:
                    yield entry.name, self._read(unpacked, 0)
                except _LimitError:
                    raise
                except ReadError as error:
                    yield entry.name, error

    def _gzip(self, name: str, stream: BinaryIO) -> Iterator[Found]:
        self._count()
        inner = without_digest(name)[: -len(".gz")]  # the same when sources/ is read again
        try:
            yield inner, self._read(_Inflating(stream, self.options), 0)
        except _LimitError as error:
            yield inner, ReadError(error.code, str(error))
        except ReadError as error:
            yield inner, error

    def _count(self) -> None:
        self.members += 1
        if self.members > self.options.members:
            raise _LimitError(
                "R105", f"more than {self.options.members:,} members: the rest is not read"
            )

    def _read(self, unpacked: _Readable, packed: int) -> bytes:
        """Return a member's bytes; ``packed`` is 0 where the stream checks the ratio itself."""
        options = self.options
        parts = []
        size = 0
        while chunk := unpacked.read(_CHUNK):
            size += len(chunk)
            self.total += len(chunk)
            if self.total > options.total:
                raise _LimitError(
                    "R105", f"more than {options.total:,} bytes: the rest is not read"
                )
            if size > options.member:
                raise ReadError("R105", f"more than {options.member:,} bytes unpacked")
            if packed and size > options.free and size > options.ratio * packed:
                raise ReadError("R105", f"packed more than {options.ratio} times: not unpacked")
            parts.append(chunk)
        return b"".join(parts)


class _Inflating:
    """A gzip stream that stops when it grows out of proportion."""

    def __init__(self, packed: BinaryIO, options: ArchiveOptions) -> None:
        self._packed = packed
        self._start = packed.tell()
        self._unpacked = gzip.GzipFile(fileobj=packed)
        self._size = 0
        self._options = options

    def read(self, size: int = _CHUNK) -> bytes:
        """Return up to ``size`` bytes."""
        chunk = self._unpacked.read(size)
        self._size += len(chunk)
        packed = self._packed.tell() - self._start
        ratio = self._options.ratio
        if self._size > self._options.free and self._size > ratio * packed:
            raise _LimitError("R105", f"packed more than {ratio} times: not unpacked")
        return chunk


def _numbered(name: str, number: int) -> str:
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}~{number}{dot}{suffix}" if dot else f"{name}~{number}"


def _is_hidden(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return parts[0] == "__MACOSX" or any(
        part.startswith(".") and part not in {".", ".."} for part in parts
    )
