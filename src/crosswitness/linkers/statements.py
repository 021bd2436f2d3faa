"""The same statement in several reports: sentences that say one thing of the same slots.

Wording alone shows too little: two sentences are held for one statement only when they also
share slots, that is entities, dates or numbers that both name, and none of their numbers, dates
and denials stand against each other. The more slots agree, the less of the wording must.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from crosswitness.linkers.parts import Part, likeness, part_at
from crosswitness.linkers.utterances import keys as part_keys
from crosswitness.model.annotation import (
    Chain,
    Origin,
    Segment,
    SegmentKind,
    Sentence,
    TimeExpression,
)
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.span import Span

T = TypeVar("T")
ORIGIN = Origin(stage="statements", version=3)
CUT = 0.4
"""Least mean weight over all pairs of two groups that become one."""
_LIMB = re.compile(r"(?:, (?:and|but|which|who|while|after|as|when|where)|;| [–—-]{1,2}) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsOptions:
    """How alike two statements must be, tuned on one annotated story of six reports.

    Attributes:
        alike: Least likeness of the wording with one common slot, 0 to 1. Default 0.5.
        slotted: The same with two or more common slots. Default 0.35.
        least_words: Shortest statement, in words. Default 5.
    """

    alike: float = 0.50
    slotted: float = 0.35
    least_words: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A limb of a sentence with what it names.

    Attributes:
        place: Its span.
        part: Its wording.
        slots: Entity groups and numbers that it names, sorted.
        dates: Values of its dates, sorted.
    """

    place: Span
    part: Part
    slots: tuple[str, ...]
    dates: tuple[str, ...]


def prepare(layers: Layers, groups: Groups, options: StatementsOptions) -> Iterator[Statement]:
    """Yield the limbs of every sentence of headline and body."""
    stories = groups.of_document("stories", layers.document.id)
    story = stories[0].id if stories else layers.document.id
    shown = [
        s.extent for s in layers.of(Segment) if s.kind in (SegmentKind.BODY, SegmentKind.TITLE)
    ]
    names = sorted(
        (member.place, chain.extent) for chain in layers.of(Chain) for member in chain.members
    )
    times = [(t.extent, t) for t in layers.of(TimeExpression) if t.start is not None]
    for sentence in layers.of(Sentence):
        if not any(extent.contains(sentence.extent) for extent in shown):
            continue
        if layers.text(sentence.extent).rstrip("\"'”’ ").endswith("?"):
            continue  # a question states nothing
        for place in limbs(layers, sentence.extent, options.least_words):
            part = part_at(layers, place, story)
            named = {
                found.id if (found := groups.at("entities", hub)) else ""
                for hub in _inside(names, place)
            }
            yield Statement(
                place=place,
                part=part,
                slots=tuple(sorted({*named, *part.numbers} - {""})),
                dates=tuple(sorted(str(time.start) for time in _inside(times, place))),
            )


def _inside(listed: Sequence[tuple[Span, T]], place: Span) -> list[T]:
    """Return what stands inside ``place`` of things sorted by their spans."""
    first = bisect_left(listed, place.start, key=_start)
    last = bisect_left(listed, place.end, first, key=_start)
    return [item for span, item in listed[first:last] if span.end <= place.end]


def _start(listed: tuple[Span, object]) -> int:
    return listed[0].start


def limbs(layers: Layers, sentence: Span, least: int) -> list[Span]:
    """Split a sentence where a limb with words of its own begins; short ones stay together.

    Args:
        layers: The report.
        sentence: The sentence.
        least: Fewest words of a limb.
    """
    text = layers.document.text
    cuts = [sentence.start]
    for match in _LIMB.finditer(text, sentence.start, sentence.end):
        before, after = text[cuts[-1] : match.start()], text[match.end() : sentence.end]
        if len(before.split()) >= least and len(after.split()) >= least:
            cuts.append(match.end())
    ends = [*cuts[1:], sentence.end]
    return [layers.document.span(start, end) for start, end in zip(cuts, ends, strict=True)]


def keys(statement: Statement) -> list[str]:
    """Return the story with each of the rarest stems, for statements that name something."""
    return part_keys(statement.part) if statement.slots else []


def compare(left: Statement, right: Statement, options: StatementsOptions) -> Link | None:
    """Return a SAME link of two statements of one story, or None."""
    if min(left.part.length, right.part.length) < options.least_words:
        return None
    common = sorted({*left.slots} & {*right.slots}) + sorted({*left.dates} & {*right.dates})
    if not common or (left.dates and right.dates and not {*left.dates} & {*right.dates}):
        return None
    alike = likeness(left.part, right.part)
    if alike < (options.slotted if len(common) > 1 else options.alike):
        return None
    wording = f"each holds about {alike:.0%} of the other's weighted words"
    slots = f"both name the same {len(common)} of who, when and how many"
    return Link(
        left=left.place,
        right=right.place,
        relation=Relation.SAME,
        features=(
            Feature(name="wording", weight=round(alike, 3), detail=wording),
            Feature(name="slots", weight=round(min(len(common), 4) * 0.03, 3), detail=slots),
        ),
        origin=ORIGIN,
    )
