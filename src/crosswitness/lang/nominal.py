"""Speech told by a noun: "his claim that the mill was sold", "the union’s promise to return"."""

from crosswitness.lang.clauses import clause_end
from crosswitness.lang.governors import Voice
from crosswitness.lang.phrases import PARTICIPLE, Phrase, noun_phrase
from crosswitness.lang.speech import Line
from crosswitness.lang.speechwords import MARKED, WORD, words
from crosswitness.lang.trailing import SHORTEST, Report

RULE = "NOUN"

_FAR = 3  # tokens between the possessor and the noun
_VERBS = {"denial": "deny"}


def nominal(line: Line, index: int, low: int, high: int) -> Report | None:
    """Return what somebody's noun of speech at token ``index`` says, or None.

    Args:
        line: The paragraph.
        index: Index of the noun.
        low: First token of its sentence.
        high: Token after its last word.
    """
    noun = line.tokens[index].low
    if noun not in words("speech_noun") or index + 2 >= high:
        return None
    after = line.tokens[index + 1].low
    if not (after == "that" or (after == "to" and noun in words("intent_noun"))):
        return None
    source = _possessor(line, index, low)
    if source is None:
        return None
    start = index + 2 if after == "that" else index + 1
    end = _end(line, source[0], start, (low, high))
    if end - start < SHORTEST or any(t.kind is MARKED for t in line.tokens[start:end]):
        return None
    voice = Voice(source, (index, index + 1), RULE, _VERBS.get(noun, noun))
    return Report(((start, end),), voice, after == "that")


def _end(line: Line, first: int, start: int, bounds: Phrase) -> int:
    """Return where the clause ends; ``start`` where that cannot be told.

    After a verb it runs on; in "Despite his claim that …," it ends at the comma; where the noun
    is the subject, nothing shows where its clause ends and its verb begins.
    """
    low, high = bounds
    before = line.tokens[low:first]
    if any(
        "auxiliary" in token.classes
        or "verb" in token.classes
        or PARTICIPLE.fullmatch(token.low)
        or low + at in line.cues
        for at, token in enumerate(before)
    ):
        return clause_end(line, start, high)
    if before and ("preposition" in before[0].classes or "opener" in before[0].classes):
        return next((i for i in range(start, high) if line.tokens[i].low == ","), start)
    return start


def _possessor(line: Line, index: int, low: int) -> Phrase | None:
    """Return whose noun it is: "his", "the union’s"; None when nobody's."""
    for position in range(index - 1, max(low, index - _FAR) - 1, -1):
        token = line.tokens[position]
        if token.kind is not WORD:
            return None
        if "possessive" in token.classes:
            return position, position + 1
        if token.low.endswith(("'s", "’s")) and "personal" not in token.classes:
            return noun_phrase(line, position, low)
        if "preposition" in token.classes or "determiner" in token.classes:
            return None
    return None
