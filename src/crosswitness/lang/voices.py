"""Who says the words between marks: cue and source of one quotation inside its sentence.

Rules, by the place of the cue: ``R1`` quotation, source, cue; ``R2`` quotation, cue, source;
``ACC`` "according to" on either side; ``L1`` source and cue to the left; ``L1s`` the same with
the cue coordinated, so that the subject stands further left; ``Lpart`` a participle after a
comma; ``Lnp`` a participle after a noun; ``NAME`` a name and a colon, as in transcripts.
"""

from dataclasses import dataclass

from crosswitness.lang.phrases import Phrase, noun_phrase
from crosswitness.lang.sources import follower, skip_left, subject
from crosswitness.lang.speech import MARKED, STOP, WORD, Cue, Line, is_adverb, words

_QUIET = frozenset(("think", "show"))
_REACH = 14
_CLOSE = 6
_LONGEST_NAME = 6
_WEAK_ENDS = frozenset(",?!…—–-")


@dataclass(frozen=True, slots=True)
class Voice:
    """A source with its cue, as ranges of token indices of one line.

    Attributes:
        source: The noun phrase that names the source, or None.
        cue: The cue with its auxiliaries and adverbs, or None.
        rule: Name of the rule that found them.
        verb: The cue's verb, or ``""``.
        judges: Whether the verb judges ("condemned") and so may be part of what is said.
    """

    source: Phrase | None
    cue: Phrase | None
    rule: str
    verb: str = ""
    judges: bool = False


def voice(line: Line, index: int, last: str) -> Voice | None:
    """Return who says the stretch at token ``index``, or None when its sentence does not say.

    Args:
        line: The paragraph.
        index: Index of a token of kind ``"marked"``.
        last: Last character of the stretch; a comma announces a clause of speech after it.
    """
    low, high = line.sentence(index)
    weak = last in _WEAK_ENDS or (
        index + 1 < high and line.tokens[index + 1].low in _WEAK_ENDS | {"said", "says"}
    )
    listed = _listed(line, index, low)
    if listed is not None:
        return listed
    left = _left(line, index, low, near=True)
    if left is not None and left.judges:
        left = _closing(line, index, high) or left
    if weak:
        found = _after(line, index, high)
        if found is not None:
            return found
    found = left or _left(line, index, low, near=False) or _named(line, index, low)
    return found or (None if last == "." or weak else _after(line, index, high))


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
        token.kind is WORD and (is_adverb(token) or token.low == "as" or token.low in words("time"))
        for token in line.tokens[first:start]
    )


def _goes_on(line: Line, index: int, high: int) -> bool:
    """Say whether a verb follows, so that the noun phrase before is no source but a subject."""
    return index < high and line.tokens[index].low in words("auxiliary")


def accordance(line: Line, index: int, high: int) -> Voice | None:
    """Return the source after "according to" or "as per" at token ``index``, or None."""
    if index + 1 >= high or line.tokens[index + 1].low not in ("to", "per"):
        return None
    found = follower(line, index + 2, high)
    return Voice(found, (index, index + 2), "ACC", "according to") if found else None


def _left(line: Line, index: int, low: int, *, near: bool) -> Voice | None:
    """Return the nearest voice to the left; verbs of thought and showing only if not ``near``."""
    for position in range(index - 1, low - 1, -1):
        token = line.tokens[position]
        if token.low == "according" or (token.low == "as" and _is(line, position + 1, "per")):
            found = accordance(line, position, index)
            if found is not None:
                return found
        cue = line.cues.get(position)
        if cue is None or cue.last > index or (near and cue.kind in _QUIET):
            continue
        if cue.lemma in words("adjacent_only") and index - cue.last > 1:
            continue
        found = governing(line, cue, low, index)
        if found is not None:
            return _outer(line, cue, found, low) or found
    return None


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


def _is(line: Line, index: int, low: str) -> bool:
    return index < len(line.tokens) and line.tokens[index].low == low


def governing(line: Line, cue: Cue, low: int, high: int) -> Voice | None:
    """Return the source of a cue that stands to the left of what is said.

    Args:
        line: The paragraph.
        cue: The cue.
        low: First token of its sentence.
        high: Token where what is said begins; an agent ("by") is sought before it.
    """
    floor = cue.first
    while floor > low and line.tokens[floor - 1].kind is not MARKED:
        floor -= 1
    at = skip_left(line, cue.first, floor)
    whole = (at + 1, cue.last)
    if cue.passive and not _is(line, cue.last, "as"):
        found = _agent(line, cue, high)
        return Voice(found, whole, "L1", cue.lemma) if found else None
    before = line.tokens[at].low if at >= floor else ""
    if cue.shape == "ing" and not _progressive(line, at, cue):
        return _participle(line, cue, (low, floor), at)
    if before in words("coordinator"):
        found = _earlier(line, cue.first, low)
        return Voice(found, (cue.first, cue.last), "L1s", cue.lemma) if found else None
    found = subject(line, cue, floor)
    if found is None:
        return None
    own = (max(whole[0], found[1]), cue.last)
    return Voice(found, own, "L1", cue.lemma, cue.kind == "judge")


def _progressive(line: Line, at: int, cue: Cue) -> bool:
    between = line.tokens[at + 1 : cue.first]
    return any(token.low in words("be") for token in between)


def _participle(line: Line, cue: Cue, bounds: Phrase, at: int) -> Voice | None:
    low, floor = bounds
    own = (cue.first, cue.last)
    if at < floor:
        if at >= low or floor > low:
            found = _earlier(line, cue.first, low)
            return Voice(found, own, "Lpart", cue.lemma) if found else None
        return None
    token = line.tokens[at]
    if token.low in words("linker"):
        found = noun_phrase(line, skip_left(line, at, floor), floor)
        return Voice(found, own, "L1", cue.lemma) if found else None
    if token.low not in words("text"):
        absolute = noun_phrase(line, at, floor) if token.kind is WORD else None
        if absolute and _is(line, absolute[0] - 1, "with") and _is(line, absolute[0] - 2, ","):
            return Voice(absolute, own, "Lnp", cue.lemma)
        found = _earlier(line, cue.first, low)
        return Voice(found, own, "Lpart", cue.lemma) if found else None
    found = noun_phrase(line, at, floor)
    if found and found[0] > floor and line.tokens[found[0] - 1].low in words("issuing"):
        found = _earlier(line, cue.first, low)
        return Voice(found, own, "Lpart", cue.lemma) if found else None
    return Voice(found, own, "Lnp", cue.lemma) if found else None


def _agent(line: Line, cue: Cue, high: int) -> Phrase | None:
    for position in range(cue.last, min(high, cue.last + 4)):
        if line.tokens[position].low == "by":
            return follower(line, position + 1, high)
    return None


def _earlier(line: Line, index: int, low: int) -> Phrase | None:
    """Return the source of the nearest finite cue before token ``index``, or the subject."""
    for position in range(index - 1, low - 1, -1):
        cue = line.cues.get(position)
        if cue is None or cue.shape == "ing" or cue.passive or cue.kind == "think":
            continue
        if _reduced(line, cue, low):
            continue
        floor = position
        while floor > low and line.tokens[floor - 1].kind is not MARKED:
            floor -= 1
        found = subject(line, cue, floor)
        if found is not None:
            return found
        if position > low and line.tokens[position - 1].kind is STOP:
            found = follower(line, cue.last, index)
            if found is not None:
                return found
    return opening(line, low, index)


def _reduced(line: Line, cue: Cue, low: int) -> bool:
    """Say whether a cue stands after its noun without a subject: "a class called …"."""
    return (
        cue.lemma in ("call", "dub", "describe", "title", "label", "term", "know")
        and cue.shape in ("past", "participle")
        and cue.first > low
        and not line.tokens[cue.first - 1].capital
        and line.tokens[cue.first - 1].low not in words("pronoun")
        and line.tokens[cue.first - 1].low not in words("auxiliary")
    )


def opening(line: Line, low: int, high: int) -> Phrase | None:
    """Return the noun phrase that opens a sentence, past an adverbial with its comma."""
    index = low
    while index < high and (
        line.tokens[index].kind is not WORD or line.tokens[index].low in words("coordinator")
    ):
        index += 1
    if index >= high:
        return None
    lapse = any(item.low in ("later", "earlier", "ago") for item in line.tokens[index : index + 4])
    while index < high and (
        lapse
        or line.tokens[index].low in words("preposition")
        or line.tokens[index].low in words("opener")
    ):
        lapse = False
        while index < high and line.tokens[index].low != ",":
            index += 1
        index += 1
    return follower(line, index, high) if index < high else None


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
    if line.tokens[first].low in words("pronoun"):
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
    named = found == (low, colon) and line.tokens[low].capital
    return Voice(found, (colon, colon + 1), "NAME" if named else "Lcolon")
