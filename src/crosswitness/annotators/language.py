"""The language of a report, and of every segment that is in another one.

What it does not do: it does not tell languages apart inside a segment, and it leaves segments
that are too short to tell in the language of the whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from crosswitness.lang.detect import ENGLISH, UNKNOWN, Guess, detect
from crosswitness.model.annotation import Annotation, Language, Origin, Segment, SegmentKind
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

ORIGIN = Origin(stage="language", version=1)
_TEXT = (SegmentKind.TITLE, SegmentKind.BODY, SegmentKind.CAPTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageOptions:
    """Settings of the stage.

    Attributes:
        least_segment: Fewest characters of a segment for a language of its own; 80. Names alone
            mislead the detector on shorter ones.
        least_confidence: Least share of a segment that must be in one language; 0.9.
    """

    least_segment: int = 80
    least_confidence: float = 0.9


def annotate(layers: Layers, options: LanguageOptions) -> Iterator[Annotation | Issue]:
    """Yield the language of the whole text, then of each text segment that differs from it.

    Issues: L101 where the language cannot be told, L102 where it is not English.
    """
    document = layers.document
    segments = [segment for segment in layers.of(Segment) if segment.kind in _TEXT]
    report = "\n".join(layers.text(segment.extent) for segment in segments) or document.text
    whole = detect(report)
    yield _language(document.whole, whole)
    if whole.code == UNKNOWN:
        yield Issue(
            code="L101",
            message="The language of the report cannot be told; it is not read further.",
            place=document.whole,
            origin=ORIGIN,
        )
    elif whole.code != ENGLISH:
        yield Issue(
            code="L102",
            message=f"The report is in another language than English ({whole.code}): "
            "names, dates and quotations in it are not read.",
            place=document.whole,
            origin=ORIGIN,
        )
    for segment in segments:
        if len(segment.extent) < options.least_segment:
            continue
        own = detect(layers.text(segment.extent))
        sure = own.code != UNKNOWN and own.confidence >= options.least_confidence
        if sure and own.code != whole.code:
            yield _language(segment.extent, own)


def _language(extent: Span, guess: Guess) -> Language:
    return Language(extent=extent, origin=ORIGIN, code=guess.code, confidence=guess.confidence)
