"""Who speaks: the noun phrase to the left or right of a cue, found by walking over words.

A phrase is given as a half-open range of token indices of its line. The walk knows function
words, marks and capitals; it does not parse, and gives up rather than guess.
"""

from crosswitness.lang.cues import Cue
from crosswitness.lang.phrases import PARTICIPLE, Phrase, begins_anew, noun_like, noun_phrase
from crosswitness.lang.speech import Line
from crosswitness.lang.speechwords import MARKED, STOP, WORD, is_adverb, words

_DASHES = frozenset("–—-")
_FAR = 24
_SPANS = frozenset(("week", "month", "year", "night", "morning", "weekend", "summer", "spring"))
_WHICH = frozenset(("last", "this", "earlier", "late", "early", "that"))
_CIRCUMSTANCES = frozenset(
    (
        *("time", "moment", "day", "week", "month", "year", "step", "move", "way", "reason"),
        *("thing", "point", "place", "extent", "area", "amount", "plan", "goal", "price", "fact"),
    )
)
_PAREN = {")": "(", "]": "["}


def subject(line: Line, cue: Cue, floor: int) -> Phrase | None:
    """Return the noun phrase before a cue, not further left than token ``floor``.

    Adverbs, auxiliaries and days between the two are passed over, an apposition or relative
    clause between commas is jumped. None when the words before the cue are no noun phrase.
    """
    index = skip_left(line, cue.first, floor)
    if index < floor:
        return None
    token = line.tokens[index]
    group = [item.low for item in line.tokens[index + 1 : cue.first]]
    if "to" in group and not any(low in words("linker") for low in group):
        return None
    if token.low in ("who", "which") or (token.low == "that" and cue.shape != "ing"):
        index -= 1
        if index >= floor and line.tokens[index].low == ",":
            index -= 1
        return noun_phrase(line, index, floor)
    if token.low == "," or token.low in _DASHES:
        return _over_apposition(line, index, floor)
    if token.low in _PAREN:
        partner = _find_left(line, index - 1, floor, frozenset(_PAREN[token.low]))
        if partner is None:
            return None
        found = noun_phrase(line, partner - 1, floor)
        return found and (found[0], index + 1)
    return _with_name(line, _own(line, noun_phrase(line, index, floor)), floor)


def _own(line: Line, phrase: Phrase | None) -> Phrase | None:
    """Return the subject behind what it is said of ("the time North Korea said").

    The noun before belongs to the clause around, the name behind it to the verb.
    """
    if phrase is None or phrase[1] - phrase[0] < 3:
        return phrase
    first, second, third = line.tokens[phrase[0] : phrase[0] + 3]
    circumstance = second.low in _CIRCUMSTANCES and not second.capital
    if "determiner" in first.classes and circumstance and third.capital:
        return phrase[0] + 2, phrase[1]
    return phrase


def _with_name(line: Line, phrase: Phrase | None, floor: int) -> Phrase | None:
    """Add the name before an office that no comma closes: "Ana Ruiz, head of the port said"."""
    if phrase is None or phrase[0] - 2 < floor or line.tokens[phrase[0] - 1].low != ",":
        return phrase
    first, last = line.tokens[phrase[0]], line.tokens[phrase[1] - 1]
    if (first.capital and last.capital) or not (
        "rank" in first.classes or first.low in ("a", "an")
    ):
        return phrase
    name = noun_phrase(line, phrase[0] - 2, floor)
    if name is None or not line.tokens[name[1] - 1].capital or not _names_someone(line, name):
        return phrase
    return name[0], phrase[1]


def skip_left(line: Line, index: int, floor: int) -> int:
    """Return the index of the nearest token before ``index`` that is no part of a verb group."""
    index -= 1
    skipped_to = False
    while index >= floor:
        token = line.tokens[index]
        if token.kind is not WORD:
            break
        if "auxiliary" in token.classes or is_adverb(token):
            index -= 1
        elif token.low == "to" and not skipped_to:
            index -= 1
            skipped_to = True
        elif skipped_to and "linker" in token.classes:
            index -= 1
        elif "time" in token.classes and token.capital:
            index -= 1
            if index >= floor and line.tokens[index].low == "on":
                index -= 1
        elif token.low in _SPANS and line.tokens[max(floor, index - 1)].low in _WHICH:
            index -= 2
        else:
            break
    return index


def _over_apposition(line: Line, index: int, floor: int) -> Phrase | None:
    """Jump from the closing comma or dash at ``index`` to its partner and read on from there."""
    mark = line.tokens[index].low
    partners = _DASHES if mark in _DASHES else frozenset(",")
    position = index
    for _ in range(4):
        partner = _find_left(line, position - 1, floor, partners)
        if partner is None:
            return None
        found = noun_phrase(line, partner - 1, floor)
        if found is not None and _names_someone(line, found):
            if not explains(line, partner + 1):
                return found
            named = _with_name(line, found, floor) or found
            return named[0], index
        position = partner
    return None


def explains(line: Line, index: int) -> bool:
    """Say whether words after a comma describe the source: "a nurse", "42", "who left"."""
    if index >= len(line.tokens):
        return False
    token = line.tokens[index]
    if token.low in ("who", "which", "whose", "of", "from", "then") or token.low.isdigit():
        return True
    if "opener" in token.classes or "preposition" in token.classes:
        return False
    return "determiner" in token.classes or "rank" in token.classes or token.capital


def _names_someone(line: Line, phrase: Phrase) -> bool:
    """Say whether a phrase before an apposition can be the one that the apposition explains."""
    first = line.tokens[phrase[0]]
    if phrase[0] > 0 and line.tokens[phrase[0] - 1].low in words("preposition"):
        return False
    return first.capital or "determiner" in first.classes or "rank" in first.classes


def _find_left(line: Line, index: int, floor: int, wanted: frozenset[str]) -> int | None:
    stop = max(floor, index - _FAR)
    while index >= stop:
        token = line.tokens[index]
        if token.kind is MARKED:
            return None
        if token.low in wanted:
            return index
        index -= 1
    return None


def follower(line: Line, index: int, ceiling: int) -> Phrase | None:
    """Return the noun phrase that begins at or soon after ``index``, before token ``ceiling``.

    Used after a cue ("said Ana Ruiz, a teacher") and after "according to".
    """
    while index < ceiling and is_adverb(line.tokens[index]):
        index += 1
    if index >= ceiling:
        return None
    token = line.tokens[index]
    if token.kind is not WORD:
        return None
    if "personal" in token.classes:
        return index, index + 1
    if "preposition" in token.classes or "boundary" in token.classes:
        return None
    end = _run(line, index, ceiling)
    named = index < end < ceiling - 1 and line.tokens[end].low in ("named", "called")
    if named and line.tokens[end + 1].capital:
        end = _run(line, end + 1, ceiling)
    if end == index or not any(noun_like(item) for item in line.tokens[index:end]):
        return None
    return index, _appositions(line, end, ceiling)


def _run(line: Line, index: int, ceiling: int) -> int:
    """Return the end of a noun phrase without appositions that begins at ``index``."""
    first = index
    while index < ceiling:
        token = line.tokens[index]
        low = token.low
        if token.kind is not WORD:
            if low != "&":
                break
        elif low in words("preposition"):
            if not _continues(line, index, ceiling):
                break
        elif low in ("and", "or"):
            if not _and_goes_on(line, index, ceiling):
                break
        elif _ends_phrase(line, index, first):
            break
        index += 1
    return index


def _ends_phrase(line: Line, index: int, first: int) -> bool:
    token = line.tokens[index]
    low = token.low
    if low in words("boundary") or (low in words("auxiliary") and not token.capital):
        return True
    if index == first:
        return False
    if begins_anew(line, index, first):
        return True
    if low in words("verb") or low in words("personal") or is_adverb(token):
        return True
    if low in words("time") and low not in ("last", "early", "late"):
        return not (index == first + 1 and "determiner" in line.tokens[first].classes)
    before = line.tokens[index - 1].low
    if before in words("determiner") or before in words("adverb"):
        return False
    if before.endswith(("'s", "’s")):
        return False
    cue = line.cues.get(index)
    return (cue is not None and cue.shape != "base") or bool(PARTICIPLE.fullmatch(low))


def _continues(line: Line, index: int, ceiling: int) -> bool:
    if index + 1 >= ceiling:
        return False
    after = line.tokens[index + 1]
    low = line.tokens[index].low
    if low in ("of", "for"):
        return after.kind is WORD
    if low in ("at", "by", "from", "in", "with"):
        follows = after
        if after.low == "the" and index + 2 < ceiling:
            follows = line.tokens[index + 2]
        return follows.capital and "time" not in follows.classes
    return False


def _and_goes_on(line: Line, index: int, ceiling: int) -> bool:
    if index + 1 >= ceiling:
        return False
    after = line.tokens[index + 1]
    return after.kind is WORD and (after.capital or "rank" in line.tokens[index - 1].classes)


def _appositions(line: Line, end: int, ceiling: int) -> int:
    """Return the end of a phrase with the appositions that follow it between commas."""
    while end + 1 < ceiling and line.tokens[end].low == ",":
        first = line.tokens[end + 1]
        describes = (
            "determiner" in first.classes
            or "rank" in first.classes
            or first.low == "of"
            or first.low.isdigit()
            or (first.capital and first.kind is WORD)
        )
        if not describes or "opener" in first.classes or first.low in ("this", "that"):
            break
        stop = end + 2 if first.low == "of" or first.low.isdigit() else _run(line, end + 1, ceiling)
        while first.low == "of" and stop < ceiling and line.tokens[stop].capital:
            stop += 1
        if stop < ceiling and line.tokens[stop].kind is not STOP:
            if stop == end + 1 or line.tokens[stop].kind is MARKED:
                break
            low = line.tokens[stop].low
            if not (
                low in words("preposition") or low in words("boundary") or low in words("time")
            ):
                break
        end = stop
    return end
