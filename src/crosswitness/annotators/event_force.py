"""When an agreement comes into force, and which earlier one it follows or carries out."""

import re
from collections.abc import Sequence

from crosswitness.annotators.event_scene import Scene
from crosswitness.lang.events.instruments import deals, name
from crosswitness.model.base import Argument
from crosswitness.model.events import Part
from crosswitness.model.span import Span

_FORCE = re.compile(
    r"\b(?:(?:enter|enters|entered|entering|entry|come|comes|came|coming|go|goes|went|going) into "
    r"(?:force|effect)|(?:take|takes|took|taking) effect|(?:be|is|becomes?|became) effective|"
    r"effective from|(?:is|was|be) in force)\b"
)
_NEAR = 40  # code points between "into force" and its date
_FOLLOWS = re.compile(
    r"\b(?:implement(?:s|ing|ed)?|to implement|carr(?:y|ies|ying) out|buil(?:d|ds|ding|t) on|"
    r"based on|pursuant to|in line with|in accordance with|renew(?:s|ing|ed)?|"
    r"replac(?:e|es|ing|ed)|supersed(?:e|es|ing|ed)|amend(?:s|ing|ed)?|extend(?:s|ing|ed)?|"
    r"expand(?:s|ing|ed)?|updat(?:e|es|ing|ed)|follows|follow(?:s|ed)? up|follow-up to|annex to|"
    r"supplement(?:s|ing)?(?: to)?|successor to|stems from)\s{1,2}(?:on\s)?$"
)
_BEFORE = 30  # code points before an instrument that may say that it is followed


def force(scene: Scene) -> list[Argument]:
    """Return the date at which a sentence about an agreement says that it is in force."""
    text, sentence = scene.layers.document.text, scene.sentence
    made = []
    for match in _FORCE.finditer(text, sentence.start, sentence.end):
        behind = [t.extent for t in scene.times if 0 <= t.extent.start - match.end() <= _NEAR]
        before = [t.extent for t in scene.times if 0 <= match.start() - t.extent.end <= _NEAR]
        for extent in (behind or before[-1:])[:1]:
            made.append(Argument(role=Part.IN_FORCE, place=extent))
    return made


def followed(scene: Scene, main: Span | None) -> list[Argument]:
    """Return the instruments that a sentence says an agreement follows or carries out.

    Args:
        scene: The sentence.
        main: The name of the agreement itself, which is none of them, or None.
    """
    text = scene.layers.document.text
    dates = [(item.extent.start, item.extent.end) for item in scene.times]
    made = []
    for noun in deals(scene.line):
        low, high = name(scene.line, noun, _floor(scene, noun), dates)
        start, end = scene.line[low].start, scene.line[high - 1].end
        before = text[max(scene.sentence.start, start - _BEFORE) : start]
        if (main is None or main.end <= start) and _FOLLOWS.search(before):
            made.append(Argument(role=Part.FOLLOWS, place=scene.layers.document.span(start, end)))
    return made


def _floor(scene: Scene, noun: int) -> int:
    """Return the first token behind the last verb that may say that the instrument is followed."""
    text = scene.layers.document.text
    for place in range(noun - 1, max(-1, noun - 8), -1):
        start = scene.line[place + 1].start if place + 1 <= noun else 0
        if _FOLLOWS.search(text[max(scene.sentence.start, start - _BEFORE) : start]):
            return place + 1
    return 0


def dated_away(arguments: Sequence[Argument], found: Sequence[Argument]) -> list[Argument]:
    """Return ``arguments`` without the times that date the coming into force."""
    taken = {argument.place for argument in found if argument.role == Part.IN_FORCE}
    return [a for a in arguments if a.role != Part.TIME or a.place not in taken]
