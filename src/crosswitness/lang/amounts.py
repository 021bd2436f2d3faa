"""One number in digits or words, without what bounds it."""

import re
from dataclasses import dataclass
from functools import cache

from crosswitness.lang.tables import rows

SPACE = r"[ \t\xa0\u2009\u202f]"
_GROUPED = r"\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?(?![\d,]\d)"
_PLAIN = r"\d+(?:\.\d+)?"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as its own words state it.

    Attributes:
        start: First code point.
        end: Code point after the last one.
        low: Smallest value.
        high: Largest value, the same unless the words are vague.
        digits: Whether it is written in digits only, without separators or scale.
        scaled: Whether words take part in it ("2 million").
        vague: Whether it is a vague amount ("dozens").
    """

    start: int
    end: int
    low: float
    high: float
    digits: bool = False
    scaled: bool = False
    vague: bool = False


@cache
def number_words() -> dict[str, tuple[str, float, float]]:
    """Return kind, smallest and largest value of each number word in lower case."""
    table = {}
    for row in rows("number_words"):
        table[row["word"]] = (row["kind"], float(row["low"]), float(row["high"]))
    return table


def alternatives(words: list[str]) -> str:
    """Return a pattern of any of ``words``, the longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", rf"{SPACE}") for word in ordered)


@cache
def trigger() -> re.Pattern[str]:
    """Return the pattern of what a number may begin with, at the edge of a word."""
    table = number_words()
    words = [word for word, (kind, _, _) in table.items() if len(word) > 2 and kind != "scale"]
    starts = "|".join(sorted({word[:2] for word in words} | {"ha", "a "}))
    return re.compile(
        rf"(?<![\w.,/#:-])(?:(?=\d)(?P<digits>{_GROUPED}|{_PLAIN})"
        rf"|(?=(?:{starts}))(?P<word>half{SPACE}(?:a|of{SPACE}a){SPACE}(?:dozen|million|billion)"
        rf"|a{SPACE}(?:dozen|hundred|thousand|million|billion|score)|{alternatives(words)})\b)",
        re.IGNORECASE,
    )


_SCALE = re.compile(
    rf"{SPACE}?-?(hundred|thousand|million|billion|trillion|dozen|mn|bn|tn|m|k)(?![\w])",
    re.IGNORECASE,
)
_BOUNDLESS = re.compile(rf"{SPACE}(?:zillion|gazillion|bazillion|umpteen)", re.IGNORECASE)
"""Words of scale that mean no number: "11 zillion" is none."""
_SCALES = {"m": 1e6, "k": 1e3}
_TOKEN = re.compile(rf"(?:{SPACE}of{SPACE}|-|{SPACE}{{1,2}}(?:and{SPACE})?)([a-z]+)", re.IGNORECASE)
_GLUED = re.compile(r"(?:st|nd|rd|th)\b|[A-Za-z_]|[-–/]\d|-[A-Za-z]{1,3}\d|[:.]\d", re.IGNORECASE)
DIGITS_ONLY = re.compile(rf"(?P<digits>{_GROUPED}|{_PLAIN})(?P<word>(?!))?")
"""A number in digits where no edge of a word is asked for: behind a hyphen."""


def amount_of(text: str, match: re.Match[str], stop: int) -> Amount | None:
    """Return the number that begins at a match of `trigger`, read up to ``stop``, or None."""
    if match["digits"] is not None:
        return _in_digits(text, match.start(), match.end(), stop)
    return _in_words(text, match, stop)


def _in_digits(text: str, start: int, end: int, stop: int) -> Amount | None:
    digits = text[start:end]
    value = float("".join(c for c in digits if c.isdigit() or c == "."))
    scale = _SCALE.match(text, end, stop)
    if scale is not None and not _is_metre(scale[1], text, start):
        word = scale[1].lower()
        factor = _SCALES.get(word) or number_words()[word][1]
        return Amount(start, scale.end(), value * factor, value * factor, scaled=True)
    if _glued(text, end, stop) or _BOUNDLESS.match(text, end, stop):
        return None
    return Amount(start, end, value, value, digits=digits.isdigit())


def _is_metre(word: str, text: str, start: int) -> bool:
    """Say whether ``m`` is metres: it is a million behind a currency sign only."""
    return word == "m" and text[max(0, start - 2) : start].strip()[-1:] not in set("$€£¥")


_UNIT_GLUED = re.compile(r"(?:km|cm|mm|kg|mph|kph|ft|ha|m|MW|GW|kW|[%°+])", re.ASCII)


def _glued(text: str, end: int, stop: int) -> bool:
    glued = _GLUED.match(text, end, stop)
    if glued is None:
        return False
    unit = _UNIT_GLUED.match(text, end, stop)
    if unit is not None and not text[unit.end() : unit.end() + 1].isalnum():
        return False
    return not re.match(r"[-–]\d", glued[0])


def _in_words(text: str, match: re.Match[str], stop: int) -> Amount | None:
    words = " ".join(match["word"].lower().split())
    table = number_words()
    if words.startswith("half"):
        value = table[words.rsplit(" ", 1)[1]][1] / 2
        return Amount(match.start(), match.end(), value, value, scaled=True)
    if words.startswith("a ") and words not in table:
        value = table[words[2:]][1]
        return _continued(text, match, stop, ("scale", value, value))
    return _continued(text, match, stop, table[words])


def _continued(
    text: str, match: re.Match[str], stop: int, first: tuple[str, float, float]
) -> Amount:
    """Read on over number words as long as they make one number ("two hundred and fifty")."""
    table = number_words()
    kind, low, high = first
    total, part_low, part_high = 0.0, low, high
    end = match.end()
    vague = kind in {"plural", "vague"}
    previous = kind
    while (token := _TOKEN.match(text, end, stop)) is not None:
        known = table.get(token[1].lower())
        of = " of " in token[0].replace("\xa0", " ")
        if known is None or of is not (known[0] == "plural") or (of and not vague):
            break
        if "and" in token[0].lower().split() and previous != "scale":
            break
        if known[0] in {"scale", "plural"} and previous != "x":
            factor = _factor(known, token[1].lower())
            if factor >= 1000 and not vague:
                total, part_low = total + part_low * factor, 0.0
                part_high = 0.0
            else:
                part_low, part_high = part_low * factor, (part_high + 1) * factor - 1
                if not vague:
                    part_high = part_low
        elif (previous == "ten" and known[0] == "unit") or previous == "scale":
            part_low, part_high = part_low + known[1], part_high + known[1]
        else:
            break
        previous = known[0]
        end = token.end()
    return Amount(match.start(), end, total + part_low, total + part_high, scaled=True, vague=vague)


def _factor(known: tuple[str, float, float], word: str) -> float:
    """Return what a scale word multiplies by; "thousands" in "tens of thousands" is a thousand."""
    return known[1] if known[0] == "scale" else number_words()[word.removesuffix("s")][1]
