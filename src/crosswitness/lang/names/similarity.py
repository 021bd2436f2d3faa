"""How alike two tokens of a name sound, with the kind of likeness."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA, Levenshtein

from crosswitness.lang.names.normalise import Script
from crosswitness.lang.names.token import NameToken, token

INITIAL = 0.75
"""Score of an initial against a token that begins with its class."""
NICKNAME = 0.9
"""Score of a short form against the given name that it stands for (Mike, Michael)."""
SYMBOL = 0.95
"""Score of two tokens that a back-end knows by one sign."""
GIVEN = 0.7
"""Most that two given names of the table score by likeness: Calvin is not Kevin."""
TYPO_LETTERS = 6
"""Fewest letters of a token in which one odd letter counts as a slip of the pen."""

_VOWELS = frozenset("AIU")
# Classes that languages of the region write for one another: one of these is a variant, no slip.
_EXCHANGED = frozenset(map(frozenset, ("dz", "ts", "sS", "cS", "cj", "jz", "kj", "kx", "bp", "fv")))


class Likeness(StrEnum):
    """Why two tokens match."""

    SAME_LETTERS = "same letters"
    SAME_SOUNDS = "same sounds"
    SAME_NAME = "same name"  # two spellings of one name family
    NICKNAME = "short form"
    SYMBOL = "known spelling"  # a back-end knows both words by one sign
    INITIAL = "initial"
    SLIP = "one odd letter"
    ALIKE = "alike"
    REPLACED = "another consonant"  # and other letters differ too
    NONE = "different"


@dataclass(frozen=True, slots=True)
class Similarity:
    """Score of two tokens, 0 to 1, and why."""

    score: float
    likeness: Likeness


_UNVOWELLED = frozenset((Script.ARABIC, Script.HEBREW))
_NONE = Similarity(0.0, Likeness.NONE)
_KNOWN = Similarity(SYMBOL, Likeness.SYMBOL)

Symbols = Callable[[str], frozenset[str]]
"""What a back-end knows of a folded word: signs that spellings of one name share."""


def similarity(left: NameToken, right: NameToken, symbols: Symbols | None = None) -> Similarity:
    """Return how alike two tokens sound; symmetric.

    1.0 for equal class forms or one name family; 0 for two different families; otherwise the
    best over the forms of ``.6 * lev(form) + .4 * lev(skeleton)``, across scripts ``.25 / .75``
    because short vowels are unwritten there (lev = normalised Levenshtein similarity). For
    alphabets other than these the mean of that and the edit ratio of the ASCII renderings.
    Tokens that ``symbols`` know by one sign score .95 at least, never 1: one token has many.
    """
    a, b = left.text, right.text
    found = _similarity(a, b) if a <= b else _similarity(b, a)
    if symbols is None or found.score >= SYMBOL or left.initial or right.initial:
        return found
    if left.family and right.family:
        return found
    return _KNOWN if symbols(a) & symbols(b) else found


@lru_cache(maxsize=1 << 18)
def _similarity(first: str, second: str) -> Similarity:
    if first == second:
        return Similarity(1.0, Likeness.SAME_LETTERS)
    left, right = token(first), token(second)
    if left.initial or right.initial:
        return _initial(left, right)
    if left.family and right.family:
        same = left.family == right.family
        return Similarity(1.0, Likeness.SAME_NAME) if same else _NONE
    if set(left.forms) & set(right.forms):
        return Similarity(1.0, Likeness.SAME_SOUNDS)
    if left.given & right.given:
        return Similarity(NICKNAME, Likeness.NICKNAME)
    score = _best(left, right)
    if left.known and right.known and not _respelt(left, right):
        return Similarity(min(score, GIVEN), Likeness.ALIKE)
    if _slip(left, right):
        return Similarity(score, Likeness.SLIP)
    replaced = _replaced(left, right)
    return Similarity(score, Likeness.REPLACED if replaced else Likeness.ALIKE)


def _initial(left: NameToken, right: NameToken) -> Similarity:
    heads = {form[:1] for form in left.forms} & {form[:1] for form in right.forms}
    if left.script is right.script and heads <= _VOWELS:
        # Vowel classes hold several letters: W. stands for no Obama.
        heads = {left.text[:1]} & {right.text[:1]}
    return Similarity(INITIAL, Likeness.INITIAL) if heads else _NONE


def _best(left: NameToken, right: NameToken) -> float:
    across = left.script is not right.script and bool({left.script, right.script} & _UNVOWELLED)
    of_form, of_skeleton = (0.25, 0.75) if across else (0.6, 0.4)
    score = max(
        of_form * Levenshtein.normalized_similarity(a, b)
        + of_skeleton * Levenshtein.normalized_similarity(x, y)
        for a, x in zip(left.forms, left.skeletons, strict=True)
        for b, y in zip(right.forms, right.skeletons, strict=True)
    )
    if left.script is not right.script and not across:
        score = (score + Levenshtein.normalized_similarity(left.ascii, right.ascii)) / 2
    return float(round(score, 6))


def _slip(left: NameToken, right: NameToken) -> bool:
    """Say whether one letter is wrong that no habit of spelling explains."""
    if left.script is not right.script or min(len(left.text), len(right.text)) < TYPO_LETTERS:
        return False
    if OSA.distance(left.text, right.text, score_cutoff=1) > 1:
        return False
    return left.skeleton != right.skeleton and not _exchanged(left, right)


def _respelt(left: NameToken, right: NameToken) -> bool:
    """Say whether a habit of spelling makes one of the other (Salim, Salem, not Mario, Maria)."""
    same_end = left.forms[0][-1:] == right.forms[0][-1:]
    return same_end and (left.skeleton == right.skeleton or _exchanged(left, right))


def _exchanged(left: NameToken, right: NameToken) -> bool:
    """Say whether one consonant is written for a neighbour of it, and all else is equal."""
    if len(left.skeleton) != len(right.skeleton):
        return False
    pairs = zip(left.skeleton, right.skeleton, strict=True)
    odd = [frozenset(pair) for pair in pairs if pair[0] != pair[1]]
    return len(odd) == 1 and odd[0] in _EXCHANGED


def _replaced(left: NameToken, right: NameToken) -> bool:
    """Say whether one consonant or more stands for one that no habit of spelling writes so.

    A single odd letter is a slip; here others differ too: Cordannor is not Gorbanor.
    """
    if left.script is not right.script or OSA.distance(left.text, right.text, score_cutoff=1) <= 1:
        return False
    if set(left.skeletons) & set(right.skeletons) or len(left.skeleton) != len(right.skeleton):
        return False
    return not _exchanged(left, right)
