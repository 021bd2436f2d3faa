"""Cues: the verbs that introduce speech, told apart from nouns of the same form."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from crosswitness.lang.speechwords import WORD, Token, is_adverb, words
from crosswitness.lang.tables import rows

_AHEAD = 8
_LONG = 4
_FEWEST = 3
_FORM_SHAPES = ("base", "present", "past", "participle", "ing")


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


@cache
def forms() -> dict[str, list[tuple[tuple[str, ...], str, str, str, bool]]]:
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


def places_of_cues(tokens: Sequence[Token]) -> list[int]:
    """Return the indices of the tokens with which a cue may begin."""
    known = forms()
    return [index for index, token in enumerate(tokens) if token.low in known]


def cues_in(
    tokens: Sequence[Token], sentences: Sequence[tuple[int, int]], places: Iterable[int]
) -> dict[int, Cue]:
    """Return the cues of a paragraph by the index of their first token.

    Args:
        tokens: Its tokens.
        sentences: Its sentences, as half-open ranges of token indices.
        places: Where a cue may begin, as `places_of_cues` returns them.
    """
    known = forms()
    found: dict[int, Cue] = {}
    sentence = 0
    for index in places:
        while sentences[sentence][1] <= index:
            sentence += 1
        low, high = sentences[sentence]
        for rest, lemma, kind, shape, clause in known[tokens[index].low]:
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


def _after_be(tokens: Sequence[Token], index: int, low: int) -> bool:
    before = _before(tokens, index, low)
    if before < low:
        return False
    return "be" in tokens[before].classes or tokens[before].low.endswith(("'re", "’re"))


def _is_verb(tokens: Sequence[Token], index: int, low: int, shape: str) -> bool:
    """Say whether a form is a verb here, not a noun or an adjective."""
    token = tokens[index]
    if token.capital and index > low and shape in ("base", "present", "ing"):
        return shape == "present" and _headline(tokens, index, low)
    before = index - 1
    previous = tokens[before].low if before >= low else ""
    possessive = previous.endswith(("'s", "’s")) and previous not in words("personal")
    if previous in _NOMINAL or possessive:
        return previous == "that" or (shape == "ing" and previous not in words("determiner"))
    if shape == "base":
        return _plural_before(tokens, index, low)
    if shape == "participle":
        return _after_auxiliary(tokens, index, low)
    if shape == "present":
        return previous not in words("preposition") and not (
            "noun_too" in token.classes
            and (_described(tokens, before, low) or _then_verb(tokens, index))
        )
    return True


def _headline(tokens: Sequence[Token], index: int, low: int) -> bool:
    """Say whether a capital verb stands in a headline: "Mayor Ana Ruiz Says She Will Stay"."""
    after = tokens[index + 1 : index + 1 + _AHEAD]
    long = [token for token in after if token.kind is WORD and len(token.low) >= _LONG]
    before = tokens[index - 1]
    if not before.capital or "determiner" in before.classes or len(long) < _FEWEST:
        return False
    return all(token.capital for token in (*tokens[low:index], *long))


def _after_auxiliary(tokens: Sequence[Token], index: int, low: int) -> bool:
    """Say whether a form that is only a participle ("shown") has its auxiliary."""
    before = _before(tokens, index, low)
    return before >= low and not _HELPS.isdisjoint(tokens[before].classes)


def _then_verb(tokens: Sequence[Token], index: int) -> bool:
    """Say whether another verb follows, as in "early reports said"."""
    after = tokens[index + 1].low if index + 1 < len(tokens) else ""
    return after in words("auxiliary") or (after.endswith("d") and after in forms())


def _described(tokens: Sequence[Token], before: int, low: int) -> bool:
    """Say whether an adjective or a verb stands before: "his recent remarks", "hearing claims"."""
    before = _before(tokens, before + 1, low)
    if before < low or tokens[before].kind is not WORD or tokens[before].capital:
        return before < low
    return _TITLES.isdisjoint(tokens[before].classes)


def _plural_before(tokens: Sequence[Token], index: int, low: int) -> bool:
    before = _before(tokens, index, low)
    if before < low:
        return False
    token = tokens[before]
    if "personal" in token.classes or "auxiliary" in token.classes:
        return True
    if token.low in ("to", "who", "people", "police", "many", "some", "others", "both", ","):
        return True
    if "plain_verb" in tokens[index].classes or token.low.isdigit():
        return "preposition" not in token.classes
    return token.low.endswith("s") and not token.low.endswith(("ss", "us", "is", "'s", "’s"))


_HELPS = frozenset(("auxiliary", "personal"))
_TITLES = frozenset(("rank", "pronoun"))
_NOMINAL = words("determiner") | frozenset(("of", "for", "with", "in", "on", "at", "from"))
