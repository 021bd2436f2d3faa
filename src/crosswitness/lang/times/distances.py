"""Builders for expressions that lean on another day, and for lengths, sets and vague words."""

from dataclasses import replace

from crosswitness.lang.times import context, pieces
from crosswitness.lang.times.common import BASES, length, made
from crosswitness.lang.times.found import Base, FoundDate, Shape
from crosswitness.lang.times.pieces import Match, first, partial
from crosswitness.model.annotation import TimeKind


def weekday(match: Match, around: context.Around) -> FoundDate | None:
    """``Wednesday``, ``last Friday evening``, ``Sunday of last week``."""
    number = pieces.value(match, "Ww")
    part = first(match, "P")
    way = pieces.direction(match)
    unit = first(match, "U")
    if unit is not None and (way is None or unit.value != "week"):
        return None
    return made(
        match, Shape.WEEKDAY, said=partial(weekday=number), part=part.value if part else "",
        unit=unit.value if unit else "", count=way[0] if way else None,
        base=BASES[way[1]] if way else None,
    )  # fmt: skip


def yesterday(match: Match, around: context.Around) -> FoundDate | None:
    """``today``, ``the day before yesterday``, ``yesterday evening``."""
    word, part, relation = first(match, "y"), first(match, "P"), first(match, "B")
    if word is None:
        return None
    if len(match) == 1 and context.is_title_word(around, word):
        return None
    shift = int(word.value)
    if relation is not None:
        if match[0].letter != "t" or match[1].value != "day" or not shift:
            return None
        shift += 1 if relation.value == "+a" else -1
    words = around.text[word.start : word.end].lower()
    night = "NI" if words == "tonight" else ""
    return made(
        match, Shape.SHIFT, unit="day", count=shift, base=Base.DEICTIC,
        part=part.value if part else night,
    )  # fmt: skip


def this_part(match: Match, around: context.Around) -> FoundDate | None:
    """``this morning``, ``last night``."""
    part, way = match[-1].value, pieces.direction(match)
    if way is None or (way[0] == -1 and part != "NI"):
        return None
    return made(match, Shape.SHIFT, unit="day", count=way[0], base=BASES[way[1]], part=part)


def ago(match: Match, around: context.Around) -> FoundDate | None:
    """``two weeks ago``, ``three days later``, ``a year after the ceasefire``."""
    unit, word = first(match, "UVH"), match[-1]
    number = 1 if match[0].letter == "t" else pieces.count(match)
    if unit is None or context.is_age(around, word.end):
        return None
    if match[0].letter == "t" and (unit.letter != "U" or word.value[1:] == "d"):
        return None
    if word.letter == "B" and not context.ends_clause(around.text, word.end):
        return made(
            match, Shape.EVENT, TimeKind.REFERENCE, unit=unit.value, timex="",
            count=number and number * (1 if word.value == "+a" else -1),
        )  # fmt: skip
    sign = 1 if word.value[0] == "+" else -1
    start, bounded = context.approximation(around.text, match[0].start)
    number = None if bounded else number
    found = made(
        match, Shape.SHIFT, unit=unit.value, count=number and number * sign,
        base=BASES[word.value[1]], part="" if number else ("PAST" if sign < 0 else "FUTURE"),
    )  # fmt: skip
    return replace(found, start=start)


def near(match: Match, around: context.Around) -> FoundDate | None:
    """``last week``, ``the next day``, ``earlier this month``, ``the end of the year``."""
    unit, way = first(match, "U"), pieces.direction(match)
    if unit is None:
        return None
    shift = first(match, "g")
    if shift is not None and shift.value == "-d":
        return None
    stage = pieces.stage(match)
    if shift is not None:
        stage = "start" if shift.value == "-a" else "end"
    told = unit.value == "day" or (match[0].letter == "t" and first(match, "n") is not None)
    if way is None and not stage and unit.value != "weekend":
        return None  # "the day" alone states no time
    if way is None:  # "later in the day", "the end of the year", "the weekend"
        base = Base.ANAPHORIC if told else None
        return made(match, Shape.SHIFT, unit=unit.value, count=0, base=base, part=stage)
    base = BASES[way[1]]
    if way[0] == 1 and told:
        base = Base.ANAPHORIC  # "the next day" follows the day told, "next week" that of writing
    return made(match, Shape.SHIFT, unit=unit.value, count=way[0], base=base, part=stage)


def span_now(match: Match, around: context.Around) -> FoundDate | None:
    """``the past nine years``: a length of time that ends, or begins, at the anchor."""
    unit, way = match[-1], pieces.direction(match)
    number = pieces.count(match)
    if unit.letter == "U":  # "the past year" is a length, "the last year" and others are not
        if around.text[match[1].start : match[1].end].lower() != "past":
            return None
        number = 1
    return made(
        match, Shape.DURATION, TimeKind.DURATION, unit=unit.value, count=number,
        base=BASES[way[1]] if way else None, timex=length(number, unit),
    )  # fmt: skip


def length_of(match: Match, around: context.Around) -> FoundDate | None:
    """``the first ten months of 1915``."""
    unit, number = first(match, "V"), pieces.count([t for t in match if t.letter != "Y"])
    if unit is None or (match[-1] is unit and first(match, "L") is not None):
        return None
    return made(
        match, Shape.DURATION, TimeKind.DURATION, unit=unit.value, count=number,
        timex=length(number, unit),
    )  # fmt: skip


def every(match: Match, around: context.Around) -> FoundDate | None:
    """``every day``, ``weekly``."""
    word = match[-1]
    if word.letter == "q":
        if context.is_newspaper(around, word):
            return None
        timex = word.value
    elif word.letter in "UVH":
        timex = length(pieces.count(match) or 1, word)
    else:
        timex = {"W": f"XXXX-WXX-{word.value}", "P": f"XXXX-XX-XXT{word.value}"}.get(
            word.letter, f"XXXX-{word.value}"
        )
    return made(match, Shape.SET, TimeKind.SET, timex=timex)


def duration(match: Match, around: context.Around) -> FoundDate | None:
    """``nine years``, ``a week``; an age ("31 years old") is none."""
    unit = match[-1]
    number = pieces.count(match)
    if context.is_age(around, unit.end) or unit.value in {"half", "quarter"}:
        return None
    if match[0].letter in "DN" and around.text[unit.start].isupper():
        return None  # a title: "60 Minutes"
    if match[0].letter == "k" and context.follows_times(around.text, match[0].start):
        return made(match, Shape.SET, TimeKind.SET, timex=length(1, unit))
    if unit.letter == "U" and number not in {1, None} and match[-2].letter != "-":
        return None  # "two week": the number belongs to something else
    found = made(
        match, Shape.DURATION, TimeKind.DURATION, unit=unit.value, count=number,
        timex=length(number, unit),
    )  # fmt: skip
    return replace(found, start=context.approximation(around.text, found.start)[0])


def vague(match: Match, around: context.Around) -> FoundDate | None:
    """``recently``, ``recent years``, ``years of``, ``for months``."""
    word = match[-1]
    if word.letter == "V" and match[0].letter != "j":
        if word.value in {"day", "quarter", "half"} or context.is_age(around, word.end):
            return None
        return made(
            match, Shape.DURATION, TimeKind.DURATION, unit=word.value, timex=length(None, word)
        )
    timex = match[0].value
    return made(match, Shape.VAGUE, TimeKind.REFERENCE, timex=timex)


def stretch(match: Match, around: context.Around) -> FoundDate | None:
    """``this period``, ``at that time``, ``the future``; "this time, he won" is a turn."""
    word = match[-1]
    future = word.value == "FUTURE_REF"
    pointed = first(match, "h") is not None
    if pointed == future or around.text[word.end : word.end + 1] == ",":
        return None
    return made(match, Shape.VAGUE, TimeKind.REFERENCE, timex=word.value)


def clock(match: Match, around: context.Around) -> FoundDate | None:
    """``22:26``, ``3 p.m. GMT``."""
    meridiem, zone = first(match, "p"), first(match, "Z")
    number = match[0]
    at = pieces.clock(
        around.text[number.start : number.end],
        around.text[meridiem.start : meridiem.end] if meridiem else "",
    )
    if at is None or (not meridiem and not zone and context.is_score(around, number)):
        return None
    stated = ""
    if zone is not None:
        stated = zone.value if zone.value != "?" else around.text[zone.start : zone.end]
    return made(
        match, Shape.CLOCK, TimeKind.REFERENCE, time_of_day=at, zone=stated,
        timex=f"T{at.isoformat('minutes')}",
    )  # fmt: skip
