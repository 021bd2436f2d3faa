"""Clauses in which somebody undertakes something: "we will strengthen the dam"."""

from collections.abc import Iterator, Sequence

from crosswitness.lang.events.patterns import Token

_WILL = frozenset({"will", "shall", "'ll"})
_PLANS = frozenset({"plans", "plan", "pledged", "promised", "undertook", "vowed", "committed"})
_NO_ACT = frozenset({"be", "have", "not", "never", "also", "no", "likely", "mean", "cost", "take"})
_SUBJECTS = frozenset(
    {"we", "country", "sides", "side", "parties", "states", "governments", "army"}
)
_ENDS = frozenset('.;:!?"”“()–—')
_LONGEST = 40


def undertakings(line: Sequence[Token]) -> Iterator[tuple[int, int, int]]:
    """Yield the clauses of undertaking as token indices ``(first, verb, end)``.

    The subject is a name, "we", "his country" or "both sides"; the verb is the act.
    """
    for place, token in enumerate(line):
        verb = place + 1
        if token.low in _PLANS and verb < len(line) and line[verb].low == "to":
            verb += 1
        elif token.low not in _WILL:
            continue
        if verb < len(line) and line[verb].low in ("further", "jointly", "also"):
            verb += 1
        if place == 0 or verb >= len(line) or line[verb].low in _NO_ACT:
            continue
        low = _subject(line, place)
        if low is not None and line[verb].low[0].isalpha():
            yield low, verb, _end(line, verb)


def _subject(line: Sequence[Token], place: int) -> int | None:
    """Return the first token of the subject before ``place``, or None."""
    head = place - 1
    if not (line[head].capital or line[head].low in _SUBJECTS):
        return None
    low = head
    while low > 0 and head - low < 6:
        before = line[low - 1]
        joins = before.low in ("and", "of", "the", "his", "her", "their", "our", "both", "two")
        if not (before.capital or joins) or not before.low[0].isalnum() or line[low].low == "both":
            break
        low -= 1
    return low + 1 if line[low].low in ("and", "of") and low < head else low


def _end(line: Sequence[Token], verb: int) -> int:
    """Return the token after the clause: at a mark, "that", or "within the framework"."""
    end = verb + 1
    while end < len(line) and end - verb < _LONGEST:
        word = line[end].low
        if word == "and" and any(t.low in _WILL for t in line[end + 1 : end + 5]):
            break
        if word in _ENDS or (word == "," and _new_clause(line, end)):
            break
        if word == "within" and end + 2 < len(line) and line[end + 2].low == "framework":
            break
        if word == "in" and line[min(end + 2, len(line) - 1)].low in ("framework", "order"):
            break
        if word in ("in", "so") and line[min(end + 1, len(line) - 1)].low in ("order", "that"):
            break
        end += 1
    while line[end - 1].low == ",":
        end -= 1
    return end


def _new_clause(line: Sequence[Token], comma: int) -> bool:
    after = line[comma + 1].low if comma + 1 < len(line) else ""
    return after not in ("and", "or") or comma + 1 >= len(line)
