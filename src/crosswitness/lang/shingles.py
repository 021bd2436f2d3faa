"""Equal wording: hashes of five words in a row, sketches of them, and runs of equal words."""

from collections.abc import Sequence, Set
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

SHINGLE = 5
"""Words in a shingle."""

BREAK = "|"
"""No word: it equals nothing, not even itself. Put it where a run must not go on."""

_MASK = (1 << 64) - 1
_FACTOR = 0x9E3779B97F4A7C15
"""Odd 64-bit constant of Fibonacci hashing (Knuth, TAOCP 3, 6.4)."""

_POSITIONS = 8
"""A shingle with more places begins no run: a text that repeats itself must not cost squares."""


class Run(NamedTuple):
    """A stretch of equal words in two texts.

    Attributes:
        left: Number of its first word in the left text, from 0.
        right: Number of its first word in the right text.
        length: Number of words.
    """

    left: int
    right: int
    length: int


def hashes(words: Sequence[str]) -> list[int]:
    """Return a 64-bit hash for each `SHINGLE` words in a row, in order.

    Stretches that hold a `BREAK` have none. The hashes are the same on every machine.
    """
    codes = [_code(word) for word in words]
    found = []
    since_break = 0
    value = 0
    for number, code in enumerate(codes):
        since_break = since_break + 1 if code else 0
        if since_break < SHINGLE:
            continue
        value = 0
        for part in codes[number - SHINGLE + 1 : number + 1]:
            value = (value ^ part) * _FACTOR & _MASK
        found.append(value ^ value >> 31)
    return found


@lru_cache(maxsize=1 << 16)
def _code(word: str) -> int:
    """Return a hash of one word; 0 is kept for `BREAK`."""
    return 0 if word == BREAK else crc32(word.encode("utf-8", "surrogatepass")) or 1


def sketch(values: Sequence[int], window: int) -> frozenset[int]:
    """Return the smallest hash of each ``window`` hashes in a row (winnowing).

    Two texts that share ``SHINGLE + window - 1`` words in a row share a hash of their sketches,
    and about ``2 / (window + 1)`` of all hashes are kept (Schleimer, Wilkerson and Aiken 2003).
    """
    if len(values) <= window:
        return frozenset(values)
    return frozenset(min(values[at : at + window]) for at in range(len(values) - window + 1))


def containment(left: Set[int], right: Set[int]) -> float:
    """Return the share of the smaller sketch that stands in the other, 0 if one is empty."""
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0


def equal_runs(left: Sequence[str], right: Sequence[str], least: int) -> list[Run]:
    """Return the longest possible runs of at least ``least`` equal words, the longest first.

    Each run can grow neither way; runs of one text may overlap when the other repeats itself.
    The time is about linear in the number of words, because a stretch that stands often in
    ``left`` begins no run; runs that begin beside it go over it.

    Args:
        left: Folded words; `BREAK` equals nothing.
        right: The same for the other text.
        least: Least number of words, 1 or more.
    """
    size = min(least, SHINGLE)
    places = _starts(tuple(left), size)
    found = []
    reached: dict[int, int] = {}  # diagonal -> first word of `right` after its last run
    stretches = zip(*(right[first:] for first in range(size)), strict=False)
    for other, stretch in enumerate(stretches):
        starts = places.get(stretch)
        if starts is None or len(starts) > _POSITIONS:
            continue
        for at in starts:
            if reached.get(at - other, 0) > other:
                continue
            run = _grown(left, right, at, other)
            reached[at - other] = run.right + run.length
            if run.length >= least:
                found.append(run)
    return sorted(found, key=lambda run: (-run.length, run))


@lru_cache(maxsize=64)
def _starts(words: tuple[str, ...], size: int) -> dict[tuple[str, ...], list[int]]:
    """Return where each stretch of ``size`` words without a `BREAK` begins."""
    places: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(words) - size + 1):
        part = words[at : at + size]
        if BREAK not in part:
            places.setdefault(part, []).append(at)
    return places


def _grown(left: Sequence[str], right: Sequence[str], at: int, other: int) -> Run:
    """Return the run through the equal words ``left[at]`` and ``right[other]``."""
    start = 0
    while min(at, other) > start and _equal(left[at - start - 1], right[other - start - 1]):
        start += 1
    end = 0
    room = min(len(left) - at, len(right) - other)
    while end < room and _equal(left[at + end], right[other + end]):
        end += 1
    return Run(at - start, other - start, start + end)


def _equal(one: str, other: str) -> bool:
    return one == other != BREAK
