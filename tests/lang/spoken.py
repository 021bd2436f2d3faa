"""A line of tokens from a sentence, for the tests of what walks over lines."""

import re

from crosswitness.lang.marks import stretches
from crosswitness.lang.speech import Line, lines


def line(text: str) -> Line:
    """Return the only line of a one-paragraph text; sentences end at a point and a blank."""
    found, _ = stretches(text, [(0, len(text))])
    starts = [0, *(m.end() for m in re.finditer(r"[.!?]”? +(?=[A-Z“])", text))]
    (made,) = lines(text, [(0, len(text))], found, starts).values()
    return made


def said(text: str, found: Line, phrase: tuple[int, int] | None) -> str | None:
    """Return the words of a phrase."""
    if phrase is None:
        return None
    return text[slice(*found.place(phrase))]
