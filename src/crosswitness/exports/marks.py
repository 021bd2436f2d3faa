"""Marks in a text: the one place where report words become HTML.

Law: strip the tags and unescape, and the words come back exactly. Characters that a page cannot
hold (NUL, lone surrogates) are the exception: they stand as U+FFFD, their number beside them.
"""

import heapq
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup, escape

HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Controls and format characters that steer or hide text. The joiners U+200C and U+200D stay
as they are: Persian, Indic scripts and emoji are spelt with them."""

_CLOSE = Markup("</mark>")
_UNFIT = re.compile("[\x00\ud800-\udfff]")
_SPECIAL = re.compile(f"(\r|{HIDDEN.pattern})")


def words(text: str) -> Markup:
    """Return ``text`` as HTML, every control that would steer or hide text shown by its number.

    Each such character stands in an element of its own, which the style sheet isolates: a bidi
    override cannot turn the words around it.
    """
    if _SPECIAL.search(text) is None:
        return escape(text)
    return Markup("").join(_part(part) for part in _SPECIAL.split(text) if part)


def attribute(text: object) -> Markup:
    """Return ``text`` fit for a quoted attribute: escaped, hidden characters left out."""
    return escape(HIDDEN.sub("", str(text)))


def _part(part: str) -> Markup:
    if part == "\r":
        return Markup("&#13;")  # a bare one would be read as a line feed
    if HIDDEN.fullmatch(part) is None:
        return escape(part)
    shown = "\ufffd" if _UNFIT.match(part) else part
    return Markup('<bdi class="cf" data-cp="U+{}">{}</bdi>').format(f"{ord(part):04X}", shown)


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of a text to be marked.

    Attributes:
        start: First code point.
        end: Code point after the last one.
        kind: Style class (``"quotation"``), or ``""`` for a mark that only a link can reach.
        anchor: Id that links lead to, or ``""``.
    """

    start: int
    end: int
    kind: str = ""
    anchor: str = ""


@dataclass(slots=True, order=True)
class _Piece:
    start: int
    minus_end: int  # longer pieces open first
    anchor: str
    kinds: list[str] = field(compare=False)
    continued: bool = field(compare=False, default=False)

    @property
    def end(self) -> int:
        return -self.minus_end

    def opening(self) -> Markup:
        kinds = f' class="{escape(" ".join(self.kinds))}"' if self.kinds else ""
        anchor = ""
        if self.anchor:
            anchor = f' {"data-of" if self.continued else "id"}="{escape(self.anchor)}"'
        return Markup(f"<mark{kinds}{anchor}>")  # both values are escaped


def render(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> Markup:
    """Return ``text[start:end]`` as HTML with ``marks`` as nested elements.

    A mark is cut where it crosses another one or reaches out of the range; its first piece
    carries the id, each later one repeats it as ``data-of``. Marks that nest stay whole.

    Args:
        text: The whole text.
        marks: Marks in any order, in offsets of the whole text.
        start: First code point to render.
        end: Code point after the last one, None for the end of the text.
    """
    stop = len(text) if end is None else end
    waiting = _pieces(marks, start, stop)
    heapq.heapify(waiting)
    out: list[Markup] = []
    open_ends: list[int] = []
    position = start

    def advance(target: int) -> None:
        nonlocal position
        while open_ends and open_ends[-1] <= target:
            out.extend((words(text[position : open_ends[-1]]), _CLOSE))
            position = open_ends.pop()
        out.append(words(text[position:target]))
        position = target

    while waiting:
        piece = heapq.heappop(waiting)
        advance(piece.start)
        if open_ends and piece.end > open_ends[-1]:
            rest = _Piece(open_ends[-1], piece.minus_end, piece.anchor, piece.kinds, True)
            heapq.heappush(waiting, rest)
            piece.minus_end = -open_ends[-1]
        out.append(piece.opening())
        open_ends.append(piece.end)
    advance(stop)
    return Markup("".join(out))  # every piece is HTML already


def _pieces(marks: Iterable[Mark], start: int, stop: int) -> list[_Piece]:
    # by the whole mark: two that are cut to one piece here have an anchor each
    same: dict[tuple[int, int], _Piece] = {}
    for mark in sorted(marks):
        low, high = max(mark.start, start), min(mark.end, stop)
        if low >= high:
            continue
        continued = mark.start < start
        piece = same.setdefault(
            (mark.start, mark.end), _Piece(low, -high, mark.anchor, [], continued)
        )
        piece.anchor = piece.anchor or mark.anchor
        if mark.kind and mark.kind not in piece.kinds:
            piece.kinds.append(mark.kind)
    return list(same.values())
