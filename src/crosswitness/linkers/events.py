"""One event in several reports: type and parties agree, no slot clashes, two more slots agree.

The slots are signatory per party, date, place, name of the instrument, what is counted and the
story. A text score never decides. Where slots clash the two are different events, which keeps two
signings of the same states apart: whatever else the reports share, another signatory or another
day means another event.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crosswitness.linkers.event_slots import Reader, Slots, slots
from crosswitness.model.annotation import Mention, Origin, TimeExpression
from crosswitness.model.events import EventMention
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.main_event import MainEvent
from crosswitness.model.when import PartialDate

ORIGIN = Origin(stage="happenings", version=3)

_NEWS = 10  # most days from a happening to a report that tells it as news


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsOptions:
    """How much must agree.

    Attributes:
        slots: Slots beyond type and parties that must agree. Default: 2.
    """

    slots: int = 2


def prepare(layers: Layers, groups: Groups, options: EventsOptions) -> Iterator[Slots]:
    """Yield one comparable for each event mention of the document."""
    stories = groups.of_document("stories", layers.document.id)
    story = stories[0].id if stories else layers.document.id
    dates = {item.extent: item for item in layers.of(TimeExpression)}
    mentions = {item.extent: item for item in layers.of(Mention)}
    main = next(iter(layers.of(MainEvent)), None)
    reader = Reader(layers, groups, dates, mentions, main)
    for event in layers.of(EventMention):
        yield slots(layers, event, story, reader)


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
    apart = _days_apart(left, right)
    if apart > _NEWS:
        detail = f"one report tells it as news {apart} days from the other's date"
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


def _days_apart(left: Slots, right: Slots) -> int:
    """Return the days between two mentions of which one or both are the news of a report."""
    inside = left.place.document == right.place.document  # its words say more than its day
    if inside or (left.news is None and right.news is None):
        return 0
    one, two = _range(left), _range(right)
    if one is None or two is None:
        return 0
    return max((two[0] - one[1]).days, (one[0] - two[1]).days, 0)


def _range(slots: Slots) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and the last day a mention may be of, or None."""
    if slots.news is not None:
        return slots.news, slots.news
    return slots.date.bounds() if slots.date is not None else None


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
    if left.trigger and left.trigger == right.trigger:
        yield Feature(name="trigger", weight=0.5, detail=f"the same word: {left.trigger}")
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
