"""Where words stand: the span, the place of every statement."""

from dataclasses import dataclass

from crosswitness.model.errors import ModelError


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A half-open, never empty stretch ``[start, end)`` of one document's text.

    Attributes:
        document: Id of the document.
        start: First code point, counted from 0.
        end: Code point after the last one.
    """

    document: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ModelError(f"a span must not be empty or negative: [{self.start}:{self.end}]")

    def __len__(self) -> int:
        return self.end - self.start

    def __repr__(self) -> str:
        # What a data class writes, in half the time: the ids of annotations are made of it.
        return f"Span(document={self.document!r}, start={self.start}, end={self.end})"

    def __str__(self) -> str:
        return f"{self.document}[{self.start}:{self.end}]"

    def of(self, text: str) -> str:
        """Return the words at this span in ``text``, the text of its document."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Say whether ``other`` lies wholly inside this span."""
        return (
            self.document == other.document and self.start <= other.start and other.end <= self.end
        )

    def overlap(self, other: "Span") -> int:
        """Return how many code points both spans share."""
        if self.document != other.document:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class FilePlace:
    """A place outside any document's text: a file that could not be read, or a line of it.

    Attributes:
        path: Name of the input as the user gave it, relative to where it was read from.
        detail: What inside it (``"line 3"``, ``"member a/b.txt"``, ``"outlet"``), or ``""``.
    """

    path: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.detail}" if self.detail else self.path


Place = Span | FilePlace
"""Where an issue stands."""
