"""The grammar of time expressions: regular expressions over the letters of `lexer`.

The units and the split into dates, durations, sets and references follow TIMEX3 (Pustejovsky et
al. 2003); extents leave out prepositions, except that a range keeps the words that make it one.
"""

import re

_STAGE = r"(?:t?e-?(?:ft?|it?)?)"  # "early", "the end of", "mid-"
_COUNT = r"(?:k?cf?|C-?C?|[DN])"  # "two", "twenty-five", "a few", "a couple of", "14"
_NAMED_DAY = r"(?:h?[Ww]\.?,?)?"
_DAY_PART = r"(?:t?e?Pf)?"  # "the early morning of"
_YEAR = r"(?:\.?,?f?Y|\.?'[ND])"
_OF_YEAR = r"(?:,?f?t?[Lnh]U)"  # "last year" after a month or a day
_MONTH = r"[Mma]"

RULES: tuple[tuple[str, str], ...] = (
    ("clock", r"[YND]Z"),
    ("numeric", r"(?:[Ww]\.?,?)?I"),
    ("era", rf"{_STAGE}?(?:t?Sf?|{_MONTH}\.?)?(?:z[YND]|[YND]z)"),
    # Days with a month.
    ("days", rf"[rb]?t?[DO](?:-|T|&|u)t?[DO]f?t?{_MONTH}{_YEAR}?"),
    ("days", rf"[rb]?{_MONTH}\.?t?[DO](?:-|T|&|u)t?[DO](?!f?t?[MmaA]){_YEAR}?"),
    ("day", rf"{_DAY_PART}{_NAMED_DAY}t?(?:[DO]|of|[DO]f){_MONTH}(?:{_YEAR}|{_OF_YEAR})?"),
    ("day", rf"{_NAMED_DAY}t?(?:O|[DO]f)A(?:{_YEAR}|{_OF_YEAR})?"),
    ("day", rf"{_DAY_PART}{_NAMED_DAY}{_MONTH}\.?(?:,?t?O|D)(?:{_YEAR}|{_OF_YEAR})?"),
    ("day", rf"{_NAMED_DAY}AO{_YEAR}?"),
    ("day", rf"{_NAMED_DAY}{_MONTH}(?:t?o(?![UVCD]){_YEAR}?|/D(?!/))"),
    ("day", rf"D-{_MONTH}-(?:Y|N|D)|D/{_MONTH}/(?:Y|N|D)|Y-{_MONTH}-D|Y/{_MONTH}/D"),
    ("day", r"[Ww]\.?,?(?:t?O|D(?=[.,)]|$))"),
    ("day", r"(?<=[irsTub&])tO(?=[.,)iT&u-]|$)"),
    # Parts of a year, month or day counted in it.
    ("counted", rf"t?[oL]Uf(?:t?[Lnh]U|tU|{_MONTH}{_YEAR}?|t?Y)"),
    ("length_of", rf"t?[oL](?:{_COUNT})Vf(?:{_MONTH}{_YEAR}?|t?Y)|t?o(?:{_COUNT})V"),
    ("counted", r"oUY"),
    ("quarter", r"Q(?:[-,f']?Y)?|Y-?Q"),
    ("century", rf"{_STAGE}?t?[oO]-?Uz?"),
    # Months.
    ("month", rf"{_STAGE}?{_MONTH}(?:{_YEAR}|{_OF_YEAR})"),
    ("month", rf"{_STAGE}?(?:t?[Lnh])?M"),
    (
        "month",
        rf"{_STAGE}[ma]|t?[Lnh][ma]|(?<=[isrubB])[ma]|(?<=[MmaYDO][T&\-])[ma]|m(?=[-&T][Mm])",
    ),
    # Seasons, decades.
    ("season", rf"{_STAGE}?(?:t|[Lnh])?S(?:,?f?t?Y|f?[Lnh]U)"),
    ("season", rf"{_STAGE}?(?:t|t?[Lnh])S|(?<=[iB])S"),
    ("decade", rf"{_STAGE}?t?d"),
    # Weekdays and days by their distance.
    ("weekday_of", r"[Ww]P?(?:f?t?[Lnh]U)"),
    ("weekday", r"(?:t?[Lnh])?WP?"),
    ("yesterday", r"(?:tUB)?yP?"),
    ("this_part", r"[Lh]P"),
    # Distances.
    ("ago", rf"(?:{_COUNT}|k|t)-?[UVH][gB]|[VH]g"),
    ("span_now", rf"t?[Ln](?:{_COUNT})?V|tLU"),
    ("unit_part", rf"(?:{_STAGE}|g)t?[Lnh]U|{_STAGE}tU|gitU"),
    ("unit_near", r"(?:t?[Ln]|h?h|th|t)U"),
    # Sets, durations, vague words.
    ("set", rf"v(?:{_COUNT})?[UVHWPS]|q"),
    ("duration", rf"(?:{_COUNT}|k)-?[UVH]"),
    ("vague", r"jV|R|V(?=f)|(?<=i)V"),
    ("stretch", r"t?hE|tE|(?<=i)E"),
    # Clock times, years.
    ("clock", r"(?:Kp?|Dp)(?:\.?Z)?"),
    ("years", r"[rb]?Y[-/][DN](?![-/.:DN])"),
    ("year", rf"{_STAGE}?Y|t[UV]Y"),
)

SINGLE = tuple((name, re.compile(rule)) for name, rule in RULES)
"""The rules one by one, for a second try where the first that matched finds no value."""

GRAMMAR = re.compile("|".join(f"(?P<{name}_{i}>{rule})" for i, (name, rule) in enumerate(RULES)))
"""All rules in order of preference; the name of a group is the rule's name and its number."""


def rule_of(match: "re.Match[str]") -> int:
    """Return the number in `RULES` of the rule that matched."""
    return int((match.lastgroup or "").rpartition("_")[2])
