"""Whether a time expression of a sentence dates a trigger of it, read from what stands between.

A time dates the clause it stands in: the words behind it as far as a mark or a word that opens
another clause, and the words before it. A time that opens the sentence dates its main clause
across commas; one with an ending of possession, or between an article and a noun, that noun alone.
"""

from collections.abc import Sequence

from crosswitness.lang.events.patterns import Token, classes
from crosswitness.lang.events.realis import irregular_pasts
from crosswitness.lang.events.sentence import Found

_STOPS = frozenset(";:?!()–—")
_LATER = frozenset({"after", "before", "since", "until", "following", "because", "despite"})
_APART = _LATER | {"although", "though", "but", "whereas"}
_WHO = frozenset({"which", "who", "whom", "whose", "where"})
_LEADS = frozenset(
    {"to", "over", "about", "of", "for", "against", "from", "regarding", "with", "including"}
)
_SPEECH = frozenset(
    {"said", "says", "told", "reported", "announced", "added", "wrote", "spoke", "stated"}
    | {"tweeted", "quoted", "according", "saying", "confirmed"}
)
_BEFORE_TIME = frozenset({"on", "in", "at", "late", "early", "earlier", "during", "of", "back"})
_FOLLOWED = frozenset({"after", "before", "following", "since", "despite"})
_OPENING = (
    3  # tokens before a time that opens its sentence ("But on Tuesday", "In Oslo on Tuesday")
)
_OWNED = 4  # tokens from an owning time to the end of what it owns
_LEADING = 4  # tokens before a trigger in which a preposition leads to it
_SAYING = 8  # tokens from a verb of speech to its own time
_COMMAS = 3  # most commas between an opening time and what it dates


def dates(
    line: Sequence[Token], when: tuple[int, int], found: Found, others: Sequence[Found], fine: bool
) -> bool:
    """Say whether a time dates a trigger.

    Args:
        line: The tokens of the sentence.
        when: Half-open token range of the time.
        found: The trigger.
        others: All triggers of the sentence.
        fine: Whether the time is exact to the day; a sentence that tells news of a day tells one
            episode, one that names a month or a year sums up.
    """
    if when[1] <= when[0] or _is_attribute(line, found.hit.first):
        return False
    if owns(line, when):
        return _owned(line, when, found)
    if of_speech(line, when, found):
        return False
    if when[1] <= found.hit.first:
        return _ahead(line, when, found, others, fine)
    return _behind(line, when, found, others, fine)


def _is_attribute(line: Sequence[Token], place: int) -> bool:
    """Say whether a participle tells what somebody is ("for invited guests", "jailed ousted X")."""
    if place == 0 or not line[place].low.endswith("ed"):
        return False
    before = line[place - 1].low
    return before in _LEADS or before.endswith(("ed", "ing"))


def owns(line: Sequence[Token], when: tuple[int, int]) -> bool:
    """Say whether a time is the owner of the noun behind it ("Tuesday's vote", "the 2009 vote")."""
    low, high = when
    if line[high - 1].possessive:
        return True
    inside = low > 0 and line[low - 1].low in classes()["article"]
    return inside and high < len(line) and line[high].low.isalpha() and not _ends(line, high)


def _ends(line: Sequence[Token], place: int) -> bool:
    word = line[place].low
    return word in _STOPS | _APART | _WHO | {",", "and", "that", "when", "as", "in", "on", "at"}


def _owned(line: Sequence[Token], when: tuple[int, int], found: Found) -> bool:
    """Say whether a trigger is the noun that a time owns."""
    gap = line[when[1] : found.hit.first]
    if found.hit.first < when[1] or len(gap) >= _OWNED:
        return False
    if gap and found.hit.trigger.pattern.startswith("v:"):
        return False
    plain = all(token.low not in _STOPS | _APART and token.low != "," for token in gap)
    return plain and not any(
        _verb(line, place) for place in range(when[1] + 1, found.hit.first)
    )  # the word behind the time may be a participle ("Tuesday's failed attack")


def of_speech(line: Sequence[Token], when: tuple[int, int], found: Found) -> bool:
    """Say whether a time dates a verb of speech that is not the trigger itself."""
    low, high = when
    for place in range(low - 1, max(-1, low - 1 - _SAYING), -1):
        word = line[place].low
        if found.hit.first <= place < found.hit.last or word in _STOPS or word == "that":
            break
        if word in _SPEECH:
            return True
        if word == "," or (_verb(line, place) and word not in _BEFORE_TIME):
            break
    seg = line[high : found.hit.first] if high <= found.hit.first else line[found.hit.last : low]
    return not _SPEECH.isdisjoint(_without_asides([token.low for token in seg]))


def _ahead(
    line: Sequence[Token],
    when: tuple[int, int],
    found: Found,
    others: Sequence[Found],
    fine: bool,
) -> bool:
    """Say whether a time dates a trigger that stands behind it."""
    low, high = when
    gap = _without_asides([token.low for token in line[high : found.hit.first]])
    if any(word in _STOPS or word in _APART or word in _WHO for word in gap):
        return False
    if not fine and "and" in gap:
        return False
    lead = [token.low for token in line[max(0, low - _OPENING) : low]]
    opening = low <= _OPENING and not _APART.intersection(lead)
    opening = opening and not any(_verb(line, place) for place in range(low))
    commas = gap.count(",")
    if opening:
        return commas <= _COMMAS and not _led(line, found, others, high)
    if fine and [",", "and"] in (gap[at : at + 2] for at in range(len(gap))):
        commas -= 1  # "attacked on Monday, and five were killed"
    if gap[:1] == [","] and (lead[-1:] == [","] or _is_participle(gap, line, found)):
        commas -= 1  # "The army, on Monday, attacked"; "attacked on Monday, killing five"
    return not commas and "that" not in gap and not _led(line, found, others, high)


def _is_participle(gap: Sequence[str], line: Sequence[Token], found: Found) -> bool:
    """Say whether a trigger is a participle right behind the comma."""
    return len(gap) == 1 and line[found.hit.first].low.endswith("ing")


def _without_asides(words: Sequence[str]) -> list[str]:
    """Return words without what stands aside up to a comma.

    That is what "after", "who" or the like opens, and who says it behind a comma ("..., police
    said, ...").
    """
    kept: list[str] = []
    stretch: list[str] = []
    for word in words:
        stretch.append(word)
        if word == ",":
            said = bool(kept) and len(stretch) > 1 and stretch[-2] in _SPEECH
            kept += [] if said or stretch[0] in _APART | _WHO else stretch
            stretch = []
    return kept + stretch


def _led(line: Sequence[Token], found: Found, others: Sequence[Found], low: int) -> bool:
    """Say whether another act leads to a trigger by a preposition ("jailed for killing")."""
    first = found.hit.first
    if found.hit.trigger.event == "CONSULT":  # "met for talks": one occasion
        return False
    for place in range(first - 1, max(low, first - _LEADING) - 1, -1):
        if line[place].low in _LEADS:
            return any(other.hit.first < place for other in others)
    return False


def _behind(
    line: Sequence[Token],
    when: tuple[int, int],
    found: Found,
    others: Sequence[Found],
    fine: bool,
) -> bool:
    """Say whether a time dates a trigger that stands before it."""
    low = when[0]
    while low > found.hit.last and line[low - 1].low in _BEFORE_TIME:
        low -= 1
    gap = [token.low for token in line[found.hit.last : low]]
    if any(word in _STOPS or word in _WHO for word in gap):
        return _elaborated(line, found.hit.last, low)
    if _turned(line, found.hit.last, low, fine):
        return False
    if not fine and _another(line, found.hit.last, low):
        return False
    if _has_content(line, found, low):
        return False
    inside = [o for o in others if found.hit.last <= o.hit.first < low]
    for place, word in enumerate(gap, start=found.hit.last):
        if word in _APART or word == "that":
            told = range(place + 1, low)
            bound = word == "that" or (word == "since" and not fine)
            if bound or any(o.hit.first > place for o in inside):
                return False
            if not fine and any(_verb(line, at) for at in told):
                return False
    nearest = inside[-1] if inside else None
    if nearest is not None and low - nearest.hit.last <= 1:
        lead = gap[max(0, len(gap) - (low - nearest.hit.first) - _LEADING) :]
        lead = lead[: len(lead) - (low - nearest.hit.first)]
        return not _LEADS.intersection(lead) and "," not in lead
    return True


def _elaborated(line: Sequence[Token], low: int, high: int) -> bool:
    """Say whether a range holds a colon and no clause behind it ("twice before: once in 1998")."""
    marks = [line[place].low for place in range(low, high) if line[place].low in _STOPS | _WHO]
    return marks == [":"] and not any(_verb(line, place) for place in range(low, high))


def _has_content(line: Sequence[Token], found: Found, high: int) -> bool:
    """Say whether a verb stands in what a promise, demand or accusation says, before ``high``."""
    trigger = found.hit.trigger
    if trigger.governs == "none" or trigger.type.startswith("agreement."):
        return False
    return any(_verb(line, place) for place in range(found.hit.last, high))


def _turned(line: Sequence[Token], low: int, high: int, fine: bool) -> bool:
    """Say whether a comma in the range opens a clause of its own: a verb or "but" behind it."""
    for place in range(low, high - 1):
        if line[place].low == ",":
            word = line[place + 1].low
            if word == "but" or (word in ("while", "when") and not fine):
                return True
            if _verb(line, place + 1) and word != "including":
                return True
    return False


def _another(line: Sequence[Token], low: int, high: int) -> bool:
    """Say whether "and" or a comma with a verb behind it stands in the range."""
    return any(
        line[place].low in ("and", ",") and any(_verb(line, at) for at in range(place + 1, high))
        for place in range(low, high)
    )


def _verb(line: Sequence[Token], place: int) -> bool:
    """Say whether a word is a verb by its form: "-ed", "-ing" or an irregular past."""
    token = line[place]
    if token.capital and place > 0:
        return False
    if place > 0 and line[place - 1].low in classes()["article"]:
        return False
    return token.low.endswith(("ed", "ing")) or token.low in irregular_pasts()
