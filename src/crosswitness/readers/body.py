"""Which parts of a page are the report: trafilatura says what, this module finds where.

trafilatura (Barbaresi 2021) returns text without places. Its paragraphs are looked up in the
page's visible text with all white space and invisible characters left out on both sides; a
paragraph that does not stand there in one piece is found in the longest pieces that do.

Pages that are built to keep a parser busy (very many attributes, elements or levels, or megabytes
of markup) are not given to it, and neither is a page on which it finds nothing: there the blocks
themselves are judged by length and share of links, after Kohlschütter et al. (2010).
"""

import logging
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

from crosswitness.readers.visible import Block, Page

Ranges = tuple[tuple[int, int], ...]
"""Half-open ranges of a text, in text order, none touching the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyOptions:
    """Limits above which a page is not given to trafilatura, and what own labels ask for.

    Attributes:
        characters: Length of the page's source, in code points.
        tags: Number of tags.
        attributes: Attributes on one tag; the parser takes quadratic time in them.
        depth: Levels of open elements; the parser drops text below 256.
        block_characters: Least length of a block that is body by itself, in code points.
        link_share: Largest share of a body block's code points that may stand in links, 0 to 1.

    The limits lie well above real pages (of 181, the largest has 3,012 tags and 51 levels). Own
    labels alone reach a shingle F1 of .879 on these pages, trafilatura .962.
    """

    characters: int = 5_000_000
    tags: int = 30_000
    attributes: int = 5_000
    depth: int = 240
    block_characters: int = 80
    link_share: float = 0.34


_FOUND_LIMIT = 4_000  # searches a page; real pages need a few for each paragraph
_SHORTEST_PIECE = 12  # folded code points; shorter ones are sought beside the last piece alone
_LEFT_OUT = "\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_KEPT = re.compile(f"[^{_LEFT_OUT}]+")
_MARKED = re.compile(f"[^{_LEFT_OUT}][\u0300-\u036f\u0591-\u05c7\u064b-\u065f]{{0,8}}")
_INLINE = frozenset(["hi", "ref", "del"])  # elements of the answer that begin no line


def find_body(page: Page, text: str, options: BodyOptions) -> tuple[Ranges, tuple[str, str] | None]:
    """Return the ranges of ``text`` that are the report, and a doubt or None.

    Args:
        page: The scanned page.
        text: Its visible text.
        options: The limits.

    Returns:
        The ranges, and ``(code, message)`` if trafilatura was not asked (R208) or found nothing
        (R209) and own labels stand in for it.
    """
    too_much = _too_much(page, options)
    if too_much:
        return own_labels(page.blocks, options), ("R208", f"{too_much}: own labels mark the body")
    paragraphs = _extract(page.source)
    ranges = align(paragraphs, text)
    if ranges:
        return ranges, None
    return own_labels(page.blocks, options), ("R209", "no body found: own labels mark it")


def _too_much(page: Page, options: BodyOptions) -> str:
    for name, found, limit in (
        ("characters", len(page.source), options.characters),
        ("tags", page.tags, options.tags),
        ("attributes on one tag", page.attributes, options.attributes),
        ("levels of elements", page.depth, options.depth),
    ):
        if found > limit:
            return f"{found:,} {name} are over {limit:,}"
    return ""


def _extract(source: str) -> list[str]:
    import trafilatura

    logger = logging.getLogger("trafilatura")
    if not logger.handlers:  # it warns on pages without text; we say so ourselves
        logger.addHandler(logging.NullHandler())
    try:
        found = trafilatura.bare_extraction(source, fast=True, include_comments=False)
        body = getattr(found, "body", None)
        return _paragraphs(body) if body is not None else []
    except Exception:  # a third-party parser on a hostile page: its failure costs its answer only
        return []


def _paragraphs(body: Any) -> list[str]:
    """Return the text of each paragraph, heading, list item and table cell of the answer.

    The tree is read because its rendering as text adds marks of its own for lists and tables.
    """
    from lxml.etree import iterwalk

    paragraphs: list[str] = []
    pieces: list[str] = []
    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag not in _INLINE:
            paragraphs.append("".join(pieces))
            pieces.clear()
        pieces.append((element.text if event == "start" else element.tail) or "")
    paragraphs.append("".join(pieces))
    return [paragraph for paragraph in paragraphs if paragraph.strip()]


def align(paragraphs: list[str], text: str) -> Ranges:
    """Return where ``paragraphs`` stand in ``text``, joined and in text order.

    Paragraphs come in the order of the page, so each is sought after the one before it first, and
    elsewhere only if it is not there.
    """
    places = _Places(text)
    for paragraph in paragraphs:
        places.find(paragraph)
    return _joined(places.found, text)


class _Places:
    """Finds pieces in a text from which white space and invisible characters are left out."""

    def __init__(self, text: str) -> None:
        self.folded, self.map = _fold(text)
        self.cursor = 0
        self.searches = 0
        self.found: list[tuple[int, int]] = []

    def find(self, paragraph: str) -> None:
        """Add the ranges of a paragraph: whole, or the longest pieces from its begin on."""
        key, _ = _fold(paragraph)
        position = done = 0
        while position < len(key) and self.searches < _FOUND_LIMIT:
            length = len(key) - position
            at = self._search(key[position:])
            while at < 0 and length > _SHORTEST_PIECE:
                length = max(length // 2, _SHORTEST_PIECE)
                at = self._search(key[position : position + length])
            if at < 0:
                position += _SHORTEST_PIECE
                continue
            before = _common(key[done:position][::-1], self.folded[max(0, at - 200) : at][::-1])
            length += _common(key[position + length :], self.folded[at + length :][: len(key)])
            self.found.append((self.map(at - before), self.map(at + length - 1) + 1))
            self.cursor = at + length
            position = done = position + length

    def _search(self, key: str) -> int:
        self.searches += 1
        if len(key) < _SHORTEST_PIECE:
            return self.folded.find(key, self.cursor, self.cursor + len(key) + _SHORTEST_PIECE)
        at = self.folded.find(key, self.cursor, self.cursor + 4 * len(key) + 2_000)
        at = self.folded.find(key, self.cursor) if at < 0 else at
        return self.folded.find(key) if at < 0 else at


def _fold(text: str) -> tuple[str, "_Map"]:
    if not unicodedata.is_normalized("NFC", text):
        return _fold_marks(text)
    starts, kept, length = [0], [0], 0
    pieces = []
    for match in _KEPT.finditer(text):
        starts.append(length)
        kept.append(match.start())
        pieces.append(match[0])
        length += len(match[0])
    return "".join(pieces), _Map(starts, kept)


def _fold_marks(text: str) -> tuple[str, "_Map"]:
    """Fold a text that is not in NFC, as trafilatura's answer is: letter by letter."""
    pieces: list[str] = []
    kept: list[int] = []
    for match in re.finditer(
        f"[^{_LEFT_OUT}][\u0300-\u036f\u0591-\u05c7\u064b-\u065f]{{0,8}}", text
    ):
        composed = unicodedata.normalize("NFC", match[0])
        pieces.append(composed)
        kept.extend([match.start()] * len(composed))
    return "".join(pieces), _Map(list(range(len(kept))), kept)


class _Map:
    """From a position in folded text to the position in the text."""

    def __init__(self, starts: list[int], kept: list[int]) -> None:
        self._starts = starts
        self._kept = kept

    def __call__(self, position: int) -> int:
        index = bisect_right(self._starts, position) - 1
        return self._kept[index] + position - self._starts[index]


def _common(left: str, right: str) -> int:
    """Return how many code points both begin with."""
    for index, (a, b) in enumerate(zip(left, right, strict=False)):
        if a != b:
            return index
    return min(len(left), len(right))


def _joined(found: list[tuple[int, int]], text: str) -> Ranges:
    """Join ranges that overlap or are parted by white space alone within one paragraph."""
    ranges: list[tuple[int, int]] = []
    for start, end in sorted(found):
        gap = text[ranges[-1][1] : start] if ranges else "x"
        if ranges and (start <= ranges[-1][1] or (len(gap) < 3 and not gap.strip(" "))):
            ranges[-1] = (ranges[-1][0], max(end, ranges[-1][1]))
        else:
            ranges.append((start, end))
    return tuple(ranges)


def own_labels(blocks: list[Block], options: BodyOptions) -> Ranges:
    """Return the blocks that are long and hold few links, and short ones between two of them."""
    kept = [_is_prose(block, options) for block in blocks]
    for index, block in enumerate(blocks):
        between = 0 < index < len(blocks) - 1 and kept[index - 1] and _next_kept(kept, index)
        kept[index] = kept[index] or (between and not block.linked and not block.aside)
    return tuple((b.start, b.end) for b, keep in zip(blocks, kept, strict=True) if keep)


def _is_prose(block: Block, options: BodyOptions) -> bool:
    length = block.end - block.start
    few_links = block.linked <= options.link_share * length
    return length >= options.block_characters and few_links and not block.aside


def _next_kept(kept: list[bool], index: int) -> bool:
    return any(kept[index + 1 : index + 3])
