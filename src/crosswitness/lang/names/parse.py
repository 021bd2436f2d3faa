"""From a name as printed to its titles and tokens."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from crosswitness.lang.names.normalise import Script, fold, script_of
from crosswitness.lang.names.titles import Title, strip
from crosswitness.lang.names.token import NameToken, token
from crosswitness.lang.tables import rows


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A person's name, ready to be compared.

    Attributes:
        surface: The name as the outlet printed it.
        titles: Leading ranks, offices and forms of address, in text order.
        tokens: The words that name, in text order, without particles.
        pairs: Each token joined with the next one, for names written in one word elsewhere.
        whole: All tokens joined.
        child: The given name before the first "son of" or "daughter of" (bin, ibn, bint), or None.
    """

    surface: str
    titles: tuple[Title, ...]
    tokens: tuple[NameToken, ...]
    pairs: tuple[NameToken, ...]
    whole: NameToken | None
    child: NameToken | None = None

    @property
    def key(self) -> str:
        """The tokens in alphabetical order, joined by spaces: equal keys, equal names."""
        return " ".join(sorted(word.text for word in self.tokens))


MOST_WORDS = 24
"""Words of a name that are compared: no name has more, and each is held against each."""
_TRAILER = re.compile(r"(?<!\s)\s*[(\[][^()\[\]]{0,80}[)\]]\s*$")
_COMMA = re.compile(r"[,،]")
# Abdel, Abdol, Abdal and Abdul are one prefix in many romanisations.
_ABD = re.compile(r"^abd[aeiou]?l(?=.{2})")
_ARTICLES = ("al", "el", "ul", "ol", "il", "ar", "er", "ur", "ad", "as", "ash", "az", "an", "ال")
_ABD_LATIN = ("abd", "abdul", "abdel", "abdal", "abdol", "abdu", "abdou")
_CHILD_OF = frozenset(("bin", "ibn", "ben", "bint", "بن", "ابن", "بنت", "ибн", "бин"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "junior", "senior"))


@lru_cache(maxsize=65536)
def parse(surface: str) -> PersonName:
    """Return the parts of a person's name.

    "Surname, Given" is turned round, trailing brackets ("(right)") and leading titles are taken
    off, "Abd al-Rahman" and "عبد الرحمن" become one token, particles (al, bin, van) and the
    attached Arabic article are dropped. A name of titles or particles alone keeps its last word.
    """
    text = _turned(_TRAILER.sub("", surface) or surface)
    titles, words = strip(tuple(fold(text).split()))
    joined_words = _joined(words)
    tokens = tuple(token(word) for word in _significant(joined_words)[:MOST_WORDS])
    joined = tuple(token(left.text + right.text) for left, right in pairwise(tokens))
    whole = token("".join(word.text for word in tokens)) if tokens else None
    return PersonName(
        surface=surface,
        titles=titles,
        tokens=tokens,
        pairs=joined,
        whole=whole,
        child=_child(joined_words),
    )


def skeletons(name: PersonName) -> tuple[str, ...]:
    """Return the skeletons of a name's tokens, sorted, each once, empty ones left out.

    Keys for blocking: spellings of one name share most of them; so do other names.
    """
    found = {word.skeleton for word in name.tokens if not word.initial}
    return tuple(sorted(skeleton for skeleton in found if skeleton))


def _turned(text: str) -> str:
    parts = [part.strip() for part in _COMMA.split(text)]
    if len(parts) != 2 or not all(parts) or fold(parts[1]) in _SUFFIXES:
        return text
    return f"{parts[1]} {parts[0]}"


def _joined(words: tuple[str, ...]) -> list[str]:
    """Join Abd with the word that it belongs to, in Latin and in Arabic script."""
    found: list[str] = []
    position = 0
    while position < len(words):
        word = words[position]
        position += 1
        if word in _ABD_LATIN or word == "عبد":
            bare = word in ("abd", "abdu", "abdou", "عبد")
            if bare and position < len(words) - 1 and words[position] in _ARTICLES:
                position += 1
            if position < len(words):
                word = _abd(word, words[position])
                position += 1
        found.append(_ABD.sub("abdul", word))
    return found


def _abd(head: str, tail: str) -> str:
    if head == "عبد":
        return head + (tail if tail.startswith("ال") else "ال" + tail)
    # Abdullah: the article's l is part of the following word (Abd Allah, Abdul Lah).
    return "abdullah" if tail in ("allah", "ullah", "lah", "llah") else "abdul" + tail


def _child(words: list[str]) -> NameToken | None:
    if len(words) > 2 and words[0] not in _particles() and words[1] in _CHILD_OF:
        return token(_bare(words[0]))
    return None


def _significant(words: list[str]) -> list[str]:
    known = _particles()
    found = [
        _bare(word)
        for position, word in enumerate(words)
        if not (word in known and _is_particle(known[word], words, position))
    ]
    return found or [_bare(word) for word in words[-1:]]


def _is_particle(place: str, words: list[str], position: int) -> bool:
    if position == len(words) - 1:
        return False
    if place == "any":
        return True
    if position == 0:
        return False
    # Before a sun letter the article takes its sound: ar-Rahim, ash-Shami, an-Nasr.
    word, following = words[position], words[position + 1]
    return place == "inner" or following.startswith(word[1:2])


def _bare(word: str) -> str:
    if word.startswith("ال") and len(word) >= 5 and script_of(word) is Script.ARABIC:
        return word[2:]
    return word


@cache
def _particles() -> dict[str, str]:
    return {fold(row["surface"]): row["place"] for row in rows("particles")}
