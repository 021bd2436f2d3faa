"""One instrument in several reports: its class, its sides or name, its date, place and story.

A law with a name of its own is one wherever it is named. A truce or a joint statement is one where
its sides agree and a second slot with them; other sides, another day or another place keep two
apart, whatever else the reports share. What is only asked for is no truce that was agreed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from crosswitness.linkers.instrument_slots import Slots, slots_of
from crosswitness.model.annotation import Origin
from crosswitness.model.groups import Groups
from crosswitness.model.instruments import InstrumentClass
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation

ORIGIN = Origin(stage="register", version=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentsOptions:
    """How much must agree.

    Attributes:
        slots: Slots that must agree across reports where no own name does. Default: 2.
    """

    slots: int = 2


def prepare(layers: Layers, groups: Groups, options: InstrumentsOptions) -> Iterator[Slots]:
    """Yield one comparable for each mention of an instrument in the document."""
    yield from slots_of(layers, groups)


def keys(slots: Slots) -> list[str]:
    """Return the story with the class; a law's name and two sides meet beyond the story."""
    found = [f"{slots.story} {slots.kind}"]
    if slots.name:
        found.append(f"law {slots.name}")
    if len(slots.parties) > 1:
        found.append(f"{slots.kind} " + " ".join(slots.parties))
    return found


def compare(left: Slots, right: Slots, options: InstrumentsOptions) -> Link | None:
    """Return SAME, DIFFERENT or None for two mentions of one class."""
    if left.kind != right.kind:
        return None
    clashes = list(_clashes(left, right))
    if clashes:
        return _link(left, right, Relation.DIFFERENT, clashes)
    agreed = list(_agreed(left, right))
    if left.name and left.name == right.name:
        return _link(left, right, Relation.SAME, agreed)
    if left.place.document == right.place.document:
        return _beside(left, right, agreed)
    strong = sum(feature.name != "story" for feature in agreed)
    enough = strong and len(agreed) >= options.slots
    if left.told != right.told or not enough or not _compatible(left, right):
        return None
    return _link(left, right, Relation.SAME, agreed)


def _beside(left: Slots, right: Slots, agreed: list[Feature]) -> Link | None:
    """Return the link of two mentions in one report, None where they may be two instruments.

    "The truce" takes up the one named before it; two truces that a report names as new ones are
    one only where a side, the day or the place agrees. What is asked for and what is there are one
    only where the later takes the earlier up. A proposal and its rejection are one.
    """
    earlier, later = sorted((left, right), key=lambda slots: slots.place)
    takes_up = later.takes_up == earlier.place
    alike = left.told == right.told or "told" not in (left.told, right.told)
    if takes_up and (alike or not later.parties):
        detail = "it takes up the one that the report names"
        agreed.append(Feature(name="definite", weight=1.0, detail=detail))
        return _link(left, right, Relation.SAME, agreed)
    if alike and any(feature.name != "story" for feature in agreed):
        return _link(left, right, Relation.SAME, agreed)
    return None


def _compatible(left: Slots, right: Slots) -> bool:
    """Say whether the sides can be the same: one report's are among the other's."""
    one, two = set(left.parties), set(right.parties)
    return not one or not two or one <= two or two <= one


def _clashes(left: Slots, right: Slots) -> Iterator[Feature]:
    """Yield the slots that cannot both be true of one instrument."""
    if left.name and right.name and left.name != right.name:
        yield Feature(name="name", weight=-2.0, detail=f"{left.name} is not {right.name}")
    if left.kind is InstrumentClass.LAW:
        if not (left.name and left.name == right.name):
            yield from _other_law(left, right)
        return
    both = len(left.parties) > 1 and len(right.parties) > 1
    if both and not set(left.parties) & set(right.parties):
        yield Feature(name="parties", weight=-2.0, detail="other sides")
    if _dates_clash(left, right):
        detail = f"{left.date or left.said} and {right.date or right.said} cannot be one day"
        yield Feature(name="date", weight=-2.0, detail=detail)
    elsewhere = left.places and right.places and not set(left.places) & set(right.places)
    if elsewhere and left.kind is InstrumentClass.STATEMENT:
        yield Feature(name="place", weight=-1.0, detail="they are told of different places")
    if left.duration and right.duration and left.duration != right.duration:
        detail = f"{left.duration} is not {right.duration}"
        yield Feature(name="duration", weight=-1.0, detail=detail)
    for level in ("country", "town"):
        one, two = ({key for at, key in slots.scope if at == level} for slots in (left, right))
        if one and two and not one & two:
            yield Feature(name="scope", weight=-1.0, detail="they are to hold in different places")


def _other_law(left: Slots, right: Slots) -> Iterator[Feature]:
    """Yield why two laws that no name joins are two: another state sets it, another is struck."""
    if left.targets and right.targets and not set(left.targets) & set(right.targets):
        yield Feature(name="target", weight=-1.0, detail="against others")
    states = [{key for key in slots.parties if len(key) == 2} for slots in (left, right)]
    if all(states) and not states[0] & states[1]:
        yield Feature(name="parties", weight=-1.0, detail="another state sets it")


def _dates_clash(left: Slots, right: Slots) -> bool:
    pairs = [(left.date, right.date), (left.said, right.said)]
    if left.place.document == right.place.document:
        pairs = [pair for pair in pairs[:1] if all(day and day.as_date() for day in pair)]
    return any(one is not None and two is not None and one.contradicts(two) for one, two in pairs)


def _agreed(left: Slots, right: Slots) -> Iterator[Feature]:
    if left.name and left.name == right.name:
        yield Feature(name="name", weight=2.0, detail=f"both name {left.name}")
    shared = sorted(set(left.parties) & set(right.parties))
    for party in shared[:2]:
        yield Feature(name="parties", weight=0.5, detail=f"party {party}")
    if set(left.targets) & set(right.targets):
        yield Feature(name="target", weight=0.5, detail="against the same")
    if left.story == right.story:
        yield Feature(name="story", weight=0.5, detail="the reports tell one story")
    if _same_date(left, right):
        yield Feature(name="date", weight=1.0, detail=f"both say {right.date or right.said}")
    if set(left.places) & set(right.places) or set(left.scope) & set(right.scope):
        yield Feature(name="place", weight=1.0, detail="the same place")
    words = set(left.words) & set(right.words)
    if words and left.kind is InstrumentClass.LAW:
        yield Feature(name="name", weight=0.5, detail="in its name: " + ", ".join(sorted(words)))


def _same_date(left: Slots, right: Slots) -> bool:
    if left.date is not None and right.date is not None:
        return left.date == right.date and left.date.month is not None
    return left.said is not None and left.said == right.said


def _link(left: Slots, right: Slots, relation: Relation, features: list[Feature]) -> Link:
    return Link(
        left=left.place,
        right=right.place,
        relation=relation,
        features=tuple(features),
        origin=ORIGIN,
    )
