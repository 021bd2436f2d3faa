"""Where the words of an answer stand in a text, or nowhere: what a machine says must re-read.

Only typography may differ: case, accents, white space, invisible characters and the form of
quotation marks, dashes and dots. A word or digit that differs is a refusal; there is no fuzzy
match, since most changes of meaning are small changes of spelling ("12" for "14", "will" for
"will not").
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

LEAST = 3
"""Characters of an answer below which it is refused, edge punctuation left out."""
_QUOTES = dict.fromkeys("‘’‚‛′ʼ`´", "'") | dict.fromkeys("“”„‟″«»", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−", "-")
_FORMS = {**_QUOTES, **_DASHES, "…": "..."}
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that set no space between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""

_NUMBER = re.compile(r"\d[.,:/]\d")
"""Where a cut would part a number: 1,200 is not 200."""


class Place(NamedTuple):
    """Where an answer stands.

    Attributes:
        start: First code point in the text.
        end: Code point after the last one.
        exact: Whether the text has the very characters of the answer.
    """

    start: int
    end: int
    exact: bool


class Folded(NamedTuple):
    """A text without its typography.

    Attributes:
        text: What is compared.
        places: For each character of it the code point that it comes from.
    """

    text: str
    places: list[int]


def folded(text: str) -> Folded:
    """Return ``text`` in one case and one form of each mark, with the place of each character."""
    made: list[str] = []
    places: list[int] = []
    for at, character in enumerate(text):
        for part in _parts(character):
            if part == " " and (not made or made[-1] == " "):
                continue
            made.append(part)
            places.append(at)
    return Folded("".join(made), places)


@lru_cache(maxsize=1 << 12)
def _parts(character: str) -> str:
    """Return what a character is folded to, nothing for marks and invisible ones."""
    if character.isspace():
        return " "
    form = _FORMS.get(character)
    if form is not None:
        return form
    spread = unicodedata.normalize("NFKD", character).casefold()
    kept = (c for c in spread if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
    return "".join(" " if c.isspace() else _FORMS.get(c, c) for c in kept)


def align(answer: str, text: str, start: int = 0, end: int | None = None) -> list[Place]:
    """Return every place where an answer stands as words of a text, in text order.

    Args:
        answer: What was said to stand there; punctuation at its edges does not count.
        text: The text.
        start: First code point to look at.
        end: Code point after the last one; the end of the text if left out.

    Returns:
        Nothing if it does not stand there, if it is shorter than three characters, or if it
        begins or ends inside a word. The caller decides between several places.
    """
    stop = len(text) if end is None else end
    wanted = folded(answer).text.strip(" .,;:!?'\"()[]-")
    if len(wanted) < LEAST:
        return []
    there = folded(text[start:stop])
    found = []
    at = there.text.find(wanted)
    while at >= 0:
        after = at + len(wanted)
        if _whole(there, at, after):
            first, last = start + there.places[at], start + there.places[after - 1] + 1
            while last < stop and not _parts(text[last]):
                last += 1  # the accents of the last letter are its own
            found.append(Place(first, last, text[first:last] in answer))
        at = there.text.find(wanted, at + 1)
    return found


def _whole(there: Folded, first: int, last: int) -> bool:
    """Say whether ``[first, last)`` cuts no word, no number and no single character."""
    text = there.text
    before, after = text[max(0, first - 1) : first], text[last : last + 1]
    return not (
        _joined(before, text[first])
        or _joined(text[last - 1], after)
        or _NUMBER.match(text, max(0, first - 2), first + 1)
        or _NUMBER.match(text, last - 1, last + 2)
        or (before and there.places[first - 1] == there.places[first])
        or (after and there.places[last] == there.places[last - 1])
    )


def _joined(one: str, two: str) -> bool:
    letters = one.isalnum() and two.isalnum()
    return letters and not (_UNSPACED.match(one) or _UNSPACED.match(two))
