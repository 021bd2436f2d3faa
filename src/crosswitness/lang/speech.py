"""Speech in running text: paragraphs as tokens, with the quotations folded to one word each.

The terms are those of PARC 3 (Pareti 2016): an attribution has a *source*, a *cue* and a
*content*. Nothing here parses; sentences are short lists of words that rules walk over. A
paragraph is read when its tokens are first asked for, and once for all stages that ask.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from crosswitness.lang.cues import Cue, cues_in, forms, places_of_cues
from crosswitness.lang.marks import Stretch
from crosswitness.lang.speechwords import MARKED, STOP, WORD, Token, classes, words

_TOKEN = re.compile(r"(?:[^\W_]+(?:['’.@-][^\W_]+){0,8}|\S)\s*")
_BLANKS = re.compile(r"\s*")
_QUOTES = frozenset("“”„‟\"«»‹›「」『』＂〝〞‘’‚'`")
_SOMETHING = re.compile(rf"[^\s{''.join(sorted(_QUOTES))}]")
_LAST = "".join(_QUOTES) + " \t\r\n"
_GOES_ON = frozenset(",?!…—–-")
_LONGEST = 250  # tokens; what has no end is cut, so that the rules stay linear in the text
_MOST_READINGS = 1 << 16  # words
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
        tokens: Its tokens; each stretch between marks is one, which bears its number in the line.
        marked: Indices of the tokens that are stretches, by the number of the stretch.
    """

    def __init__(
        self, text: str, bounds: tuple[int, int], stretches: Sequence[Marked], starts: Sequence[int]
    ) -> None:
        self.text = text
        self.start, self.end = bounds
        self.stretches = stretches
        self._sentences = starts
        self._places: list[int] = []
        self.tokens: list[Token] = []
        self.marked: list[int] = []
        position = self.start
        for number, found in enumerate(stretches):
            self._plain(position, found.start)
            self.marked.append(len(self.tokens))
            length = found.end - found.start
            self.tokens.append(Token("", MARKED, False, length, number))
            self._places.append(found.start)
            position = found.end
        self._plain(position, self.end)

    def _plain(self, low: int, high: int) -> None:
        """Read the words between two stretches."""
        blanks = _BLANKS.match(self.text, low, high)
        first = blanks.end() if blanks else low
        pieces = _TOKEN.findall(self.text, first, high)
        tokens = list(map(_READINGS.__getitem__, pieces))
        places = list(accumulate(map(len, pieces), initial=first))
        done = 0
        for index in [i for i, token in enumerate(tokens) if not token.kind]:
            self.tokens += tokens[done:index]
            self._places += places[done:index]
            done = index + 1
            word = tokens[index]
            if word.low:
                self._places.append(places[index])
                pointed = done < len(tokens) and tokens[done].low == "."
                if pointed and _shortened(self.text, places[index], word):
                    word = _word(word.low + ".", word.capital, word.length + 1)
                    done += 1
                self.tokens.append(word._replace(kind=WORD))
        self.tokens += tokens[done:]
        self._places += places[done:-1]

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

    def place(self, phrase: tuple[int, int]) -> tuple[int, int]:
        """Return the code points of a half-open, never empty range of tokens."""
        last = phrase[1] - 1
        return self._places[phrase[0]], self._places[last] + self.tokens[last].length

    def spelled(self, phrase: tuple[int, int]) -> tuple[str, ...]:
        """Return the tokens of a half-open range as the text writes them."""
        places = zip(self._places[slice(*phrase)], self.tokens[slice(*phrase)], strict=True)
        return tuple(self.text[start : start + token.length] for start, token in places)

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the sentence that holds the token at ``index``."""
        return self.sentences[bisect_right(self.sentences, (index, len(self.tokens))) - 1]

    def marks(self, index: int) -> Marked:
        """Return the stretch that is the token at ``index``."""
        return self.stretches[self.tokens[index].stretch]

    def token_at(self, place: int) -> int:
        """Return the index of the first token that begins at code point ``place`` or later."""
        return bisect_left(self._places, place)

    def cues_between(self, low: int, high: int) -> Iterator[Cue]:
        """Yield the cues that begin at the tokens ``[low, high)``, in order."""
        for index in range(low, high):
            cue = self.cues.get(index)
            if cue is not None:
                yield cue

    def _candidates(self) -> list[int]:
        """Return the indices of tokens with which a sentence may begin, in order."""
        found = {index + 1 for index in self.marked}
        for place in self._sentences:
            index = self.token_at(place)
            for near, other in enumerate(self._places[index : index + 2], index):
                if other - place <= 1:
                    found.add(near)
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
        place = bisect_left(self._sentences, self._places[index] - 1)
        begins = place < len(self._sentences) and self._sentences[place] <= self._places[index]
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


class _Readings(dict[str, Token]):
    """Words and signs, by what the text writes, with the blanks after it.

    Most words of a report were met before, and their reading is the same wherever they stand. A
    word that a point may shorten has no kind yet, a mark no word either.
    """

    def __missing__(self, piece: str) -> Token:
        if len(self) >= _MOST_READINGS:
            self.clear()
        found = self[piece] = self._read(piece)
        return found

    @staticmethod
    def _read(piece: str) -> Token:
        word = piece.rstrip()
        if not word[0].isalnum():
            if word in _QUOTES:
                return Token("", "", False, 1)
            return Token(word, STOP, False, 1, classes=classes(word))
        found = _word(word.lower(), word[0].isupper(), len(word))
        short = word == piece and (word.isupper() if len(word) == 1 else _abbreviates(word))
        return found._replace(kind="") if short else found


_READINGS = _Readings()


def _word(low: str, capital: bool, length: int) -> Token:
    return Token(low, WORD, capital, length, classes=classes(low))


def _abbreviates(word: str) -> bool:
    """Say whether a point after a word is a part of it: "Mr.", "U.S."."""
    return word[1] == "." or word.lower() + "." in words("abbreviation")


def _shortened(text: str, start: int, word: Token) -> bool:
    """Say whether the point after a word is a part of it, as after the "J" of a name."""
    after = text[start + word.length + 1 : start + word.length + 3]
    return word.length > 1 or after.strip()[:1].isupper()


def _initial(low: str) -> bool:
    return low[1:] == "." and low[0].isalpha()


def _cue_clause(tokens: Sequence[Token], index: int, last: str) -> bool:
    """Say whether a short clause of speech (``Ana Ruiz said.``) begins at ``index``."""
    if last == "." or tokens[index].kind is MARKED:
        return False
    return any(token.low in forms() for token in tokens[index : index + 5])
