"""Speech in running text: paragraphs as tokens, with the quotations folded to one word each.

The terms are those of PARC 3 (Pareti 2016): an attribution has a *source*, a *cue* and a
*content*. Nothing here parses; sentences are short lists of words that rules walk over. A
paragraph is read when its tokens are first asked for, and once for all stages that ask.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from crosswitness.lang.cues import Cue, cues_in, forms, places_of_cues
from crosswitness.lang.marks import Stretch
from crosswitness.lang.speechwords import MARKED, STOP, WORD, Token, words

_TOKEN = re.compile(r"(?:[^\W_]+(?:['’.@-][^\W_]+){0,8}\.?|\S)\s*")
_BLANKS = re.compile(r"\s*")
_QUOTES = frozenset("“”„‟\"«»‹›「」『』＂〝〞‘’‚'`")
_SOMETHING = re.compile(rf"[^\s{''.join(sorted(_QUOTES))}]")
_LAST = "".join(_QUOTES) + " \t\r\n"
_GOES_ON = frozenset(",?!…—–-")
_LONGEST = 250  # tokens; what has no end is cut, so that the rules stay linear in the text
_KEPT = 1024  # paragraphs that stay read; the stages of one report ask for the same ones


class Marked(NamedTuple):
    """A stretch between marks.

    Attributes:
        start: First code point of the opening mark.
        end: Code point after the closing mark.
        first: First character between the marks.
        last: Last character between them.
    """

    start: int
    end: int
    first: str
    last: str


class Line:
    """One paragraph as tokens.

    Attributes:
        text: The text that it is a part of.
        start: First code point of the paragraph.
        end: Code point after it.
        stretches: Its stretches between marks.
    """

    def __init__(
        self, text: str, bounds: tuple[int, int], stretches: Sequence[Marked], starts: Sequence[int]
    ) -> None:
        self.text = text
        self.start, self.end = bounds
        self.stretches = stretches
        self._starts = starts

    @cached_property
    def tokens(self) -> list[Token]:
        """Its tokens; each stretch between marks is one, which bears its number in the line."""
        tokens: list[Token] = []
        position = self.start
        for number, found in enumerate(self.stretches):
            _plain(tokens, self.text, position, found.start)
            tokens.append(Token(found.start, found.end, "", MARKED, False, number))
            position = found.end
        _plain(tokens, self.text, position, self.end)
        return tokens

    @cached_property
    def marked(self) -> list[int]:
        """Indices of the tokens that are stretches, by the number of the stretch."""
        if not self.stretches:
            return []
        return [index for index, token in enumerate(self.tokens) if token.kind is MARKED]

    @property
    def bare(self) -> bool:
        """Whether all its words stand between marks."""
        return all(token.kind is not WORD for token in self.tokens)

    @property
    def announces(self) -> bool:
        """Whether it ends with a colon."""
        end = self.text[self.start : self.end].rstrip(_LAST)
        return end.endswith(":") and self.tokens[-1].low == ":"

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Half-open ranges of token indices; a stretch lies whole in one of them."""
        cuts = [0]
        for index in self._candidates():
            while index - cuts[-1] > _LONGEST:
                cuts.append(cuts[-1] + _LONGEST)
            if self._begins(index):
                cuts.append(index)
        while len(self.tokens) - cuts[-1] > _LONGEST:
            cuts.append(cuts[-1] + _LONGEST)
        return list(zip(cuts, [*cuts[1:], len(self.tokens)], strict=True))

    @cached_property
    def cues(self) -> dict[int, Cue]:
        """Cues by the index of their first token."""
        places = places_of_cues(self.tokens)
        return cues_in(self.tokens, self.sentences, places) if places else {}

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the sentence that holds the token at ``index``."""
        return self.sentences[bisect_right(self.sentences, (index, len(self.tokens))) - 1]

    def marks(self, index: int) -> Marked:
        """Return the stretch that is the token at ``index``."""
        return self.stretches[self.tokens[index].stretch]

    def token_at(self, place: int) -> int:
        """Return the index of the first token that begins at code point ``place`` or later."""
        return bisect_left(self.tokens, (place,))

    def cues_between(self, low: int, high: int) -> Iterator[Cue]:
        """Yield the cues that begin at the tokens ``[low, high)``, in order."""
        for index in range(low, high):
            cue = self.cues.get(index)
            if cue is not None:
                yield cue

    def _candidates(self) -> list[int]:
        """Return the indices of tokens with which a sentence may begin, in order."""
        found = {index + 1 for index in self.marked}
        for place in self._starts:
            index = self.token_at(place)
            found.update(
                near
                for near in (index, index + 1)
                if near < len(self.tokens) and self.tokens[near].start - place in (0, 1)
            )
        return sorted(index for index in found if 0 < index < len(self.tokens))

    def _begins(self, index: int) -> bool:
        """Say whether a sentence begins with the token at ``index``."""
        token, before = self.tokens[index], self.tokens[index - 1]
        if before.kind is MARKED:
            last = self.marks(index - 1).last
            if last == "." or (last in "?!…" and token.kind is MARKED):
                fresh = token.kind is MARKED or token.capital
                return fresh and not _cue_clause(self.tokens, index, last)
            if last in _GOES_ON:
                return False
        place = bisect_left(self._starts, token.start - 1)
        begins = place < len(self._starts) and self._starts[place] <= token.start
        return begins and not (before.low in words("abbreviation") or _initial(before.low))


@lru_cache(maxsize=_KEPT)
def _line(
    text: str,
    bounds: tuple[int, int],
    stretches: tuple[Marked, ...],
    starts: tuple[int, ...],
) -> Line:
    return Line(text, bounds, stretches, starts)


def lines(
    text: str,
    paragraphs: Sequence[tuple[int, int]],
    stretches: Iterable[Stretch],
    sentence_starts: Sequence[int],
) -> dict[int, Line]:
    """Return the paragraphs that hold more than marks as lines, by their index, in order.

    Args:
        text: The text.
        paragraphs: Half-open ranges in text order.
        stretches: The stretches between marks; each becomes one token.
        sentence_starts: Where sentences begin, in order; those inside a stretch are passed over.
    """
    inside: dict[int, list[Marked]] = {}
    for stretch in stretches:
        found = Marked(*stretch.outer, text[stretch.start], text[stretch.end - 1])
        inside.setdefault(stretch.paragraph, []).append(found)
    made = {}
    for index, (low, high) in enumerate(paragraphs):
        if index in inside or _SOMETHING.search(text, low, high):
            first = bisect_left(sentence_starts, low)
            starts = tuple(sentence_starts[first : bisect_left(sentence_starts, high, first)])
            made[index] = _line(text, (low, high), tuple(inside.get(index, ())), starts)
    return made


def _plain(tokens: list[Token], text: str, low: int, high: int) -> None:
    append = tokens.append
    new = tuple.__new__  # half the time of calling the class, of which there is much here
    blanks = _BLANKS.match(text, low, high)
    start = blanks.end() if blanks else low
    for found in _TOKEN.findall(text, start, high):
        length, step, word, kind, capital = _read(found)
        if kind:
            append(new(Token, (start, start + length, word, kind, capital, -1)))
        elif word:
            _pointed(tokens, text, start, start + length)
        start += step


@lru_cache(maxsize=1 << 16)
def _read(found: str) -> tuple[int, int, str, str, bool]:
    """Return a token's length without and with the blanks after it, word, kind and capital.

    Most words of a report were met before, and their reading is the same wherever they stand. A
    word with a point has no kind yet, a mark no word either.
    """
    word = found.rstrip()
    length, step = len(word), len(found)
    if not word[0].isalnum():
        return (length, step, *(("", "") if word in _QUOTES else (word, STOP)), False)
    return length, step, word.lower(), "" if word[-1] == "." else WORD, word[0].isupper()


def _pointed(tokens: list[Token], text: str, start: int, end: int) -> None:
    """Add a word with the point after it, as one token if the point is its own."""
    word = text[start : end - 1]
    lower = word.lower()
    if _shortened(text, word, lower, end - 1):
        tokens.append(Token(start, end, lower + ".", WORD, word[0].isupper()))
    else:
        tokens.append(Token(start, end - 1, lower, WORD, word[0].isupper()))
        tokens.append(Token(end - 1, end, ".", STOP, False))


def _shortened(text: str, word: str, lower: str, end: int) -> bool:
    """Say whether the point after a word belongs to it: "Mr.", "U.S.", the "J." of a name."""
    if len(word) == 1:
        return word.isupper() and text[end + 1 : end + 3].strip()[:1].isupper()
    return word[1] == "." or lower + "." in words("abbreviation")


def _initial(low: str) -> bool:
    return low[1:] == "." and low[0].isalpha()


def _cue_clause(tokens: Sequence[Token], index: int, last: str) -> bool:
    """Say whether a short clause of speech (``Ana Ruiz said.``) begins at ``index``."""
    if last == "." or tokens[index].kind is MARKED:
        return False
    return any(token.low in forms() for token in tokens[index : index + 5])
