"""Who governs a cue: the source of a verb of speech that stands to the left of what is said."""

from dataclasses import dataclass

from crosswitness.lang.cues import Cue
from crosswitness.lang.phrases import Phrase, noun_phrase
from crosswitness.lang.sources import follower, skip_left, subject
from crosswitness.lang.speech import Line
from crosswitness.lang.speechwords import MARKED, STOP, WORD, words


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
    quoted = quoted_one(line, cue, high)
    if quoted is not None:
        return quoted
    if cue.passive and not is_word(line, cue.last, "as"):
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
    return any("be" in token.classes for token in between)


def _participle(line: Line, cue: Cue, bounds: Phrase, at: int) -> Voice | None:
    low, floor = bounds
    own = (cue.first, cue.last)
    if cue.first > low and is_word(line, cue.first - 1, "as"):
        for position in range(cue.first - 2, low - 1, -1):
            quoting = line.cues.get(position)
            if quoting is not None:
                return quoted_one(line, quoting, cue.last)
    if at < floor:
        if at >= low or floor > low:
            found = _earlier(line, cue.first, low)
            return Voice(found, own, "Lpart", cue.lemma) if found else None
        return None
    token = line.tokens[at]
    if "linker" in token.classes:
        found = noun_phrase(line, skip_left(line, at, floor), floor)
        return Voice(found, own, "L1", cue.lemma) if found else None
    if "text" not in token.classes:
        absolute = noun_phrase(line, at, floor) if token.kind is WORD else None
        if (
            absolute
            and is_word(line, absolute[0] - 1, "with")
            and is_word(line, absolute[0] - 2, ",")
        ):
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
        if reduced(line, cue, low):
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


def reduced(line: Line, cue: Cue, low: int) -> bool:
    """Say whether a cue stands after its noun without a subject: "a class called …"."""
    return (
        cue.lemma in ("call", "dub", "describe", "title", "label", "term", "know")
        and cue.shape in ("past", "participle")
        and cue.first > low
        and not line.tokens[cue.first - 1].capital
        and "pronoun" not in line.tokens[cue.first - 1].classes
        and "auxiliary" not in line.tokens[cue.first - 1].classes
    )


def opening(line: Line, low: int, high: int) -> Phrase | None:
    """Return the noun phrase that opens a sentence, past an adverbial with its comma."""
    index = low
    while index < high and (
        line.tokens[index].kind is not WORD or "coordinator" in line.tokens[index].classes
    ):
        index += 1
    if index >= high:
        return None
    first = index
    lapse = any(item.low in ("later", "earlier", "ago") for item in line.tokens[index : index + 4])
    index = _past_adverbial(line, index, high) if lapse else index
    while index < high:
        low_word = line.tokens[index].low
        if low_word in words("preposition") or low_word in words("opener"):
            index = _past_adverbial(line, index, high)
            continue
        found = follower(line, index, high)
        if found is None or index == first or not _place_name(line, found, high):
            return found
        index = found[1] + 1
    return None


def _past_adverbial(line: Line, index: int, high: int) -> int:
    """Return the index after the next comma."""
    while index < high and line.tokens[index].low != ",":
        index += 1
    return index + 1


def _place_name(line: Line, phrase: Phrase, high: int) -> bool:
    """Say whether a phrase after an adverbial is the end of a place: "At Ames, Iowa, on …"."""
    if phrase[1] + 1 >= high or line.tokens[phrase[1]].low != ",":
        return False
    return all(token.capital for token in line.tokens[slice(*phrase)])


def accordance(line: Line, index: int, high: int) -> Voice | None:
    """Return the source after "according to" or "as per" at token ``index``, or None."""
    after = line.tokens[index + 1].low if index + 1 < high else ""
    if (line.tokens[index].low, after) not in (("according", "to"), ("as", "per")):
        return None
    found = follower(line, index + 2, high)
    return Voice(found, (index, index + 2), "ACC", "according to") if found else None


def as_saying(line: Line, index: int, high: int) -> Phrase | None:
    """Return the words "as saying" at token ``index``, after whom somebody quotes, or None."""
    if index + 1 >= high or line.tokens[index].low != "as":
        return None
    cue = line.cues.get(index + 1)
    return (index, cue.last) if cue is not None and cue.shape == "ing" else None


def quoted_one(line: Line, cue: Cue, high: int) -> Voice | None:
    """Return X of "ORG quoted X as saying": X speaks, the one who quotes passes on."""
    if cue.lemma not in ("quote", "cite") or cue.passive:
        return None
    found = follower(line, cue.last, high)
    saying = as_saying(line, found[1], high) if found is not None else None
    return Voice(found, saying, "QUOTED", cue.lemma) if saying is not None else None


def is_word(line: Line, index: int, low: str) -> bool:
    """Say whether the token at ``index`` is there and is the word ``low``."""
    return index < len(line.tokens) and line.tokens[index].low == low
