"""The people of a document while their mentions are being joined."""

from dataclasses import dataclass, field

from crosswitness.lang.names import PersonName, skeletons
from crosswitness.model.annotation import ChainMember, Mention
from crosswitness.model.span import Span

_FEW = 100
"""Up to so many people are compared with each other; beyond, only those that share a sound."""
_ENOUGH = 20
"""People with whom a name of such a document is compared: about so many, the latest ones."""


@dataclass(slots=True)
class Person:
    """One person of a document, growing.

    Attributes:
        mentions: The mentions, in the order of joining.
        members: A chain member for each of them.
        name: The fullest name.
        hub: Where it stands.
        offices: Keys of the offices held.
        ranks: Keys of ranks, honours and forms of address.
        countries: Codes stated beside the mentions.
        credit: Whether the first mention is a picture credit ("NAME/AGENCY").
        short: Whether only single words name the person.
        sex: ``"m"`` or ``"f"`` where titles or the given name tell, else ``""``.
    """

    mentions: list[Mention]
    members: list[ChainMember]
    name: PersonName
    hub: Span
    offices: set[str] = field(default_factory=set)
    ranks: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    credit: bool = False
    sex: str = ""
    short: bool = False

    def earlier(self, place: Span) -> int:
        """Return where the last mention before ``place`` begins, or -1."""
        starts = [m.name.start for m in self.mentions if m.name.start < place.start]
        return max(starts, default=-1)


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A short form that fits several people.

    Attributes:
        place: The name.
        candidates: Fullest names of the people it fits, in text order.
    """

    place: Span
    candidates: tuple[Span, ...]


class People(list[Person]):
    """The people so far, with an index for documents that name very many."""

    def __init__(self) -> None:
        super().__init__()
        self._by_sound: dict[str, list[Person]] = {}
        self._by_surface: dict[str, Person] = {}

    def open(self, person: Person) -> None:
        """Add a person."""
        self.append(person)
        self._by_surface.setdefault(person.name.surface, person)
        for sound in skeletons(person.name):
            self._by_sound.setdefault(sound, []).append(person)

    def near(self, name: PersonName) -> list[Person]:
        """Return the people that ``name`` may name.

        All of them; of very many the one so written and those that sound so: the rarest sounds
        first and of each the latest people, until there are enough, so that the cost of a report
        does not grow with the square of its names.
        """
        if len(self) <= _FEW:
            return list(self)
        found: dict[int, Person] = {}
        same = self._by_surface.get(name.surface)
        if same is not None:
            found[id(same)] = same
        shelves = {sound: self._by_sound.get(sound, []) for sound in skeletons(name)}
        for sound in sorted(shelves, key=lambda sound: (len(shelves[sound]), sound)):
            if len(found) >= _ENOUGH:
                break
            found.update((id(person), person) for person in shelves[sound][-_ENOUGH:])
        return list(found.values())
