"""A line of a text for the tests of the name rules."""

from collections.abc import Iterable

from crosswitness.lang.lexicon import tokens
from crosswitness.lang.naming.line import Found, Line


def line(text: str, *, small: Iterable[str] = (), headline: bool = False) -> Line:
    """Return the whole of ``text`` as one line, with words that the document writes small."""
    return Line(text, tokens(text), frozenset(small), frozenset(), headline)


def said(made: Line, found: Found) -> str:
    """Return the words of a found name."""
    return made.text[made.tokens[found.first].start : made.tokens[found.last - 1].end]
