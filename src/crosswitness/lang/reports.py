"""Speech without marks: cue, source and reported clause inside one sentence.

Precision comes first: a pattern counts only when cue, source and a clause (or, for some verbs,
an object) are all there. Rules: ``PRE`` source, cue, clause; ``PART`` a participle after a
comma; ``POST`` clause, source, cue; ``ACC`` "according to"; ``EVAL`` a judgement ("described X
as Y"); ``HEARSAY`` "reportedly", where a source exists and is not named.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crosswitness.lang.cues import Cue
from crosswitness.lang.governors import Voice, accordance, governing, reduced
from crosswitness.lang.phrases import Phrase, noun_phrase
from crosswitness.lang.sources import skip_left, subject
from crosswitness.lang.speech import Line
from crosswitness.lang.speechwords import MARKED, STOP, WORD, is_adverb, words

_HEARSAY = frozenset(("reportedly", "allegedly", "purportedly", "supposedly"))
_NOT_SPEECH = frozenset(("think", "ask"))
_VERB_ENDING = re.compile(r"[a-z]{2,20}(?:ed|es|s)")
_SHORTEST = 3
_TAIL = 12
_HEARER = 9
_NEAR = 9
_JOINTS = frozenset(("and", "but"))
_TURNS = frozenset(("after", "when", "while", "as", "before"))
_WEIGHTY = 4


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


def reports(line: Line) -> Iterator[Report]:
    """Yield the reported speech of a paragraph, in text order of the cues."""
    for low, high in line.sentences:
        end = high
        while end > low and line.tokens[end - 1].kind is STOP:
            end -= 1
        yield from _sentence(line, low, end)


def _sentence(line: Line, low: int, high: int) -> Iterator[Report]:
    taken = low
    for index in range(low, high):
        token = line.tokens[index]
        if index < taken:
            continue
        found: Report | None = None
        if token.low in ("according", "as"):
            found = _accorded(line, index, low, high)
        elif token.low in _HEARSAY:
            found = _hearsay(line, index, low, high)
        elif index in line.cues:
            cue = line.cues[index]
            found = _before(line, cue, low, high) or _after(line, cue, low, high)
        if found is not None:
            yield found
            taken = index + 1


def _after(line: Line, cue: Cue, low: int, high: int) -> Report | None:
    """Return what a clause before ``source cue`` says (rule POST)."""
    if cue.passive or cue.kind not in ("say", "tell", "report", "write") or not cue.clause:
        return None
    if cue.shape == "ing" or high - cue.last > _TAIL:
        return _inserted(line, cue, low, high)
    found = subject(line, cue, low)
    start = found[0] if found else cue.first
    voice = Voice(found, (found[1], cue.last), "POST", cue.lemma) if found else None
    if voice is None or start <= low or line.tokens[start - 1].low != ",":
        return None
    if any(line.tokens[i].kind is MARKED for i in range(low, high)):
        return None
    rest = line.tokens[cue.last : high]
    if any(token.low in words("auxiliary") or token.low == "that" for token in rest):
        return _inserted(line, cue, low, high)
    if not _is_clause(line, low, start - 1):
        return None
    return Report(((low, start - 1),), voice)


def _inserted(line: Line, cue: Cue, low: int, high: int) -> Report | None:
    """Return a clause that ``, source cue,`` interrupts."""
    found = subject(line, cue, low)
    if found is None or found[0] <= low or line.tokens[found[0] - 1].low != ",":
        return None
    if cue.last >= high or line.tokens[cue.last].low != ",":
        return None
    left, right = (low, found[0] - 1), (cue.last + 1, high)
    if any(t.kind is MARKED or t.low in (",", ";") for t in line.tokens[left[0] : left[1]]):
        return None
    if right[0] >= right[1] or line.tokens[left[0]].low in words("opener"):
        return None
    if any(line.tokens[i].kind is MARKED for i in range(*right)):
        return None
    return Report((left, right), Voice(found, (found[1], cue.last), "POST", cue.lemma))


def _before(line: Line, cue: Cue, low: int, high: int) -> Report | None:
    """Return what stands after ``source cue`` (rules PRE, PART and EVAL)."""
    judges = cue.kind == "judge"
    if cue.kind in _NOT_SPEECH or (cue.passive and cue.shape != "ing"):
        return None
    if not _told(line, cue, low) or (judges and not _judged(line, cue, low, high)):
        return None
    start, that = _clause_start(line, cue, high)
    if start is None:
        return None
    end = _clause_end(line, start, high)
    if end - start < (2 if judges or that else _SHORTEST):
        return None
    if any(line.tokens[i].kind is MARKED for i in range(start, end)):
        return None
    if not (that or judges or _says(line, cue, start, end)):
        return None
    voice = governing(line, cue, low, start)
    if voice is None or voice.source is None:
        return None
    rule = "EVAL" if judges else "PART" if cue.shape == "ing" else "PRE"
    return Report(((start, end),), Voice(voice.source, voice.cue, rule, cue.lemma), that)


def _told(line: Line, cue: Cue, low: int) -> bool:
    """Say whether something was said: not "will say", "did not say" or "credit reporting rules"."""
    at = skip_left(line, cue.first, low)
    group = [token.low for token in line.tokens[at + 1 : cue.first]]
    if any(word in words("unsaid") for word in group):
        return False
    if cue.shape != "ing" or at < low:
        return True
    before = line.tokens[at]
    if before.kind is not WORD or before.low in words("text") or before.low in words("coordinator"):
        return True
    return any(word in words("be") for word in group)


def _judged(line: Line, cue: Cue, low: int, high: int) -> bool:
    """Say whether a verb of judgement has an object: "praised the crew", not "attacks on"."""
    before = line.tokens[cue.first - 1].low if cue.first > low else ""
    if before in words("preposition") or cue.last >= high or reduced(line, cue, low):
        return False
    after = line.tokens[cue.last]
    if after.kind is not WORD or is_adverb(after):
        return False
    return not (after.low in words("preposition") or after.low in words("time"))


def _says(line: Line, cue: Cue, start: int, end: int) -> bool:
    """Say whether a clause without "that", an object or an infinitive is what the cue says."""
    first = line.tokens[start]
    if first.low == "to":
        return cue.lemma in words("infinitive")
    if first.low in words("preposition") or first.kind is not WORD:
        return False
    if cue.lemma in words("needs_that"):
        return False
    if cue.lemma.replace(" ", "_") in words("object") and cue.kind != "report":
        return True
    return cue.clause and _is_clause(line, start, end)


def _clause_start(line: Line, cue: Cue, high: int) -> tuple[int | None, bool]:
    """Return where the reported clause begins, and whether "that" stands before it."""
    index = cue.last
    if index >= high:
        return None, False
    if line.tokens[index].low == "that":
        return index + 1, True
    limit = min(high, index + _HEARER)
    for position in range(index, limit):
        token = line.tokens[position]
        if token.low == "that" and position > index:
            fits = cue.kind == "tell" or line.tokens[index].low in _CIRCUMSTANCE
            return (position + 1, True) if fits else (index, False)
        if token.kind is not WORD or token.low in words("auxiliary"):
            break
    if cue.kind == "tell":
        after = index
        while after < limit and line.tokens[after].low not in words("addressee"):
            after += 1
        return (after + 1, False) if after + 1 < limit else (None, False)
    while index < high and (
        is_adverb(line.tokens[index])
        or (line.tokens[index].low in words("time") and line.tokens[index].capital)
    ):
        index += 1
    return (index if index < high else None), False


def _clause_end(line: Line, start: int, high: int) -> int:
    """Return where a reported clause ends: at the next cue clause or at the sentence's end."""
    for index in range(start + 1, high):
        token = line.tokens[index]
        if token.low == "according" and index > start:
            return index - 1 if line.tokens[index - 1].low == "," else index
        cue = line.cues.get(index)
        if cue is None or cue.kind in ("think", "show", "judge"):
            continue
        at = skip_left(line, index, start)
        if at <= start:
            continue
        before = line.tokens[at]
        if cue.shape == "ing" and before.low == ",":
            return at
        found = at if before.low in _JOINTS else _joint(line, at, start)
        if cue.shape in ("past", "present") and found is not None:
            return found - 1 if line.tokens[found - 1].low == "," else found
    return high


def _joint(line: Line, at: int, floor: int) -> int | None:
    """Return the "and" or "after" before a new source that ends with token ``at``, or None."""
    phrase = noun_phrase(line, at, floor)
    if phrase is None or phrase[0] - 1 <= floor:
        return None
    before = phrase[0] - 1
    return before if line.tokens[before].low in _JOINTS | _TURNS else None


def _is_clause(line: Line, start: int, end: int) -> bool:
    """Say whether the words have a subject and something like a finite verb."""
    if end - start < _SHORTEST:
        return False
    first = line.tokens[start]
    for index in range(start + 1, min(end, start + 20)):
        token = line.tokens[index]
        if token.kind is not WORD:
            continue
        if token.low in words("auxiliary") or token.low in words("verb"):
            return True
        before = line.tokens[index - 1]
        if token.capital or before.low in words("determiner"):
            continue
        if _VERB_ENDING.fullmatch(token.low) and (
            before.capital or before.low in words("personal") or token.low.endswith("ed")
        ):
            return True
    return first.low in words("personal") and end - start > _WEIGHTY


def _accorded(line: Line, index: int, low: int, high: int) -> Report | None:
    voice = accordance(line, index, high)
    if voice is None or voice.source is None:
        return None
    if index == low or line.tokens[index - 1].low in words("coordinator"):
        start = voice.source[1]
        if start < high and line.tokens[start].low == ",":
            start += 1
        if any(_speaks(line, position) for position in range(start, min(high, start + _NEAR))):
            return None
        contents = (start, _clause_end(line, start, high) if start < high else high)
    else:
        end = index - 1 if line.tokens[index - 1].low == "," else index
        contents = (_own_clause(line, end, low), end)
    weighty = contents[1] - contents[0] >= _SHORTEST
    if not weighty or any(line.tokens[i].kind is MARKED for i in range(*contents)):
        return None
    return Report((contents,), voice)


def _speaks(line: Line, index: int) -> bool:
    """Say whether a cue at ``index`` has its own reported clause, so that the hop only relays."""
    cue = line.cues.get(index)
    return cue is not None and cue.clause and cue.kind in ("say", "tell") and not cue.passive


def _own_clause(line: Line, end: int, low: int) -> int:
    """Return where the clause before a closing "according to" begins."""
    index = end
    while index > low and line.tokens[index - 1].low != ";":
        index -= 1
    return index


def _hearsay(line: Line, index: int, low: int, high: int) -> Report | None:
    if any(line.tokens[i].kind is MARKED for i in range(low, high)):
        return None
    return Report(((low, high),), Voice(None, (index, index + 1), "HEARSAY", "reportedly"))


_CIRCUMSTANCE = words("preposition") | words("time") | words("adverb") | words("addressee")
