"""What an outlet published: text, source bytes, and the map between them."""

from bisect import bisect_right
from dataclasses import dataclass, field

from crosswitness.model.errors import ModelError
from crosswitness.model.identity import digest
from crosswitness.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """The bytes that were received, as kept in ``sources/``.

    Attributes:
        path: Path below ``sources/``, with ``/`` as separator.
        sha256: Hexadecimal SHA-256 of the bytes that hold the document.
        media_type: ``text/plain``, ``text/html`` or ``application/jsonl``.
        encoding: Codec that decoded the bytes, in Python's spelling.
        member: Name of the member inside an archive, or ``""``.
        line: Number of the line of a JSON Lines file, from 1, or 0.
    """

    path: str
    sha256: str
    media_type: str
    encoding: str
    member: str = ""
    line: int = 0

    def __str__(self) -> str:
        name = f"{self.path}!{self.member}" if self.member else self.path
        return f"{name}:{self.line}" if self.line else name


@dataclass(frozen=True, slots=True, kw_only=True)
class OffsetMap:
    """Where each stretch of the text stands in the source bytes.

    Attributes:
        runs: ``(text_start, byte_start, length, width)`` in text order: ``length`` code points,
            each ``width`` bytes wide, the first at ``byte_start``. A width of 0 marks code
            points that the reader inserted (a line break between two blocks of a page).
    """

    runs: tuple[tuple[int, int, int, int], ...]

    def bytes_of(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open byte range that covers the text range ``[start, end)``.

        Raises:
            ModelError: If the range is empty or outside the mapped text.
        """
        if not self.runs or not 0 <= start < end:
            raise ModelError(f"no bytes for the text range [{start}:{end}]")
        first = self._run_at(start)
        last = self._run_at(end - 1)
        low = min(self._bounds(first, start, end)[0], self._bounds(last, start, end)[0])
        high = max(self._bounds(first, start, end)[1], self._bounds(last, start, end)[1])
        return low, high

    def _run_at(self, position: int) -> tuple[int, int, int, int]:
        run = self.runs[bisect_right(self.runs, position, key=lambda run: run[0]) - 1]
        if not run[0] <= position < run[0] + run[2]:
            raise ModelError(f"text position {position} is not mapped")
        return run

    @staticmethod
    def _bounds(run: tuple[int, int, int, int], start: int, end: int) -> tuple[int, int]:
        text_start, byte_start, length, width = run
        low = byte_start + (max(start, text_start) - text_start) * width
        high = byte_start + (min(end, text_start + length) - text_start) * width
        return low, high


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One statement about a document that stands outside its text.

    Attributes:
        field: ``title``, ``author``, ``outlet``, ``published``, ``url`` or ``language``.
        value: The value as found, untouched.
        source: The file and key that say so (``"report.meta.toml: outlet"``,
            ``"page.html: meta article:published_time"``, ``"--outlet"``).
    """

    field: str
    value: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report, immutable and whole: its text is never edited.

    Attributes:
        id: Derived from outlet and text, see `document_id`.
        text: Decoded once, advertisements and "Leave a Reply" and all.
        outlet: Name of the outlet as given from outside the text, or ``""`` if nothing says so.
        source: The bytes.
        offsets: Map from ``text`` to the bytes.
        given: What sidecars, page metadata or the command line say about it.
        body: For a page, the parts of the text that the extractor took for the body, as
            half-open ranges in text order; empty for other media types.
    """

    id: str
    text: str = field(repr=False)
    outlet: str
    source: SourceFile
    offsets: OffsetMap = field(repr=False)
    given: tuple[Given, ...] = ()
    body: tuple[tuple[int, int], ...] = ()

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ModelError(f"{self.source}: a document needs text")

    @property
    def whole(self) -> Span:
        """The span of the whole text."""
        return Span(document=self.id, start=0, end=len(self.text))

    def span(self, start: int, end: int) -> Span:
        """Return the span ``[start, end)`` of this document.

        Raises:
            ModelError: If it reaches over the end of the text.
        """
        if end > len(self.text):
            raise ModelError(f"{self.source}: [{start}:{end}] is longer than the text")
        return Span(document=self.id, start=start, end=end)


def document_id(outlet: str, text: str) -> str:
    """Return the id of a document: the same outlet and the same text are the same document."""
    return "d" + digest("document", outlet, text)
