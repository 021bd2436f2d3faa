"""Speech in running text: paragraphs as tokens, with the quotations folded to one word each.

The terms are those of PARC 3 (Pareti 2016): an attribution has a *source*, a *cue* and a
*content*. Nothing here parses; sentences are short lists of words that rules walk over.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from crosswitness.lang.cues import Cue, cues_in, forms
from crosswitness.lang.marks import Stretch
from crosswitness.lang.speechwords import MARKED, STOP, WORD, Token, words

_TOKEN = re.compile(r"[^\W_]+(?:['’.@-][^\W_]+){0,8}|\S")
_QUOTES = frozenset("“”„‟\"«»‹›「」『』＂〝〞‘’‚'`")
_GOES_ON = frozenset(",?!…—–-")
_LONGEST = 250  # tokens; what has no end is cut, so that the rules stay linear in the text


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph as tokens.

    Attributes:
        index: Index of the paragraph.
        start: First code point of the paragraph.
        end: Code point after it.
        tokens: Its tokens.
        sentences: Half-open ranges of token indices; a stretch lies whole in one of them.
        cues: Cues by the index of their first token.
    """

    index: int
    start: int
    end: int
    tokens: Sequence[Token]
    sentences: Sequence[tuple[int, int]]
    cues: dict[int, Cue] = field(default_factory=dict)

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the sentence that holds the token at ``index``."""
        return self.sentences[bisect_right(self.sentences, (index, len(self.tokens))) - 1]

    def cues_between(self, low: int, high: int) -> Iterator[Cue]:
        """Yield the cues that begin at the tokens ``[low, high)``, in order."""
        for index in range(low, high):
            cue = self.cues.get(index)
            if cue is not None:
                yield cue


def lines(
    text: str,
    paragraphs: Iterable[tuple[int, int]],
    stretches: Sequence[Stretch],
    sentence_starts: Iterable[int],
    only: Collection[int] | None = None,
) -> list[Line]:
    """Return the paragraphs as lines of tokens with their cues.

    Args:
        text: The text.
        paragraphs: Half-open ranges in text order.
        stretches: The stretches between marks; each becomes one token.
        sentence_starts: Where sentences begin; those inside a stretch are passed over.
        only: Indices of the paragraphs that are wanted; None takes all.
    """
    starts = frozenset(sentence_starts)
    by_paragraph: dict[int, list[int]] = {}
    for number, stretch in enumerate(stretches):
        by_paragraph.setdefault(stretch.paragraph, []).append(number)
    made = []
    for index, (low, high) in enumerate(paragraphs):
        if only is not None and index not in only:
            continue
        tokens = _tokens(text, low, high, stretches, by_paragraph.get(index, ()))
        if tokens:
            sentences = _sentences(text, tokens, starts, stretches)
            made.append(Line(index, low, high, tokens, sentences, cues_in(tokens, sentences)))
    return made


def _tokens(
    text: str, low: int, high: int, stretches: Sequence[Stretch], inside: Iterable[int]
) -> list[Token]:
    tokens: list[Token] = []
    position = low
    for number in inside:
        stretch = stretches[number]
        _plain(tokens, text, position, stretch.outer[0])
        tokens.append(Token(*stretch.outer, "", MARKED, False, number))
        position = stretch.outer[1]
    _plain(tokens, text, position, high)
    return tokens


def _plain(tokens: list[Token], text: str, low: int, high: int) -> None:
    append = tokens.append
    new = tuple.__new__  # half the time of calling the class, of which there is much here
    point = -1
    for match in _TOKEN.finditer(text, low, high):
        word = match[0]
        start, end = match.span()
        if word[0].isalnum():
            lower = word.lower()
            if text[end : end + 1] == "." and _shortened(text, word, lower, end):
                point = end
                lower += "."
                end += 1
            append(new(Token, (start, end, lower, WORD, word[0].isupper(), -1)))
        elif word not in _QUOTES and start != point:
            append(new(Token, (start, end, word, STOP, False, -1)))


def _shortened(text: str, word: str, lower: str, end: int) -> bool:
    """Say whether the point after a word belongs to it: "Mr.", "U.S.", the "J." of a name."""
    if len(word) == 1:
        return word.isupper() and text[end + 1 : end + 3].strip()[:1].isupper()
    return word[1] == "." or lower + "." in words("abbreviation")


def _sentences(
    text: str, tokens: Sequence[Token], starts: frozenset[int], stretches: Sequence[Stretch]
) -> list[tuple[int, int]]:
    cuts = [0]
    for index in range(1, len(tokens)):
        token, before = tokens[index], tokens[index - 1]
        if before.kind is MARKED:
            stretch = stretches[before.stretch]
            last = text[stretch.end - 1]
            fresh = token.kind is MARKED or token.capital
            if last == "." or (last in "?!…" and token.kind is MARKED):
                if fresh and not _cue_clause(tokens, index, last):
                    cuts.append(index)
                continue
            if last in _GOES_ON:
                continue
        begins = token.start in starts or token.start - 1 in starts
        begins = begins and not (before.low in words("abbreviation") or _initial(before.low))
        if begins or index - cuts[-1] >= _LONGEST:
            cuts.append(index)
    return list(zip(cuts, [*cuts[1:], len(tokens)], strict=True))


def _initial(low: str) -> bool:
    return low[1:] == "." and low[0].isalpha()


def _cue_clause(tokens: Sequence[Token], index: int, last: str) -> bool:
    """Say whether a short clause of speech (``Ana Ruiz said.``) begins at ``index``."""
    if last == "." or tokens[index].kind is MARKED:
        return False
    return any(token.low in forms() for token in tokens[index : index + 5])
