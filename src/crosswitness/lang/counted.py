"""What a number counts: the noun behind it, what happened to it, and words that weaken it.

Rules over the following words, no parser. They abstain rather than guess: a number without a noun,
a unit or a state is no quantity.
"""

import re
from dataclasses import dataclass
from functools import cache

from crosswitness.lang.amounts import SPACE
from crosswitness.lang.numbers import FoundNumber
from crosswitness.lang.states import state_of, states
from crosswitness.lang.tables import rows

REACH = 7
"""Words behind a number among which its noun is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What surrounds a number.

    Attributes:
        noun: Head noun in lower case and singular, or ``""``.
        noun_at: Its half-open range, or None.
        end: Code point after the noun phrase, or after the number.
        unit: Unit in one spelling, or ``""``.
        state: What happened to the counted, in the form of ``states.tsv``, or ``""``.
        state_at: Its half-open range, or None.
        start: First code point: that of a currency sign before the number, or of the number.
    """

    noun: str = ""
    noun_at: tuple[int, int] | None = None
    end: int
    unit: str = ""
    state: str = ""
    state_at: tuple[int, int] | None = None
    start: int


_STOP_WORDS = (
    "in on at of to for from by with without into over under after before during since until as "
    "than then that which who whom whose where when while because if although though but nor yet "
    "so and or is are was were be been being am has have had do does did will would can could may "
    "might must shall should not no it its he she they we you i him her them us this these those "
    "the a an there here also including near across against among between through around per "
    "last next ago later earlier more less fewer most said says told about onto off up down out "
    "killed died wounded injured both each all left took went came made reported their his our my "
    "your within along outside inside behind beyond toward towards via amid despite versus "
    "according like such just only even still already"
)
_STOP = frozenset(_STOP_WORDS.split())
_JOINED = frozenset(["and", "or"])
_NOT_NOUN_WORDS = (
    "as is was has his this its us does says goes yes thus plus perhaps always besides across "
    "various serious dangerous numerous previous religious famous"
)
_NOT_NOUNS = frozenset(_NOT_NOUN_WORDS.split())
_COLLECTIVE_ADJECTIVES = frozenset(["dead", "wounded", "injured", "missing", "homeless"])
_WORD = re.compile(rf"(?:{SPACE}{{1,2}}|\n|,{SPACE}(?=[a-z]+-?[a-z]*{SPACE}))([^\W\d_][\w’'.-]*)")
_GLOSS = re.compile(rf"{SPACE}\([^()\n]{{1,80}}\)")
_HYPHENED = re.compile(r"-([a-z]{3,20})(?![\w-])")  # "a 15-member council"
_JOINED_ADJECTIVES = frozenset(["strong", "fold", "plus", "based", "time", "way", "part", "ever"])
_MORE = re.compile(rf"{SPACE}(?:more|others?|additional|further)(?!\w)")
_OF = re.compile(
    rf"{SPACE}of{SPACE}(?:(?:the|its|their|these|those|our|his|her|them|about){SPACE})?",
    re.IGNORECASE,
)


@cache
def _plurals() -> dict[str, str]:
    return {row["plural"]: row["singular"] for row in rows("plurals")}


def singular(word: str) -> str:
    """Return the singular of a plural noun in lower case; other words come back as they are."""
    known = _plurals().get(word)
    if known is not None:
        return known
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Say whether a word in lower case looks like a plural noun."""
    if word in _plurals():
        return True
    ends = word.endswith("s") and not word.endswith(("ss", "us", "is", "ous", "'s", "’s"))
    return ends and len(word) > 3 and word not in _NOT_NOUNS


def counted(text: str, number: FoundNumber, sentence: tuple[int, int]) -> Counted:
    """Return what ``number`` counts inside its ``sentence`` (a half-open range)."""
    start, stop = sentence
    unit, unit_start, unit_end = _unit(text, number, sentence)
    noun, noun_at = "", None
    if not unit or _OF.match(text, unit_end, stop):  # "a 1,200-km pipeline carries"
        noun, noun_at = _noun(text, unit_end, stop, number)
    if noun_at and not unit:
        unit = _unit_pattern()[2].get(text[noun_at[0] : noun_at[1]], "")  # "998 nautical miles"
        noun, noun_at, unit_end = ("", None, noun_at[1]) if unit else (noun, noun_at, unit_end)
    end = noun_at[1] if noun_at else unit_end
    if not noun and not unit:
        told = _magnitude(text, number, sentence) or _number_of(text, number, start)
        if told is not None:
            return told
    state, state_at = state_of(text, number, end, (start, stop))
    if noun in _COLLECTIVE_ADJECTIVES and not state:
        state, state_at = states().get(noun, ("", ""))[0], noun_at
    if noun in _COLLECTIVE_ADJECTIVES:
        noun, noun_at = "", None
    if unit and not noun:
        state = ""  # "captured 20 % of the market": a share or a distance is not captured
    return Counted(
        noun=noun, noun_at=noun_at, end=end, unit=unit, state=state,
        state_at=state_at if state else None, start=unit_start,
    )  # fmt: skip


_MAGNITUDE = re.compile(r"\b(magnitude)(?:\sof)?\s$", re.IGNORECASE)
_RICHTER = re.compile(r"\son\sthe\s(Richter\sscale)\b")


def _magnitude(text: str, number: FoundNumber, sentence: tuple[int, int]) -> Counted | None:
    """Return that a number is the magnitude of a quake: "magnitude 5.8", "5.8 on the Richter"."""
    before = _MAGNITUDE.search(text, max(sentence[0], number.start - 24), number.start)
    if before is not None:
        return Counted(noun="magnitude", noun_at=before.span(1), end=number.end, start=number.start)
    after = _RICHTER.match(text, number.end, sentence[1])
    if after is None:
        return None
    return Counted(noun="magnitude", noun_at=after.span(1), end=after.end(), start=number.start)


_NUMBER_OF = re.compile(
    r"\bnumber\sof\s(?:the\s)?(?P<what>[\w’-]{2,20}(?:\s[\w’-]{2,20}){0,8}?)\s(?:now\s)?"
    r"(?:at|to|was|is|reached|exceeded|passed|topped|hit)\s$",
    re.IGNORECASE,
)
_BACK = 120
"""Code points before a number in which "the number of dead" is looked for."""


def _number_of(text: str, number: FoundNumber, start: int) -> Counted | None:
    """Return what a number counts that stands behind it: "put the number of dead at 14"."""
    begin = max(start, number.start - _BACK)
    match = _NUMBER_OF.search(text[begin : number.start])
    if match is None:
        return None
    at = begin + match.start("what")
    words = [(w[0].lower(), (at + w.start(), at + w.end())) for w in _PLAIN.finditer(match["what"])]
    plurals = (pair for pair in words if is_plural(pair[0]) and pair[0] not in states())
    noun, noun_at = next(plurals, ("", None))
    told = [
        (" ".join(w for w, _ in words[n : n + size]), (words[n][1][0], words[n + size - 1][1][1]))
        for size in (3, 2, 1)
        for n in range(len(words) - size + 1)
    ]
    known = states()
    state, state_at = next(((known[w][0], place) for w, place in told if w in known), ("", None))
    if not noun and not state:
        return None
    return Counted(
        noun=singular(noun), noun_at=noun_at, end=number.end, state=state, state_at=state_at,
        start=number.start,
    )  # fmt: skip


_PLAIN = re.compile(r"[\w’-]+")


@cache
def _unit_pattern() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    table = {row["words"]: row["unit"] for row in rows("units")}
    signs = [word for word in table if not word[-1].isalpha() and word[0] in "$€£¥₽₹₺₪UAC"]
    words = [word for word in table if word not in signs]
    ordered = sorted(words, key=lambda word: (-len(word), word))
    after = "|".join(re.escape(word).replace(r"\ ", SPACE) for word in ordered)
    before = "|".join(re.escape(sign) for sign in sorted(signs, key=len, reverse=True))
    return (
        re.compile(rf"(?:{SPACE}|-)?({after})(?!\w)"),
        re.compile(rf"(?<!\w)({before}){SPACE}?$"),
        table,
    )


def _unit(text: str, number: FoundNumber, sentence: tuple[int, int]) -> tuple[str, int, int]:
    """Return unit, first code point and code point after number and unit."""
    after, before, table = _unit_pattern()
    begin = number.number[0]
    sign = before.search(text, max(sentence[0], begin - 4), begin)
    if sign is not None:
        first = number.start if number.start < begin else sign.start(1)
        return table[sign[1]], min(first, sign.start(1)), number.end
    found = after.match(text, number.end, sentence[1])
    if found is None:
        return "", number.start, number.end
    return table[" ".join(found[1].split())], number.start, found.end()


Noun = tuple[str, tuple[int, int] | None]
"""A noun with its half-open range; ``""`` and None for none."""


def _noun(text: str, at: int, stop: int, number: FoundNumber) -> Noun:
    """Return the head noun: the first plural behind the number, past adjectives and names."""
    joined = _HYPHENED.match(text, at, stop)
    if joined is not None:
        known = joined[1] not in _JOINED_ADJECTIVES
        return (joined[1], joined.span(1)) if known else ("", None)
    more = _MORE.match(text, at, stop)
    at = more.end() if more else at
    of = _OF.match(text, at, stop)
    at = of.end() - 1 if of else at
    found, last = _walk(text, at, stop)
    if found[1] is not None:
        return (found[0] if found[0] in _COLLECTIVE_ADJECTIVES else singular(found[0])), found[1]
    return last if number.low == number.high == 1 else ("", None)


def _walk(text: str, at: int, stop: int) -> tuple[Noun, Noun]:
    """Return the first plural among the next words, and the last word of the phrase."""
    found: Noun = ("", None)
    last: Noun = ("", None)
    for position in range(REACH):
        gloss = _GLOSS.match(text, at, stop)  # "2,500 Northern (border guard) soldiers"
        at = gloss.end() if gloss else at
        match = _WORD.match(text, at, stop)
        if match is None or (position == 0 and text[at : at + 1] == ","):
            break
        word, place = _trimmed(match)
        lower = word.lower()
        if found[0] and not (found[0] in _COMPOUND and is_plural(lower)):
            break
        if position == 0 and lower in _COLLECTIVE_ADJECTIVES:
            found = (lower, place)
        elif lower in _STOP and not (lower in _JOINED and word_before(text, at)):
            break
        elif _may_be_counted(text, at, position, word):
            found = (lower, place)
        elif lower.isalpha():
            last = (lower, place)
        if place[1] != match.end(1):
            break
        at = match.end()
    return found, last


def _may_be_counted(text: str, at: int, position: int, word: str) -> bool:
    """Say whether a word is a plural noun that a number may count."""
    lower = word.lower()
    if not is_plural(lower) or (lower in states() and lower not in _plurals()):
        return False
    return word.islower() or _is_demonym(text, at, position)


_ADJECTIVE = re.compile(r"(?:an|i|ish|ese|ic|ch|ek|ab|ite|ern|urd|ni|iet)$")


def _is_demonym(text: str, at: int, position: int) -> bool:
    """Say whether a capitalised plural may be counted: "12 Syrians", but not "40 Ana Torres"."""
    before = text[max(0, at - 24) : at].split()[-1:]
    return (
        position == 0
        or not before
        or not before[0][:1].isupper()
        or bool(_ADJECTIVE.search(before[0]))
    )


_COMPOUND = frozenset(["police", "forces", "security", "sports", "arms", "defense", "aircraft"])


def word_before(text: str, at: int) -> bool:
    """Say whether a word ends at ``at``, so that "and" joins two adjectives of one noun."""
    return text[at - 1 : at].isalpha()


def _trimmed(match: re.Match[str]) -> tuple[str, tuple[int, int]]:
    """Return the word without a full stop or possessive ending, and its range."""
    word = match[1]
    for ending in ("’s", "'s", "."):
        if word.endswith(ending) and "." not in word[:-1]:
            word = word[: -len(ending)]
    word = word.rstrip(".-'’") if word[:-1].count(".") == 0 else word
    return word, (match.start(1), match.start(1) + len(word))
