"""Sanctions laws, joint statements and ceasefires as reports name them.

A sentence is read where a word names such an instrument. What it says of it (asked for, rejected,
agreed, in force, violated, ended) is kept with the words that say so; who, where, when and what of
come from the same sentence and from nowhere else.
"""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswitness.annotators.event_scene import Scene, scenes
from crosswitness.annotators.instrument_parts import arguments
from crosswitness.lang.events.patterns import Token
from crosswitness.lang.instruments.cues import Cue, cue
from crosswitness.lang.instruments.heads import Head, about_sanctions, heads, names_law, speaks
from crosswitness.model.annotation import Annotation, Mention, MentionKind, Origin, SegmentKind
from crosswitness.model.events import Realis
from crosswitness.model.instruments import (
    InstrumentClass,
    InstrumentMention,
    InstrumentStatus,
)
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

ORIGIN = Origin(stage="instruments", version=2)
_GOES_ON = re.compile(
    r"It (?:(?:is|was|will|would|has|had|also) )?(?:been |be )?(?:to )?(?:expected to |due to )?"
    r"(?:took|take|takes|taken|came|come|comes|enter\w*|went|go|goes|expir\w*|collaps\w*|h[eo]ld\w*|"
    r"beg[aiu]n\w*|start\w*|broker\w*|mediat\w*|agreed|signed|extended|violated|broken|passed|"
    r"approved|target\w*|ban\w*|punish\w*|impos\w*)\b"
)
_DEFINITE = frozenset({"the", "this", "that", "its", "their"})


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentsOptions:
    """Which mentions are kept.

    Attributes:
        captions: Whether captions are read too; a picture may show an older truce. Default: False.
    """

    captions: bool = False


def annotate(layers: Layers, options: InstrumentsOptions) -> Iterator[Annotation | Issue]:
    """Yield the mentions of instruments in headlines and body, in text order."""
    reading = _Reading(layers)
    if not reading.laws and not speaks(layers.document.text):
        return
    law_told = False
    for scene, segment in scenes(layers, reading.wanted):
        if segment is SegmentKind.CAPTION and not options.captions:
            continue
        for head in reading.heads.pop(scene.sentence):
            made = _mention(scene, head)
            if made is None or (made.definite and _is_law(made) and not law_told):
                continue
            law_told = law_told or (_is_law(made) and made.sanctions)
            yield made


class _Reading:
    """Finds the words that name instruments, sentence by sentence in text order.

    A pronoun that opens the sentence behind one that names an instrument takes it up, where words
    say what became of it ("It took effect at noon").
    """

    def __init__(self, layers: Layers) -> None:
        """Find the names of laws; the rest is read when the first sentence is asked for."""
        self.heads: dict[Span, list[Head]] = {}
        self._text = layers.document.text
        self._before: Head | None = None
        self._every: deque[Head] | None = None
        self.laws = [
            mention.extent
            for mention in layers.of(Mention)
            if mention.kind is MentionKind.LAW and names_law(layers.text(mention.extent))
        ]

    def wanted(self, extent: Span) -> bool:
        """Say whether a sentence names an instrument; its heads are kept until they are read."""
        found = self._named(extent) or self._taken_up(extent)
        self._before = found[-1] if found else None
        if found:
            self.heads[extent] = found
        return bool(found)

    def _named(self, extent: Span) -> list[Head]:
        """Return the words that name instruments, a law's own name before words inside it."""
        first = bisect_left(self.laws, extent.start, key=lambda law: law.start)
        last = bisect_left(self.laws, extent.end, key=lambda law: law.start)
        inside = [law for law in self.laws[first:last] if extent.contains(law)]
        named = [
            Head(law.start, law.end, InstrumentClass.LAW)
            for law in inside
            if not any(law != other and other.contains(law) for other in inside)
        ]
        if self._every is None:  # not before a text is known to have any
            self._every = deque(heads(self._text, 0, len(self._text)))
        while self._every and self._every[0].start < extent.start:
            self._every.popleft()
        found = []
        while self._every and self._every[0].start < extent.end:
            head = self._every.popleft()
            overlaps = any(head.start < other.end and other.start < head.end for other in named)
            if not overlaps and head.end <= extent.end:
                found.append(head)
        return sorted([*named, *found])

    def _taken_up(self, extent: Span) -> list[Head]:
        if self._before is None or not _GOES_ON.match(self._text, extent.start, extent.end):
            return []
        word = self._text[extent.start : extent.end].split(" ", 1)[0]
        return [Head(extent.start, extent.start + len(word), self._before.kind, True)]


def _is_law(mention: InstrumentMention) -> bool:
    return mention.kind is InstrumentClass.LAW


def _mention(scene: Scene, head: Head) -> InstrumentMention | None:
    """Return the mention that a head makes, None where its words only look like one."""
    first, last = _tokens(scene.line, head)
    if first >= last:
        return None
    told = cue(scene.line, first, last, head.kind)
    name = _name(scene, first, last, told)
    law = head.kind is InstrumentClass.LAW
    sanctions = (
        law
        and not head.definite
        and about_sanctions(scene.layers.document.text, scene.sentence.start, scene.sentence.end)
    )
    own_name = scene.line[last - 1].capital and not scene.headline and last - first > 1
    if law and not _stands(scene, head, told, sanctions or own_name):
        return None
    if _signed_statement(scene, head):
        return None
    document = scene.layers.document
    silent = told.first == told.last
    realis = told.realis
    return InstrumentMention(
        extent=document.span(head.start, head.end),
        origin=ORIGIN,
        sentence=scene.sentence,
        kind=head.kind,
        status=told.status,
        status_at=None if silent else _span(scene, told.first, told.last),
        realis=realis.realis,
        realis_at=None if realis.at is None else _span(scene, realis.at, realis.at + 1),
        reason=realis.reason,
        definite=head.definite or (not law and scene.line[name[0]].low in _DEFINITE),
        sanctions=sanctions,
        arguments=arguments(scene, head, told, (first, last, *name)),
    )


def _stands(scene: Scene, head: Head, told: Cue, known: bool) -> bool:
    """Say whether words for a law are one: with a name, or sanctions, or taken up again."""
    if not head.definite:
        return known
    this = scene.layers.document.text[head.start : head.start + 4].lower() == "this"
    return this or told.status is not InstrumentStatus.NAMED


def _signed_statement(scene: Scene, head: Head) -> bool:
    """Say whether a statement is signed, which makes an agreement of it."""
    return head.kind is InstrumentClass.STATEMENT and any(
        found.hit.trigger.type == "agreement.signed"
        and found.status.realis is not Realis.NEGATED
        and found.start < head.end
        and head.start < found.end
        for found in scene.found
    )


def _tokens(line: Sequence[Token], head: Head) -> tuple[int, int]:
    inside = [
        i for i, token in enumerate(line) if token.start < head.end and head.start < token.end
    ]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _name(scene: Scene, first: int, last: int, told: Cue) -> tuple[int, int]:
    """Return the phrase around a head from its determiner on, as tokens, half-open."""
    floor = told.last if told.last <= first else 0
    for place in range(first - 1, max(floor, first - 5) - 1, -1):
        word = scene.line[place].low
        if word in _DEFINITE or word in ("a", "an"):
            return place, last
        if not word[0].isalnum() or word in ("and", "of", "to", "for", "in", "on", "under"):
            break
    low = first
    while low > floor and "-" in scene.line[low - 1].low:
        low -= 1
    return low, last


def _span(scene: Scene, first: int, last: int) -> Span:
    return scene.layers.document.span(scene.line[first].start, scene.line[last - 1].end)
