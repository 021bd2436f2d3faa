"""Words with their places: what is folded is a key beside the text, never the text itself."""

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

_WORD = re.compile(r"\w[\w\u0300-\u036f]*")
"""A run of letters, digits and underscores; accents written as marks of their own stay inside."""
_PIECE = re.compile(_WORD.pattern + r"\W*")


class Word(NamedTuple):
    """One word of a text.

    Attributes:
        start: First code point.
        end: Code point after the last one.
        folded: The word without case and accents, see `fold`.
    """

    start: int
    end: int
    folded: str


def fold(word: str) -> str:
    """Return ``word`` in lower case, compatibility forms and accents taken away.

    The result is a key for comparison and may be longer or shorter than the word.
    """
    if word.isascii():
        return word.lower()
    return _fold_beyond_ascii(word)


@lru_cache(maxsize=1 << 15)
def _fold_beyond_ascii(word: str) -> str:
    lowered = unicodedata.normalize("NFKD", word).casefold()
    parts = unicodedata.normalize("NFKD", lowered)
    kept = "".join(part for part in parts if not unicodedata.combining(part))
    return kept or word


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of ``text`` in the half-open range ``[start, end)``, in text order.

    An apostrophe or a full stop parts words: ``Iran’s`` is ``iran`` and ``s``, ``3.5`` is ``3``
    and ``5``. Offsets count from the beginning of ``text``.
    """
    if end is None:
        return _read(text, start, len(text))
    found, starts = _of_text(text)
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    cut = (first and found[first - 1].end > start) or (last and found[last - 1].end > end)
    return _read(text, start, end) if cut else found[first:last]


@lru_cache(maxsize=8)
def _of_text(text: str) -> tuple[list[Word], list[int]]:
    """Return the words of a whole text and where they start: most texts are asked part by part."""
    found = _read(text, 0, len(text))
    return found, [word.start for word in found]


def _read(text: str, start: int, end: int) -> list[Word]:
    first = _WORD.search(text, start, end)
    if first is None:
        return []
    pieces = _PIECE.findall(text, first.start(), end)
    places = accumulate(map(len, pieces), initial=first.start())
    new = tuple.__new__  # half the time of calling the class, of which there is much here
    return [
        new(Word, (place, place + length, folded))
        for place, (length, folded) in zip(places, map(_known.__getitem__, pieces), strict=False)
    ]


class _Known(dict[str, tuple[int, str]]):
    """Length and key of a word by what the text writes up to the next: most were met before."""

    def __missing__(self, piece: str) -> tuple[int, str]:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        found = _WORD.match(piece)
        word = found.group() if found else piece
        known = self[piece] = (len(word), fold(word))
        return known


_MOST_KNOWN = 1 << 15
_known = _Known()


def whole_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return words as `words` does, but what follows an apostrophe belongs to the word before.

    ``Iran’s`` is one word. For counting words as a reader does.
    """
    found: list[Word] = []
    for word in words(text, start, end):
        if found and word.start == found[-1].end + 1 and text[found[-1].end] in "'’":
            before = found.pop()
            found.append(Word(before.start, word.end, before.folded + word.folded))
        else:
            found.append(word)
    return found


@lru_cache(maxsize=1 << 16)
def stem(folded: str) -> str:
    """Return the stem of a folded English word: plural, ``-ed``, ``-ing`` and final ``-e`` go.

    The plural follows the S-stemmer of Harman (1991, "How effective is suffixing?"); the rest is
    as careful as step 1b of Porter (1980). Words with digits and short words stay as they are.
    Stems are keys: they need not be words.
    """
    if len(folded) < 4 or not folded.isalpha():
        return folded
    word = _singular(folded)
    if word.endswith("eed"):
        return word[:-2] if len(word) > 5 else word
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= 3 and any(letter in "aeiouy" for letter in root):
            word = _undouble(root)
            break
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def _singular(word: str) -> str:
    if word.endswith("ies") and not word.endswith(("eies", "aies")):
        return word[:-3] + "y"
    if word.endswith("es") and not word.endswith(("aes", "ees", "oes")):
        return word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss")):
        return word[:-1]
    return word


def _undouble(root: str) -> str:
    if root[-1] == root[-2] and root[-1] not in "aeiouylsz":
        return root[:-1]
    return root
