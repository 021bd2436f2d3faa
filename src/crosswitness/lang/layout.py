"""The paragraphs of a text by its line breaks alone: which lines belong together."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
_LINE = re.compile(rf"[^{_BREAKS}]+")
_BULLETS = " \t\u00a0*•·◦▪►▶▸»›>–—-|~#"
_WORD = re.compile(r"\w[\w’'.-]*")
_SPACE = re.compile(r"\s+")
_CURLY = str.maketrans("’‘ʼ´“”„«»", '\'\'\'\'"""""')
_STOPS = ".!?…。؟"
_CLOSERS = "\"'”’»)]*"

LEAST_WRAP = 40
"""Shortest width, in characters, at which text is hard-wrapped (mail and wire copy use 60-80)."""

MOST_WRAP = 120
"""Longest width at which text is hard-wrapped; longer lines are paragraphs."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph or a line that stands for itself, without the white space around it.

    Attributes:
        start: First code point in the text.
        end: Code point after the last one; half-open.
        text: Its words.
        gap: Whether a blank line, or the start of the text, stands before it.
    """

    start: int
    end: int
    text: str
    gap: bool

    @cached_property
    def folded(self) -> str:
        """The words in lower case, curly marks straight, spaces single, without bullets around."""
        plain = self.text if self.text.isascii() else self.text.translate(_CURLY)
        return " ".join(plain.casefold().split()).strip(_BULLETS)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in order, with inner marks (``U.S``, ``al-Assad’s``)."""
        return tuple(_WORD.findall(self.text))

    @cached_property
    def closed(self) -> bool:
        """Whether it ends like a sentence."""
        return self.text.rstrip(_CLOSERS + " \u00a0")[-1:] in tuple(_STOPS)

    @cached_property
    def prose(self) -> bool:
        """Whether it reads like running text: a closed sentence of eight words, or 25 words."""
        return (self.closed and len(self.words) >= 8) or len(self.words) >= 25

    def capitals(self) -> float:
        """Return the share of its words that begin with a capital, short function words apart."""
        counted = [word for word in self.words if len(word) > 3 or word[0].isupper()]
        return sum(word[0].isupper() for word in counted) / max(1, len(counted))


def paragraphs(text: str, *, wrapped: bool = True) -> tuple[Paragraph, ...]:
    """Part ``text`` into paragraphs that tile it but for white space.

    Args:
        text: The text.
        wrapped: Whether it may be hard-wrapped; the lines of web pages are not.

    Each line is a paragraph of its own, as on web pages, unless the text is hard-wrapped:
    then a line joins the next one when that line's first word would not have fitted on it.
    Which of both holds is decided once for the whole text.
    """
    lines: list[Paragraph] = []
    before = 0
    for match in _LINE.finditer(text):
        line = match.group()
        kept = line.strip()
        if kept:
            start = match.start() + len(line) - len(line.lstrip())
            gap = not lines or _blank_between(text, before, match.start())
            lines.append(Paragraph(start, start + len(kept), kept, gap))
            before = match.end()
    width = _wrap_width(lines) if wrapped else 0
    return tuple(_joined(text, lines, width) if width else lines)


def _blank_between(text: str, before: int, start: int) -> bool:
    between = text[before:start].replace("\r\n", "\n")
    return sum(mark in _BREAKS for mark in between) > 1


def _wrap_width(lines: list[Paragraph]) -> int:
    """Return the width at which the text is hard-wrapped, or 0.

    Wrapped text has no long line, and most lines with a line straight below are filled: the next
    line's first word would not have fitted. On pages lines are sentences, headings or links.
    """
    width = max((len(line.text) for line in lines), default=0)
    if not LEAST_WRAP <= width <= MOST_WRAP:
        return 0
    pairs = [(above, below) for above, below in pairwise(lines) if not below.gap]
    filled = sum(_filled(above, below, width) for above, below in pairs)
    broken = sum(not above.closed and below.text[0].islower() for above, below in pairs)
    return width if len(pairs) >= 3 and filled >= 0.6 * len(pairs) and broken >= 2 else 0


def _filled(above: Paragraph, below: Paragraph, width: int) -> bool:
    """Say whether ``below`` begins with a word that did not fit on the line above."""
    first = below.text.split(maxsplit=1)[0]
    # Ragged copy leaves a few columns free before a long word; ten allow for that.
    return len(above.text) + 1 + len(first) > width - 10


def _joined(text: str, lines: list[Paragraph], width: int) -> list[Paragraph]:
    made: list[Paragraph] = []
    last: Paragraph | None = None
    for line in lines:
        if made and last is not None and not line.gap and _filled(last, line, width):
            top = made.pop()
            made.append(Paragraph(top.start, line.end, text[top.start : line.end], top.gap))
        else:
            made.append(line)
        last = line
    return made


def same_words(left: str, right: str) -> bool:
    """Say whether two lines are the same but for case, spacing, curly marks and end marks."""
    # Folding adds or takes a few marks only: lines of other lengths need no closer look.
    return abs(len(left) - len(right)) <= 12 and _key(left) == _key(right)


def _key(line: str) -> str:
    return _SPACE.sub(" ", line.translate(_CURLY)).casefold().strip(_BULLETS + _STOPS + "\"'")


def is_title_of(line: str, given: str) -> bool:
    """Say whether a line is the given title, which may carry the site's name after it."""
    if same_words(line, given):
        return True
    return len(line.split()) >= 2 and any(
        same_words(line, given.rsplit(mark, 1)[0]) for mark in (" | ", " - ", " – ", " — ", " :: ")
    )
