"""Quotation marks: which stretches of a text stand between them.

A state machine walks the marks of one paragraph. Whether a mark opens or closes is read off the
letters around it first and off its shape second, because reports open straight and close curly,
close with an opening mark, or mix the kinds of several languages. A mark without a partner costs
its paragraph at most.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

_MARK = re.compile(
    r"[“”„‟\"«»‹›「」『』＂〝〞‘’‚'`]"
    r"(?:(?<=')'|(?<=`)`|(?<!`)(?:(?<![^\W_]['’])|(?![^\W_])))"
)
"""Any mark; an apostrophe between letters is none. It begins with a set of characters because
that is sought several times as fast as a choice."""
_CLOSING = re.compile(r"[,.]?[”\"]")
_OPENERS = frozenset(("“", "„", "«", "‹", "「", "『", "``", "〝", "‟", "‘", "‚"))
_CLOSERS = frozenset(("”", "」", "』", "〞"))
_SINGLE = frozenset("‘’‚'")
_BEFORE_OPEN = frozenset("([{–—-/…:;,|•*>")
_AFTER_CLOSE = frozenset(")]}–—-/….,;:!?|")
_POINTS = frozenset(",.;:!?)]")
_SENTENCE_END = frozenset(".!?…")
_SINGLE_ENDS = frozenset(".,!?…;:")
_ELIDED = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|round|n)\b", re.IGNORECASE)
_NESTED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words between two marks.

    Attributes:
        start: First code point of the content, after the opening mark.
        end: Code point after the content, before the closing mark.
        outer: Half-open range with the marks.
        paragraph: Index of its paragraph.
        closed: Whether its closing mark was found.
        continues: Whether it goes on with the utterance of the stretch before it, which its
            writer left open, as a speech of several paragraphs does.
        single: Whether its marks are single ones.
    """

    start: int
    end: int
    outer: tuple[int, int]
    paragraph: int
    closed: bool
    continues: bool = False
    single: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stray:
    """A mark without a partner.

    Attributes:
        start: First code point of the mark.
        end: Code point after it.
        opening: True for a mark that never closes, False for one that closes nothing.
    """

    start: int
    end: int
    opening: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    side: str  # "open", "close" or "either", by the characters around it
    shape: str  # the same by its form alone


def stretches(
    text: str, paragraphs: Iterable[tuple[int, int]]
) -> tuple[list[Stretch], list[Stray]]:
    """Return the stretches between marks and the marks without a partner.

    Args:
        text: The text.
        paragraphs: Half-open ranges of the paragraphs to look at, in text order. A stretch never
            crosses the end of its paragraph.

    Returns:
        Stretches in text order, none of them empty or inside another, and stray marks.
    """
    found: list[Stretch] = []
    strays: list[Stray] = []
    waiting = False
    for index, (low, high) in enumerate(paragraphs):
        marks = [_read(text, low, high, match) for match in _MARK.finditer(text, low, high)]
        if not (marks or waiting):
            continue
        double = [mark for mark in marks if text[mark.start : mark.end] not in _SINGLE]
        made = _Paragraph(text, index, high, double)
        made.walk(_first_letter(text, low, high) if waiting else -1)
        if waiting and not (made.found and made.found[0].continues) and found:
            strays.append(_unclosed(found[-1]))
        if len(double) < len(marks):
            covered = [stretch.outer for stretch in made.found]
            single = [m for m in marks if text[m.start : m.end] in _SINGLE]
            made.found.extend(_singles(text, index, single, covered))
            made.found.sort(key=lambda stretch: stretch.start)
        found.extend(made.found)
        strays.extend(made.strays)
        waiting = bool(found) and found[-1].paragraph == index and not found[-1].closed
    if waiting:
        strays.append(_unclosed(found[-1]))
    return found, strays


def _first_letter(text: str, low: int, high: int) -> int:
    while low < high and text[low].isspace():
        low += 1
    return low


def _unclosed(stretch: Stretch) -> Stray:
    return Stray(start=stretch.outer[0], end=stretch.start, opening=True)


def _read(text: str, low: int, high: int, match: re.Match[str]) -> _Mark:
    start, end = match.span()
    before = text[start - 1] if start > low else " "
    after = text[end] if end < high else " "
    free_left = before.isspace() or before in _BEFORE_OPEN
    free_right = after.isspace() or after in _AFTER_CLOSE
    side = "either"
    pointed = after in _POINTS and not text.startswith("..", end)
    if free_left and not (after.isspace() or pointed) and (not free_right or before.isspace()):
        side = "open"
    elif not before.isspace() and (free_right or not (free_left or after.isalnum())):
        side = "close"
    word = match.group()
    shape = "open" if word in _OPENERS else "close" if word in _CLOSERS else "either"
    return _Mark(start, end, side, shape)


class _Paragraph:
    """The walk over the double marks of one paragraph."""

    def __init__(self, text: str, index: int, end: int, marks: list[_Mark]) -> None:
        self.text = text
        self.index = index
        self.end = end
        self.marks = marks
        self.found: list[Stretch] = []
        self.strays: list[Stray] = []
        self._continues = False

    def walk(self, resumes: int) -> None:
        """Read all marks; one at ``resumes`` takes up the open stretch of the paragraph before."""
        opened: _Mark | None = None
        skip = 0
        for position, mark in enumerate(self.marks):
            if skip:
                skip -= 1
            elif opened is None:
                if self._opens(mark):
                    opened = mark
                    self._continues = self._continues or mark.start == resumes
                elif not self.text[mark.start - 1 : mark.start].isdigit():
                    self.strays.append(Stray(start=mark.start, end=mark.end, opening=False))
            elif mark.side == "open" and mark.shape != "close":
                if self._nested(position):
                    skip = _NESTED - 1
                else:
                    opened = self._reopen(opened, mark)
            else:
                self._add(opened, mark.start, mark.end)
                opened = None
        if opened is not None:
            self._add(opened, self.end, None)

    def _opens(self, mark: _Mark) -> bool:
        if mark.side == "either" and mark.shape == "either":
            return not self.text[mark.start - 1 : mark.start].isdigit()
        return mark.side == "open" or (mark.side == "either" and mark.shape != "close")

    def _nested(self, position: int) -> bool:
        following = self.marks[position + 1 : position + 1 + _NESTED]
        return len(following) == _NESTED and all(mark.side == "close" for mark in following)

    def _reopen(self, opened: _Mark, mark: _Mark) -> _Mark:
        before = self.text[opened.end : mark.start].rstrip()
        goes_on = bool(before) and before[-1] in _SENTENCE_END
        if not goes_on:
            self.strays.append(Stray(start=opened.start, end=opened.end, opening=True))
        self._add(opened, mark.start, None)
        self._continues = goes_on
        return mark

    def _add(self, opened: _Mark, end: int, closed_at: int | None) -> None:
        start = opened.end
        stop = end
        while start < stop and self.text[start].isspace():
            start += 1
        while stop > start and self.text[stop - 1].isspace():
            stop -= 1
        continues, self._continues = self._continues, False
        if start == stop:
            return
        self.found.append(
            Stretch(
                start=start,
                end=stop,
                outer=(opened.start, closed_at or stop),
                paragraph=self.index,
                closed=closed_at is not None,
                continues=continues,
            )
        )


def _singles(
    text: str, index: int, marks: list[_Mark], covered: list[tuple[int, int]]
) -> Iterator[Stretch]:
    """Yield stretches between single marks that stand outside all double ones."""
    free = [mark for mark in marks if not _covered(covered, mark.start, mark.end)]
    position = 0
    while position < len(free):
        mark = free[position]
        position += 1
        if mark.side != "open" or _ELIDED.match(text, mark.end):
            continue
        if text[mark.start : mark.end] == "’" or not text[mark.end].isalnum():
            continue
        found = _closing(text, free, position)
        if found is None:
            continue
        close = free[found]
        position = found + 1
        made = Stretch(
            start=mark.end,
            end=close.start,
            outer=(mark.start, close.end),
            paragraph=index,
            closed=True,
            single=True,
        )
        if not _covered(covered, *made.outer):
            yield made


def _covered(ranges: list[tuple[int, int]], start: int, end: int) -> bool:
    """Say whether one of the sorted, disjoint ``ranges`` shares a character with another range."""
    index = bisect_left(ranges, (end, end)) - 1
    return index >= 0 and ranges[index][1] > start


def _closing(text: str, marks: list[_Mark], position: int) -> int | None:
    """Return the index of the closing single mark; a plural's apostrophe only if no other is."""
    spare: int | None = None
    for index in range(position, len(marks)):
        mark = marks[index]
        if mark.side == "open" and text[mark.start] != "’":
            break
        if mark.side != "close" or text[mark.start] in "‘‚":
            continue
        plural = text[mark.start - 1] in "sS" and text[mark.end : mark.end + 2].strip().isalpha()
        if not plural:
            return index
        spare = index if spare is None else spare
    return spare


def trimmed(stretch: Stretch, end: int) -> Stretch:
    """Return ``stretch`` cut off at ``end``; what follows, mark and all, is no part of it."""
    return replace(stretch, end=end, outer=(stretch.outer[0], end))


def balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range widened to the mark that closes the last one opened inside it.

    Args:
        text: The text.
        start: First code point.
        end: Code point after the last one.
    """
    within = text[start:end]
    opened = within.count("“") > within.count("”") or within.count('"') % 2 == 1
    closing = _CLOSING.match(text, end) if opened else None
    return start, closing.end() if closing else end
