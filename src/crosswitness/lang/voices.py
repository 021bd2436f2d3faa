"""Who says the words between marks: cue and source of one quotation inside its sentence.

Rules, by the place of the cue: ``R1`` quotation, source, cue; ``R2`` quotation, cue, source;
``ACC`` "according to" on either side; ``L1`` source and cue to the left; ``L1s`` the same with
the cue coordinated, so that the subject stands further left; ``Lpart`` a participle after a
comma; ``Lnp`` a participle after a noun; ``NAME`` a name and a colon, as in transcripts;
``QUOTED`` the one whom somebody quotes "as saying".
"""

from functools import lru_cache

from crosswitness.lang.cues import Cue
from crosswitness.lang.governors import Voice, accordance, governing, is_word, opening, quoted_one
from crosswitness.lang.sources import follower, skip_left, subject
from crosswitness.lang.speech import Line
from crosswitness.lang.speechwords import MARKED, STOP, WORD, is_adverb, words

_PASSING = frozenset(("report", "quote", "cite"))
_SITES = frozenset(("in", "at", "on", "after", "over", "with", "against", "near"))
_QUIET = frozenset(("think", "show"))
_REACH = 30
_CLOSE = 6
_LONGEST_NAME = 6
_WEAK_ENDS = frozenset(",?!…—–-")
_WEAK_STARTS = _WEAK_ENDS | {"said", "says"}


@lru_cache(maxsize=1024)
def voice(line: Line, index: int) -> Voice | None:
    """Return who says the stretch at token ``index``, or None when its sentence does not say.

    A comma at the end of the stretch announces a clause of speech after it.

    Args:
        line: The paragraph.
        index: Index of a token of kind ``"marked"``.
    """
    low, high = line.sentence(index)
    last = line.marks(index).last
    weak = last in _WEAK_ENDS or (index + 1 < high and line.tokens[index + 1].low in _WEAK_STARTS)
    listed = _listed(line, index, low)
    if listed is not None:
        return listed
    left = _left(line, index, low, near=True)
    if left is not None and left.judges:
        left = _closing(line, index, high) or left
    if weak:
        found = _after(line, index, high)
        if found is not None and not (left is not None and found.verb in _PASSING):
            return found
    found = left or _left(line, index, low, near=False) or _named(line, index, low)
    if found is not None or last == "." or weak:
        return found
    found = _after(line, index, high)
    return None if found is None or _quiet(line, found) else found


def _quiet(line: Line, found: Voice) -> bool:
    """Say whether the verb only thinks: it closes a sentence after a comma alone."""
    last = found.cue[1] if found.cue is not None else 0
    return any(
        cue.last == last and cue.kind in _QUIET
        for cue in line.cues_between(max(0, last - _REACH), last)
    )


def set_off(line: Line, found: Voice) -> bool:
    """Say whether a comma parts a closing clause of speech from the words that it governs.

    In 'the "major" new part recently began' nothing does: the words are a term.
    """
    if found.rule not in ("R1", "R2"):
        return True
    first = min(piece[0] for piece in (found.source, found.cue) if piece is not None)
    return line.tokens[first - 1].kind is not MARKED and line.tokens[first - 1].kind is STOP


def _after(line: Line, index: int, high: int) -> Voice | None:
    first = index + 1
    while first < high and line.tokens[first].kind is STOP:
        first += 1
    limit = min(high, first + _REACH)
    for position in range(first, limit):
        token = line.tokens[position]
        if token.kind is MARKED:
            return None
        if token.low == "according":
            return accordance(line, position, high)
        cue = line.cues.get(position)
        if cue is None or cue.passive or cue.shape == "ing" or cue.kind == "judge":
            continue
        quoted = quoted_one(line, cue, high)
        if quoted is not None:
            return quoted
        start = skip_left(line, position, first) + 1
        if start == first:
            found = follower(line, cue.last, high)
            if found is not None and not _goes_on(line, found[1], high):
                return Voice(found, (first, cue.last), "R2", cue.lemma)
        found = subject(line, cue, first)
        if found is not None and (
            _close(line, first, found[0]) or line.tokens[found[0] - 1].low == ","
        ):
            return Voice(found, (max(start, found[1]), cue.last), "R1", cue.lemma)
    return None


def _closing(line: Line, index: int, high: int) -> Voice | None:
    """Return ``, source cue`` at the end of a sentence, which governs all before it."""
    for position in range(high - 1, max(index, high - _CLOSE), -1):
        cue = line.cues.get(position)
        if cue is None or cue.kind not in ("say", "tell") or cue.passive or cue.shape == "ing":
            continue
        found = subject(line, cue, index + 1)
        if found is not None and line.tokens[found[0] - 1].low == ",":
            return Voice(found, (found[1], cue.last), "R1", cue.lemma)
    return None


def _close(line: Line, first: int, start: int) -> bool:
    """Say whether only adverbs, "as" or a day stand between the quotation and its source."""
    return all(
        token.kind is WORD and (is_adverb(token) or token.low == "as" or "time" in token.classes)
        for token in line.tokens[first:start]
    )


def _goes_on(line: Line, index: int, high: int) -> bool:
    """Say whether a verb follows, so that the noun phrase before is no source but a subject."""
    return index < high and "auxiliary" in line.tokens[index].classes


def _left(line: Line, index: int, low: int, *, near: bool) -> Voice | None:
    """Return the nearest voice to the left; verbs of thought and showing only if not ``near``."""
    for position in range(index - 1, low - 1, -1):
        token = line.tokens[position]
        if token.low == "according" or (token.low == "as" and is_word(line, position + 1, "per")):
            found = accordance(line, position, index)
            if found is not None:
                return found
        cue = line.cues.get(position)
        if cue is None or cue.last > index or (near and cue.kind in _QUIET):
            continue
        if cue.lemma in words("adjacent_only") and index - cue.last > 1:
            continue
        if cue.shape == "ing" and _and_that(line, cue.last, index):
            continue
        found = governing(line, cue, low, index)
        if found is not None:
            return _outer(line, cue, found, low) or found
    return None


def _and_that(line: Line, first: int, last: int) -> bool:
    """Say whether "and that" stands between: what follows hangs on a verb further left."""
    return any(
        line.tokens[position].low in ("and", "but") and line.tokens[position + 1].low == "that"
        for position in range(first, last - 1)
    )


def _outer(line: Line, cue: Cue, found: Voice, low: int) -> Voice | None:
    """Return who says that "he" says something: "Ana Ruiz said she called it …" is one voice."""
    if found.source is None or found.source[1] - found.source[0] > 1:
        return None
    start = found.source[0]
    if line.tokens[start].low not in ("he", "she", "they"):
        return None
    before = start - 1 if start > low and line.tokens[start - 1].low == "that" else start
    for position in range(max(low, before - 3), before):
        outer = line.cues.get(position)
        if outer is not None and outer.last == before and outer.kind in ("say", "tell"):
            return governing(line, outer, low, cue.first)
    return None


def _listed(line: Line, index: int, low: int) -> Voice | None:
    """Return the name before a colon that opens a sentence or follows a dash: "Ana Ruiz: …"."""
    colon = index - 1
    if colon <= low or line.tokens[colon].low != ":":
        return None
    first = colon
    while first > low and line.tokens[first - 1].kind is WORD and line.tokens[first - 1].capital:
        first -= 1
    opens = first == low or line.tokens[first - 1].low in "–—-"
    if first == colon or not opens or colon - first > _LONGEST_NAME:
        return None
    if any(position in line.cues for position in range(first, colon)):
        return None
    if "pronoun" in line.tokens[first].classes:
        return None
    return Voice((first, colon), (colon, colon + 1), "NAME")


def _named(line: Line, index: int, low: int) -> Voice | None:
    """Return who stands before a colon: a name as in a transcript, or the sentence's subject."""
    colon = index - 1
    if colon <= low or line.tokens[colon].low != ":":
        return None
    found = opening(line, low, colon)
    if found is None:
        return None
    # "Ana Ruiz: …" names a speaker, "Truck attack in Nice: …" a topic.
    whole = found == (low, colon) and line.tokens[low].capital
    held = line.tokens[low:colon]
    someone = any("rank" in t.classes or "people" in t.classes for t in held)
    if whole and not someone and any(token.low in _SITES for token in held):
        return None
    return Voice(found, (colon, colon + 1), "NAME" if whole else "Lcolon")
