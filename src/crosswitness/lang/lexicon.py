"""The gazetteer: names that tables know, found by a dictionary on the first word.

Exact after folding of accents, never fuzzy: countries, bodies, laws and weapons are a matter of
tables, spellings of people are not (see `crosswitness.lang.names`).
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from crosswitness.lang import tables
from crosswitness.model.annotation import MentionKind

_TOKEN = re.compile(
    r"[A-Z](?:\.[A-Z]){1,6}\b\.?"  # U.S., D.C
    r"|[^\W_]+(?:['’](?![sS]\b)[^\W_]+){0,4}"  # words, with apostrophes inside: Ma’an
    r"|['’][sS]\b"  # a possessive ending is a token of its own
)
_GAP = frozenset({" ", "-", "\u2010", "\u2011", "\u00a0", "  ", "\n", "' ", "’ ", ", "})
_ABBREVIATED_GAP = frozenset({". ", ".", ".-", ".\u00a0"})
_LONGEST_ABBREVIATION = 4
_LEAST_SHOUTED = 4


class Token(NamedTuple):
    """One word, number, dotted abbreviation or possessive ending.

    Attributes:
        key: The word without accents, case kept; a possessive ending is ``'s``.
        start: First code point.
        end: Code point after the last one.
    """

    key: str
    start: int
    end: int


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of ``text`` in the half-open range ``[start, end)``, in text order."""
    stop = len(text) if end is None else end
    found = []
    made = tuple.__new__  # half the time of the class itself
    for match in _TOKEN.finditer(text, start, stop):
        word = match.group()
        key = word if word.isascii() else unaccented(word)
        found.append(made(Token, (key, *match.span())))
    return found


@lru_cache(maxsize=1 << 14)
def unaccented(word: str) -> str:
    """Return ``word`` without accents and with straight apostrophes; its case stays."""
    parts = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(part for part in parts if not unicodedata.combining(part)) or word


@dataclass(frozen=True, slots=True)
class Entry:
    """What a table knows about a name.

    Attributes:
        kind: What the name names.
        group: Kind within its table (``"country"``, ``"capital"``, ``"agency"``, ``"rank"``).
        country: ISO 3166-1 alpha-2 code, or ``""``.
        referent: Key of the row (``"country:SY"``), or ``""``.
    """

    kind: MentionKind
    group: str
    country: str = ""
    referent: str = ""


class Match(NamedTuple):
    """A name that a lexicon knows, as a half-open range of token positions."""

    first: int
    last: int
    entry: Entry


class Lexicon:
    """Names by their first token, the longest first."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[tuple[str, ...], tuple[Entry, bool]]] = {}
        self._longest: dict[str, tuple[int, ...]] = {}

    def add(self, surface: str, entry: Entry, *, shouted: bool = False) -> None:
        """Add a name; of two entries for one surface the first stays.

        Args:
            surface: The name as written, with its capitals.
            entry: What it is.
            shouted: Whether the name in capitals throughout is the same name (datelines).
        """
        keys = tuple(token.key for token in tokens(surface))
        if not keys:
            return
        slash = "/" in surface
        self._put(keys, entry, slash)
        upper = tuple(key.upper() for key in keys)
        if shouted and upper != keys and sum(map(len, keys)) >= _LEAST_SHOUTED:
            self._put(upper, entry, slash)

    def _put(self, keys: tuple[str, ...], entry: Entry, slash: bool) -> None:
        row = self._rows.setdefault(keys[0], {})
        if keys not in row:
            row[keys] = (entry, slash)
            lengths = {*self._longest.get(keys[0], ()), len(keys)}
            self._longest[keys[0]] = tuple(sorted(lengths, reverse=True))

    def names(self) -> Iterable[tuple[str, ...]]:
        """Yield the tokens of each name."""
        for row in self._rows.values():
            yield from row

    def at(self, text: str, line: Sequence[Token], first: int) -> Match | None:
        """Return the longest name that begins at token ``first`` of ``line``, or None."""
        lengths = self._longest.get(line[first].key)
        if lengths is None:
            return None
        row = self._rows[line[first].key]
        for length in lengths:
            last = first + length
            if last > len(line):
                continue
            found = row.get(tuple([token.key for token in line[first:last]]))
            if found is not None and _joined(text, line, first, last, found[1]):
                return Match(first, last, found[0])
        return None

    def scan(self, text: str, line: Sequence[Token]) -> list[Match]:
        """Return the names in ``line`` from left to right, the longest first, none overlapping."""
        found: list[Match] = []
        rows = self._rows
        place = 0
        while place < len(line):
            match = self.at(text, line, place) if line[place].key in rows else None
            if match is None:
                place += 1
            else:
                found.append(match)
                place = match.last
        return found


def _joined(text: str, line: Sequence[Token], first: int, last: int, slash: bool) -> bool:
    for left, right in zip(line[first : last - 1], line[first + 1 : last], strict=True):
        gap = text[left.end : right.start]
        if not gap and right.key in {"'s", "'S"}:
            continue
        if gap in _GAP or (slash and gap == "/"):
            continue
        if gap in _ABBREVIATED_GAP and len(left.key) <= _LONGEST_ABBREVIATION:
            continue
        return False
    return True


def load(rows: Iterable[tuple[str, Entry]], *, shouted: bool = True) -> Lexicon:
    """Make a lexicon of ``(surface, entry)`` pairs."""
    lexicon = Lexicon()
    for surface, entry in rows:
        lexicon.add(surface, entry, shouted=shouted and not surface.isupper())
    return lexicon


@cache
def gazetteer() -> Lexicon:
    """Return the lexicon of laws, weapons, bodies, countries, peoples and places.

    Read once from the tables ``laws``, ``weapons``, ``organisations``, ``geo_terms``, ``places``.
    """
    found = [*_laws(), *_weapons(), *_geo_terms(), *_organisations(), *_places()]
    return load(found)


def _surfaces(row: dict[str, str]) -> list[str]:
    return [row["name"], *filter(None, row["aliases"].split("|"))]


def _laws() -> Iterable[tuple[str, Entry]]:
    for row in tables.rows("laws"):
        entry = Entry(MentionKind.LAW, row["kind"], row["country"], f"law:{row['key']}")
        yield from ((surface, entry) for surface in _surfaces(row))


def _weapons() -> Iterable[tuple[str, Entry]]:
    for row in tables.rows("weapons"):
        entry = Entry(MentionKind.WEAPON, row["kind"], "", f"weapon:{row['key']}")
        for surface in _surfaces(row):
            for form in _plurals(surface):
                yield form, entry
                if form[0].islower():
                    yield form[0].upper() + form[1:], entry
                    yield form.title(), entry


def _plurals(surface: str) -> list[str]:
    if surface.endswith(("s", "artillery", "ammunition", "aircraft", "sarin", "gas")):
        return [surface]
    plural = surface[:-1] + "ies" if surface.endswith("ry") else surface + "s"
    return [surface, plural]


def _geo_terms() -> Iterable[tuple[str, Entry]]:
    kinds = {"demonym": MentionKind.PEOPLE, "epithet": MentionKind.GOVERNMENT}
    for row in tables.rows("geo_terms"):
        kind = kinds.get(row["kind"], MentionKind.PLACE)
        yield row["surface"], Entry(kind, row["kind"], row["territory"], row["referent"])


def _organisations() -> Iterable[tuple[str, Entry]]:
    for row in tables.rows("organisations"):
        state = row["kind"] in {"government", "seat"}
        kind = MentionKind.GOVERNMENT if state else MentionKind.ORGANISATION
        entry = Entry(kind, row["kind"], row["country"], f"organisation:{row['key']}")
        yield from ((surface, entry) for surface in _surfaces(row))


def _places() -> Iterable[tuple[str, Entry]]:
    stopped = {row["word"] for row in tables.rows("places_stop")}
    for row in tables.rows("places"):
        key = row["geonames"] or row["name"].lower().replace(" ", "-")
        entry = Entry(MentionKind.PLACE, "place", row["country"], f"place:{key}")
        yield from ((surface, entry) for surface in _surfaces(row) if surface not in stopped)


@cache
def offices() -> Lexicon:
    """Return the lexicon of offices, ranks, honours and callings; `Entry.referent` is the key."""
    found = []
    for row in tables.rows("offices"):
        entry = Entry(MentionKind.PERSON, row["kind"], "", row["key"])
        found.append((row["surface"], entry))
        if row["lower"] == "yes":
            lowered = " ".join(_lowered(word) for word in row["surface"].split(" "))
            found.append((lowered, entry))
            found.append((lowered[0].upper() + lowered[1:], entry))
    return load(found)


@cache
def office_words() -> frozenset[str]:
    """Return the last words of all offices: a text without one of them has no office."""
    return frozenset(re.findall(r"[^\W\d_]+", keys[-1])[-1] for keys in offices().names())


def _lowered(word: str) -> str:
    return word if word.isupper() else word.lower()


@cache
def words(name: str) -> frozenset[str]:
    """Return the word list ``name`` of the table ``name_words``."""
    return frozenset(row["word"] for row in tables.rows("name_words") if row["list"] == name)
