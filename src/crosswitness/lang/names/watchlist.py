"""Names that people listed, found again by their exact words.

Exact after folding, with titles off and in any order of words; never by sound. One word alone
never finds a person, for it fits many; words that two entries share find neither.
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
        self._ids = {key: next(iter(ids)) for key, ids in owners.items() if len(ids) == 1}
        self.shared = {
            min(ids.values()): tuple(sorted(ids))
            for _, ids in sorted(owners.items())
            if len(ids) > 1
        }

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
        found = {self._ids[key] for key in keys if key in self._ids}
        if len(found) != 1:
            return None
        entry = self._entries[found.pop()]
        return None if entry.country and countries and entry.country not in countries else entry


def _key(spelling: str, kind: MentionKind) -> Key | None:
    if kind is MentionKind.PERSON:
        words = sorted(token.text for token in parse(spelling).tokens)
        words += [_KUNYA[word] for word in fold(spelling).split() if word in _KUNYA]
        return ("person", " ".join(words)) if len(words) > 1 else None
    folded = body_key(spelling)
    return ("body" if kind in _BODIES else str(kind), folded) if folded else None
