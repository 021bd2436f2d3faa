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
    wide = ("country:", "region:")
    countries = {m.extent for m in layers.of(Mention) if m.referent.startswith(wide)}
    reader = _Reader(layers, groups, dates, countries)
    before: dict[InstrumentClass, list[InstrumentMention]] = {}
    for mention in every:
        held = before.setdefault(mention.kind, [])
        made = _slots(reader, mention, story)
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


@dataclass(frozen=True, slots=True)
class _Reader:
    layers: Layers
    groups: Groups
    dates: dict[Span, TimeExpression]
    countries: set[Span]

    def entity(self, argument: Argument) -> str:
        """Return the key of the entity that an argument names, or ``""``."""
        group = self.groups.at("entities", argument.chain) if argument.chain else None
        return group.id if group is not None else ""

    def key(self, argument: Argument) -> str:
        """Return the key of who an argument names: its country, its entity, else its words."""
        words = self.layers.text(argument.place)
        named = argument.country or self.entity(argument)
        return named or party_key("", words) or words.casefold()

    def keys(self, mention: InstrumentMention, *roles: str) -> tuple[str, ...]:
        """Return the keys of those who play one of ``roles``, sorted."""
        return tuple(sorted({self.key(argument) for argument in mention.of(*roles)}))

    def levels(self, mention: InstrumentMention, role: str) -> tuple[tuple[str, str], ...]:
        """Return the places that play a role, countries apart from what lies in one."""
        found = set()
        for argument in mention.of(role):
            words = self.layers.text(argument.place).casefold()
            key = self.entity(argument) or words
            wide = argument.place in self.countries
            found.add(("country", argument.country or key) if wide else ("town", key))
        return tuple(sorted(found))


def _slots(reader: _Reader, mention: InstrumentMention, story: str) -> Slots:
    layers, dates = reader.layers, reader.dates
    when = [dates[a.place] for a in mention.of(InstrumentPart.TIME) if a.place in dates]
    words = layers.text(mention.extent)
    law = mention.kind is InstrumentClass.LAW
    named = law and _is_own_name(words)
    name = mention.of(InstrumentPart.NAME)
    lasts = mention.of(InstrumentPart.DURATION)
    places = reader.levels(mention, InstrumentPart.PLACE)
    return Slots(
        place=mention.extent,
        kind=mention.kind,
        story=story,
        told=_told(mention, law),
        takes_up=None,
        name=law_key(words) if named and not mention.definite else _table_key(words, law),
        parties=reader.keys(mention, *_SIDES),
        targets=reader.keys(mention, InstrumentPart.TARGET),
        said=when[0].said if when else None,
        date=when[0].start if when else None,
        places=tuple(key for level, key in places if level == "town"),
        scope=reader.levels(mention, InstrumentPart.SCOPE),
        duration=_bare(layers.text(lasts[0].place)) if lasts else "",
        words=instrument_stems(layers.text(name[0].place)) if name else (),
    )


def _bare(duration: str) -> str:
    """Return a duration without marks and plural ("72-hour", "three months", "weeklong")."""
    words = duration.casefold().replace("-", " ").replace("long", "").split()
    kept = [word.removesuffix("s") for word in words if word not in ("a", "an", "one")]
    return " ".join(kept)


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
