"""Where what is said begins and ends in its sentence: the clause that a verb of speech governs."""

from crosswitness.lang.cues import Cue
from crosswitness.lang.governors import Voice
from crosswitness.lang.phrases import Phrase, noun_phrase
from crosswitness.lang.sources import skip_left
from crosswitness.lang.speech import Line
from crosswitness.lang.speechwords import STOP, WORD, is_adverb, words

_HEARER = 9
_JOINTS = frozenset(("and", "but"))
_TURNS = _JOINTS | {"after", "when", "while", "as", "before"}
_CIRCUMSTANCE = words("preposition") | words("time") | words("adverb") | words("addressee")
_FINITE = frozenset(("past", "present"))
_OPPOSED = frozenset(("while", "whereas"))
_BEFORE = frozenset(("L1", "L1s", "Lpart", "Lnp"))
_LONGEST_CUE = 20  # tokens; more than any phrase of the table has


def clause_around(line: Line, index: int, voice: Voice) -> Phrase | None:
    """Return the whole reported clause of which the stretch at token ``index`` is a part.

    Args:
        line: The paragraph.
        index: Index of the stretch's token.
        voice: Who says it.

    Returns:
        Half-open token range with the stretch inside, or None when the stretch is the clause.
    """
    low, high = line.sentence(index)
    while high > index + 1 and line.tokens[high - 1].kind is STOP:
        high -= 1
    if voice.cue is None or voice.source is None:
        return None
    if voice.rule in _BEFORE:
        end = voice.cue[1]
        near = line.cues_between(max(0, end - _LONGEST_CUE), end)
        cue = next((cue for cue in near if cue.last == end), None)
        if cue is None or cue.last > index:
            return None
        start, _ = clause_start(line, cue, high)
        end = clause_end(line, index, high)
    elif voice.rule in ("R1", "R2", "ACC") and voice.cue[0] > index:
        start, end = low, min(voice.cue[0], voice.source[0])
        while end > index + 1 and line.tokens[end - 1].kind is STOP:
            end -= 1
    else:
        return None
    while start is not None and start < index and line.tokens[start].kind is STOP:
        start += 1
    if start is None or start > index or (start == index and end == index + 1):
        return None
    return start, end


def clause_start(line: Line, cue: Cue, high: int) -> tuple[int | None, bool]:
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
            first = line.tokens[index]
            fits = cue.kind == "tell" or first.low in _CIRCUMSTANCE or is_adverb(first)
            relative = position + 1 < high and _finite(line, position + 1)
            if relative and cue.kind != "tell":
                return index, False
            return (position + 1, True) if fits else (index, False)
        if token.kind is not WORD or "auxiliary" in token.classes:
            break
    if cue.kind == "tell":
        return _past_hearer(line, index, limit), False
    while index < high and (
        is_adverb(line.tokens[index])
        or ("time" in line.tokens[index].classes and line.tokens[index].capital)
    ):
        index += 1
    return (index if index < high else None), False


def _past_hearer(line: Line, index: int, limit: int) -> int | None:
    """Return where what a hearer is told begins: "told them …", "told the Harbour Post he …"."""
    after = index
    while after < limit and "addressee" not in line.tokens[after].classes:
        after += 1
    if after + 1 < limit:
        return after + 1
    after = index + 1
    while after < limit and line.tokens[after].kind is WORD:
        low = line.tokens[after].low
        if low in words("personal") or (low in words("determiner") and after > index + 1):
            return after
        if low in words("preposition") or low in words("auxiliary") or low in words("boundary"):
            return None
        after += 1
    return None


def _finite(line: Line, index: int) -> bool:
    """Say whether "that" before ``index`` is a pronoun: "in a speech that was broadcast"."""
    token = line.tokens[index]
    return "auxiliary" in token.classes or "verb" in token.classes


def clause_end(line: Line, start: int, high: int) -> int:
    """Return where a reported clause ends: at the next cue clause or at the sentence's end."""
    for index in range(start + 1, high):
        token = line.tokens[index]
        if token.low == "according" and index > start:
            return index - 1 if line.tokens[index - 1].low == "," else index
        if token.low == ";" or (token.low == "," and _turns(line, index + 1, high)):
            return index
        cue = line.cues.get(index)
        if cue is None or cue.kind in ("think", "show", "judge"):
            continue
        at = skip_left(line, index, start)
        if at <= start:
            continue
        before = line.tokens[at]
        if cue.shape == "ing" and before.low == ",":
            return at
        closing = _closing(line, cue, at, (start, high))
        if closing is not None:
            return closing
        found = at if before.low in _JOINTS else _joint(line, at, start)
        if cue.shape in _FINITE and found is not None:
            return found - 1 if line.tokens[found - 1].low == "," else found
    return high


def _closing(line: Line, cue: Cue, at: int, bounds: Phrase) -> int | None:
    """Return the comma before ", Radio Norte reported." where that ends a sentence, or None."""
    start, high = bounds
    ends = cue.last >= high or "time" in line.tokens[cue.last].classes
    if not ends or cue.kind not in ("say", "tell", "report") or cue.shape not in _FINITE:
        return None
    phrase = noun_phrase(line, at, start)
    if phrase is None or phrase[0] - 1 <= start or line.tokens[phrase[0] - 1].low != ",":
        return None
    return phrase[0] - 1


def _turns(line: Line, index: int, high: int) -> bool:
    """Say whether the report goes on in its own words: ", while others stayed"."""
    return index < high and line.tokens[index].low in _OPPOSED


def _joint(line: Line, at: int, floor: int) -> int | None:
    """Return the "and" or "after" before a new source that ends with token ``at``, or None."""
    phrase = noun_phrase(line, at, floor)
    if phrase is None or phrase[0] - 1 <= floor:
        return None
    before = phrase[0] - 1
    return before if line.tokens[before].low in _TURNS else None
