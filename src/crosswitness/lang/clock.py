"""Times of the day and what they are the time of: the happening, or the call for help.

Read are "6.04am", "6:10 a.m.", "18:30" and, after a preposition, the British "6.13". Around,
about and shortly widen a time. A zone is kept as it is printed: two times in two zones are not
compared, for zones move with the season. Not read: hours without minutes unless am or pm
stands behind them, times in words, and durations.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TIME = re.compile(
    r"(?<![\d.:,$£€])(?:(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:\.\s?m\.|m\b)"
    r"|(?P<hour24>[01]?\d|2[0-3])(?P<sep>[.:])(?P<minute24>[0-5]\d)(?!\d|[.:]\d|\s?%|\s?[ap]\.?m\b))"
    r"(?:\s\(?(?P<zone>[A-Z]{2,4}T|UTC|local time)\b)?",
)
_BEFORE = re.compile(
    r"\b(?P<lead>(?:at|from)?\s?(?:some time\s)?(?:around|about|approximately|roughly|circa|near)"
    r"|(?:just|shortly|soon)\s(?:after|before)|at|by|before|after|since|until|from|to|and)\s$",
    re.IGNORECASE,
)
_ABOUT = 15
"""Minutes that "around" and "shortly after" may be off."""
_DAY = 24 * 60
_HAPPENED = re.compile(
    r"\b(?P<plain>happened|occurred|took place)\b"
    r"|\b(?P<verb>exploded|detonated|erupted|crashed|collided|derailed|overturned|collapsed|sank|"
    r"capsized|struck|hit|landed|fell|launched|fired|began|started|ended|died|took off|stopped)\b",
    re.IGNORECASE,
)
_ALERTED = re.compile(
    r"\b(?:(?:were|was|been|being|are|got) (?:first )?(?:called|alerted|notified|summoned|"
    r"scrambled|dispatched|informed)|(?:received|took|got) (?:a|an|the|its|their|our) "
    r"(?:first |emergency |distress |initial )?(?:call|alert|report)|(?:raised|sounded) the alarm|"
    r"called (?:to|at|out))\b",
    re.IGNORECASE,
)
_REACH = 90
"""Code points before a time in which its verb is looked for."""
_STOP = re.compile(r"[.;!?\n”\"]\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of the day with what it is the time of.

    Attributes:
        start: First code point of the time, its preposition left out.
        end: Code point after it.
        low: First minute of the day that the words allow, 0 to 1439 and beyond where they widen.
        high: Last one, inclusive.
        half: Whether am or pm is known; else the minutes are those of the first half.
        zone: The zone as printed, ``""`` for none and for local time.
        kind: ``"happened"`` or ``"alerted"``.
        verb: What happened in the word of the report, ``""`` for the plain "happened".
    """

    start: int
    end: int
    low: int
    high: int
    half: bool
    zone: str
    kind: str
    verb: str = ""

    def exact(self) -> bool:
        """Say whether the words give one minute."""
        return self.low == self.high


def clocks(text: str, start: int, end: int) -> Iterator[Clock]:
    """Yield the times of ``text[start:end]`` of which the words before say what they are of."""
    for match in _TIME.finditer(text, start, end):
        lead = text[max(start, match.start() - 40) : match.start()]
        before = _BEFORE.search(lead)
        if match["half"] is None and (before is None and match["sep"] == "."):
            continue  # "6.13" may be any number
        told = _span(match, " ".join(before["lead"].lower().split()) if before else "")
        what = _of(text[max(start, match.start() - _REACH) : match.start()])
        if told is None or what is None:
            continue
        hour24 = match["hour24"]
        zone = match["zone"] or ""
        yield Clock(
            start=match.start(),
            end=match.end(),
            low=told[0],
            high=told[1],
            half=match["half"] is not None or int(hour24) > 12 or hour24[0] == "0",
            zone="" if zone == "local time" else zone,
            kind=what[0],
            verb=what[1],
        )


def _span(match: re.Match[str], lead: str) -> tuple[int, int] | None:
    """Return the minutes that a time allows, None where it only bounds something."""
    if match["half"] is not None:
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if not 1 <= hour <= 12:
            return None
        at = (hour % 12 + (12 if match["half"] in "pP" else 0)) * 60 + minute
        exact = match["minute"] is not None
    else:
        at, exact = int(match["hour24"]) * 60 + int(match["minute24"]), True
    if lead.startswith(("just", "shortly", "soon")):
        return (at, at + _ABOUT) if lead.endswith("after") else (at - _ABOUT, at)
    if lead in ("by", "before", "after", "since", "until", "from", "to", "and"):
        return None
    about = lead not in ("", "at") or not exact
    return (at - _ABOUT, at + _ABOUT) if about else (at, at)


def _of(lead: str) -> tuple[str, str] | None:
    """Return what a time is the time of, by the last verb before it in its sentence."""
    cuts = [cut.end() for cut in _STOP.finditer(lead)]
    lead = lead[cuts[-1] :] if cuts else lead
    if _TIME.search(lead):
        return None  # "hit at 5.58, and at 6.12": the second belongs to something else
    happened = [
        (m.start(), "happened", (m["verb"] or "").lower()) for m in _HAPPENED.finditer(lead)
    ]
    alerted = [(m.start(), "alerted", "") for m in _ALERTED.finditer(lead)]
    last = max((*happened, *alerted), default=None)
    return last[1:] if last is not None else None


def apart(one: Clock, two: Clock) -> bool:
    """Say whether two times of one zone cannot be one minute; False where it cannot be told."""
    if one.zone != two.zone:
        return False
    turns = (0, _DAY, -_DAY) if one.half and two.half else range(-_DAY, _DAY + 1, _DAY // 2)
    return all(one.high + turn < two.low or two.high < one.low + turn for turn in turns)


def minutes_before(one: Clock, two: Clock) -> int:
    """Return how many minutes the latest of ``one`` lies before the earliest of ``two``.

    Negative where it does not, or where the zones differ.
    """
    if one.zone != two.zone:
        return -1
    turn = _DAY if one.half and two.half else _DAY // 2
    gap = (two.low - one.high) % turn
    return gap if gap < turn // 2 and two.low != one.high else -1
