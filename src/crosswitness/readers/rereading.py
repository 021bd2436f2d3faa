"""Reading many documents again: files, members and lines are opened once, not once a document."""

import io
from collections.abc import Callable

from crosswitness.model.document import OffsetMap, SourceFile
from crosswitness.readers.archive import ArchiveOptions, member_bytes, members
from crosswitness.readers.formats import checked, text_of
from crosswitness.readers.jsonl import lines

MEMORY = 200_000_000
"""Bytes of unpacked members kept; those beyond are unpacked for each document."""


class Rereader:
    """Reads documents again and keeps the last file, its members and its lines in memory.

    Take the documents in the order of their files (`SourceFile.path`, then ``member``): in another
    order the answers are the same and each change of file opens it again.
    """

    def __init__(self, load: Callable[[str], bytes]) -> None:
        """Take a function that returns the bytes of a path below ``sources/``."""
        self._load = load
        self._path: str | None = None
        self._content = b""
        self._members: dict[str, bytes] | None = None
        self._of_lines: tuple[str, str] | None = None
        self._lines: dict[int, bytes] = {}

    def held(self, source: SourceFile) -> bytes:
        """Return the bytes that hold a document.

        Raises:
            VerifyError: If they are gone or have changed.
            OSError: From the function that loads files.
        """
        if self._path != source.path:
            self._content, self._path = self._load(source.path), source.path
            self._members, self._of_lines = None, None
        if not source.line:
            return checked(self._whole(source), source)
        if self._of_lines != (source.path, source.member):
            self._lines = dict(lines(self._whole(source) or b""))
            self._of_lines = (source.path, source.member)
        return checked(self._lines.get(source.line), source)

    def text(self, source: SourceFile) -> tuple[str, OffsetMap]:
        """Return text and offsets of a document, the same as when it was read.

        Raises:
            VerifyError: As `held`.
        """
        return text_of(self.held(source), source)

    def _whole(self, source: SourceFile) -> bytes | None:
        if not source.member:
            return self._content
        if self._members is None:
            self._members = self._unpack(source.path)
        found = self._members.get(source.member)
        return found or member_bytes(source.path, self._content, source.member)

    def _unpack(self, path: str) -> dict[str, bytes]:
        kept: dict[str, bytes] = {}
        left = MEMORY
        for name, found in members(path, io.BytesIO(self._content), ArchiveOptions()):
            if isinstance(found, bytes) and len(found) <= left:
                kept[name] = found
                left -= len(found)
        return kept
