"""Speech in running text: words with the quotations folded to one word each, and cues.

The terms are those of PARC 3 (Pareti 2016): an attribution has a *source*, a *cue* and a
*content*. Nothing here parses; sentences are short lists of words that rules walk over.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from crosswitness.lang.marks import Stretch
from crosswitness.lang.tables import rows

_TOKEN = re.compile(r"[^\W_]+(?:['’.@-][^\W_]+){0,8}|\S")
WORD, MARKED, STOP = "word", "marked", "stop"
_QUOTES = frozenset("“”„‟\"«»‹›「」『』＂〝〞‘’‚'`")
_GOES_ON = frozenset(",?!…—–-")
_FORM_SHAPES = ("base", "present", "past", "participle", "ing")


class Token(NamedTuple):
    """A word, a punctuation mark, or a whole stretch between quotation marks.

    Attributes:
        start: First code point.
        end: Code point after it.
        low: The word in lower case; ``""`` for a stretch between marks.
        kind: ``"word"``, ``"marked"`` or ``"stop"`` (punctuation).
        capital: Whether a word begins with a capital letter.
        stretch: Index of the stretch, or -1.
    """

    start: int
    end: int
    low: str
    kind: str
    capital: bool
    stretch: int = -1


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at its place in a line.

    Attributes:
        first: Index of its first token.
        last: Index after its last token.
        lemma: Its verb.
        kind: Kind of the verb as in ``cues.tsv``.
        shape: ``"base"``, ``"present"``, ``"past"``, ``"participle"`` or ``"ing"``.
        clause: Whether a clause of reported speech may follow.
        passive: Whether a form of *be* stands before it.
    """

    first: int
    last: int
    lemma: str
    kind: str
    shape: str
    clause: bool
    passive: bool = False


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
        for low, high in self.sentences:
            if low <= index < high:
                return low, high
        return 0, len(self.tokens)


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of one class of ``speech_words.tsv``."""
    for row in rows("speech_words"):
        if row["class"] == name:
            return frozenset(row["words"].split())
    raise KeyError(name)


@cache
def _forms() -> dict[str, list[tuple[tuple[str, ...], str, str, str, bool]]]:
    """Cue forms by first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, str, str, bool]]] = {}
    for row in rows("cues"):
        for shape, form in zip(_FORM_SHAPES, row["forms"].split("|"), strict=True):
            head, *rest = form.split(" ")
            entry = (tuple(rest), row["lemma"], row["kind"], shape, row["clause"] == "yes")
            known = found.setdefault(head, [])
            if not any(entry[0] == other[0] for other in known):
                known.append(entry)
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def lines(
    text: str,
    paragraphs: Iterable[tuple[int, int]],
    stretches: Sequence[Stretch],
    sentence_starts: Iterable[int],
) -> list[Line]:
    """Return the paragraphs as lines of tokens with their cues.

    Args:
        text: The text.
        paragraphs: Half-open ranges in text order.
        stretches: The stretches between marks; each becomes one token.
        sentence_starts: Where sentences begin; those inside a stretch are passed over.
    """
    starts = frozenset(sentence_starts)
    by_paragraph: dict[int, list[int]] = {}
    for number, stretch in enumerate(stretches):
        by_paragraph.setdefault(stretch.paragraph, []).append(number)
    made = []
    for index, (low, high) in enumerate(paragraphs):
        tokens = _tokens(text, low, high, stretches, by_paragraph.get(index, ()))
        if tokens:
            sentences = _sentences(text, tokens, starts, stretches)
            made.append(Line(index, low, high, tokens, sentences, _cues(tokens, sentences)))
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
            append(Token(start, end, lower, WORD, word[0].isupper()))
        elif word not in _QUOTES and start != point:
            append(Token(start, end, word, STOP, False))


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
        if begins and not (before.low in words("abbreviation") or _initial(before.low)):
            cuts.append(index)
    return list(zip(cuts, [*cuts[1:], len(tokens)], strict=True))


def _initial(low: str) -> bool:
    return low[1:] == "." and low[0].isalpha()


def _cue_clause(tokens: Sequence[Token], index: int, last: str) -> bool:
    """Say whether a short clause of speech (``Ana Ruiz said.``) begins at ``index``."""
    if last == "." or tokens[index].kind is MARKED:
        return False
    return any(token.low in _forms() for token in tokens[index : index + 5])


def _cues(tokens: Sequence[Token], sentences: Sequence[tuple[int, int]]) -> dict[int, Cue]:
    forms = _forms()
    found: dict[int, Cue] = {}
    for low, high in sentences:
        for index in range(low, high):
            for rest, lemma, kind, shape, clause in forms.get(tokens[index].low, ()):
                last = index + 1 + len(rest)
                if rest and tuple(t.low for t in tokens[index + 1 : last]) != rest:
                    continue
                if last <= high and _is_verb(tokens, index, low, shape):
                    passive = shape in ("past", "participle") and _after_be(tokens, index, low)
                    found[index] = Cue(index, last, lemma, kind, shape, clause, passive)
                break
    return found


def _before(tokens: Sequence[Token], index: int, low: int) -> int:
    """Return the index of the last token before ``index`` that is no adverb, or ``low - 1``."""
    index -= 1
    while index >= low and is_adverb(tokens[index]):
        index -= 1
    return index


def is_adverb(token: Token) -> bool:
    """Say whether a token is an adverb that may stand between a source and its cue."""
    return token.kind is WORD and (
        token.low in words("adverb") or (token.low.endswith("ly") and not token.capital)
    )


def _after_be(tokens: Sequence[Token], index: int, low: int) -> bool:
    before = _before(tokens, index, low)
    return before >= low and tokens[before].low in words("be")


def _is_verb(tokens: Sequence[Token], index: int, low: int, shape: str) -> bool:
    """Say whether a form is a verb here, not a noun or an adjective."""
    token = tokens[index]
    if token.capital and index > low and shape in ("base", "present"):
        return False
    before = index - 1
    previous = tokens[before].low if before >= low else ""
    if previous in _NOMINAL or previous.endswith(("'s", "’s")):
        return previous == "that" or (shape == "ing" and previous not in words("determiner"))
    if shape == "base":
        return _plural_before(tokens, index, low)
    if shape == "present":
        return previous not in words("preposition") and not (
            token.low in words("noun_too")
            and (_described(tokens, before, low) or _then_verb(tokens, index))
        )
    return True


def _then_verb(tokens: Sequence[Token], index: int) -> bool:
    """Say whether another verb follows, as in "early reports said"."""
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    return after in words("auxiliary") or (after.endswith("d") and after in _forms())


def _described(tokens: Sequence[Token], before: int, low: int) -> bool:
    """Say whether a determiner and an adjective stand before: "his recent remarks"."""
    token = tokens[before]
    if before < low or token.kind is not WORD or token.capital:
        return before < low
    if token.low in words("rank") or token.low in words("pronoun"):
        return False
    nearby = tokens[max(low, before - 2) : before]
    return any(item.low in words("determiner") for item in nearby) or not nearby


def _plural_before(tokens: Sequence[Token], index: int, low: int) -> bool:
    before = _before(tokens, index, low)
    if before < low:
        return False
    token = tokens[before]
    if token.low in words("personal") or token.low in words("auxiliary"):
        return True
    if token.low in ("to", "who", "people", "police", "many", "some", "others", "both", ","):
        return True
    return token.low.endswith("s") and not token.low.endswith(("ss", "us", "is", "'s", "’s"))


_NOMINAL = words("determiner") | frozenset(("of", "for", "with", "in", "on", "at", "from"))
