"""A tolerant scanner of HTML tags: where each tag stands, in linear time whatever the page.

Follows the tokenizer of the HTML Living Standard where readers would notice (a quoted ``>`` does
not end a tag; comments, scripts and styles hold no text; an unclosed comment hides the rest), and
is lenient where authors are not: a quotation mark that is never closed ends at the next ``>``.
"""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from typing import NamedTuple

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905
)
"""Elements without an end tag."""

_RAW = frozenset(
    "script style title textarea iframe noscript noembed noframes xmp".split()  # noqa: SIM905
)
_UNSEEN = frozenset(
    "svg template select object audio video canvas datalist math".split()  # noqa: SIM905
)
_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])[^>]*+>?", re.I) for name in _RAW | _UNSEEN}

_OPEN = re.compile(r"<(?:(/?)([A-Za-z][^\s/><]{0,60}+)|(!--)|[!?/])")
_COMMENT_END = re.compile(r"--!?>")
_TAG_END = re.compile(r"""[^"'>]*+(?:"[^"]*+"[^"'>]*+|'[^']*+'[^"'>]*+)*+>""")
_ATTRIBUTE = re.compile(
    r"""[\s/]*+([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"'][^\s>]*+)))?"""
)
_STRAY = 50  # tags with a stray quotation mark before the scanner stops believing in them


class Tag(NamedTuple):
    """A tag, or a whole element without visible text.

    Attributes:
        name: Name in lower case, ``""`` for a comment or declaration.
        closing: Whether it is an end tag.
        start: First code point, the ``<``.
        attributes: Where its attributes begin.
        end: Code point after the tag, or after the element that is passed over.
        inner: Half-open range of the contents of an element that is passed over, else None.
        tag_end: Code point after the tag itself.
    """

    name: str
    closing: bool
    start: int
    attributes: int
    end: int
    inner: tuple[int, int] | None
    tag_end: int


def tags(source: str) -> Iterator[Tag]:
    """Yield the tags of a page in order; between them lies text."""
    position = 0
    stray = 0
    unclosed: set[str] = set()
    while match := _OPEN.search(source, position):
        start = match.start()
        if match[2] is None:
            position = _declaration_end(source, match)
            yield Tag("", False, start, start, position, None, position)
            continue
        found = _TAG_END.match(source, match.end()) if stray < _STRAY else None
        if found:
            tag_end = found.end()
        else:
            stray += 1
            tag_end = source.find(">", match.end()) + 1
            if not tag_end:  # a tag that the end of the page cuts off
                yield Tag("", False, start, start, len(source), None, len(source))
                return
        name, closing = match[2].lower(), bool(match[1])
        position, inner = tag_end, None
        if name in _ENDS and not closing and name not in unclosed:
            last = _ENDS[name].search(source, tag_end)
            if last:
                position, inner = last.end(), (tag_end, last.start())
            elif name in {"script", "style"}:
                position, inner = len(source), (tag_end, len(source))
            else:
                unclosed.add(name)
        yield Tag(name, closing, start, match.end(), position, inner, tag_end)


def attributes(source: str, tag: Tag, limit: int = 100) -> dict[str, str]:
    """Return the first ``limit`` attributes of a tag, names in lower case, entities resolved.

    Of equal names the first counts, as in browsers.
    """
    found: dict[str, str] = {}
    position = tag.attributes
    for _ in range(limit):
        match = _ATTRIBUTE.match(source, position, tag.tag_end)
        if not match:
            break
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), unescape(value))
        position = match.end()
    return found


def attribute_count(source: str, tag: Tag) -> int:
    """Return how many attributes a tag has."""
    count, position = 0, tag.attributes
    while match := _ATTRIBUTE.match(source, position, tag.tag_end):
        count, position = count + 1, match.end()
    return count


def character_reference(written: str) -> tuple[str, int]:
    """Return what a reference such as ``&amp;`` stands for and how much of it belongs to it.

    Args:
        written: The text from ``&`` on, as far as letters and digits reach, with its ``;``.

    Returns:
        The characters and the length that was read; ``("", 0)`` if it is no reference.
    """
    if written[1] == "#":
        characters = unescape(written)
        return (characters, len(written)) if characters != written else ("", 0)
    name = written[1:]
    if name in html5:
        return html5[name], len(written)
    for stop in range(len(name) - 1, 1, -1):  # "&ampx": old names need no semicolon
        if name[:stop] in html5:
            return html5[name[:stop]], stop + 1
    return "", 0


def _declaration_end(source: str, match: re.Match[str]) -> int:
    if match[3]:
        last = _COMMENT_END.search(source, match.end() - 2)  # "<!-->" is whole
        return last.end() if last else len(source)
    return source.find(">", match.end()) + 1 or len(source)
