"""What a mention of an instrument gives to compare: its sides, name, dates and places as keys."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crosswitness.lang.events.keys import instrument_stems, party_key
from crosswitness.lang.instruments.heads import law_key
from crosswitness.model.annotation import InstrumentMention, Mention, TimeExpression
from crosswitness.model.base import Argument
from crosswitness.model.events import Realis
from crosswitness.model.groups import Groups
from crosswitness.model.instruments import InstrumentClass, InstrumentPart
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate

_AHEAD = frozenset({Realis.PLANNED, Realis.HYPOTHETICAL})
_ABSENT = frozenset({Realis.NEGATED, Realis.DENIED})
_NEW = frozenset({"a", "an", "another", "separate"})
_DETERMINERS = _NEW | {"the", "this", "that", "its", "their"}
_GENERIC = frozenset(
    {"the", "new", "sanction", "sanctions", "law", "bill", "act", "decree", "order", "legislation"}
)
_SIDES = (InstrumentPart.PARTY, InstrumentPart.ENACTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """One mention of an instrument, ready to compare.

    Attributes:
        place: The words that name its kind.
        kind: The class.
        story: Id of its story.
        told: ``"told"``, ``"ahead"`` or ``"absent"``: only like is joined with like.
        takes_up: The mention before it in its report that it takes up ("the truce"), or None.
        name: Key of a law's own name, or ``""``.
        parties: Keys of its sides, or of who sets it, sorted.
        targets: Keys of whom a law is against, sorted.
        said: The date as its clause states it, or None.
        date: The resolved date, or None.
        places: Keys of the towns where it was made, sorted.
        scope: Where a ceasefire is to hold, ``("country", key)`` or ``("town", key)``, sorted.
        duration: How long a ceasefire is to last, in bare words, or ``""``.
        words: Weighty words of what the report calls it, sorted.
    """

    place: Span
    kind: InstrumentClass
    story: str
    told: str
    takes_up: Span | None
    name: str
    parties: tuple[str, ...]
    targets: tuple[str, ...]
    said: PartialDate | None
    date: PartialDate | None
    places: tuple[str, ...]
    scope: tuple[tuple[str, str], ...]
    duration: str
    words: tuple[str, ...]


def slots_of(layers: Layers, groups: Groups) -> Iterator[Slots]:
    """Yield the slots of each mention of an instrument in the document, in text order."""
    every = layers.of(InstrumentMention)
    if not every:
        return
    stories = groups.of_document("stories", layers.document.id)
    story = stories[0].id if stories else layers.document.id
    dates = {item.extent: item for item in layers.of(TimeExpression)}
    before: dict[InstrumentClass, list[InstrumentMention]] = {}
    for mention in every:
        held = before.setdefault(mention.kind, [])
        made = _slots(layers, groups, mention, (story, dates))
        yield replace(made, takes_up=_taken_up(layers, mention, held))
        held.append(mention)


def _taken_up(
    layers: Layers, mention: InstrumentMention, before: Sequence[InstrumentMention]
) -> Span | None:
    """Return the mention before one that it takes up, None for "a truce" behind "the truce".

    A bare headline ("Truce on the coast") is taken up by whatever the report names first.
    """
    if not before:
        return None
    first = before[-1]
    opens = len(before) == 1 and _lead(layers, first) not in _DETERMINERS
    return None if _lead(layers, mention) in _NEW and not opens else first.extent


def _lead(layers: Layers, mention: InstrumentMention) -> str:
    name = mention.of(InstrumentPart.NAME)
    return layers.text(name[0].place).split()[0].casefold() if name else ""


def _slots(
    layers: Layers,
    groups: Groups,
    mention: InstrumentMention,
    known: tuple[str, dict[Span, TimeExpression]],
) -> Slots:
    story, dates = known
    when = [dates[a.place] for a in mention.of(InstrumentPart.TIME) if a.place in dates]
    words = layers.text(mention.extent)
    law = mention.kind is InstrumentClass.LAW
    named = law and _is_own_name(words)

    def keys_of(*roles: str) -> tuple[str, ...]:
        return tuple(sorted({_key(layers, groups, a) for a in mention.of(*roles)}))

    name = mention.of(InstrumentPart.NAME)
    lasts = mention.of(InstrumentPart.DURATION)
    return Slots(
        place=mention.extent,
        kind=mention.kind,
        story=story,
        told=_told(mention, law),
        takes_up=None,
        name=law_key(words) if named and not mention.definite else _table_key(words, law),
        parties=keys_of(*_SIDES),
        targets=keys_of(InstrumentPart.TARGET),
        said=when[0].said if when else None,
        date=when[0].start if when else None,
        places=tuple(key for level, key in _levels(layers, groups, mention) if level == "town"),
        scope=_levels(layers, groups, mention, InstrumentPart.SCOPE),
        duration=_bare(layers.text(lasts[0].place)) if lasts else "",
        words=instrument_stems(layers.text(name[0].place)) if name else (),
    )


def _bare(duration: str) -> str:
    """Return a duration without marks and plural ("72-hour", "three months", "weeklong")."""
    words = duration.casefold().replace("-", " ").replace("long", "").split()
    kept = [word.removesuffix("s") for word in words if word not in ("a", "an", "one")]
    return " ".join(kept)


def _levels(
    layers: Layers,
    groups: Groups,
    mention: InstrumentMention,
    role: InstrumentPart = InstrumentPart.PLACE,
) -> tuple[tuple[str, str], ...]:
    """Return the places that play a role, countries apart from what lies in one."""
    kinds = {item.extent: item.referent for item in layers.of(Mention)}
    found = set()
    for argument in mention.of(role):
        wide = kinds.get(argument.place, "").startswith(("country:", "region:"))
        group = groups.at("entities", argument.chain) if argument.chain else None
        key = group.id if group is not None else layers.text(argument.place).casefold()
        found.add(("country", argument.country or key) if wide else ("town", key))
    return tuple(sorted(found))


def _is_own_name(words: str) -> bool:
    """Say whether words name one law ("Harbour Act") and no kind of law ("Sanctions Bill")."""
    parts = words.split()
    capital = len(parts) > 1 and parts[0][0].isupper() and not parts[-1][0].islower()
    return capital and not _GENERIC.issuperset(word.lower() for word in parts)


def _table_key(words: str, law: bool) -> str:
    """Return the key of a name that the table of laws holds, else ``""``."""
    key = law_key(words) if law else ""
    return "" if key in words.casefold() else key


def _told(mention: InstrumentMention, law: bool) -> str:
    if law:
        return "told"  # a bill that is debated and then passed is one law
    if mention.realis in _ABSENT:
        return "absent"
    return "ahead" if mention.realis in _AHEAD else "told"


def _key(layers: Layers, groups: Groups, argument: Argument) -> str:
    """Return the key of who an argument names: its country, its entity, else its words."""
    if argument.country:
        return argument.country
    group = groups.at("entities", argument.chain) if argument.chain else None
    words = layers.text(argument.place)
    return group.id if group is not None else party_key("", words) or words.casefold()
