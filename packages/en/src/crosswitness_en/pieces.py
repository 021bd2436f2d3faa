"""Words, their WordPiece pieces and their case, all with places in the text.

WordPiece as in BERT's uncased vocabularies (Devlin et al. 2019): longest match first, pieces
after the first of a word marked with ``##``. The vocabulary is in lower case, so the shape of a
word is a feature of its own: names in English are told by it.
"""

import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

WORD = re.compile(r"\w+|[^\w\s]")
LONGEST = 100
"""Characters of a word beyond which it is one unknown piece."""
PIECE = 24
"""Characters that no piece of the vocabulary exceeds."""
CASES = 8


class Word(NamedTuple):
    """A word or sign of a text.

    Attributes:
        start: First code point.
        end: Code point after the last one.
        case: Class of its shape, 0 to 7, see `case_of`.
    """

    start: int
    end: int
    case: int


def words(text: str) -> list[Word]:
    """Return the words and signs of ``text`` with their places and shapes."""
    found = []
    opens = True
    for match in WORD.finditer(text):
        surface = match[0]
        found.append(Word(match.start(), match.end(), case_of(surface, opens=opens)))
        if surface in ".!?\n":
            opens = True
        elif surface[0].isalnum():
            opens = False
    return found


def case_of(surface: str, *, opens: bool) -> int:
    """Return 1 digit, 2 sign, 3 lower, 4 Capital, 5 CAPITALS, 6 opening Capital, 7 mIxed."""
    if surface[0].isdigit():
        return 1
    if not surface[0].isalpha():
        return 2
    if surface.islower():
        return 3
    if surface.isupper() and len(surface) > 1:
        return 5
    if surface[0].isupper() and (len(surface) == 1 or surface[1:].islower()):
        return 6 if opens else 4
    return 7


def fold(surface: str) -> str:
    """Return a word as the vocabulary writes it: lower case, accents gone."""
    if surface.isascii():
        return surface.lower()
    parts = unicodedata.normalize("NFD", surface.lower())
    return "".join(part for part in parts if unicodedata.category(part) != "Mn")


def pieces(surface: str, vocabulary: Mapping[str, int], unknown: int) -> list[int]:
    """Return the numbers of the pieces of one word, at most 100."""
    if len(surface) > LONGEST:
        return [unknown]
    word = fold(surface)
    whole = vocabulary.get(word)
    if whole is not None:
        return [whole]
    found, start = [], 0
    while start < len(word):
        for end in range(min(len(word), start + PIECE), start, -1):
            part = word[start:end] if start == 0 else "##" + word[start:end]
            number = vocabulary.get(part)
            if number is not None:
                found.append(number)
                start = end
                break
        else:
            return [unknown]
    return found if 0 < len(found) <= LONGEST else [unknown]
