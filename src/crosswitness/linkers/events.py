"""One event in several reports: type and parties agree, no slot clashes, two more slots agree.

The slots are signatory per party, date, place, name of the instrument, what is counted and the
story. A text score never decides. Where slots clash the two are different events, which keeps two
signings of the same states apart: whatever else the reports share, another signatory or another
day means another event.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crosswitness.lang.events.keys import common_words, instrument_stems, party_key
from crosswitness.model.annotation import Mention, Origin, TimeExpression
from crosswitness.model.base import Argument
from crosswitness.model.events import EventMention, Part, Realis
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate

ORIGIN = Origin(stage="happenings", version=2)

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
class EventsOptions:
    """How much must agree.

    Attributes:
        slots: Slots beyond type and parties that must agree. Default: 2.
    """

    slots: int = 2


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
        places: Keys of towns and sites, sorted; countries are too coarse to tell events apart.
        name: Weighty words of the instrument's name, sorted.
        figures: What is counted with its value, sorted.
        words: Weighty words of the sentence, sorted.
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
    places: tuple[str, ...]
    name: tuple[str, ...]
    figures: tuple[str, ...]
    words: tuple[str, ...]


def family(kind: str) -> str:
    """Return the family of an event type: types of one family can tell of one event."""
    head = kind.split(".", maxsplit=1)[0]
    return _FAMILIES.get(head, head)


def prepare(layers: Layers, groups: Groups, options: EventsOptions) -> Iterator[Slots]:
    """Yield one comparable for each event mention of the document."""
    stories = groups.of_document("stories", layers.document.id)
    story = stories[0].id if stories else layers.document.id
    dates = {item.extent: item for item in layers.of(TimeExpression)}
    mentions = {item.extent: item for item in layers.of(Mention)}
    for event in layers.of(EventMention):
        yield _slots(layers, event, story, _Reader(layers, groups, dates, mentions))


@dataclass(frozen=True, slots=True)
class _Reader:
    layers: Layers
    groups: Groups
    dates: dict[Span, TimeExpression]
    mentions: dict[Span, Mention]

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


def _slots(layers: Layers, event: EventMention, story: str, reader: _Reader) -> Slots:
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
        places=tuple(sorted({reader.town(a) for a in event.of(Part.PLACE)} - {""})),
        name=instrument_stems(layers.text(name[0].place)) if name else (),
        figures=tuple(sorted(layers.text(a.place).casefold() for a in event.of(Part.QUANTITY))),
        words=common_words(layers.document.text, event.sentence.start, event.sentence.end),
    )


def keys(slots: Slots) -> list[str]:
    """Return the story with the family; agreements also meet by their parties and signatories."""
    found = [f"{slots.story} {slots.family}"]
    if slots.family == "agreement":
        if len(slots.parties) > 1:
            found.append("parties " + " ".join(slots.parties))
        found += [f"signatory {person}" for _, person, _ in slots.signatories]
    return found


def compare(left: Slots, right: Slots, options: EventsOptions) -> Link | None:
    """Return SAME, DIFFERENT or None for two mentions of one family."""
    if left.family != right.family or left.told != right.told:
        return None
    clashes = list(_clashes(left, right))
    if clashes:
        return _link(left, right, Relation.DIFFERENT, clashes)
    agreed = list(_agreements(left, right))
    inside = left.place.document == right.place.document
    if inside and (left.definite or right.definite):
        detail = "it takes up the agreement that the report tells of"
        agreed.append(Feature(name="definite", weight=1.0, detail=detail))
        return _link(left, right, Relation.SAME, agreed)
    named_alike = set(left.name) & set(right.name) and left.story == right.story
    if (left.definite or right.definite) and not named_alike:
        return None
    if inside and left.sentence == right.sentence:
        detail = "both stand in one sentence"
        agreed.append(Feature(name="sentence", weight=1.0, detail=detail))
        return _link(left, right, Relation.SAME, agreed)
    free = {"parties", "story"} if inside else {"parties"}
    slots = sum(feature.name not in free for feature in agreed)
    if not _compatible(left, right) or slots < options.slots:
        return None
    return _link(left, right, Relation.SAME, agreed)


def _compatible(left: Slots, right: Slots) -> bool:
    """Say whether the participants can be the same: one side's are among the other's."""
    if left.family == "agreement":
        one, two = set(left.parties), set(right.parties)
        return not one or not two or one <= two or two <= one
    pairs = ((left.actors, right.actors), (left.recipients, right.recipients))
    return all(not one or not two or set(one) & set(two) for one, two in pairs)


def _clashes(left: Slots, right: Slots) -> Iterator[Feature]:
    """Yield the slots that cannot both be true of one event."""
    ours = {party: (person, name) for party, person, name in left.signatories if party}
    theirs = {party: (person, name) for party, person, name in right.signatories if party}
    for party in sorted(set(ours) & set(theirs)):
        (one, first), (two, second) = ours[party], theirs[party]
        if one != two:
            detail = f"one report has {first} sign, the other {second}"
            yield Feature(name="signatory", weight=-2.0, detail=detail)
    if _dates_clash(left, right):
        detail = f"{left.date or left.said} and {right.date or right.said} cannot be one day"
        yield Feature(name="date", weight=-2.0, detail=detail)
    elsewhere = left.places and right.places and not set(left.places) & set(right.places)
    if elsewhere and left.family in ("agreement", "attack"):
        yield Feature(name="place", weight=-1.0, detail="they are told of different places")
    both = left.family == "agreement" and len(left.parties) > 1 and len(right.parties) > 1
    if both and not _compatible(left, right):
        yield Feature(name="parties", weight=-2.0, detail="other parties")


def _dates_clash(left: Slots, right: Slots) -> bool:
    pairs = ((left.date, right.date), (left.said, right.said))
    return any(one is not None and two is not None and one.contradicts(two) for one, two in pairs)


def _agreements(left: Slots, right: Slots) -> Iterator[Feature]:
    shared = sorted(set(left.parties) & set(right.parties))
    if shared:
        yield Feature(name="parties", weight=0.5, detail="parties: " + ", ".join(shared))
    if left.story == right.story:
        yield Feature(name="story", weight=0.5, detail="the reports tell one story")
    people = {person for _, person, _ in left.signatories}
    for _, person, name in right.signatories:
        if person in people:
            yield Feature(name="signatory", weight=1.0, detail=f"{name} signs in both")
    if _same_date(left, right):
        detail = f"both say {right.date or right.said}"
        yield Feature(name="date", weight=1.0, detail=detail)
    if set(left.places) & set(right.places):
        yield Feature(name="place", weight=1.0, detail="the same place")
    words = set(left.name) & set(right.name)
    if words:
        yield Feature(name="name", weight=0.5, detail="in its name: " + ", ".join(sorted(words)))
    if set(left.figures) & set(right.figures):
        yield Feature(name="figure", weight=0.5, detail="the same figure")
    if left.family != "agreement":
        yield from _wording(left, right)


def _same_patient(left: Slots, right: Slots) -> bool:
    """Say whether one is acted on in both where neither says by whom ("Rowe was arrested")."""
    return not (left.actors or right.actors) and bool(set(left.recipients) & set(right.recipients))


def _wording(left: Slots, right: Slots) -> Iterator[Feature]:
    if set(left.actors) & set(right.actors) or _same_patient(left, right):
        yield Feature(name="participant", weight=0.5, detail="the same participant")
    shared = set(left.words) & set(right.words)
    if shared and 2 * len(shared) >= min(len(left.words), len(right.words)) >= 4:
        detail = "most weighty words: " + ", ".join(sorted(shared)[:6])
        yield Feature(name="words", weight=0.5, detail=detail)


def _same_date(left: Slots, right: Slots) -> bool:
    if left.date is not None and right.date is not None:
        return left.date == right.date and left.date.month is not None
    return left.said is not None and right.said is not None and _meet(left.said, right.said)


def _meet(left: PartialDate, right: PartialDate) -> bool:
    """Say whether two stated dates have a part in common and none that clashes."""
    parts: Iterable[tuple[int | None, int | None]] = (
        (left.weekday, right.weekday),
        (left.day, right.day),
    )
    return any(one is not None and one == two for one, two in parts)


def _link(left: Slots, right: Slots, relation: Relation, features: list[Feature]) -> Link:
    return Link(
        left=left.place,
        right=right.place,
        relation=relation,
        features=tuple(features),
        origin=ORIGIN,
    )
