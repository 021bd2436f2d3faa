"""Speech without marks whose cue stands after what is said, or inside it (rules POST and AS)."""

import re
from dataclasses import dataclass

from crosswitness.lang.cues import Cue
from crosswitness.lang.governors import Voice
from crosswitness.lang.phrases import Phrase, head
from crosswitness.lang.sources import explains, follower, subject
from crosswitness.lang.speech import Line
from crosswitness.lang.speechwords import MARKED, STOP, WORD, words

_VERB_ENDING = re.compile(r"[a-z]{2,20}(?:ed|es|s)")
SHORTEST = 3
"""Fewest words of a reported clause."""

_TAIL = 12
_TAIL_OF_SOURCE = 30
_WEIGHTY = 4
_CIRCUMSTANCE = 4
_KINDS = ("say", "tell", "report")
_MANIFOLD = frozenset(("hold", "mean", "read", "relate"))
"""Verbs that speak only with "that": "she held a lead" says nothing."""


@dataclass(frozen=True, slots=True)
class Report:
    """Reported speech without marks.

    Attributes:
        contents: Half-open token ranges of what is said.
        voice: Its source and cue; the source is None for hearsay.
        that: Whether "that" stands right before the first content.
    """

    contents: tuple[Phrase, ...]
    voice: Voice
    that: bool = False


def trailing(line: Line, cue: Cue, low: int, high: int) -> Report | None:
    """Return what a clause before ``source cue`` or ``cue source`` says, or one around it.

    Args:
        line: The paragraph.
        cue: The cue.
        low: First token of its sentence.
        high: Token after its last word.
    """
    if cue.passive or cue.kind not in (*_KINDS, "show") or not cue.clause or cue.shape == "ing":
        return None
    if cue.lemma in _MANIFOLD:
        return None
    found = subject(line, cue, low)
    if cue.kind == "show" and (found is None or "survey" not in head(line, found).classes):
        return None
    start, after = (found[0], cue.last) if found else (cue.first, cue.last)
    if found is None and cue.shape in ("past", "present") and _comma(line, cue.first - 1, low):
        found = follower(line, cue.last, high)
        after = found[1] if found else after
    if found is not None and _as(line, start - 1, low):
        return _as_told(line, Voice(found, (found[1], after), "AS", cue.lemma), after, high)
    if found is None or not _comma(line, start - 1, low):
        return None
    if any("unsaid" in token.classes for token in line.tokens[found[1] : cue.first]):
        return None
    inverted = found[0] >= cue.last
    voice = Voice(found, (cue.first if inverted else found[1], cue.last), "POST", cue.lemma)
    if _marked(line, low, high):
        return None
    described = inverted and _comma(line, after, low) and explains(line, after + 1)
    if described or _ends_sentence(line, cue, after, high):
        if is_clause(line, low, start - 1):
            return Report(((low, start - 1),), voice)
        return None
    return _around(line, voice, (low, start - 1), _past_hearer(line, after), high)


def _comma(line: Line, index: int, low: int) -> bool:
    return low < index < len(line.tokens) and line.tokens[index].low == ","


def _as(line: Line, index: int, low: int) -> bool:
    """Say whether "as" opens a sentence at ``index``: "As Ana Ruiz noted, the pumps ran"."""
    if index < low or line.tokens[index].low != "as":
        return False
    return all(t.kind is STOP or "coordinator" in t.classes for t in line.tokens[low:index])


def _as_told(line: Line, voice: Voice, after: int, high: int) -> Report | None:
    """Return what follows "As Ana Ruiz said on Monday,"."""
    comma = after
    while comma < min(high, after + _CIRCUMSTANCE) and (
        "preposition" in line.tokens[comma].classes or "time" in line.tokens[comma].classes
    ):
        comma += 1
    said = (comma + 1, high)
    if not _comma(line, comma, 0) or _marked(line, *said) or not is_clause(line, *said):
        return None
    return Report((said,), voice)


def _marked(line: Line, low: int, high: int) -> bool:
    return any(line.tokens[i].kind is MARKED for i in range(low, high))


def _ends_sentence(line: Line, cue: Cue, after: int, high: int) -> bool:
    """Say whether nothing that is said follows ``after``: "… said on Friday in a letter"."""
    longest = _TAIL if after == cue.last else _TAIL_OF_SOURCE
    rest = line.tokens[after:high]
    if len(rest) > longest:
        return False
    if after > cue.last:
        return not rest or "preposition" in rest[0].classes or "boundary" in rest[0].classes
    return not any("auxiliary" in token.classes or token.low == "that" for token in rest)


def _past_hearer(line: Line, index: int) -> int:
    """Return the index after a hearer ("told them") at ``index``."""
    while index < len(line.tokens) and "addressee" in line.tokens[index].classes:
        index += 1
    return index


def _around(line: Line, voice: Voice, left: Phrase, after: int, high: int) -> Report | None:
    """Return a clause that ``, source cue,`` interrupts."""
    if after >= high or line.tokens[after].low != ",":
        return None
    right = (after + 1, high)
    inside = line.tokens[left[0] : left[1]]
    if any(t.kind is MARKED or t.low in (",", ";") for t in inside):
        return None
    if right[0] >= right[1] or _marked(line, *right):
        return None
    further = line.cues.get(right[0])
    if further is not None and further.shape == "ing":
        return Report((left,), voice) if is_clause(line, *left) else None
    return Report((left, right), voice)


def is_clause(line: Line, start: int, end: int) -> bool:
    """Say whether the words have a subject and something like a finite verb."""
    if end - start < SHORTEST:
        return False
    first = line.tokens[start]
    for index in range(start + 1, min(end, start + 20)):
        token = line.tokens[index]
        if token.kind is not WORD:
            continue
        if "auxiliary" in token.classes or "verb" in token.classes:
            return True
        before = line.tokens[index - 1]
        if token.capital or "determiner" in before.classes:
            continue
        if _VERB_ENDING.fullmatch(token.low) and (
            before.capital or "personal" in before.classes or token.low.endswith("ed")
        ):
            return True
    return "personal" in first.classes and end - start > _WEIGHTY


def can_speak(line: Line, phrase: Phrase, cue: Cue) -> bool:
    """Say whether a source can judge or announce: a name, an office, people, a text.

    "The loan underscores the need" is no speech; "the court underscores" is. Verbs that hardly
    take any other subject ("said") let all sources pass.
    """
    if cue.kind in ("say", "tell", "report") and cue.lemma not in words("loose"):
        return True
    head = phrase[1]
    for index in range(phrase[0] + 1, phrase[1]):
        token = line.tokens[index]
        if "preposition" in token.classes or token.kind is not WORD:
            head = index
            break
    last = line.tokens[head - 1]
    if "personal" in last.classes:
        return last.low != "it" or cue.kind == "judge"
    return last.capital or any(
        last.low in words(known) for known in ("rank", "people", "text", "pronoun", "media")
    )
