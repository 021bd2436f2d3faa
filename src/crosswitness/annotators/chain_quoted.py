"""Words of running text outside quotations: inside, "he" and "the driver" are another's words."""

import re
from collections.abc import Iterator, Sequence

from crosswitness.annotators.chain_reference import Unit
from crosswitness.model.annotation import SegmentKind

_MARK = re.compile('[“”«»"]')
_OPENS = frozenset("“«")


def unquoted(
    text: str, units: Sequence[Unit], pattern: re.Pattern[str]
) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield where ``pattern`` matches in running text outside quotations.

    Args:
        text: Text of the document.
        units: Its sentences in text order.
        pattern: What is looked for; it must not reach over a sentence.

    Yields:
        The number of the sentence and the match in ``text``, in text order.
    """
    quoted = False
    for number, unit in enumerate(units):
        if unit.kind is not SegmentKind.BODY:
            continue
        start, end = unit.place.start, unit.place.end
        marks = [(match.start(), match.group()) for match in _MARK.finditer(text, start, end)]
        for match in pattern.finditer(text, start, end):
            if not _open(quoted, marks, match.start()):
                yield number, match
        quoted = _open(quoted, marks, end)
        if "\n" in text[end : end + 2]:
            quoted = False  # a paragraph's end closes what is open


def _open(quoted: bool, marks: Sequence[tuple[int, str]], end: int) -> bool:
    """Say whether a quotation is open before ``end``, by the marks before it."""
    for place, mark in marks:
        if place >= end:
            break
        quoted = mark in _OPENS or (mark == '"' and not quoted)
    return quoted
