"""Names of bodies: equal words, acronyms, and words that may be left out.

Aliases of bodies are not a matter of spelling: initials explain one acronym in four, and the best
string measure ranks aliases poorly. So a name is the same only when every word that tells one
body from another has its partner; the rest is for tables and for people.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from crosswitness.lang.names.normalise import fold
from crosswitness.lang.names.outcome import Outcome
from crosswitness.lang.names.similarity import similarity
from crosswitness.lang.names.token import token
from crosswitness.lang.tables import rows

WORD_BAR = 0.9
"""Least similarity of two words of four letters or more that count as one."""

_FILLER_WORDS = "the of for and in on at to a an & de du des la le les der die das und fur el los"
_FILLERS = frozenset(_FILLER_WORDS.split())
_LEGAL_FORMS = "inc ltd co corp llc plc llp gmbh sa ag nv bv company corporation limited"
_LEGAL = frozenset(_LEGAL_FORMS.split())
_ENDINGS = (
    ("isation", "ization"),
    ("isations", "izations"),
    ("tre", "ter"),
    ("tres", "ters"),
    ("our", "or"),
    ("ours", "ors"),
)
_BRITISH = {
    "aeroplane": "airplane",
    "aluminium": "aluminum",
    "defence": "defense",
    "licence": "license",
    "offence": "offense",
    "programme": "program",
    "programmes": "programs",
}
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,8}")
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,8}s?$")


@dataclass(frozen=True, slots=True)
class BodyComparison:
    """The verdict on two names of bodies.

    Attributes:
        outcome: EQUAL, VARIANT, INITIALS (an acronym of the other name), SUBSET or DIFFERENT.
        score: 0 to 1.
        detail: The reason in the reader's words.
    """

    outcome: Outcome
    score: float
    detail: str


@lru_cache(maxsize=65536)
def body_key(text: str) -> str:
    """Return the folded name without a leading article: equal keys, equal names."""
    undotted = _DOTTED.sub(lambda found: found.group().replace(".", ""), text)
    return fold(undotted).removeprefix("the ")


def telling_words(text: str) -> tuple[str, ...]:
    """Return the words that tell one body from another, a country as ``=`` and its code.

    Equal for "South Korea's military" and "the South Korean military".
    """
    return _with_countries(body_key(text))


@lru_cache(maxsize=65536)
def body_sound(text: str) -> str:
    """Return the skeletons of the telling words in alphabetical order, for blocking."""
    words = _with_countries(body_key(text))
    return "".join(
        sorted(token(word).skeleton or word if word.isalpha() else word for word in words)
    )


@lru_cache(maxsize=65536)
def kind_words(text: str) -> int:
    """Return the number of words of a name that only says the kind of body, else 0.

    "Foreign Ministry" has two, "Foreign Ministry of Tolbek" none, because Tolbek tells which.
    """
    words = _with_countries(body_key(text))
    return len(words) if all(word in _kind_words() for word in words) else 0


@cache
def _kind_words() -> frozenset[str]:
    heads = (word for row in rows("head_nouns") for word in fold(row["surface"]).split())
    words = {*heads, *(row["word"] for row in rows("body_words"))}
    return frozenset(_american(word) for word in words)


@lru_cache(maxsize=65536)
def is_acronym(text: str) -> bool:
    """Say whether ``text`` is two to eight capital letters, with or without dots."""
    return _ACRONYM.fullmatch(text.strip()) is not None


@lru_cache(maxsize=65536)
def initials(text: str) -> str:
    """Return the first letters of the telling words of a name, in lower case."""
    return "".join(word[0] for word in _telling(body_key(text)))


@lru_cache(maxsize=65536)
def acronym_key(text: str) -> str:
    """Return the letters of an acronym, or of the initials of a name of three words or more.

    Returns ``""`` for any other name.
    """
    if is_acronym(text):
        return fold(text).replace(" ", "").removesuffix("s" if text.endswith("s") else "")
    found = initials(text)
    return found if len(found) >= 3 else ""


def compare_bodies(left: str, right: str) -> BodyComparison:
    """Compare two names of bodies; mirrors ``compare_bodies(right, left)``.

    EQUAL: equal but for case, marks, articles, legal form, the word for a country and spellings
    of British and American English. VARIANT:
    every telling word has a partner that sounds alike; words with digits and words under four
    letters must be equal. INITIALS: one is the acronym of the other. SUBSET: one has telling
    words over. DIFFERENT: anything else.
    """
    shown = " ≈ ".join(sorted((left, right)))
    one, other = body_key(left), body_key(right)
    if one.replace(" ", "") == other.replace(" ", ""):
        return BodyComparison(Outcome.EQUAL, 1.0, f"{min(left, right)} in both")
    ours, theirs = _with_countries(one), _with_countries(other)
    if ours == theirs:
        return BodyComparison(Outcome.EQUAL, 0.98, f"{shown}, the same words")
    if is_acronym(left) is not is_acronym(right):
        found = acronym_key(left)
        if found and found == acronym_key(right):
            return BodyComparison(Outcome.INITIALS, 0.8, f"{shown}, initials")
        return BodyComparison(Outcome.DIFFERENT, 0.0, f"{shown}: no word in common")
    if is_acronym(left):
        return BodyComparison(Outcome.DIFFERENT, 0.0, f"{shown}: other letters")
    first, second = sorted((ours, theirs))
    return _by_words(first, second, shown)


def _by_words(ours: tuple[str, ...], theirs: tuple[str, ...], shown: str) -> BodyComparison:
    left = [word for word in ours if word not in theirs]
    right = [word for word in theirs if word not in ours]
    equal = len(ours) - len(left)
    matched = 0
    for word in sorted(left):
        partner = next((other for other in sorted(right) if _alike(word, other)), None)
        if partner is not None:
            left.remove(word)
            right.remove(partner)
            matched += 1
    if not equal + matched or (left and right):
        return BodyComparison(Outcome.DIFFERENT, 0.0, f"{shown}: other words")
    over = " ".join(
        word.removeprefix("=").upper() if "=" in word else word for word in left or right
    )
    if over:
        score = round((equal + matched) / max(len(ours), len(theirs)), 6)
        return BodyComparison(Outcome.SUBSET, score, f"{shown}; {over} only on one side")
    return BodyComparison(Outcome.VARIANT, 0.95, f"{shown}, the same words")


def _alike(left: str, right: str) -> bool:
    if min(len(left), len(right)) < 4 or not (left.isalpha() and right.isalpha()):
        return False
    return similarity(token(left), token(right)).score >= WORD_BAR


@lru_cache(maxsize=65536)
def _telling(key: str) -> tuple[str, ...]:
    spelt = [_american(word) for word in key.split()]
    words = [word for word in dict.fromkeys(spelt) if word not in _FILLERS]
    return tuple(word for word in words if word not in _LEGAL) or tuple(words or spelt)


def _american(word: str) -> str:
    """Return the American spelling of a word that the British spell by a rule of their own."""
    if word in _BRITISH:
        return _BRITISH[word]
    for british, american in _ENDINGS:
        if len(word) > len(british) + 2 and word.endswith(british):
            return word.removesuffix(british) + american
    return word


@lru_cache(maxsize=65536)
def _with_countries(key: str) -> tuple[str, ...]:
    """Return the telling words, a country or its people as ``=`` and its code.

    "US forces", "American forces" and "U.S. forces" are one name.
    """
    words = key.split()
    known = _countries()
    found: list[str] = []
    start = 0
    while start < len(words):
        for length in range(min(5, len(words) - start), 0, -1):
            code = known.get(" ".join(words[start : start + length]))
            if code is not None:
                found.append(f"={code.lower()}")
                start += length
                break
        else:
            found.append(words[start])
            start += 1
    return _telling(" ".join(found))


@cache
def _countries() -> dict[str, str]:
    """Return the territory of each folded name of a country or people that has only one."""
    found: dict[str, set[str]] = {}
    for row in rows("geo_terms"):
        if row["kind"] in {"country", "demonym"} and row["territory"]:
            found.setdefault(body_key(row["surface"]), set()).add(row["territory"])
    return {name: min(codes) for name, codes in found.items() if len(codes) == 1}
