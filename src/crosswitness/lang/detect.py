"""Which language a text is in.

Compact Language Detector 2 answers; where it is unsure about a short text, English function words
may still tell. What neither can tell is ``und``, the ISO 639 code for undetermined.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

import pycld2

from crosswitness.model.annotation import Annotation, Language, Segment
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

UNKNOWN = "und"
ENGLISH = "en"
LONGEST = 20_000
"""Most characters looked at: the language of a report does not change its answer later."""

_WORD = re.compile(r"[^\W\d_]+")
_WORDS = (
    "the of and to in is was were for that with as on by at from has have had it its this be are "
    "been not but they their he his she her we our will would who which after before said an a or "
    "into over than about more when under between against"
)
_FUNCTION_WORDS = frozenset(_WORDS.split())
_ENGLISH_SHARE = 0.25
"""Least share of function words for a text of five words or more to be English; running English
has 0.35 to 0.5, and the languages that share "in", "was", "an", "on" with it stay below 0.15."""


class Guess(NamedTuple):
    """A language and how sure the detector is.

    Attributes:
        code: ISO 639 code, or ``und``.
        confidence: 0 to 1.
    """

    code: str
    confidence: float


def detect(text: str) -> Guess:
    """Return the language of ``text``; a text without letters is ``und`` with confidence 0."""
    kept = text[:LONGEST]
    try:
        reliable, _, languages = pycld2.detect(kept)
    except (pycld2.error, UnicodeEncodeError):  # control characters, lone surrogates
        kept = "".join(mark if mark.isprintable() else " " for mark in kept)
        reliable, _, languages = pycld2.detect(kept)
    _, code, percent, _ = languages[0]
    if reliable and code != "un" and percent >= 60:
        return Guess(code, percent / 100)
    share = _function_share(kept)
    return Guess(ENGLISH, round(share, 2)) if share >= _ENGLISH_SHARE else Guess(UNKNOWN, 0.0)


def _function_share(text: str) -> float:
    words = _WORD.findall(text[:2000].casefold())
    if len(words) < 5:
        return 0.0
    return sum(word in _FUNCTION_WORDS for word in words) / len(words)


def language_at(languages: Iterable[Language], place: Span) -> str:
    """Return the code of the narrowest annotation that covers ``place``, or ``und``."""
    covering = [found for found in languages if found.extent.contains(place)]
    return min(covering, key=lambda found: len(found.extent)).code if covering else UNKNOWN


def english(layers: Layers) -> frozenset[Span]:
    """Return the extents of the segments that are in English, see `english_segments`."""
    return frozenset(segment.extent for segment in english_segments(layers))


def english_segments(layers: Layers) -> tuple[Segment, ...]:
    """Return the segments that are in English, in text order.

    Without any language annotation all segments count: nothing says otherwise.
    """
    languages = layers.of(Language)
    segments = layers.of(Segment)
    whole = layers.document.whole
    default = language_at([found for found in languages if found.extent == whole], whole)
    own = {_ends(found): found.code for found in languages if found.extent != whole}
    if not languages or (default == ENGLISH and not own):
        return segments
    return tuple(s for s in segments if own.get(_ends(s), default) == ENGLISH)


def _ends(found: Annotation) -> tuple[int, int]:
    return found.extent.start, found.extent.end
