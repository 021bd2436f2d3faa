"""Ranks, offices and forms of address: taken off names and kept as evidence."""

from dataclasses import dataclass
from functools import cache, lru_cache

from crosswitness.lang.names.normalise import fold
from crosswitness.lang.tables import rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A rank, office or form of address.

    Attributes:
        text: The folded words.
        kind: ``military``, ``office``, ``honorific``, ``religious``, ``noble`` or ``academic``.
        rank: Step of a military rank, 1 to 20, the same in every branch, or 0.
        office: Key of the office (``"defence minister"``), the same in every language, or ``""``.
    """

    text: str
    kind: str
    rank: int = 0
    office: str = ""


ONE_HOLDER = frozenset(
    (
        "president",
        "prime minister",
        "foreign minister",
        "defence minister",
        "interior minister",
        "finance minister",
        "justice minister",
        "health minister",
        "oil minister",
        "chief of staff",
        "supreme leader",
        "secretary general",
    )
)
"""Offices of which a person holds one at a time, one of each to a country or body."""
_NOT_BESIDE_COMMAND = frozenset(("member of parliament", "speaker", "judge", "mayor"))


@cache
def lexicon() -> dict[tuple[str, ...], Title]:
    """Return every known title by its folded words."""
    found: dict[tuple[str, ...], Title] = {}
    for row in rows("titles"):
        text = fold(row["surface"])
        title = Title(text=text, kind=row["kind"], rank=int(row["rank"] or 0), office=row["office"])
        found.setdefault(tuple(text.split()), title)
    return found


@cache
def _longest() -> int:
    return max(len(words) for words in lexicon())


def strip(words: tuple[str, ...]) -> tuple[tuple[Title, ...], tuple[str, ...]]:
    """Take the leading titles off the folded ``words`` of a name.

    Only leading ones, longest first, because King, Major and Marshal are surnames too; the last
    word is never taken. Returns the titles in text order and the words left.
    """
    found: list[Title] = []
    known = lexicon()
    start = 0
    while start < len(words) - 1:
        for length in range(min(_longest(), len(words) - 1 - start), 0, -1):
            title = known.get(words[start : start + length])
            if title is not None:
                found.append(title)
                start += length
                break
        else:
            break
    return tuple(found), words[start:]


@lru_cache(maxsize=65536)
def find(text: str) -> tuple[Title, ...]:
    """Return the known titles anywhere in ``text``, such as "Chief of Staff of the Army".

    Longest first from left to right, without overlap.
    """
    words = tuple(fold(text).split())
    known = lexicon()
    found: list[Title] = []
    start = 0
    while start < len(words):
        for length in range(min(_longest(), len(words) - start), 0, -1):
            title = known.get(words[start : start + length])
            if title is not None:
                found.append(title)
                start += length
                break
        else:
            start += 1
    return tuple(found)


def clash(left: frozenset[str], right: frozenset[str]) -> tuple[str, str] | None:
    """Return an office of each side that one person does not hold at one time, or None.

    Sides that share an office never clash. Symmetric but for the order of the two.
    """
    if left & right:
        return None
    for ours in sorted(left):
        for theirs in sorted(right):
            pair = {ours, theirs}
            if pair <= ONE_HOLDER or ("chief of staff" in pair and pair & _NOT_BESIDE_COMMAND):
                return ours, theirs
    return None
