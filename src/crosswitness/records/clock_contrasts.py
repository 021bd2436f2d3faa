"""Times of the day of one happening that cannot all be true.

Two exact times of the same happening that differ, and a call for help that came before the
happening. A report that gives several times for one verb tells of several happenings and is left
out. What is not done: times of different days, and times in words.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from crosswitness.lang.clock import Clock, apart, clocks, minutes_before
from crosswitness.model.annotation import Segment, SegmentKind, Sentence
from crosswitness.model.layers import Layers
from crosswitness.model.material import Material
from crosswitness.model.record import Contrast, Side, Story, Verdict, contrast
from crosswitness.model.span import Span

_NEAR = 6 * 60
"""Minutes beyond which two times are of two happenings."""
_CALL = 60
"""Minutes within which a call is for what happened after it."""


class _Told(NamedTuple):
    clock: Clock
    place: Span
    words: str


def clock_contrasts(material: Material) -> Iterator[Contrast]:
    """Yield the times of each story that stand against each other."""
    for story in material.of(Story):
        if len(story.documents) < 2:
            continue
        told = [item for d in story.documents for item in _of_report(material.layers(d))]
        happened: dict[str, list[_Told]] = defaultdict(list)
        for item in told:
            if item.clock.kind == "happened":
                happened[item.clock.verb].append(item)
        for verb, items in sorted(happened.items()):
            yield from _two_times(story, verb, items)
        alerted = [item for item in told if item.clock.kind == "alerted" and item.clock.exact()]
        yield from _called_before(story, happened.get("", []), alerted)


def _of_report(layers: Layers) -> Iterator[_Told]:
    """Yield the times of a report's body, those that do not agree with each other left out."""
    bodies = [s.extent for s in layers.of(Segment) if s.kind is SegmentKind.BODY]
    found: list[_Told] = []
    for sentence in layers.of(Sentence):
        if not any(body.contains(sentence.extent) for body in bodies):
            continue
        for clock in clocks(layers.document.text, sentence.extent.start, sentence.extent.end):
            place = layers.document.span(clock.start, clock.end)
            found.append(_Told(clock, place, layers.text(place)))
    torn = {
        one.clock.verb
        for one, two in combinations(found, 2)
        if one.clock.kind == two.clock.kind == "happened"
        and one.clock.verb == two.clock.verb
        and apart(one.clock, two.clock)
    }
    for item in found:
        if item.clock.kind == "alerted" or item.clock.verb not in torn:
            yield item


def _two_times(story: Story, verb: str, items: list[_Told]) -> Iterator[Contrast]:
    """Yield one contrast for each two values of one happening, with all places of both."""
    values: dict[tuple[int, int, str], list[_Told]] = defaultdict(list)
    for item in items:
        values[item.clock.low, item.clock.high, item.clock.zone].append(item)
    for one, two in combinations([values[key] for key in sorted(values)], 2):
        left, right = one[0].clock, two[0].clock
        gap = max(minutes_before(left, right), minutes_before(right, left))
        if apart(left, right) and 0 < gap <= _NEAR:
            reason = f"“{one[0].words}” and “{two[0].words}” cannot be one time"
            yield _made(story, verb or "happened", (one, two), reason)


def _called_before(story: Story, happened: list[_Told], alerted: list[_Told]) -> Iterator[Contrast]:
    """Yield a contrast for each time of the happening before which somebody was called to it."""
    for item in happened:
        early = [
            call
            for call in alerted
            if call.place.document != item.place.document
            and 0 < minutes_before(call.clock, item.clock) <= _CALL
        ]
        if early and item.clock.exact():
            first = min(early, key=lambda call: (call.clock.low, call.place))
            reason = f"a call at “{first.words}” comes before “{item.words}”, when it happened"
            yield _made(story, "happened", ([first], [item]), reason)


def _made(
    story: Story, subject: str, sides: tuple[list[_Told], list[_Told]], reason: str
) -> Contrast:
    told = tuple(
        Side(value=side[0].words, places=tuple(sorted(item.place for item in side)))
        for side in sides
    )
    return contrast((story.id, subject, "time"), told, Verdict.CONTRADICTION, reason)
