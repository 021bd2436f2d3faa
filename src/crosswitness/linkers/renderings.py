"""How likely two wordings are renderings of one saying, by their words alone.

Three things count: how much of each other's weighted stems both hold, how much of the shorter one
the longer one holds, and how many stems stand side by side in both. A few shared words may meet
by chance however short the sentences are, so every side counts as if it had `UNSEEN` more weight
of words that the other lacks. A word that both reports use again and again ("missile" in two
reports of a launch) says little about one sentence: its weight is divided by the root of how
often the report with fewer of it has it. The verb that introduces one saying may stand inside the
other ("condemned the raid" of a report is "we condemn the raid" of another). Where only words of
a sentence stand between marks, the sentence and these words alone are both tried.
"""

from functools import lru_cache
from itertools import pairwise, product
from math import fsum, sqrt
from typing import NamedTuple

from crosswitness.linkers.parts import Part, weight_of

UNSEEN = 18.0
"""Idf weight that each side is taken to have more: two or three rare words. With less, pairs of
short sentences on one matter rank above true pairs; between 10 and 25 the ranking hardly moves."""
_SHORTER = 0.5
"""Share of what the shorter side finds in the longer; the rest is the mean of both sides."""
_BESIDE = 0.2
"""Share of the stems that stand side by side."""


class Rendering(NamedTuple):
    """What speaks for one saying.

    Attributes:
        likeness: 0 to 1; equal sentences of twelve words reach about 0.8.
        shared: The shared stems, the weightiest first.
    """

    likeness: float
    shared: tuple[str, ...]


def rendering(left: Part, right: Part) -> Rendering:
    """Return how likely the words of two parts are renderings of one saying; symmetric."""
    ours = [left] if left.wider is None else [left, left.wider]
    theirs = [right] if right.wider is None else [right, right.wider]
    return max(_rendering(one, two) for one, two in product(ours, theirs))


def _rendering(left: Part, right: Part) -> Rendering:
    one, two = dict(left.stems), dict(right.stems)
    for part, side, others in ((left, one, two), (right, two, one)):
        side.update({key: others[key] for key in part.cue if key in others})
    weights = one | two
    lessened = {
        key: sqrt(min(left.often[key], right.often[key]))
        for key in weights
        if key in left.often and key in right.often
    }
    for key, divisor in lessened.items():
        weights[key] /= divisor
    shared = one.keys() & two.keys()
    held = fsum(weights[key] for key in shared)
    if not held:
        return Rendering(0.0, ())
    first, second = (fsum(weights[key] for key in side) for side in (one, two))
    mean = 2 * held / (first + second + 2 * UNSEEN)
    within = held / (min(first, second) + UNSEEN)
    words = (1 - _SHORTER) * mean + _SHORTER * within
    likeness = (1 - _BESIDE) * words + _BESIDE * _beside(left, right, lessened)
    ordered = sorted(shared, key=lambda key: (-weights[key], key))
    return Rendering(round(likeness, 6), tuple(ordered))


def _beside(left: Part, right: Part, lessened: dict[str, float]) -> float:
    """Return the weighted share of pairs of neighbouring stems that both sides hold (Dice)."""
    ours, theirs = _pairs(left.order), _pairs(right.order)
    both = ours & theirs
    if not both:
        return 0.0

    def weight(pairs: frozenset[tuple[str, str]]) -> float:
        return fsum(weight_of(key) / lessened.get(key, 1.0) for pair in pairs for key in pair)

    return 2 * weight(both) / (weight(ours) + weight(theirs))


@lru_cache(maxsize=1 << 14)
def _pairs(order: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(order))
