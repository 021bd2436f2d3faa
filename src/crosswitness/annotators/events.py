"""Events: what happened, told by which words, between whom, where, when and how surely.

Triggers come from a table of patterns after PLOVER (draft 1.3). The status of a trigger is read
first: what is planned, denied or possible is never told as a happening. Arguments come from the
trigger's own sentence and from nowhere else.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crosswitness.annotators.event_circumstances import figures, places, times
from crosswitness.annotators.event_deals import references, terms
from crosswitness.annotators.event_parties import parties
from crosswitness.annotators.event_scene import Scene, scenes
from crosswitness.lang.events.coding import CODEBOOK, plover
from crosswitness.lang.events.contexts import contexts
from crosswitness.lang.events.realis import is_denial
from crosswitness.lang.events.sentence import Found
from crosswitness.model.annotation import (
    Annotation,
    Mention,
    MentionKind,
    Origin,
    Segment,
    SegmentKind,
)
from crosswitness.model.base import Argument
from crosswitness.model.events import EventMention, Part, Realis
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

ORIGIN = Origin(stage="events", version=1)
_SIDES = re.compile(
    r"\b(?:[Bb]oth|[Tt]he two|[Tt]he|[Tt]hese two)\s"
    r"(?:sides|countries|states|parties|governments|nations|neighbours|neighbors|allies)\b"
)
_COUNTERPART = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he)\s(?:[\w-]{2,20}\s)?counterpart,?\s?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsOptions:
    """Which events are kept.

    Attributes:
        bare: Whether triggers without any participant, place or time are kept. Default: False.
        background_days: Days before publication from which a dated event is background.
            Default: 45.
    """

    bare: bool = False
    background_days: int = 45


def annotate(layers: Layers, options: EventsOptions) -> Iterator[Annotation | Issue]:
    """Yield the event mentions of headlines, body and captions, in text order."""
    for scene, kind in scenes(layers):
        for found in scene.found:
            if _inside_name(scene, found):
                continue
            made = _mention(scene, found, kind, options)
            if made is not None:
                yield made
        yield from references(scene, ORIGIN)


def _inside_name(scene: Scene, found: Found) -> bool:
    """Say whether a trigger is part of a name ("Armed Forces", "Radio Free Europe")."""
    return any(
        mention.kind not in (MentionKind.EVENT, MentionKind.LAW, MentionKind.WEAPON)
        and mention.extent.start <= found.start < mention.extent.end
        for mention in scene.mentions
    )


def _mention(
    scene: Scene, found: Found, kind: SegmentKind, options: EventsOptions
) -> EventMention | None:
    trigger = found.hit.trigger
    realis, place, reason = found.status
    if found.purpose or not trigger.type:
        return None
    if found.governor is not None:
        denied = is_denial(scene.line[found.governor.first])
        if denied:
            realis, reason = Realis.DENIED, "somebody denies it"
            place = found.governor.first
        elif found.governor.trigger.governs == "all" and not trigger.type.startswith("agreement."):
            return None
        if found.governor.trigger.governs == "alleged":
            realis, reason = Realis.ALLEGED, "told as the content of an accusation"
            place = found.governor.first
    if kind is SegmentKind.CAPTION:
        realis, reason = Realis.BACKGROUND, "told in a caption"
    everyone = _parties(scene, found)
    where, when = places(scene, found) or _here(scene), times(scene, found)
    made = [*everyone, *where, *when, *figures(scene, found)]
    if trigger.type.startswith("agreement."):
        made += terms(scene, found)
    if not made and not options.bare:
        return None
    if realis is Realis.ASSERTED and _is_old(scene, when, options.background_days):
        realis, reason = Realis.BACKGROUND, "its date lies long before the publication"
    return EventMention(
        extent=scene.layers.document.span(found.start, found.end),
        origin=ORIGIN,
        sentence=scene.sentence,
        type=trigger.type,
        plover=plover(trigger.event, realis),
        mode=trigger.mode,
        contexts=contexts(scene.line),
        cameo=trigger.cameo,
        codebook=CODEBOOK,
        arguments=tuple(sorted(set(made), key=lambda a: (a.place, a.role))),
        realis=realis,
        realis_at=None if place is None else _span(scene, place),
        realis_reason=reason,
        rule=trigger.pattern,
    )


def _span(scene: Scene, place: int) -> Span:
    token = scene.line[place]
    return scene.layers.document.span(token.start, token.end)


def _parties(scene: Scene, found: Found) -> list[Argument]:
    """Return who takes part; people who sign are signatories, unnamed sides their words."""
    everyone = parties(scene, found)
    if found.hit.trigger.type == "agreement.signed":
        everyone = [_signatory(scene, argument) for argument in everyone]
    if not everyone:
        low, high = scene.line[found.low].start, scene.line[found.high - 1].end
        for match in _SIDES.finditer(scene.layers.document.text, low, high):
            place = scene.layers.document.span(match.start(), match.end())
            return [Argument(role=Part.ACTOR, place=place)]
    return everyone


def _signatory(scene: Scene, argument: Argument) -> Argument:
    people = {m.extent for m in scene.mentions if m.kind is MentionKind.PERSON}
    chain = scene.hubs.get(argument.place)
    meant = chain is not None and chain.kind is MentionKind.PERSON  # "He signed"
    if argument.place not in people and not meant:
        return replace(argument, role=Part.ACTOR)
    before = scene.layers.document.text[
        max(scene.sentence.start, argument.place.start - 50) : argument.place.start
    ]
    match = _COUNTERPART.search(before)
    offices = argument.offices
    if match is not None:
        start = argument.place.start - len(before) + match.start()
        words = match[0].rstrip(" ,")
        offices = (*offices, scene.layers.document.span(start, start + len(words)))
    return replace(argument, role=Part.SIGNATORY, offices=offices)


def _here(scene: Scene) -> list[Argument]:
    """Return "here" as a place: that of the report's dateline."""
    words = [token for token in scene.line if token.low == "here"]
    if not words:
        return []
    datelines = [s.extent for s in scene.layers.of(Segment) if s.kind is SegmentKind.DATELINE]
    for mention in scene.layers.of(Mention):
        if mention.kind is MentionKind.PLACE and any(d.contains(mention.extent) for d in datelines):
            chain = scene.hubs.get(mention.name)
            return [
                Argument(
                    role=Part.PLACE,
                    place=scene.layers.document.span(words[0].start, words[0].end),
                    chain=mention.name if chain is None else chain.extent,
                    country=mention.country,
                )
            ]
    return []


def _is_old(scene: Scene, when: Sequence[Argument], days: int) -> bool:
    """Say whether an event's date lies wholly before publication by more than ``days``."""
    published = scene.layers.metadata("published")
    if published is None or not when:
        return False
    for item in scene.times:
        if item.extent == when[0].place and item.start is not None:
            bounds, dct = item.start.bounds(), published.value[:10]
            return bounds is not None and _days_between(bounds[1].isoformat(), dct) > days
    return False


def _days_between(earlier: str, later: str) -> int:
    try:
        return (date.fromisoformat(later) - date.fromisoformat(earlier)).days
    except ValueError:
        return 0
