"""Words to one letter each, so that a grammar of dates is a regular expression over letters."""

import re
from functools import cache
from typing import NamedTuple

from crosswitness.lang.tables import rows

OTHER = "x"
"""Letter of every token that no date is made of; a run of them is one letter."""

LETTERS = {
    "month": "M",
    "month_short": "m",
    "weekday": "W",
    "weekday_short": "w",
    "season": "S",
    "unit": "U",
    "units": "V",
    "clock_unit": "H",
    "day_part": "P",
    "stage": "e",
    "last": "L",
    "next": "n",
    "this": "h",
    "shift": "g",
    "relation": "B",
    "day": "y",
    "count": "C",
    "count_vague": "c",
    "ordinal": "o",
    "at": "i",
    "of": "f",
    "since": "s",
    "from": "r",
    "to": "T",
    "until": "u",
    "between": "b",
    "and": "&",
    "every": "v",
    "frequency": "q",
    "reference": "R",
    "recent": "j",
    "stretch": "E",
    "era": "z",
    "meridiem": "p",
    "zone": "Z",
    "old": "!",
    "year_word": "F",
}
"""Letter of each class of words in ``time_words.tsv``; "the" is t, "a" is k.

Made from the form of a token: D 1 to 31, N another number, Y a year, O an ordinal in digits,
d a decade, I an all-numeric date, K a clock time, A a lower-case word that only may be a month,
a a capitalised one that may be another word, Q a quarter ("Q3").
"""

_MARKS = {",": ",", "-": "-", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-"}
_MARKS |= {".": ".", "(": "(", ")": ")", "'": "'", "’": "'", "‘": "'", "/": "/", ":": ":"}

_MONEY = frozenset("$€£¥#")

_TOKEN = re.compile(
    r"""(?P<utc>(?:UTC|GMT)\ ?[+-]\d{1,2}(?::?\d{2})?(?!\d))
    |(?P<word>[^\W\d_]{2,})
    |(?P<meridiem>(?<=[\d ])[AaPp]\.[Mm]\b\.?)
    |(?P<era>\b(?:B\.C\.(?:E\.)?|A\.D\.))
    |(?P<quarter>\bQ[1-4]\b)
    |(?P<letter>[^\W\d_])
    |(?P<iso>(?<![\d.,/:-])\d{4}-\d{2}-\d{2}
        (?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\ ?[+-]\d{2}:?\d{2}|Z\b)?)?(?![\d-]))
    |(?P<numeric>(?<![\d.,/:-])(?:\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)(?:\d{4}|\d{2})
        |\d{4}(?P<mid>[./])\d{1,2}(?P=mid)\d{1,2})(?![\d/-]|[.,:]\d))
    |(?P<clock>(?<![\d.,:])(?:[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\d:])
        |[0-2]?\d\.[0-5]\d(?=\ ?(?:[ap]\.?m|GMT|UTC|BST)\b)))
    |(?P<decade>(?:1\d|20)\d0['’]?s\b|['’]\d0s\b)
    |(?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
    |(?P<offset>(?<=\d\ )[+-]\d{2}:?\d{2}(?![\d:]))
    |(?P<number>\d+(?:,\d{3}(?!\d))*(?:\.\d+)?)
    |(?P<gap>\n[ \t\r]*\n)
    |(?P<mark>[^\s\w]|_)""",
    re.VERBOSE,
)


class Token(NamedTuple):
    """One token that a date may be made of.

    Attributes:
        letter: Its class.
        start: First code point.
        end: Code point after the last one.
        value: What its class needs of it.
    """

    letter: str
    start: int
    end: int
    value: str


@cache
def _words() -> dict[str, tuple[str, str]]:
    found = {}
    for row in rows("time_words"):
        word, kind, value = row["word"], row["class"], row["value"]
        letter = ("t" if word == "the" else "k") if kind == "determiner" else LETTERS[kind]
        forms = {word, word.capitalize(), word.upper()}
        if kind in {"zone", "era"}:
            forms = {word.upper()}
        elif kind in {"month_short", "weekday_short"}:
            forms = {word.capitalize(), word.upper()}
        elif kind == "meridiem":
            forms = {word, word.upper()}
        for form in forms:
            found[form] = (letter, value)
    for word in ("may", "march", "august"):
        value = found[word][1]
        found[word] = ("A", value)
        if word != "august":
            found[word.capitalize()] = found[word.upper()] = ("a", value)
    return found


_ALONE = frozenset("IMWyRqKYdSQ")
"""Letters that a rule may begin and end with. Others count only beside such a token, or beside
another one of the kind, so between two unknown words they are dropped."""


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of ``text[start:end]``; what no date is made of is one OTHER a run.

    Cost is linear in the length of the text.
    """
    words = _words()
    found: list[Token] = [Token(OTHER, start, start, "")]
    append = found.append
    pending = 0  # tokens since the last OTHER, as long as none of them can stand alone
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup
        if kind in {"word", "letter"}:
            letter, value = words.get(match[0], _UNKNOWN)
        else:
            letter, value = _other_class(match[0], kind or "", text, match.end())
        if letter != OTHER:
            append(Token(letter, match.start(), match.end(), value))
            pending = -1 if pending < 0 or letter in _ALONE or pending > 1 else pending + 1
            if letter == "o":
                _join_ordinal(found)
        elif pending:
            if pending == 1:
                found.pop()
            else:
                append(Token(OTHER, match.start(), match.end(), ""))
            pending = 0
    return found


_UNKNOWN = (OTHER, "")


def _join_ordinal(found: list[Token]) -> None:
    """Make one token of "twenty-first"."""
    last = found[-1]
    tens = -3 if len(found) > 2 and found[-2].letter == "-" else -2
    before = found[tens] if len(found) >= -tens else None
    if before is None or before.letter != "C" or int(last.value) > 9:
        return
    if before.value in {"20", "30", "40", "50", "60", "70", "80", "90"}:
        value = str(int(before.value) + int(last.value))
        found[tens:] = [Token("o", before.start, last.end, value)]


def _other_class(words: str, kind: str, text: str, end: int) -> tuple[str, str]:
    if kind == "mark":
        return _MARKS.get(words, OTHER), words
    if kind == "number":
        before = text[end - len(words) - 1 : end - len(words)]
        return _number(words, text[end : end + 1]) if before not in _MONEY else (OTHER, "")
    if kind in {"utc", "offset"}:
        return "Z", _offset(words)
    if kind == "era":
        return "z", "BC" if words[0] == "B" else "AD"
    if kind == "quarter":
        return "Q", words[1]
    if kind == "gap":
        return OTHER, ""
    if kind == "ordinal":
        day = int(words[:-2])
        return ("O" if day else OTHER), str(day)
    letter = {"iso": "I", "numeric": "I", "clock": "K", "decade": "d", "meridiem": "p"}[kind]
    return letter, words


def _offset(words: str) -> str:
    """Return ``"+03:30"`` for ``"+0330"``, ``"UTC+3:30"``, ``"GMT +3"``."""
    sign = "-" if "-" in words else "+"
    digits = "".join(c for c in words if c.isdigit())
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    return f"{sign}{int(hours):02d}:{minutes}"


def _number(words: str, after: str) -> tuple[str, str]:
    if after in {"%", "°"} or "," in words or "." in words:
        return OTHER, ""
    if len(words) == 4 and "1000" <= words <= "2100":
        return "Y", words
    if len(words) <= 2 and 1 <= int(words) <= 31:
        return "D", words
    return ("N", words) if len(words) <= 4 else (OTHER, "")
