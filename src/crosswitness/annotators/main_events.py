"""The main event of a report: what headline and opening tell, and the day it rests on.

News tells the main thing first (the inverted pyramid), so the headline says what the report is
about, and a date belongs to the main event where its clause speaks of the same thing. Where no
such date stands, the day of publication is given as inferred from it and never as stated.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswitness.annotators.main_days import Opening, choose
from crosswitness.annotators.main_names import name_runs
from crosswitness.lang.detect import english
from crosswitness.lang.gist import shared, stems
from crosswitness.model.annotation import (
    Annotation,
    EventMention,
    Mention,
    MentionKind,
    Origin,
    Quantity,
    Segment,
    SegmentKind,
    Sentence,
)
from crosswitness.model.events import Part, Realis
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.main_event import MainEvent
from crosswitness.model.span import Span

ORIGIN = Origin(stage="mainevents", version=4)

_TOLD = (Realis.ASSERTED, Realis.ALLEGED)
_NO_EVENT = ("agreement.reference", "commitment.made")
_NAMES = (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GOVERNMENT, MentionKind.PEOPLE)
_AT = ("in", "at", "near", "outside", "inside", "from", "across", "off", "around")
_ALIKE = 0.2  # least likeness of a sentence that tells where the main event was
_PLACES = 3
_LONGEST_SENTENCE = 1200  # code points; longer ones are lists and tables
_IN_MARKS = re.compile(r"\s?[\"'“‘«][^\n]{1,300}[\"'”’»][.!?]?\s?")
_SUBORDINATE = re.compile(r"\b(?:after|as|when|while|before|amid|because|since|following)\s")
_SHORTEST_TOPIC = 3  # words behind "Topic:" that make a headline of their own


@dataclass(frozen=True, slots=True, kw_only=True)
class MainEventsOptions:
    """How far the opening reaches, and how alike a dated clause must be.

    Attributes:
        opening: Code points of running text that tell the main event. Default 1000.
        sentences: Sentences of it. Default 8.
        likeness: Least likeness of a date's clause to the headline, 0 to 1. Default 0.15.
        before: Days before publication from which a date is news. Default 10.
    """

    opening: int = 1000
    sentences: int = 8
    likeness: float = 0.15
    before: int = 10


def annotate(layers: Layers, options: MainEventsOptions) -> Iterator[Annotation | Issue]:
    """Yield the main event of an English report, none where it has no running text."""
    opening = _opening(layers, options)
    if opening is None:
        return
    event = _event(layers, opening)
    chosen = choose(layers, opening, event, (options.likeness, options.before))
    yield MainEvent(
        extent=opening.told,
        origin=ORIGIN,
        who=_who(layers, opening, event),
        where=_where(layers, opening, event),
        when=chosen.when,
        day=chosen.day,
        basis=chosen.basis,
        reason=chosen.reason,
        event=event.id if event is not None else "",
    )


def _opening(layers: Layers, options: MainEventsOptions) -> Opening | None:
    readable = english(layers)
    segments = [s for s in layers.of(Segment) if s.extent in readable]
    titles = [s.extent for s in segments if s.kind is SegmentKind.TITLE]
    bodies = [s.extent for s in segments if s.kind is SegmentKind.BODY]
    if not titles and not bodies:
        return None
    sentences: list[Span] = []
    read = at = 0
    for extent in (item.extent for item in layers.of(Sentence)):
        if read > options.opening or len(sentences) == options.sentences:
            break
        while at < len(bodies) and bodies[at].end <= extent.start:
            at += 1
        inside = at < len(bodies) and bodies[at].contains(extent)
        if inside and len(extent) <= _LONGEST_SENTENCE:
            sentences.append(extent)
            read += len(extent)
    told = _clause(layers, titles[0]) if titles else (sentences or bodies)[0]
    subject = stems(layers.document.text, told.start, told.end)
    return Opening(told=told, title=titles[0] if titles else None, lead=sentences, subject=subject)


def _clause(layers: Layers, title: Span) -> Span:
    """Return a headline without the topic before a colon ("Harbour fire: three rescued").

    Of a headline that ends with words in marks ("Mayor resigns: “I am done”"), the part before.
    """
    text = layers.text(title)
    colon = text.find(": ")
    if colon >= 0 and _IN_MARKS.fullmatch(text, colon + 2) and colon > len(text) - colon:
        return layers.document.span(title.start, title.start + colon)
    if colon < 0 or len(text[colon:].split()) <= _SHORTEST_TOPIC:
        return title
    return layers.document.span(title.start + colon + 2, title.end)


def _event(layers: Layers, opening: Opening) -> EventMention | None:
    """Return the event mention that tells the main event: of the headline, else of the opening.

    Of those of the opening that clause is taken which shares most with the headline.
    """
    able = [e for e in layers.of(EventMention) if e.realis in _TOLD and e.type not in _NO_EVENT]
    inside = [e for e in able if opening.told.contains(e.extent)]
    if inside:
        return max(inside, key=lambda e: _weight(layers, opening.told, e))
    near = [e for e in able if e.sentence in opening.lead]
    likeness = {sentence: _likeness(layers, opening, sentence) for sentence in opening.lead}
    return max(near, key=lambda e: (likeness[e.sentence], -e.extent.start), default=None)


def _weight(layers: Layers, told: Span, event: EventMention) -> tuple[bool, int, int]:
    """Return how much an event of a headline weighs: its main clause first, then its roles."""
    before = layers.document.text[told.start : event.extent.start]
    roles = len({argument.role for argument in event.arguments})
    return not _SUBORDINATE.search(before), roles, -event.extent.start


def _likeness(layers: Layers, opening: Opening, sentence: Span) -> float:
    return shared(opening.subject, stems(layers.document.text, sentence.start, sentence.end))


def _who(layers: Layers, opening: Opening, event: EventMention | None) -> tuple[Span, ...]:
    """Return the parties of the headline, else whom it names first, else whom it counts.

    The last resorts are the parties of the event in the opening, then the first name there.
    """
    parties: Sequence[Span] = ()
    if event is not None:
        parties = [a.place for a in event.of(Part.ACTOR, Part.SIGNATORY, Part.RECIPIENT)]
    named = [m.extent for m in layers.of(Mention) if m.kind in _NAMES]
    headline = [p for p in parties if opening.told.contains(p)]
    runs = name_runs(layers.document.text, opening.told, opening.lead)
    inside = [extent for extent in named if opening.told.contains(extent)]
    other = [m.extent for m in layers.of(Mention) if opening.told.contains(m.extent)]
    inside += [
        run
        for run in runs
        if not any(run.overlap(extent) for extent in (*inside, *headline))
        and not any(extent.contains(run) for extent in other)
    ]
    counted = [q.extent for q in layers.of(Quantity) if opening.told.contains(q.extent) and q.state]
    chosen = headline or sorted(inside)[:2] or counted[:1] or list(parties)
    for sentence in () if chosen else opening.lead:
        chosen = [extent for extent in named if sentence.contains(extent)][:2]
        if chosen:
            break
    first = {layers.text(place).casefold(): place for place in reversed(chosen)}
    return tuple(sorted(first.values()))


def _where(layers: Layers, opening: Opening, event: EventMention | None) -> tuple[Span, ...]:
    """Return the event's places and those located in the headline and the clause that tells it.

    The last resort is the place of the dateline.
    """
    named = [m for m in layers.of(Mention) if m.kind is MentionKind.PLACE]
    places = [a.place for a in event.of(Part.PLACE)] if event is not None else []
    alike = [s for s in opening.lead[:3] if _likeness(layers, opening, s) > _ALIKE]
    for sentence in (opening.told, *alike[:1]):
        places += [m.extent for m in named if sentence.contains(m.extent) and _located(layers, m)]
    if places:
        return tuple(sorted(set(places))[:_PLACES])
    datelines = [s.extent for s in layers.of(Segment) if s.kind is SegmentKind.DATELINE]
    return tuple(m.extent for m in named if any(d.contains(m.extent) for d in datelines))[:1]


def _located(layers: Layers, mention: Mention) -> bool:
    before = layers.document.text[max(0, mention.extent.start - 24) : mention.extent.start]
    return bool(before.split()) and before.split()[-1].lower() in _AT
