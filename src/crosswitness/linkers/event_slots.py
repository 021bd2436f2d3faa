"""The slots of an event mention, ready to be compared with those of another one."""

import datetime
from dataclasses import dataclass

from crosswitness.lang.events.keys import common_words, instrument_stems, party_key
from crosswitness.lang.tokens import stem
from crosswitness.model.annotation import Mention, TimeExpression
from crosswitness.model.base import Argument
from crosswitness.model.events import EventMention, Part, Realis
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.main_event import MainEvent
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate

_TOLD = frozenset({Realis.ASSERTED, Realis.ALLEGED, Realis.BACKGROUND})
_AHEAD = frozenset({Realis.PLANNED, Realis.HYPOTHETICAL})
_FAMILIES = {
    "strike": "attack",
    "killing": "attack",
    "violence": "attack",
    "destruction": "attack",
    "ceasefire": "truce",
    "visit": "talks",
    "commitment": "commitment",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """One event mention, ready to compare.

    Attributes:
        place: Its trigger.
        sentence: Its sentence.
        story: Id of its story.
        family: Kind of event (``"agreement"``, ``"attack"``).
        told: ``"told"``, ``"ahead"`` or ``"denied"``: only like is joined with like.
        definite: Whether it only takes up an event told elsewhere in its report.
        parties: Keys of the states and bodies that take part, sorted.
        signatories: ``(party key, person key, name as written)``, sorted.
        actors: Keys of those who act, sorted.
        recipients: Keys of those acted on, sorted.
        said: The date as its clause states it, or None.
        date: The resolved date, or None.
        news: Of what the headline tells undated, the day of the report's main event, or None.
        places: Keys of towns and sites, sorted; countries are too coarse to tell events apart.
        name: Weighty words of the instrument's name, sorted.
        figures: What is counted with its value, sorted.
        words: Weighty words of the sentence, sorted.
        trigger: Stem of the trigger's first word.
    """

    place: Span
    sentence: Span
    story: str
    family: str
    told: str
    definite: bool
    parties: tuple[str, ...]
    signatories: tuple[tuple[str, str, str], ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    said: PartialDate | None
    date: PartialDate | None
    news: datetime.date | None
    places: tuple[str, ...]
    name: tuple[str, ...]
    figures: tuple[str, ...]
    words: tuple[str, ...]
    trigger: str


def family(kind: str) -> str:
    """Return the family of an event type: types of one family can tell of one event."""
    head = kind.split(".", maxsplit=1)[0]
    return _FAMILIES.get(head, head)


@dataclass(frozen=True, slots=True)
class Reader:
    """What is read beside event mentions.

    Attributes:
        layers: The report.
        groups: The groups of stories and entities.
        dates: Its time expressions by place.
        mentions: Its names by place.
        main: Its main event, or None.
    """

    layers: Layers
    groups: Groups
    dates: dict[Span, TimeExpression]
    mentions: dict[Span, Mention]
    main: MainEvent | None

    def news(self, event: EventMention) -> datetime.date | None:
        """Return the day of the report's main event for an undated mention that tells it."""
        main = self.main
        if main is None or main.day is None or event.of(Part.TIME):
            return None
        told = main.event == event.id or main.extent.contains(event.extent)
        return main.day.as_date() if told and event.realis in _TOLD else None

    def key(self, argument: Argument) -> str:
        """Return the key of who or what an argument names: its entity, else its words."""
        group = self.groups.at("entities", argument.chain) if argument.chain else None
        return group.id if group is not None else self.layers.text(argument.place).casefold()

    def party(self, argument: Argument) -> str:
        """Return the key of the side an argument belongs to, or ``""``."""
        words = argument.party or (None if argument.role == Part.SIGNATORY else argument.place)
        return party_key(argument.country, self.layers.text(words) if words else "")

    def town(self, argument: Argument) -> str:
        """Return the key of a place finer than a country, else ``""``."""
        mention = self.mentions.get(argument.place)
        if mention is not None and mention.referent.startswith(("country:", "region:")):
            return ""
        return self.key(argument)


def slots(layers: Layers, event: EventMention, story: str, reader: Reader) -> Slots:
    """Return the slots of one mention.

    Args:
        layers: Its report.
        event: The mention.
        story: Id of its story.
        reader: What stands beside it.
    """
    when = [reader.dates[a.place] for a in event.of(Part.TIME) if a.place in reader.dates]
    signatories = event.of(Part.SIGNATORY)
    sides = list(event.of(Part.ACTOR, Part.SIGNATORY))
    parties = {reader.party(a) for a in sides} - {""}
    name = event.of(Part.NAME)
    told = "told" if event.realis in _TOLD else "ahead" if event.realis in _AHEAD else "denied"
    kind = family(event.type)
    return Slots(
        place=event.extent,
        sentence=event.sentence,
        story=story,
        family=kind,
        told=told,
        definite=kind == "agreement" and not sides,
        parties=tuple(sorted(parties)),
        signatories=tuple(
            sorted((reader.party(a), reader.key(a), layers.text(a.place)) for a in signatories)
        ),
        actors=tuple(sorted({reader.key(a) for a in event.of(Part.ACTOR)})),
        recipients=tuple(sorted({reader.key(a) for a in event.of(Part.RECIPIENT)})),
        said=when[0].said if when else None,
        date=when[0].start if when else None,
        news=reader.news(event),
        places=tuple(sorted({reader.town(a) for a in event.of(Part.PLACE)} - {""})),
        name=instrument_stems(layers.text(name[0].place)) if name else (),
        figures=tuple(sorted(layers.text(a.place).casefold() for a in event.of(Part.QUANTITY))),
        words=common_words(layers.document.text, event.sentence.start, event.sentence.end),
        trigger=stem(layers.text(event.extent).split()[0].casefold()),
    )
