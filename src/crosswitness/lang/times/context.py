"""Words around an expression that decide whether it is one at all."""

import re
from dataclasses import dataclass

from crosswitness.lang.times.lexer import Token


@dataclass(frozen=True, slots=True)
class Around:
    """The text and the tokens that a match stands among.

    Attributes:
        text: The whole text.
        tokens: All tokens of the searched range.
        letters: Their letters, one character a token.
        at: Index of the first token of the match.
        stop: Index after its last token.
    """

    text: str
    tokens: list[Token]
    letters: str
    at: int
    stop: int


_PLURAL = re.compile(r"[ \xa0\n](?:[a-z]{2,20}[ \xa0-])?([a-z]{2,20})\b")
_NOT_PLURAL_WORDS = (
    "was has is its as this his does unless across towards besides perhaps always pass "
    "news sometimes whereas thus us plus minus versus focus crisis process"
)
_NOT_PLURAL = frozenset(_NOT_PLURAL_WORDS.split())
_COUNTED_WORDS = "people men women children police dead wounded injured percent"
_COUNTED = frozenset(_COUNTED_WORDS.split())


def counts(text: str, end: int) -> bool:
    """Say whether a plural noun follows the number that ends at ``end`` ("in 2000 villages")."""
    found = _PLURAL.match(text, end)
    if found is None:
        return False
    words = text[found.start() : found.end()].split()
    first = words[0].split("-")[0]
    return _is_plural(first) or (first in _COUNT_ADJECTIVES and _is_plural(found[1]))


_COUNT_ADJECTIVE_WORDS = (
    "armed civilian dead foreign injured local new other security wounded young"
)
_COUNT_ADJECTIVES = frozenset(_COUNT_ADJECTIVE_WORDS.split())


def _is_plural(word: str) -> bool:
    return word in _COUNTED or (
        word.endswith("s") and not word.endswith("ss") and word not in _NOT_PLURAL and len(word) > 3
    )


_YEAR_PREPOSITIONS = frozenset({"in", "by", "during", "throughout", "circa", "around", "about"})


def is_year(around: Around, number: Token) -> bool:
    """Say whether a bare four-digit number is a year, by the words before and after it."""
    at = around.stop - 1
    before = around.letters[at - 1 : at] if at else ""
    after = around.letters[around.stop : around.stop + 1]
    text = around.text
    earlier = around.letters[at - 2 : at - 1] if at > 1 else ""
    if before in {"", "x"} and _alone_on_line(text, number):
        return True
    if before == "i":
        word = around.tokens[at - 1].value
        fits = word in _YEAR_PREPOSITIONS and not (
            word in {"around", "about"} and not 1000 <= int(number.value) <= 2100
        )
        return fits and not counts(text, number.end)
    if before in {"s", "u", "B", "b", "r", "t", "f", "F", "h", "L"} and before:
        return not counts(text, number.end)
    if before == "(":
        return after in {")", ",", "-", "/"} or not counts(text, number.end)
    if before in {"T", "&", "-", ",", "/"} and before:
        joined = earlier in set("YMmadz") or (before == "," and _place_list(around, at))
        return joined and not counts(text, number.end)
    return after in {"T", "-", "u"} and around.letters[around.stop + 1 : around.stop + 2] == "Y"


def _place_list(around: Around, at: int) -> bool:
    """Say whether the year closes a date or an apposition: "..., 2012, ..." or "..., 2012."."""
    return around.letters[at + 1 : at + 2] in {",", ".", ")"}


def _alone_on_line(text: str, number: Token) -> bool:
    left = text.rfind("\n", 0, number.start) + 1
    right = text.find("\n", number.end)
    right = len(text) if right < 0 else right
    return not text[left : number.start].strip() and not text[number.end : right].strip(" \t\r:.")


_NAME_BEFORE = re.compile(r"(?:[A-Z][a-z]{1,20}|Mr|Mrs|Ms|Miss|Dr)\.? $")
_NAME_AFTER = re.compile(r" [A-Z][a-z]{2,20}\b")
_NAMES = frozenset({"April", "June", "August", "May", "January"})


def is_name(around: Around, month: Token) -> bool:
    """Say whether the month's word is part of a person's name ("June Okafor", "Ms. May")."""
    word = around.text[month.start : month.end]
    if word not in _NAMES or around.letters[around.stop : around.stop + 1] in set("YDO"):
        return False
    before = around.letters[around.at - 1 : around.at]
    if before in set("isrTub&Bef") and before:
        return False
    after = _NAME_AFTER.match(around.text, month.end)
    return after is not None or bool(
        _NAME_BEFORE.search(around.text[max(0, month.start - 24) : month.start])
    )


_MONTH_PREPOSITIONS = frozenset({"in", "by", "during", "throughout", "within"})


def leads_month(around: Around) -> bool:
    """Say whether the word before lets "May" or "March" be a month: "in May", not "for May"."""
    before = around.tokens[around.at - 1] if around.at else None
    if before is None or before.letter != "i":
        return True
    return before.value in _MONTH_PREPOSITIONS


_AGE = re.compile(r"[- ]?(?:-old|old\b|of age\b)")


def is_age(around: Around, end: int) -> bool:
    """Say whether an age follows or precedes ("31 years old", "31-year-old")."""
    return bool(_AGE.match(around.text, end))


_TIMES = re.compile(r"\b(?:times|once|twice) $")


def follows_times(text: str, start: int) -> bool:
    """Say whether "times", "once" or "twice" stands before: "three times a week" is a set."""
    return bool(_TIMES.search(text[max(0, start - 8) : start]))


_CLAUSE_END = re.compile(r"\s*(?:[,.;:!?)”\"]|$)")


def ends_clause(text: str, end: int) -> bool:
    """Say whether the clause ends at ``end``, so that "three days after" names no event."""
    return bool(_CLAUSE_END.match(text, end))


_SCORE = re.compile(r"\b(?:ratio|score|verse|won|lost|beat)\b.{0,20}$", re.IGNORECASE)


def is_score(around: Around, number: Token) -> bool:
    """Say whether a ``3:10`` is a score, a ratio or a verse."""
    return bool(_SCORE.search(around.text[max(0, number.start - 30) : number.start]))


_TITLE_BEFORE = re.compile(r"[A-Z][\w.’']{1,20} $")


def is_title_word(around: Around, word: Token) -> bool:
    """Say whether a capitalised "Today" belongs to a name ("Ruritania Today")."""
    words = around.text[word.start : word.end]
    before = around.text[max(0, word.start - 24) : word.start]
    if words.isupper():
        return bool(re.search(r"\b[A-Z]{2,5} $", before))
    return words.istitle() and bool(_TITLE_BEFORE.search(before))


_CAPITAL_NEXT = re.compile(r" [A-Z]")


def is_name_unit(around: Around, unit: Token) -> bool:
    """Say whether a capitalised unit belongs to a name ("the 21st Century Group")."""
    capital = around.text[unit.start].isupper()
    return capital and bool(_CAPITAL_NEXT.match(around.text, unit.end))


_NAME_NEXT = re.compile(r"(?:,? [A-Z“\"]|['’]s )")
_ADJECTIVE_BEFORE = re.compile(r"\b(?:[A-Z][a-z]+(?:an|ish|ese|ench|i)|business|state-run|the) $")


def is_newspaper(around: Around, word: Token) -> bool:
    """Say whether "daily" or "weekly" is a newspaper ("the Ruritanian daily")."""
    after = _NAME_NEXT.match(around.text, word.end)
    before = around.text[max(0, word.start - 24) : word.start]
    return after is not None or bool(_ADJECTIVE_BEFORE.search(before))


_APPROXIMATE = re.compile(
    r"\b(?P<word>(?:a little )?(?:more|less) than|(?:just )?(?:over|under)|at least|nearly|almost|"
    r"about|some|roughly|approximately|only|just|another)\s$",
    re.IGNORECASE,
)
_BOUND_WORDS = frozenset(["than", "over", "under", "least"])


def approximation(text: str, start: int) -> tuple[int, bool]:
    """Return where the words that make a length approximate begin, and whether they bound it.

    "nearly two weeks" begins at "nearly"; "more than two years" also states a bound only. Without
    such words the answer is ``start`` and False. A bare "over" may mean "during" and is left out.
    """
    found = _APPROXIMATE.search(text, max(0, start - 24), start)
    if found is None or found["word"].lower() == "over":
        return start, found is not None
    return found.start(), found["word"].split()[-1].lower() in _BOUND_WORDS
