"""The visible text of a page: what stands between the tags, block by block, with its bytes.

Runs of white space become one space, as browsers show them, and that space maps to the whole run;
blocks are parted by two inserted line breaks, ``<br>`` and table cells by one (width 0).
Scripts, styles, templates, drawings, form choices, comments and soft hyphens are not text. What
style sheets hide is not known and stays.
"""

import re
from dataclasses import dataclass, field

from crosswitness.readers.decode import Decoded
from crosswitness.readers.markup import VOID, Tag, attribute_count, character_reference, tags
from crosswitness.readers.offsets import Composer

_BLOCK_NAMES = (
    "address article aside blockquote body button caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html label "
    "legend li main menu nav ol option p pre search section summary table tbody tfoot thead tr ul"
)
BLOCKS = frozenset(_BLOCK_NAMES.split())
"""Elements that begin and end on a line of their own."""

_LINES = frozenset(["br", "td", "th"])
_ASIDE = frozenset(["nav", "footer", "aside", "form", "menu", "dialog", "button"])
_HEAD = frozenset(["meta", "link", "html", "time", "title", "script"])
_NO_DEPTH = VOID | frozenset(["p", "li", "dt", "dd", "tr", "td", "th", "option"])
# Elements that the next of their kind ends: their end tags are often left out.
_SOFT_HYPHEN = "\xad"
_SPACES = " \t\n\r\f"
_SPECIAL = re.compile(
    r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?"
    r"|[\t\n\r\f][ \t\n\r\f]*+| [ \t\n\r\f]++|\xad"
)
_SPECIAL_IN_PRE = re.compile(
    r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?|\xad"
)
_LONG_TAG = 4_096  # characters; shorter tags cannot hold enough attributes to be slow


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading, list item or the like.

    Attributes:
        start: First code point in the page's text.
        end: Code point after the last one.
        linked: How many of its code points stand in links.
        tag: Name of the block element that was opened or closed last before it.
        aside: Whether it stands in navigation, a footer, a form or the like.
    """

    start: int
    end: int
    linked: int
    tag: str
    aside: bool


@dataclass(slots=True, kw_only=True)
class Page:
    """What one scan of a page finds.

    Attributes:
        source: The page as decoded.
        composer: The visible text with its map.
        blocks: The blocks of the text, in order.
        heads: Tags that hold metadata, in order.
        depth: Deepest nesting of open elements.
        attributes: Most attributes on one tag, counted only in tags over 4,096 characters.
        tags: Number of tags.
    """

    source: str
    composer: Composer
    blocks: list[Block] = field(default_factory=list)
    heads: list[Tag] = field(default_factory=list)
    depth: int = 0
    attributes: int = 0
    tags: int = 0


def scan(decoded: Decoded) -> Page:
    """Return the visible text of a page, its blocks, and the tags that hold metadata."""
    page = Page(source=decoded.text, composer=Composer(decoded))
    flow = _Flow(page)
    position = 0
    for tag in tags(decoded.text):
        flow.text(position, tag.start)
        flow.tag(tag)
        position = tag.end
    flow.text(position, len(decoded.text))
    flow.end_block()
    return page


class _Flow:
    """Appends text to a page while tags open and close."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.composer = page.composer
        self.breaks = 0  # line breaks that the next word needs before it
        self.space: tuple[int, int] | None = None  # white space that the next word needs
        self.block_start = -1  # -1: no word yet
        self.linked = 0
        self.name = ""
        self.in_link = False
        self.pre = 0
        self.aside = 0
        self.depth = 0

    def tag(self, tag: Tag) -> None:
        """Let a tag take effect."""
        name = tag.name
        self.page.tags += 1
        if tag.tag_end - tag.start > _LONG_TAG:
            count = attribute_count(self.page.source, tag)
            self.page.attributes = max(self.page.attributes, count)
        if name in _HEAD and not tag.closing:
            self.page.heads.append(tag)
        if tag.inner is not None or not name:
            return
        if name in BLOCKS:
            self._break(2)
            self.name = name
        elif name in _LINES:
            self._break(2 if name == "br" and self.breaks else 1)  # two in a row part paragraphs
        elif name == "a":
            self.in_link = not tag.closing
        self._nest(tag)

    def _nest(self, tag: Tag) -> None:
        step = -1 if tag.closing else 1
        if tag.name not in _NO_DEPTH:
            self.depth = max(0, self.depth + step)
            self.page.depth = max(self.page.depth, self.depth)
        if tag.name == "pre":
            self.pre = max(0, self.pre + step)
        if tag.name in _ASIDE:
            self.aside = max(0, self.aside + step)

    def text(self, start: int, end: int) -> None:
        """Append the visible characters of the source's ``[start, end)``."""
        if start >= end:
            return
        pattern = _SPECIAL_IN_PRE if self.pre else _SPECIAL
        source = self.page.source
        for special in pattern.finditer(source, start, end):
            if source[special.start()] != "&":
                self._words(start, special.start())
                if special[0] != _SOFT_HYPHEN:
                    self._space(*special.span())
                start = special.end()
                continue
            characters, length = character_reference(special[0])
            if not length:
                continue
            self._words(start, special.start())
            start = special.start() + length
            self._reference(characters, special.start(), start)
        self._words(start, end)

    def _reference(self, characters: str, start: int, end: int) -> None:
        if characters == _SOFT_HYPHEN:
            return
        if characters in _SPACES and not self.pre:
            self._space(start, end)
            return
        self._settle()
        self.composer.stand_for(characters, start, end)
        self.linked += len(characters) if self.in_link else 0

    def _words(self, start: int, end: int) -> None:
        source = self.page.source
        if start < end and source[start] == " " and not self.pre:
            self._space(start, start + 1)
            start += 1
        if start >= end or (self.pre and not source[start:end].strip() and self.breaks):
            return
        last = end - 1 if source[end - 1] == " " and not self.pre else end
        if start < last:
            self._settle()
            self.composer.copy(start, last)
            self.linked += last - start if self.in_link else 0
        if last < end:
            self._space(last, end)

    def _space(self, start: int, end: int) -> None:
        if self.space is None and not self.breaks and self.block_start >= 0:
            self.space = (start, end)

    def _break(self, lines: int) -> None:
        self.breaks = max(self.breaks, lines)
        self.space = None
        if lines > 1:
            self.end_block()

    def _settle(self) -> None:
        """Put the break or space that is due before the next word."""
        if self.breaks and len(self.composer):
            self.composer.insert("\n" * self.breaks)
        elif self.space:
            start, end = self.space
            if self.page.source[start:end] == " ":
                self.composer.copy(start, end)
            else:
                self.composer.stand_for(" ", start, end)
        self.breaks, self.space = 0, None
        if self.block_start < 0:
            self.block_start = len(self.composer)

    def end_block(self) -> None:
        """Close the block that is open, if it has words."""
        if self.block_start >= 0:
            block = Block(
                start=self.block_start,
                end=len(self.composer),
                linked=self.linked,
                tag=self.name,
                aside=self.aside > 0,
            )
            self.page.blocks.append(block)
        self.block_start, self.linked = -1, 0
