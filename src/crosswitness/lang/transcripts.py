"""Transcripts: paragraphs that open with a speaker's name and a colon, without quotation marks.

One such paragraph may be a label ("Note: …"), so at least two are wanted whose names are written
alike, and labels of pages are left out.
"""

import re
from collections.abc import Sequence

from crosswitness.lang.speechwords import words

_TURN = re.compile(
    r"(?P<name>[A-Z][\w.’'-]{0,24}(?: (?:[A-Z][\w.’'-]{0,24}|of|the|de|al|van|von|bin)){0,5})"
    r" ?: {1,3}(?=[^\s:])"
)
_FEWEST = 2
_SHORTEST = 2  # words of a turn


def turns(text: str, paragraphs: Sequence[tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """Return what is said in the paragraphs of a transcript.

    Args:
        text: The text.
        paragraphs: Half-open ranges in text order.

    Returns:
        By index of the paragraph the half-open range of the words after the name; empty when the
        text holds no transcript.
    """
    found: dict[int, tuple[int, int]] = {}
    names: list[str] = []
    for index, (low, high) in enumerate(paragraphs):
        match = _TURN.match(text, low, high)
        if match is None or len(text[match.end() : high].split()) < _SHORTEST:
            continue
        name = match["name"]
        if any(word.lower().rstrip("s") in words("label") for word in name.split()):
            continue
        names.append(name)
        found[index] = (match.end(), high)
    loud = sum(name.isupper() for name in names)
    again = len(names) - len(set(names))
    return found if loud >= _FEWEST or again >= _FEWEST else {}
