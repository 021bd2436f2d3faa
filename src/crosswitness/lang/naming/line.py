"""A line of text with what the tables know about its words."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from crosswitness.lang import tables
from crosswitness.lang.lexicon import Match, Token, gazetteer, offices, tokens, words
from crosswitness.model.annotation import MentionKind

PARTICLES = words("particle")
"""Words inside names that are written small, or joined to the next with a hyphen."""

FUNCTION_WORDS = words("function")
"""Words that are no name alone, whatever their capitals: grammar, calendar, page furniture."""


_STATES = frozenset({"country", "demonym", "capital", "region"})
_PADDING = ("",) * 12
_OPENERS = frozenset('“"„«:–—‘.!?')
_PLAIN_GAPS = frozenset({" ", "", "-", ", "})


class Head(NamedTuple):
    """A last word of names: whether with a capital, whether small after a name, and of what."""

    capital: bool
    lower: bool
    kind: str


class Found(NamedTuple):
    """A name found by a rule; all ranges are half-open positions of tokens in the line.

    Attributes:
        first: First token of the name.
        last: Token after the name.
        kind: What it names.
        rule: Name of the rule.
        country: ISO 3166-1 alpha-2 code that the words state, or ``""``.
        referent: Key of the table row, or ``""``.
        titles: Ranges of titles beside it.
    """

    first: int
    last: int
    kind: MentionKind
    rule: str
    country: str = ""
    referent: str = ""
    titles: tuple[tuple[int, int], ...] = ()


@cache
def heads() -> dict[str, Head]:
    """Return the last words of names by the word as written, both cases."""
    found: dict[str, Head] = {}
    for row in tables.rows("head_nouns"):
        head = Head(row["capital"] == "yes", row["lower"] == "yes", row["kind"])
        if head.capital:
            found[row["surface"]] = head
        if head.lower:
            found[row["surface"].lower()] = head
    return found


@cache
def given_names() -> frozenset[str]:
    """Return the known given names."""
    return frozenset(row["name"] for row in tables.rows("given_names"))


@cache
def genders() -> dict[str, str]:
    """Return ``"m"`` or ``"f"`` for the given names that are nearly always one of the two."""
    return {row["name"]: row["sex"] for row in tables.rows("given_names") if row["sex"]}


@dataclass(slots=True)
class Line:
    """One sentence, or a segment without sentences, ready for the rules.

    Attributes:
        text: Text of the document.
        tokens: Tokens of the line.
        small: Words that the document writes small somewhere.
        proper: Words that it writes with a capital inside a clause.
        headline: Whether nearly all words have capitals, so that capitals say nothing.
        names: Gazetteer matches, from left to right.
        titles: Office matches, from left to right.
        name_at: For each token the gazetteer match that covers it, or None.
        title_at: For each token the office match that covers it, or None.
        capitals: Places of the tokens that begin with a capital letter.
    """

    text: str
    tokens: list[Token]
    small: AbstractSet[str]
    proper: AbstractSet[str]
    headline: bool
    names: list[Match] = field(init=False)
    titles: list[Match] = field(init=False)
    name_at: list[Match | None] = field(init=False)
    title_at: list[Match | None] = field(init=False)
    capitals: list[int] = field(init=False)
    _keys: list[str] = field(init=False, repr=False)
    _gaps: list[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        # padded, so that places a little before or behind the line need no test of their own
        self._keys = [*(token.key for token in self.tokens), *_PADDING]
        self.capitals = [i for i, token in enumerate(self.tokens) if token.key[0].isupper()]
        gaps = (self.text[a.end : b.start] for a, b in pairwise(self.tokens))
        self._gaps = ["", *gaps, *_PADDING]
        self.names = [
            match for match in gazetteer().scan(self.text, self.tokens) if not self._no_name(match)
        ]
        self.name_at = _covering(self.names, len(self.tokens))
        scanned = offices().scan(self.text, self.tokens)
        self.titles = [title for match in scanned if (title := self._whole(match)) is not None]
        self.title_at = _covering(self.titles, len(self.tokens))

    def _whole(self, title: Match) -> Match | None:
        """Return the office that is left behind a longer name which ``title`` cuts into.

        "Ruritanian Army" holds the first word of "Army Chief of Staff": the office is the rest.
        """
        name = self.name_at[title.first]
        if name is None or name.first == title.first or name.last >= title.last:
            return title
        return offices().at(self.text, self.tokens, name.last)

    def _no_name(self, match: Match) -> bool:
        """Say whether a match of one word is a common word that only looks like a name.

        A shouted small word is no acronym ("WHO CARES"), and where capitals are due a word that
        the document writes small is no outlet, company, party or town ("Labour is scarce").
        """
        if match.last - match.first > 1:
            return False
        word = self.tokens[match.first].key
        if word.lower() in FUNCTION_WORDS:
            beside = (self.key(match.first - 1), self.key(match.last))
            return any(key.isupper() and len(key) > 3 for key in beside)
        due = self.headline or match.first == 0 or self.opens(match.first)
        named = match.entry.group in _STATES or not word[0].isupper()
        return due and not named and word.lower() in self.small

    def key(self, place: int) -> str:
        """Return the token at ``place``, or ``""`` outside the line."""
        try:
            return self._keys[place]
        except IndexError:
            return ""

    def gap(self, place: int) -> str:
        """Return what stands between the token before ``place`` and the token at it."""
        try:
            return self._gaps[place]
        except IndexError:
            return ""

    def capital(self, place: int) -> bool:
        """Say whether the token at ``place`` begins with a capital letter."""
        try:
            return self._keys[place][:1].isupper()
        except IndexError:
            return False

    def is_word(self, place: int) -> bool:
        """Say whether the token is a common word by the function words or the document itself.

        A word that the document writes small elsewhere is common where a sentence begins, and
        everywhere in a headline.
        """
        key = self.key(place)
        lowered = key.lower()
        if lowered in FUNCTION_WORDS and not (key.isupper() and len(key) > 1):
            return True
        if lowered not in self.small:
            return False
        return place == 0 or self.headline or self.opens(place)

    def opens(self, place: int) -> bool:
        """Say whether a quotation or clause begins at ``place``, so that its capital is due."""
        return any(mark in self.gap(place) for mark in '“"„«:–—‘.!?')


def _covering(matches: list[Match], length: int) -> list[Match | None]:
    found: list[Match | None] = [None] * length
    for match in matches:
        for place in range(match.first, match.last):
            found[place] = match
    return found


_HEADLINE_SHARE = 0.8
_HEADLINE_WORDS = 3
_HEADLINE_LENGTH = 150


def in_headline_case(text: str, start: int, end: int) -> bool:
    """Say whether the line ``[start, end)`` has capitals on nearly all words.

    At least three words of more than three letters, four of five of them with a capital, fewer
    than 150 code points, and no full stop at the end.
    """
    if end - start >= _HEADLINE_LENGTH or text[start:end].rstrip("”\"’') \n").endswith("."):
        return False
    long = [token for token in tokens(text, start, end) if len(token.key) > 3]
    if len(long) < _HEADLINE_WORDS:
        return False
    capital = sum(token.key[0].isupper() for token in long)
    return capital >= _HEADLINE_SHARE * len(long)
