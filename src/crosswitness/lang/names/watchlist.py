"""Names that people listed, found again by their exact words.

Exact after folding, with titles off and in any order of words; never by sound. One word alone
never finds a person, for it fits many; words that two entries share find neither, unless the
country beside them tells which.
"""

from collections import defaultdict
from collections.abc import Iterable

from crosswitness.lang.names.bodies import body_key
from crosswitness.lang.names.normalise import fold
from crosswitness.lang.names.parse import parse
from crosswitness.model.kinds import MentionKind
from crosswitness.model.listed import Listed

_BODIES = {MentionKind.ORGANISATION, MentionKind.GOVERNMENT}
# "Father of", "mother of": no part of a given name and surname, but all that tells a nom de guerre.
_KUNYA = {"abu": "abu", "abou": "abu", "ابو": "abu", "umm": "umm", "oum": "umm", "ام": "umm"}
Key = tuple[str, str]


class Watchlist:
    """Listed names by their words.

    Attributes:
        shared: Spellings that several entries share, with the ids of those; they find nothing.
            Entries of different countries share none, for the country beside a name tells them.
    """

    def __init__(self, entries: Iterable[Listed]) -> None:
        """Index ``entries``; one that stands twice counts once."""
        self._entries = {entry.id: entry for entry in entries}
        owners: dict[Key, dict[str, str]] = defaultdict(dict)
        for entry in self._entries.values():
            for spelling in entry.spellings:
                key = _key(spelling, entry.kind)
                if key is not None:
                    owners[key].setdefault(entry.id, spelling)
        self._ids = {key: tuple(ids) for key, ids in owners.items()}
        self.shared = {
            min(ids.values()): tuple(sorted(ids))
            for _, ids in sorted(owners.items())
            if len(ids) > 1 and not self._parted(ids)
        }

    def _parted(self, ids: Iterable[str]) -> bool:
        """Say whether each of these entries has a country of its own."""
        countries = [self._entries[identity].country for identity in ids]
        return all(countries) and len(set(countries)) == len(countries)

    def __len__(self) -> int:
        return len(self._entries)

    def find(
        self, spellings: Iterable[str], kind: MentionKind, countries: tuple[str, ...]
    ) -> Listed | None:
        """Return the one entry that has any of ``spellings``.

        Args:
            spellings: Forms of one name, titles and all.
            kind: What they name; bodies and governments are one kind here.
            countries: ISO codes stated beside them; an entry of another country does not fit.

        Returns:
            The entry, or None if there is none or if several fit.
        """
        keys = {key for spelling in spellings if (key := _key(spelling, kind)) is not None}
        found = {identity for key in keys for identity in self._ids.get(key, ())}
        fitting = [
            entry
            for entry in map(self._entries.__getitem__, sorted(found))
            if not (entry.country and countries) or entry.country in countries
        ]
        return fitting[0] if len(fitting) == 1 else None


def _key(spelling: str, kind: MentionKind) -> Key | None:
    if kind is MentionKind.PERSON:
        words = sorted(token.text for token in parse(spelling).tokens)
        words += [_KUNYA[word] for word in fold(spelling).split() if word in _KUNYA]
        return ("person", " ".join(words)) if len(words) > 1 else None
    folded = body_key(spelling)
    return ("body" if kind in _BODIES else str(kind), folded) if folded else None
