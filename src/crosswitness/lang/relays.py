"""Who passes words on: outlets and credits between a speaker and the report.

An outlet named in one of these patterns passes on and does not speak: "Agency reported",
"according to a report by Agency", "citing Agency", "remarks carried by Agency", "reportedly", and
the credit of a dateline. Whom a speaker told, wrote in or spoke on is the first publisher.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from crosswitness.lang.credits import outlet_openers, outlets
from crosswitness.lang.governors import accordance, as_saying
from crosswitness.lang.hops import Hop
from crosswitness.lang.phrases import Phrase, noun_phrase
from crosswitness.lang.sources import follower, subject
from crosswitness.lang.speech import Line
from crosswitness.lang.speechwords import MARKED, WORD, Token, words
from crosswitness.model.kinds import Role

_CITING = frozenset(("cite", "quote"))
_BY = frozenset(("by", "in", "from", "on", "with", "to"))
_GIVEN = frozenset(("with", "to", "on", "for", "in"))
_HEARSAY = frozenset(("reportedly", "allegedly", "purportedly", "supposedly"))
_LONGEST_NAME = 6
_ARTICLES = frozenset(("the", "a", "an"))
_STATIONS = frozenset(("radio", "tv", "channel"))
_PEOPLE_TOO = frozenset(("broadcaster", "radio", "television", "tv", "media", "paper", "wire"))
"""Words that stand before a person's name as well: "the broadcaster Ana Ruiz"."""

_NEAR = 4


def outlet_in(text: str, line: Line, phrase: Phrase) -> Phrase | None:
    """Return the part of a noun phrase that names an outlet, if that is what the phrase names.

    "Iran’s Mehr News Agency", "The Guardian newspaper" and "the broadcaster" are outlets;
    "the agency’s editor" and "Ana Ruiz of Radio Norte" are not.
    """
    low, high = phrase
    tokens, spelled = line.tokens[low:high], line.spelled(phrase)
    for end in range(len(tokens), 0, -1):
        if end < len(tokens) and "media" not in tokens[end].classes:
            break
        for start in range(max(0, end - _LONGEST_NAME), end):
            if spelled[start] not in outlet_openers() or spelled[start:end] not in outlets():
                continue
            if _only_describe(tokens[:start]):
                return low + start, low + end
    if "media" in tokens[-1].classes and not any(t.capital for t in tokens[1:-1]):
        return phrase
    return phrase if _looks_like_outlet(line, phrase) else None


def _only_describe(before: Sequence[Token]) -> bool:
    """Say whether only a determiner, a possessive or adjectives stand before an outlet's name."""
    return not any("rank" in token.classes or "preposition" in token.classes for token in before)


def _looks_like_outlet(line: Line, phrase: Phrase) -> bool:
    """Say whether a name is built like an outlet's: "Harbour News Agency", "Radio Norte"."""
    tokens = [token for token in line.tokens[phrase[0] : phrase[1]] if token.kind is WORD]
    if not (tokens and tokens[-1].capital):
        return False
    lows = [token.low for token in tokens if token.capital and token.low not in _ARTICLES]
    joined = any("preposition" in token.classes for token in tokens)
    if not lows or joined or any(low in words("rank") for low in lows):
        return False
    if _kind_before_name(tokens):
        return True
    if lows[-1] == "agency":
        return "news" in lows or "press" in lows
    return len(lows) > 1 and (lows[-1] in words("press_name") or lows[0] in _STATIONS)


def _kind_before_name(tokens: Sequence[Token]) -> bool:
    """Say whether a kind of outlet stands right before the name: "the daily El Norte"."""
    for token, after in pairwise(tokens):
        media = "media" in token.classes and token.low not in _PEOPLE_TOO
        if media and not token.capital:
            return after.capital
    return False


@cache
def _openers() -> frozenset[str]:
    """Words with which a pattern begins, but for cues."""
    return words("carried") | words("statement") | _HEARSAY | {"according", "reading", "on", "in"}


def hops(text: str, line: Line, low: int, high: int) -> Iterator[Hop]:
    """Yield the relays named in one sentence, tokens ``[low, high)``, in text order."""
    for index, token in enumerate(line.tokens[low:high], low):
        if token.low not in _openers() and index not in line.cues:
            continue
        if token.low in _HEARSAY:
            yield Hop(None, (index, index + 1), "hearsay")
        elif token.low == "according":
            yield from _according(text, line, index, high)
        elif "carried" in token.classes and index + 1 < high:
            yield from _carried(line, index, high)
        elif "statement" in token.classes:
            yield from _given_to(text, line, index, high)
        elif token.low == "reading" and index > low:
            yield from _read_out(line, index, (low, high))
        elif token.low in ("on", "in") and index + 1 < high:
            yield from _aired(text, line, index, (low, high))
        cue = line.cues.get(index)
        if cue is None:
            continue
        if cue.lemma in _CITING and not cue.passive:
            found = follower(line, cue.last, high)
            if found is not None and as_saying(line, found[1], high) is None:
                yield Hop(found, (cue.first, cue.last), "citing")
        if cue.kind in ("tell", "report") or cue.lemma in ("say", "quote", "speak", "write"):
            yield from _outlet_beside(text, line, index, (low, high))


def _according(text: str, line: Line, index: int, high: int) -> Iterator[Hop]:
    found = accordance(line, index, high)
    if found is None or found.source is None:
        return
    for position in range(*found.source):
        if line.tokens[position].low in _BY:
            name = (position + 1, _first_comma(line, position + 1, found.source[1]))
            if name[0] < name[1] and outlet_in(text, line, name) is not None:
                yield Hop(name, (index, position + 1), "according to a report")
                return
    plain = line.tokens[found.source[1] - 1].low in words("press_plain")
    if plain or outlet_in(text, line, found.source) is not None:
        yield Hop(found.source, (index, index + 2), "according to")


def _first_comma(line: Line, low: int, high: int) -> int:
    """Return where an outlet's name ends: what follows a comma may be the speaker."""
    return next((i for i in range(low, high) if line.tokens[i].low == ","), high)


def _carried(line: Line, index: int, high: int) -> Iterator[Hop]:
    """Yield ORG of "remarks carried by ORG"."""
    if line.tokens[index + 1].low != "by" or index == 0:
        return
    before = line.tokens[index - 1]
    if "statement" in before.classes or before.low in ("as", "first", "was", "were", "and"):
        found = follower(line, index + 2, high)
        if found is not None:
            role = Role.PUBLISHER if before.low == "first" else Role.RELAY
            yield Hop(found, (index, index + 2), "carried by", role)


def _given_to(text: str, line: Line, index: int, high: int) -> Iterator[Hop]:
    """Yield ORG of "in an interview with ORG" and "comments to ORG"."""
    if index + 1 < high and line.tokens[index + 1].low in _GIVEN:
        found = follower(line, index + 2, high)
        if found is not None and outlet_in(text, line, found) is not None:
            reported = line.tokens[index].low in ("report", "story", "article")
            role = Role.RELAY if reported else Role.PUBLISHER
            yield Hop(found, (index, index + 2), "given to", role)


def _aired(text: str, line: Line, index: int, bounds: Phrase) -> Iterator[Hop]:
    """Yield ORG of "said on ORG" and "wrote in ORG"."""
    ends = [
        cue.last
        for cue in line.cues_between(bounds[0], index)
        if cue.kind in ("say", "tell", "ask", "judge")
    ]
    if not ends or not 0 <= index - max(ends) <= _NEAR:
        return
    found = follower(line, index + 1, bounds[1])
    if found is None or not line.tokens[found[1] - 1].capital:
        return
    if outlet_in(text, line, found) is not None:
        yield Hop(found, (index, index + 1), "brought by", Role.PUBLISHER)


def _read_out(line: Line, index: int, bounds: Phrase) -> Iterator[Hop]:
    """Yield P and D of "P reading D": who reads out passes on, the words are the text's."""
    document = follower(line, index + 1, bounds[1])
    reader = noun_phrase(line, index - 1, bounds[0])
    if document is None or reader is None:
        return
    if any("text" in t.classes for t in line.tokens[document[0] : document[1]]):
        yield Hop(reader, (index, index + 1), "reading", Role.READER)
        yield Hop(document, (index, index + 1), "text read out", Role.DOCUMENT)


def shown_by(text: str, line: Line, low: int, high: int) -> Hop | None:
    """Return the outlet of "ORG published a video" in the sentence ``[low, high)``, or None.

    What "it showed" in the next sentence came through that outlet.
    """
    for index in range(low + 1, high):
        if "carried" not in line.tokens[index].classes:
            continue
        shown = any("footage" in t.classes for t in line.tokens[index + 1 : high])
        source = noun_phrase(line, index - 1, low) if shown else None
        if source is not None and outlet_in(text, line, source) is not None:
            return Hop(source, (index, index + 1), "shown by", Role.PUBLISHER)
    return None


def _outlet_beside(text: str, line: Line, index: int, bounds: Phrase) -> Iterator[Hop]:
    """Yield the outlet that is the cue's subject ("ORG reported") or hearer ("told ORG")."""
    low, high = bounds
    cue = line.cues[index]
    if cue.kind == "tell" or cue.lemma == "speak":
        start = cue.last
        if cue.lemma == "speak" and line.tokens[min(start, high - 1)].low in ("to", "with", "on"):
            start += 1
        found = follower(line, start, high) if start < high else None
        if found is not None and outlet_in(text, line, found) is not None:
            yield Hop(found, (cue.first, cue.last), "told", Role.PUBLISHER)
        return
    if cue.kind != "report" or cue.passive:
        return
    floor = index
    while floor > low and line.tokens[floor - 1].kind is not MARKED:
        floor -= 1
    found = subject(line, cue, floor)
    if found is None and cue.last < high and cue.lemma == "report":
        found = follower(line, cue.last, high)
    if found is not None and (
        outlet_in(text, line, found) is not None
        or line.tokens[found[1] - 1].low in words("press_plain")
    ):
        yield Hop(found, (cue.first, cue.last), "reported")
