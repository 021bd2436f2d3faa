"""Phrases that show a line to be part of the page and not of the report."""

import re
from dataclasses import dataclass
from functools import cache

from crosswitness.lang.tables import rows

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_FIRST = re.compile(r"\S+?\b|\S")
_MARKS = "\"'.,:;!?()[]—–-"
_LONGEST_INSIDE = 70  # words: no phrase counts inside a longer paragraph
_EDGE = " \t:.,;!?…»›>→|-–—*•"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A row of the table of phrases.

    Attributes:
        phrase: The phrase in lower case, numbers as ``0``.
        longest: Most words that a line may have for the phrase to count; 0 for no limit.
        kind: ``boilerplate``, ``comment``, ``metadata`` or ``byline``.
        rule: Name of the rule, written for the reader.
    """

    phrase: str
    longest: int
    kind: str
    rule: str


@dataclass(frozen=True, slots=True)
class _Cues:
    whole: dict[str, Cue]
    start: dict[str, tuple[Cue, ...]]
    inside: dict[str, tuple[Cue, ...]]
    heads: frozenset[str]


@cache
def _cues() -> _Cues:
    whole: dict[str, Cue] = {}
    start: dict[str, list[Cue]] = {}
    inside: dict[str, list[Cue]] = {}
    for row in rows("boilerplate_cues"):
        cue = Cue(
            phrase=row["phrase"],
            longest=int(row["longest"]),
            kind=row["kind"],
            rule=row["rule"],
        )
        if row["where"] == "whole":
            whole.setdefault(cue.phrase.strip(_EDGE), cue)
        elif row["where"] == "start":
            start.setdefault(_first(cue.phrase), []).append(cue)
        else:
            inside.setdefault(cue.phrase.split()[0].strip(_MARKS), []).append(cue)
    return _Cues(whole, _longest_first(start), _longest_first(inside), frozenset(inside))


def _longest_first(cues: dict[str, list[Cue]]) -> dict[str, tuple[Cue, ...]]:
    return {
        word: tuple(sorted(found, key=lambda cue: (-len(cue.phrase), cue.phrase)))
        for word, found in cues.items()
    }


def _first(folded: str) -> str:
    match = _FIRST.match(folded)
    return match.group() if match else ""


def cue(folded: str, words: int) -> Cue | None:
    """Return the phrase of the table that decides about a line, or None.

    Args:
        folded: The line as `Paragraph.folded` gives it.
        words: How many words the line has.
    """
    known = _cues()
    plain = _DIGITS.sub("0", folded)
    if words <= 8 and (found := known.whole.get(plain.strip(_EDGE))):
        return found
    for candidate in known.start.get(_first(plain), ()):
        if _fits(candidate, words) and _starts(plain, candidate.phrase):
            return candidate
    return _inside(plain, words, known) if words <= _LONGEST_INSIDE else None


def _inside(plain: str, words: int, known: _Cues) -> Cue | None:
    heads = known.heads.intersection(word.strip(_MARKS) for word in plain.split())
    for head in sorted(heads):
        for candidate in known.inside[head]:
            if candidate.phrase in plain and _fits(candidate, words):
                return candidate
    return None


def _fits(candidate: Cue, words: int) -> bool:
    return not candidate.longest or words <= candidate.longest


def _starts(plain: str, phrase: str) -> bool:
    if not plain.startswith(phrase):
        return False
    after = plain[len(phrase) : len(phrase) + 1]
    return not after.isalnum() or not phrase[-1:].isalnum()
