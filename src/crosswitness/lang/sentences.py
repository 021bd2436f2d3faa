"""Sentences of a paragraph, by rules over its full stops.

A full stop ends a sentence unless the word before it is an abbreviation, an initial or a list
number, or unless what follows cannot begin one. The rules are those that Grefenstette and
Tapanainen (1994, "What is a word, what is a sentence?") found to matter, with the ranks and
clock times that news is full of.
"""

import re
from collections.abc import Iterator
from functools import cache

from crosswitness.lang.tables import rows

_STOP = re.compile(
    r"(?P<stop>(?<![.!?…。؟])[.!?…。؟]++|(?<=\s)[:;]-?[)D](?=\s))"
    r"(?P<close>[\"'”’»)\]*]{0,4}(?: ?\[\d{1,3}\]){0,3})(?P<space>\s++)"
    r"(?P<open>[\"'“‘«(\[*•–—-]{0,3}\s?)(?P<next>\S)"
)
_LAST_WORD = re.compile(r"[^\s(\[\"“”'‘’«»—–/]+$")
_NEXT_WORD = re.compile(r"[\w’'-]+")
_INITIALS = re.compile(r"(?:\w\.){1,5}\w$")
_SPEAKS = re.compile(
    r"(?:[A-Z][\w.’'-]*\s){1,3}(?:said|says|asked|told|added|replied|wrote|tweeted|shouted|cried|"
    r"exclaimed|recalled|wondered|joked|continued|declared|insisted|warned)\b"
)
_DAYS_AND_ZONES = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december gmt utc est edt et cst cdt ct mst mdt "
    "mt pst pdt pt bst cet cest eastern central pacific mountain moscow local"
)
_TIMES = frozenset(_DAYS_AND_ZONES.split())
_LONGEST_WORD = 24
_OPENING = ("http://", "https://", "www.")
"""What begins a sentence though it is small."""
_RULE = re.compile(r"(?<!\S)([-=_*#~+])\1{3,}+(?!\S)")
"""A line of signs, which parts what stands before it from what follows."""
_CUT = ("[...]", "[…]")
"""What stands for sentences that were left out."""


@cache
def _abbreviations() -> dict[str, str]:
    return {row["abbreviation"]: row["before"] for row in rows("abbreviations")}


@cache
def _openers() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("sentence_openers"))


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the half-open ranges of the sentences of a paragraph, without white space around.

    Args:
        text: A text.
        start: First code point of the paragraph in ``text``.
        end: Code point after its last one; the end of the text if left out.
    """
    stop = len(text) if end is None else end
    made: list[tuple[int, int]] = []
    for first, last in _stretches(text, start, stop):
        kept = _trimmed(text, first, last)
        words = text[kept[0] : kept[1]] if kept else ""
        alone = words in _CUT or _RULE.fullmatch(words) or any(map(str.isalnum, words))
        if kept and made and not alone:
            made[-1] = (made[-1][0], kept[1])  # a mark set off by a space ends the one before
        elif kept:
            made.append(kept)
    return made


def _stretches(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield what stands between the ends of sentences and rules of signs, and the rules."""
    begun = start
    for rule in _RULE.finditer(text, start, stop):
        yield from _parted(text, begun, rule.start())
        yield rule.span()
        begun = rule.end()
    yield from _parted(text, begun, stop)


def _parted(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    begun = place = start
    while match := _STOP.search(text, place, stop):
        place = match.end("stop")
        if _ends(text, begun, match):
            yield begun, match.start("space")
            begun = place = match.end("space")
    yield begun, stop


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    kept = words.strip()
    return (start + left, start + left + len(kept)) if kept else None


def _ends(text: str, begun: int, match: re.Match[str]) -> bool:
    """Say whether the stop of ``match`` ends the sentence that began at ``begun``."""
    following = match["next"]
    quoted = any(mark in "\"'”’»" for mark in match["close"])
    if not _may_open(text, match, following):
        return False
    if quoted and not match["open"] and _SPEAKS.match(text, match.start("next")):
        return False  # “Why now?” Moor asked.
    if match["stop"] != ".":
        return True
    before = _LAST_WORD.search(text, max(begun, match.start() - _LONGEST_WORD), match.start())
    word = before.group() if before else ""
    if word.isdigit() and len(word) <= 2 and before and before.start() == begun:
        return False  # "1. The first point"
    following_word = _NEXT_WORD.match(text, match.start("next"))
    return _after_word(word, following_word.group() if following_word else "", match)


def _may_open(text: str, match: re.Match[str], following: str) -> bool:
    """Say whether what follows can begin a sentence: no small letter, unless inside (iPhone)."""
    if text.startswith(_OPENING, match.start("next")) or text.startswith(_CUT, match.start("open")):
        return True
    if following.islower():
        inner = text[match.start("next") + 1 : match.start("next") + 2]
        return inner.isupper()
    return following not in ",;:.!?)]}…%&="


def _after_word(word: str, following: str, match: re.Match[str]) -> bool:
    folded = word.casefold().strip("-")
    role = _abbreviations().get(folded)
    if role is None and _INITIALS.match(word):
        role = "end"
    if role is None and len(word) == 1 and word.isupper() and word != "I":
        role = "end"
    if role is None:
        return True
    if role == "number":
        # "No." and "Mar." are words of their own unless a number follows.
        return not following[:1].isdigit()
    if match["close"].strip("*"):
        return True  # "... in the U.S.” The ..."
    if role == "name":
        return False
    opens = following.casefold() in _openers()
    if folded in ("a.m", "p.m"):
        return following.casefold() not in _TIMES and not following[:1].isdigit()
    return opens or bool(match["open"].strip() and match["open"].strip() in '“"')
