"""Where and how something was said: "at a press conference", "in a letter", "on its website".

An occasion counts only beside the verb of speech or where its sentence opens, never inside what
is said. A text that is read out is no occasion but a document: the words are its own.
"""

from collections.abc import Collection, Iterator

from crosswitness.lang.hops import Hop
from crosswitness.lang.phrases import PARTICIPLE, Phrase
from crosswitness.lang.speech import Line
from crosswitness.lang.speechwords import STOP, WORD, is_adverb, words
from crosswitness.model.kinds import Role

_LONGEST = 9
_NEAR = 7
_AHEAD = 12
_SPEECH = ("say", "tell", "report", "ask", "judge")


def occasions(
    line: Line, bounds: Phrase, told: Collection[int], cue: int | None = None
) -> Iterator[Hop]:
    """Yield the occasions that a sentence names for what it reports, in text order.

    Args:
        line: The paragraph.
        bounds: Token range of the sentence.
        told: Indices of tokens that belong to what is said without marks.
        cue: First token of the cue that governs the quotation; None takes any of the sentence.
    """
    low, high = bounds
    ends = [
        found.last
        for found in line.cues_between(low, high)
        if found.first not in told
        and found.kind in _SPEECH
        and (cue is None or abs(found.first - cue) <= 1)
    ]
    index = low
    while index + 1 < high:
        token = line.tokens[index]
        phrase = None
        if "occasion_at" in token.classes and index not in told:
            phrase = occasion_phrase(line, index + 1, high)
        if phrase is None or not _belongs(line, index, low, ends):
            index += 1
            continue
        read = phrase[1] < high and line.tokens[phrase[1]].low == "read"
        role, rule = (Role.DOCUMENT, "text read out") if read else (Role.OCCASION, "occasion")
        yield Hop(phrase, (index, index + 1), rule, role)
        ends.append(phrase[1] + read)
        index = phrase[1]


def occasion_phrase(line: Line, first: int, high: int) -> Phrase | None:
    """Return the noun phrase of an occasion that begins at token ``first``, or None."""
    head = -1
    index = first
    while index < min(high, first + _LONGEST):
        token = line.tokens[index]
        if token.kind is not WORD or (_closes(line, index) and index > first):
            break
        if "occasion" in token.classes or "platform" in token.classes:
            head = index
        index += 1
    if head < first or (head < index - 1 and not _verbal(line, head + 1)):
        return None
    return first, head + 1


def _closes(line: Line, index: int) -> bool:
    """Say whether a noun phrase ends before token ``index``."""
    token = line.tokens[index]
    low = token.low
    return (
        low in words("preposition")
        or low in words("boundary")
        or low in words("personal")
        or low in words("time")
        or low in words("coordinator")
        or (low in words("auxiliary") and not token.capital)
    )


def _verbal(line: Line, index: int) -> bool:
    """Say whether the word after a head begins something else: "a statement released Friday"."""
    token = line.tokens[index]
    return (
        index in line.cues
        or token.capital
        or is_adverb(token)
        or "carried" in token.classes
        or "issuing" in token.classes
        or "determiner" in token.classes
        or token.low == "read"
        or bool(PARTICIPLE.fullmatch(token.low))
    )


def _belongs(line: Line, index: int, low: int, ends: Collection[int]) -> bool:
    """Say whether a phrase at token ``index`` stands where it can tell how something was said."""
    before = line.tokens[index - 1] if index > low else None
    if before is None or "appearing" in before.classes:
        return True
    if before.low == "that" and any(c.last == index - 1 for c in line.cues_between(low, index)):
        return True  # "Radio Norte reported that at a press conference …"
    if all(is_adverb(token) or token.kind is STOP for token in line.tokens[low:index]):
        return True
    if before.low == "," and any(0 < end - index <= _AHEAD for end in ends):
        return True
    return any(0 <= index - end <= _NEAR and not _broken(line, end, index) for end in ends)


def _broken(line: Line, first: int, last: int) -> bool:
    """Say whether a clause begins between two tokens."""
    return any(
        ("auxiliary" in token.classes and not token.capital)
        or token.low in ("that", ".", ";", ":", "and", "but")
        or "verb" in token.classes
        for token in line.tokens[first:last]
    )
