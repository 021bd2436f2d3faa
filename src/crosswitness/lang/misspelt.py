"""Whether a word is a typing error of another: one letter too many, missing, wrong, or two swapped.

The distance is that of Damerau (1964), "A technique for computer detection and correction of
spelling errors". Endings of inflection and the differences of British and American spelling are
no errors. What is not done: two errors in one word, and words that belong together or apart.
"""

from collections.abc import Iterator

LEAST = 7
"""Letters from which on a word is looked at; of shorter ones too many are one letter apart."""

_ENDING = 2
"""Letters at the end in which words differ by inflection."""

_EITHER = frozenset(
    frozenset(pair) for pair in ("sz", "sc", "kc", "iy", "ea", "xc", "ie", "ei", "ao", "oa")
)
"""Letters that stand for each other in usual spellings: organise, defence, sceptic, tyre, grey."""

_DOUBLED = "lpstm"
_SILENT = frozenset(("u", "e", "a", "o"))
"""Letters that one usual spelling has and another has not: colour, judgement, anaemia, foetus."""


def is_misspelt(written: str, usual: str) -> bool:
    """Say whether ``written`` may be a typing error of ``usual``, both in lower case."""
    if min(len(written), len(usual)) < LEAST - 1 or written == usual:
        return False
    at = _first_difference(written, usual)
    if at >= min(len(written), len(usual)) - _ENDING:
        return False
    one, other = written[at:], usual[at:]
    if len(one) == len(other):
        if one[1:] == other[1:]:
            return frozenset((one[0], other[0])) not in _EITHER
        return one[2:] == other[2:] and one[0] == other[1] and one[1] == other[0]
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    if longer[1:] != shorter:
        return False
    doubled = at > 0 and written[at - 1] == longer[0]
    return longer[0] not in (_DOUBLED if doubled else _SILENT)


def _first_difference(one: str, other: str) -> int:
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)


def shortened(word: str) -> Iterator[str]:
    """Yield the word and each form with one letter less: two words an error apart share one."""
    yield word
    yield from (word[:at] + word[at + 1 :] for at in range(len(word)))
