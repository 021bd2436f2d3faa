"""Where two wordings of one saying differ, word by word."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

LONGEST = 400
"""Words up to which wordings are aligned; the cost of an alignment grows with their product."""

_WORD = re.compile(r"\w+(?:['’\-]\w+){0,8}")


def differing(other: str, base: str) -> tuple[tuple[int, int], ...]:
    """Return the half-open ranges of ``other`` whose words ``base`` lacks at their place.

    Words are compared without case and with one apostrophe; punctuation is not compared.
    Neighbouring words that differ give one range. Texts beyond `LONGEST` words give none.
    """
    ours, theirs = list(_WORD.finditer(other)), list(_WORD.finditer(base))
    if not ours or max(len(ours), len(theirs)) > LONGEST:
        return ()
    matcher = SequenceMatcher(None, _keys(theirs), _keys(ours), autojunk=False)
    return tuple(
        (ours[low].start(), ours[high - 1].end())
        for tag, _, _, low, high in matcher.get_opcodes()
        if tag != "equal" and low < high
    )


def of_all(wordings: Sequence[str]) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return for each wording the ranges to mark.

    The first wording is marked where no other one agrees with it, each other one where it
    differs from the first.
    """
    if len(wordings) < 2:
        return ((),) * len(wordings)
    first, others = wordings[0], wordings[1:]
    alone = set(range(len(first)))
    for other in others:
        alone &= {i for low, high in differing(first, other) for i in range(low, high)}
    return (_ranges(alone), *(differing(other, first) for other in others))


def _keys(found: list[re.Match[str]]) -> list[str]:
    return [word[0].casefold().replace("’", "'") for word in found]


def _ranges(points: set[int]) -> tuple[tuple[int, int], ...]:
    made: list[tuple[int, int]] = []
    for point in sorted(points):
        if made and made[-1][1] == point:
            made[-1] = (made[-1][0], point + 1)
        else:
            made.append((point, point + 1))
    return tuple(made)
