"""Whose words: sentence rules first, then the paragraph and its neighbours.

The sentence rules stand in `crosswitness.lang.voices`. Here are those that look further:
``PULL`` a display quotation with a signature line, ``SIGN`` a signature after a dash, ``COLON``
the paragraph before announces it, ``FLOAT`` a paragraph that is only a quotation takes the last
source of such words, ``PARA`` an earlier quotation of the paragraph has one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from crosswitness.lang.governors import Voice, governing, opening
from crosswitness.lang.phrases import Phrase
from crosswitness.lang.sources import follower
from crosswitness.lang.speech import Line
from crosswitness.lang.speechwords import MARKED, STOP, WORD, words
from crosswitness.lang.voices import voice

_LONGEST_SIGNATURE = 120
_DASHES = frozenset("–—-―~")
_NEAR = 1
_TAIL = 8


@dataclass(frozen=True, slots=True)
class Said:
    """A source found for a quotation, with offsets into the text.

    Attributes:
        source: Half-open range of the words that name it.
        cue: Half-open range of the cue, or None.
        rule: Name of the rule.
        line: Number of the line where it was used last.
        verb: The cue's verb, or ``""``.
        phrase: The source as tokens of its own line, and that line's number.
    """

    source: tuple[int, int]
    cue: tuple[int, int] | None
    rule: str
    line: int
    verb: str = ""
    phrase: tuple[int, Phrase] | None = None


@dataclass(slots=True)
class Finder:
    """Walks the lines of one report and remembers who spoke last.

    Attributes:
        text: The text.
        lines: The paragraphs, each stretch between marks one token.
        last: The last source of words between marks, if any.
    """

    text: str
    lines: Sequence[Line]
    last: Said | None = None
    _in_line: Said | None = field(default=None)

    def enter(self) -> None:
        """Begin a new paragraph."""
        self._in_line = None

    def find(self, number: int, index: int) -> Said | None:
        """Return the source of the stretch at token ``index`` of line ``number``."""
        found = self.said(number, voice(self.lines[number], index))
        if found is None:
            found = self._signature(number, index) or self._context(number, index)
        return found

    def heard(self, found: Said, *, marked: bool) -> None:
        """Remember a source for the quotations that follow, and whether it spoke in marks."""
        if marked:
            self.last = found
        if marked or self._in_line is None:
            self._in_line = found

    def said(self, number: int, found: Voice | None) -> Said | None:
        """Return a voice of line ``number`` with offsets, or None if it names no source."""
        if found is None or found.source is None:
            return None
        line = self.lines[number]
        cue = None
        if found.cue is not None and found.cue[0] < found.cue[1]:
            cue = _offsets(line, found.cue)
        return Said(
            _offsets(line, found.source),
            cue,
            found.rule,
            number,
            found.verb,
            (number, found.source),
        )

    def _context(self, number: int, index: int) -> Said | None:
        line = self.lines[number]
        announced = self._announced(number) if index == _first_marked(line) else None
        if announced is not None:
            return announced
        if not line.bare:
            before = self._sentence_before(number, index)
            if before is not None:
                return before
            return self._again("PARA", number) if self._in_line is not None else None
        if self.last is None or number - self.last.line > _NEAR:
            return None
        return self._again("FLOAT", number)

    def _sentence_before(self, number: int, index: int) -> Said | None:
        """Return the source of a short sentence that only says that somebody spoke."""
        line = self.lines[number]
        low, _ = line.sentence(index)
        if index != low or low == 0:
            return None
        start, end = line.sentence(low - 1)
        if any(token.kind is MARKED for token in line.tokens[start:end]):
            return None
        for position in range(end - 1, max(start, end - _TAIL) - 1, -1):
            cue = line.cues.get(position)
            if cue is not None and cue.kind in ("say", "tell") and _bare(line, cue.last, end):
                found = self.said(number, governing(line, cue, start, end))
                if found is not None:
                    return Said(found.source, found.cue, "PREV", number, found.verb, found.phrase)
        return None

    def _again(self, rule: str, number: int) -> Said | None:
        last = self._in_line or self.last
        if last is None:
            return None
        return Said(last.source, None, rule, number, last.verb, last.phrase)

    def _announced(self, number: int) -> Said | None:
        """Return the source of the last cue of a paragraph before that ends with a colon."""
        if number == 0:
            return None
        before = self.lines[number - 1]
        if not before.announces:
            return None
        low, high = before.sentence(len(before.tokens) - 1)
        for position in range(high - 1, low - 1, -1):
            cue = before.cues.get(position)
            if cue is not None:
                found = self.said(number - 1, governing(before, cue, low, high))
                if found is not None:
                    return Said(found.source, found.cue, "COLON", number, found.verb, found.phrase)
        phrase = opening(before, low, high - 1)
        if phrase is None or phrase[1] < high - 1:
            return None
        return Said(_offsets(before, phrase), None, "COLON", number, "", (number - 1, phrase))

    def _signature(self, number: int, index: int) -> Said | None:
        line = self.lines[number]
        after = index + 1
        if after < len(line.tokens) and line.tokens[after].low in _DASHES | {":"}:
            colon = line.tokens[after].low == ":"
            while after < len(line.tokens) and line.tokens[after].kind is STOP:
                after += 1
            phrase = _name(line, after, len(line.tokens))
            if colon and phrase is not None and phrase[1] < len(line.tokens):
                return None
            if phrase is not None and len(line.tokens) - after < _LONGEST_SIGNATURE // 5:
                return self.said(number, Voice(phrase, None, "SIGN"))
        if not line.bare or number + 1 >= len(self.lines):
            return None
        below = self.lines[number + 1]
        if below.end - below.start >= _LONGEST_SIGNATURE or below.cues:
            return None
        phrase = _signed(below)
        if phrase is None:
            return None
        return Said(_offsets(below, phrase), None, "PULL", number, "", (number + 1, phrase))


def _bare(line: Line, index: int, end: int) -> bool:
    """Say whether nothing said follows a cue up to token ``end``: "said in a statement."."""
    if index >= end or line.tokens[index].kind is STOP:
        return True
    low = line.tokens[index].low
    return low in words("preposition") or low in words("time") or low in words("addressee")


def _signed(line: Line) -> Phrase | None:
    """Return the tokens of a signature line: a name, then perhaps a dash or comma and an office."""
    tokens = line.tokens
    first = 0
    while first < len(tokens) and tokens[first].kind is STOP:
        first += 1
    last = len(tokens)
    if first >= last or tokens[-1].low in (".", ":", "!", "?"):
        return None
    if any(token.kind is MARKED for token in tokens):
        return None
    if any("auxiliary" in token.classes or "personal" in token.classes for token in tokens):
        return None
    name = _name(line, first, last)
    if name is None:
        return None
    parted = name[1] == last or tokens[name[1]].low in _DASHES or tokens[name[1]].low == ","
    return (first, last) if parted or first > 0 else None


def _name(line: Line, first: int, high: int) -> Phrase | None:
    end = first
    while (
        end < high
        and line.tokens[end].kind is WORD
        and (
            line.tokens[end].capital
            or line.tokens[end].low in ("al", "bin", "de", "von", "van", "of")
        )
    ):
        end += 1
    if end == first or end - first > 8:
        return None
    return follower(line, first, high) and (first, end)


def _offsets(line: Line, phrase: Phrase) -> tuple[int, int]:
    return line.place(phrase)


def _first_marked(line: Line) -> int:
    """Return the index of the quotation that opens a paragraph, or -1."""
    for index, token in enumerate(line.tokens):
        if token.kind is not STOP:
            return index if token.kind is MARKED else -1
    return -1
