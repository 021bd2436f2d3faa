"""Parts of what is said, and how much of each other's wording two of them hold.

The likeness is the harmonic mean of the shares of idf-weighted stems that each side finds in the
other, country words folded; where one report quotes a part of what the other has in full, the
share of the shorter side counts as much as the mean. Numbers that do not meet and a denial on
one side forbid. `crosswitness.linkers.renderings` weighs more for what somebody said.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import fsum

from crosswitness.lang.background import idf
from crosswitness.lang.sayings import country_key, is_negation
from crosswitness.lang.shingles import equal_runs
from crosswitness.lang.tokens import Word, fold, stem, words
from crosswitness.linkers.speakers import UNNAMED, Speaker
from crosswitness.model.annotation import Sentence
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
COUNTRY_WEIGHT = 3.0
"""Weight of a country key, about the idf of a middling country name in newswire."""
_PARTIAL = 20.0
"""Least idf weight of the shorter side for its share to count: about three rare words."""
_YEARS = range(1900, 2100)
_LARGE = 100
"""Least number that reports round or convert; smaller ones differ when they differ."""
_ROUNDED = 1.03
"""Most ratio of two large numbers that rounding and converting back may leave."""
_WEIGHTY = 2.0
"""Least idf of a word whose denial counts: "the" and "of" are denied by nobody."""
_SCOPE = 3
"""Words after a denial that it may deny."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One sentence, or less, of a quotation's content.

    Attributes:
        place: Its span.
        story: Id of its story's group.
        speaker: Who the report gives it to.
        stems: Weight of each stem, sorted.
        order: The stems in text order, what is left of "Syria's" left out.
        often: How often its report has each stem, those that it has once left out.
        numbers: Numbers in digits, sorted.
        negated: Whether it denies something.
        length: Its number of words.
        cue: Stems of the words that introduce it, which another report may quote ("condemned").
        wider: The whole reported sentence, where only some of its words stand between marks.
    """

    place: Span
    story: str
    speaker: Speaker = UNNAMED
    stems: tuple[tuple[str, float], ...]
    order: tuple[str, ...] = ()
    often: Mapping[str, int] = field(default_factory=dict, repr=False)
    numbers: tuple[str, ...]
    negated: bool
    length: int
    cue: tuple[str, ...] = ()
    wider: "Part | None" = None


def parts(layers: Layers, contents: Iterable[Span]) -> list[Span]:
    """Split contents at sentence ends; white space at the edges falls away."""
    sentences = layers.of(Sentence)
    found = []
    for content in contents:
        cuts = [s.extent for s in sentences if s.extent.overlap(content)] or [content]
        for cut in cuts:
            start, end = max(cut.start, content.start), min(cut.end, content.end)
            text = layers.document.text[start:end]
            start += len(text) - len(text.lstrip())
            end -= len(text) - len(text.rstrip())
            if start < end and any(c.isalnum() for c in text):
                found.append(Span(document=content.document, start=start, end=end))
    return found


_CLAUSE = re.compile(
    r"(?:(?:, (?:and|but|while|as|because|so|for|since|whereas)|;)(?= (?:[\w’'-]{1,20} ){1,5}"
    r"(?:is|are|was|were|has|have|had|will|would|could|can|must|should|may|might|did|does)\b)"
    r"|,(?= (?:which|who|whose|where)\b)) "
)
"""Where a clause with a subject and a verb of its own begins."""
_LEAST_CLAUSE = 5
"""Fewest words of a clause that stands alone."""


def clauses(layers: Layers, place: Span) -> list[Span]:
    """Split words that a report tells in its own voice where a clause of their own begins.

    Two reports that tell one speech seldom put the same statements into one sentence.
    """
    text, found, start = layers.document.text, [], place.start
    for match in _CLAUSE.finditer(text, place.start, place.end):
        before, after = text[start : match.start()], text[match.end() : place.end]
        if min(len(before.split()), len(after.split())) >= _LEAST_CLAUSE:
            found.append(layers.document.span(start, match.start()))
            start = match.end()
    return [*found, layers.document.span(start, place.end)]


def stems_often(layers: Layers) -> dict[str, int]:
    """Return how often a report has each stem that it has more than once."""
    text = layers.document.text
    counts = Counter(_keys(text, words(text)))
    return {key: count for key, count in counts.items() if count > 1}


def stems(said: str) -> tuple[str, ...]:
    """Return the stems of some words in text order, each country's words as one key."""
    return tuple(_keys(said, words(said)))


def _keys(text: str, found: Sequence[Word]) -> Iterator[str]:
    """Yield the country that a word names, else its stem; "2,000" and "3.5" are one word."""
    last = len(found) - 1
    digits = ""
    for at, word in enumerate(found):
        if word.folded.isdecimal():
            digits += word.folded
            joined = at < last and found[at + 1].start == word.end + 1
            if joined and found[at + 1].folded.isdecimal() and text[word.end] in ",.":
                digits += "" if text[word.end] == "," else "."
                continue
            yield digits
            digits = ""
        else:
            yield _key_of(text[word.start : word.end])


@lru_cache(maxsize=1 << 16)
def _key_of(surface: str) -> str:
    return country_key(surface) or stem(fold(surface))


@lru_cache(maxsize=1 << 16)
def weight_of(key: str) -> float:
    """Return what a stem weighs: how rare it is (`crosswitness.lang.background.idf`)."""
    return COUNTRY_WEIGHT if ":" in key else round(idf(key), 3)


def part_at(layers: Layers, place: Span, story: str, speaker: Speaker = UNNAMED) -> Part:
    """Return the words at ``place`` as a part of a saying, ready to be compared."""
    text = layers.document.text
    found = words(text, place.start, place.end)
    order = [key for key in _keys(text, found) if len(key) > 1 or key == "t"]
    weights = {key: weight_of(key) for key in order if len(key) > 1}
    return Part(
        place=place,
        story=story,
        speaker=speaker,
        stems=tuple(sorted(weights.items())),
        order=tuple(order),  # without the letters that "Syria's" and "U.S." leave
        numbers=_numbers(place.of(text)),
        negated=any(is_negation(word.folded) for word in found),
        length=len(found),
    )


def _numbers(said: str) -> tuple[str, ...]:
    """Return the numbers in digits, without what parts their thousands, sorted."""
    found = (re.sub(r",(?=\d{3}(?!\d))", "", match[0]) for match in _NUMBER.finditer(said))
    return tuple(sorted(set(found)))


def likeness(left: Part, right: Part) -> float:
    """Return how much of each other's wording two parts hold, 0 where something forbids."""
    return 0.0 if clash(left, right) else wording(left, right)


def wording(left: Part, right: Part) -> float:
    """Return how much of each other's wording two parts hold, 0 to 1, whatever forbids."""
    one, two = dict(left.stems), dict(right.stems)
    shared = fsum(weight for key, weight in one.items() if key in two)
    if not shared:
        return 0.0
    ours, theirs = fsum(one.values()), fsum(two.values())
    mean = 2 * shared / (ours + theirs)
    if min(ours, theirs) >= _PARTIAL:
        mean = (mean + shared / min(ours, theirs)) / 2
    return mean


def clash(left: Part, right: Part) -> bool:
    """Say whether two parts cannot be one.

    Numbers that do not meet forbid, and a denial of what both share on one side only.
    """
    if left.numbers and right.numbers and not _meet(left.numbers, right.numbers):
        return True
    if left.negated == right.negated:
        return False
    return _denied(left, right) or _denied(right, left)


def _meet(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Say whether two numbers are equal, or as near as rounding and converting bring them."""
    return any(
        one == other or _rounded(_value(one), _value(other)) for one in ours for other in theirs
    )


def _rounded(one: float, other: float) -> bool:
    """Say whether two large numbers are as near as rounding brings them; years never are."""
    low, high = min(one, other), max(one, other)
    if low < _LARGE or (low in _YEARS and high in _YEARS):
        return False
    return high <= low * _ROUNDED


def _value(number: str) -> float:
    """Return the value of a number; of one with two points ("6.10.2020") what is before them."""
    whole, _, rest = number.replace(",", ".").partition(".")
    return float(f"{whole}.{rest.partition('.')[0] or 0}")


def _denied(part: Part, other: Part) -> bool:
    """Say whether a part denies what both sides share.

    A denial counts within, or next to, the runs of words that both share; without such runs it
    counts right before a weighty word of theirs.
    """
    if not part.negated:
        return False
    denials = [at for at, key in enumerate(part.order) if is_negation(key)]
    runs = equal_runs(part.order, other.order, 3)
    if runs:
        low = min(run.left for run in runs) - 2
        high = max(run.left + run.length for run in runs) + 2
        return any(low <= at < high for at in denials)
    shared = {key for key, weight in part.stems if weight >= _WEIGHTY} & set(other.order)
    return any(shared & set(part.order[at + 1 : at + 1 + _SCOPE]) for at in denials)
