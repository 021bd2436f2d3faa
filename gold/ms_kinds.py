"""Kinds of the expressions in the Recognizers-Text cases, told by their own words alone.

The kinds that news uses begin with "news". The others are notations of files and forms, calendar
talk, and conventions by which the gold gives days that the words do not state (the end of a year
from September on, "two months ago" as one day, a century from its year 00).
"""

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\b"
_UNIT = r"(?:day|week|weekend|month|year|decade|quarter|fortnight)s?"
_SPELLED = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"\w+teenth|twent(?:y|ieth)|thirt(?:y|ieth)|nineteen|thousand|hundred|eighty|ninety|fifteen|"
    r"seventeen)"
)
_NOTATION = (
    r"\d[/.~]\d",
    r"\d-\d{1,2}(?:-|\b)(?![a-z])(?<!\d-\d\d(?=$))",
    r"\b\d{1,2}-\d{4}",
    r"\d/[a-z]|[a-z]/\d|\d{4}-[a-z]|[a-z]-\d{4}|[a-z]-[a-z]{3}-\d|\d-[a-z]{3}-|\([a-z]{3}-",
    r"^\d{8}$|^\d{4} \d\d \d\d$|=\d|\d0 s\b|of \d\d$|^\d{4} (?!to\b|through\b|and\b)[a-z]",
    r"\bcy ?\d|\bq\d|\be?oy\b|\bw/c\b|\botd\b",
)
_TALK = (
    r"week (?:of|beginning|starting|commencing|\d)|week - |business day|working week|quarter|"
    r"remaining|within|starting|since|to date|calendar|date\b|(?:\d|for) (?:past|previous)|"
    r"previous \d|for \d|weekday|-Feb"
)
_SMALL = re.compile(rf"\b(?=[a-z]){_MONTH}")
"""A month in small letters, as people type and no outlet prints; case counts."""

_KINDS = (
    ("notation: typed form", "|".join(_NOTATION)),
    ("notation: number spelled out", rf"\b{_SPELLED}\b(?! (?:week|quarter|half))"),
    (
        "holiday",
        r"easter|christmas|independence|halloween|labor day|black friday|earth day|\beid\b|workers",
    ),
    (
        "calendar talk",
        _TALK,
    ),
    (
        "convention: part of a period",
        r"\b(?:beginning|middle|mid|end|start|earlier|later|first|last week|early|late)\b",
    ),
    ("convention: the unit of the day", rf"^(?:the|same|for the) {_UNIT}$"),
    ("convention: months back are a day", r"\b(?:months?|years?|weeks?)\b.*\b(?:ago|before)|days$"),
    ("convention: century", r"century|centuries"),
    (
        "convention: weekday and number",
        rf"{_WEEKDAY},? {_DAY}$|^(?:mon|tue|wed|thu|fri|sat|sun) {_DAY}",
    ),
    ("news: range", rf"\b(?:to|and|through|till|until|thru)\b|\d\s?[-–]\s?\d|^{_MONTH} {_DAY}-"),
    ("news: full date", rf"(?=.*{_MONTH})(?=.*{_DAY}).*\b\d{{4}}\b"),
    ("news: day and month", rf"(?=.*{_MONTH}).*{_DAY}"),
    ("news: month", _MONTH),
    ("news: weekday", _WEEKDAY),
    ("news: day by distance", r"today|tomorrow|yesterday|\bdays?\b|now\b|tonight"),
    ("news: week, month or year by distance", _UNIT),
    ("news: year or decade", r"\d{4}|\d0s|ties\b"),
    ("news: season", r"spring|summer|autumn|fall|winter"),
)

_COMPILED = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _KINDS)

NEWS = "news: "
"""How the names of the kinds that news uses begin."""


def kind_of(words: str) -> str:
    """Return the kind of an expression by its words, the first that fits."""
    if _SMALL.search(words):
        return "notation: month in small letters"
    return next((name for name, pattern in _COMPILED if pattern.search(words)), "other")
