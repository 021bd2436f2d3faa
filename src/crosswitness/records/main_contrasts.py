"""Reports of one story whose main events are of one kind and lie days apart: perhaps two events.

Only days that words of a report state are compared, and only where they lie further apart than a
wrong date line, a time zone or a night could bring them.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from crosswitness.model.annotation import EventMention, Sentence
from crosswitness.model.events import Realis
from crosswitness.model.layers import Layers
from crosswitness.model.main_event import DayBasis, MainEvent
from crosswitness.model.material import Material
from crosswitness.model.record import Contrast, Side, Story, Verdict, contrast
from crosswitness.model.span import Span
from crosswitness.model.when import worded

APART = 3
"""Days beyond which two stated days are of two happenings."""
_WORDS = frozenset(("statement", "commitment", "intention", "promise", "proposal", "demand"))
"""Families of events that are words: they come again and again in one story."""
_LISTED = 8
"""Sides of one contrast that are shown."""


def main_contrasts(material: Material) -> Iterator[Contrast]:
    """Yield a contrast for each kind of main event that a story's reports date days apart."""
    for story in material.of(Story):
        told: dict[str, dict[date, set[Span]]] = defaultdict(lambda: defaultdict(set))
        for document in story.documents if len(story.documents) > 1 else ():
            layers = material.layers(document)
            for kind, day, places in _dated(layers):
                told[kind][day] |= places
        for kind, days in sorted(told.items()):
            yield from _of_kind(story, kind, days)


def _dated(layers: Layers) -> Iterator[tuple[str, date, set[Span]]]:
    """Yield kind, stated day and words of a report's main event that is told as done."""
    for main in layers.of(MainEvent):
        day = main.day.as_date() if main.day is not None else None
        if day is None or main.when is None or main.basis is not DayBasis.STATED:
            continue
        when = main.when
        dating = {s.extent for s in layers.of(Sentence) if s.extent.overlap(when)} or {when}
        told = [
            mention.type
            for mention in layers.of(EventMention)
            if main.extent.overlap(mention.extent) and _happened(mention)
        ]
        for kind in dict.fromkeys(told):
            yield kind, day, {main.extent, *dating}


def _happened(mention: EventMention) -> bool:
    """Say whether an event is told as done, and is more than words."""
    return (
        mention.realis in (Realis.ASSERTED, Realis.ALLEGED)
        and mention.type.partition(".")[0] not in _WORDS
    )


def _of_kind(story: Story, kind: str, days: dict[date, set[Span]]) -> Iterator[Contrast]:
    """Yield the days of one kind that lie apart; days in a row count as one happening."""
    happenings: list[list[date]] = []
    for day in sorted(days):
        if happenings and (day - happenings[-1][-1]).days <= APART:
            happenings[-1].append(day)
        else:
            happenings.append([day])
    if len(happenings) < 2:
        return
    sides = tuple(
        Side(
            value=" to ".join(dict.fromkeys(worded(str(day)) for day in (group[0], group[-1]))),
            places=tuple(sorted(place for day in group for place in days[day])),
        )
        for group in happenings[:_LISTED]
    )
    subject = kind.replace(".", " ")
    reason = "days of headlines that lie apart: perhaps two events, or a wrong day of publication"
    yield contrast((story.id, subject, "event"), sides, Verdict.TWO_EVENTS, reason)
