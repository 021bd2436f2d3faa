"""Events: what happened, told by which words, between whom, where, when and how surely.

Triggers come from a table of patterns after PLOVER (draft 1.3). The status of a trigger is read
first: what is planned, denied or possible is never told as a happening. Arguments come from the
trigger's own sentence and from nowhere else.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crosswitness.annotators.event_circumstances import figures, places
from crosswitness.annotators.event_deals import references, terms
from crosswitness.annotators.event_force import dated_away
from crosswitness.annotators.event_parties import parties
from crosswitness.annotators.event_scene import Scene, scenes
from crosswitness.annotators.event_times import calendar, times
from crosswitness.lang.events.coding import CODEBOOK, plover
from crosswitness.lang.events.contexts import contexts
from crosswitness.lang.events.realis import Status, is_denial
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

ORIGIN = Origin(stage="events", version=8)
_SIDES = re.compile(
    r"\b(?:[Bb]oth|[Tt]he two|[Tt]he|[Tt]hese two)\s"
    r"(?:sides|countries|states|parties|governments|nations|neighbours|neighbors|allies|leaders|"
    r"presidents|ministers)\b"
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
            if _inside_name(scene, found) or _inside_time(scene, found):
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


def _inside_time(scene: Scene, found: Found) -> bool:
    """Say whether a trigger is part of a calendar time ("March 2031")."""
    return any(
        item.said is not None and item.extent.start <= found.start < item.extent.end
        for item in scene.times
    )


def _mention(
    scene: Scene, found: Found, kind: SegmentKind, options: EventsOptions
) -> EventMention | None:
    trigger = found.hit.trigger
    told = _status(scene, found, kind)
    if told is None or found.purpose or not trigger.type:
        return None
    where, when = places(scene, found) or _here(scene), times(scene, found)
    made = [*_parties(scene, found), *where, *when, *figures(scene, found)]
    if trigger.type.startswith("agreement."):
        more = terms(scene, found)
        made = [*dated_away(made, more), *more]
    if not made and not calendar(scene) and not options.bare:
        return None
    if told.realis is Realis.ASSERTED and _is_old(scene, when, options.background_days):
        told = Status(Realis.BACKGROUND, None, "its date lies long before the publication")
    return EventMention(
        extent=scene.layers.document.span(found.start, found.end),
        origin=ORIGIN,
        sentence=scene.sentence,
        type=trigger.type,
        plover=plover(trigger.event, told.realis),
        mode=trigger.mode,
        contexts=contexts(scene.line),
        cameo=trigger.cameo,
        codebook=CODEBOOK,
        arguments=tuple(sorted(set(made), key=lambda a: (a.place, a.role))),
        realis=told.realis,
        realis_at=None if told.at is None else _span(scene, told.at),
        realis_reason=told.reason,
        rule=trigger.pattern,
    )


def _status(scene: Scene, found: Found, kind: SegmentKind) -> Status | None:
    """Return the status of a trigger, None where it is the mere content of another act.

    What is denied or the content of an accusation is told as that; captions are background.
    """
    status, governor = found.status, found.governor
    if governor is not None:
        agreement = found.hit.trigger.type.startswith("agreement.")
        if is_denial(scene.line[governor.first]):
            status = Status(Realis.DENIED, governor.first, "somebody denies it")
        elif governor.trigger.governs == "all" and not agreement:
            return None
        elif governor.trigger.governs == "alleged":
            reason = "told as the content of an accusation"
            status = Status(Realis.ALLEGED, governor.first, reason)
    if kind is SegmentKind.CAPTION:
        return Status(Realis.BACKGROUND, None, "told in a caption")
    return status


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
    if not _is_person(scene, argument):
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


def _is_person(scene: Scene, argument: Argument) -> bool:
    """Say whether an argument names a person: with a title, in full, or by a pronoun.

    A single word without any of these may be a state that no table knows.
    """
    people = {m.extent for m in scene.mentions if m.kind is MentionKind.PERSON}
    chain = scene.hubs.get(argument.place)
    if argument.place not in people and (chain is None or chain.kind is not MentionKind.PERSON):
        return False
    fullest = argument.chain or argument.place
    return bool(argument.offices) or len(scene.layers.text(fullest).split()) > 1


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
