"""Builders for expressions that state parts of a calendar date."""

from crosswitness.lang.times import context, pieces
from crosswitness.lang.times.common import made, of_year, stage_holds
from crosswitness.lang.times.found import FoundDate, Shape
from crosswitness.lang.times.pieces import Match, first, partial
from crosswitness.model.annotation import TimeKind
from crosswitness.model.when import PartialDate


def numeric(match: Match, around: context.Around) -> FoundDate | None:
    """``2020-07-08T22:26Z``, ``08/07/2020``."""
    token = match[-1]
    words = around.text[token.start : token.end]
    if words[4:5] == "-":
        said, day_time, zone = pieces.iso(words)
        other = None
    else:
        (said, other), day_time, zone = pieces.numeric(words), None, ""
    if said is None:
        return None
    return made(match, Shape.CALENDAR, said=said, other=other, time_of_day=day_time, zone=zone)


def era(match: Match, around: context.Around) -> FoundDate | None:
    """``480 BC``: no `PartialDate` reaches before the year 1."""
    number = first(match, "YND")
    age = first(match, "z")
    if number is None or age is None:
        return None
    if age.value == "BC":
        timex = f"BC{int(number.value):04d}"
        month, part = pieces.value(match, "Mma"), first(match, "S")
        timex += f"-{month:02d}" if month else f"-{part.value}" if part else ""
        return made(match, Shape.PERIOD, unit="year", timex=timex)
    said = partial(year=int(number.value))
    return made(match, Shape.CALENDAR, said=said) if said else None


def days(match: Match, around: context.Around) -> FoundDate | None:
    """``8-12 July 2020``, ``between July 8 and 12``."""
    numbers = [token for token in match if token.letter in "DO"][:2]
    month, year = pieces.value(match, "Mma"), pieces.year(match)
    low, high = (partial(year=year, month=month, day=int(n.value)) for n in numbers)
    if low is None or high is None or int(numbers[0].value) >= int(numbers[1].value):
        return None
    if any(t.letter == "&" for t in match) and match[0].letter != "b":
        if int(numbers[1].value) != int(numbers[0].value) + 1:
            return None
    elif match[0].letter == "b" and all(t.letter != "&" for t in match):
        return None
    ends = []
    for number, said in zip(numbers, (low, high), strict=True):
        ends.append(made([number], Shape.CALENDAR, said=said))
    return made(
        match, Shape.RANGE, TimeKind.INTERVAL, said=low, until=high, ends=(ends[0], ends[1])
    )


def day(match: Match, around: context.Around) -> FoundDate | None:
    """``Thursday 13 August 2020``, ``July 08``, ``the first of May``, ``Friday the 13th``."""
    year = pieces.year(match)
    if year is None and len(match) == 5 and match[1].letter in "-/":  # "5-Aug-16"
        short = int(match[4].value)
        year = None if short > 99 else short + (1900 if short >= 70 else 2000)
    said = partial(
        year=year,
        month=pieces.value(match, "MmaA"),
        day=pieces.value(match, "DOo"),
        weekday=pieces.value(match, "Ww"),
    )
    if said is None:
        return None
    last, part = match[-1], first(match, "P")
    if last.letter == "o" and last.value == "1" and match[-2].letter != "t":
        return None  # "in May first reports came"
    if last.letter == "D" and context.counts(around.text, last.end):
        return None
    more = of_year(match)
    more |= {"part": part.value} if part else {}
    return made(match, Shape.CALENDAR, said=said, **more)


def month(match: Match, around: context.Around) -> FoundDate | None:
    """``July 2020``, ``early May``, ``last June``, ``May last year``."""
    unit = first(match, "U")
    if (unit is not None and unit.value != "year") or not stage_holds(match, around.text):
        return None
    number = first(match, "Mma")
    if number is None:
        return None
    if match[0] is number and context.is_name(around, number):
        return None
    if len(match) == 1 and number.letter == "a" and not context.leads_month(around):
        return None
    said = partial(year=pieces.year(match), month=int(number.value))
    if said is None:
        return None
    return made(match, Shape.CALENDAR, said=said, part=pieces.stage(match), **of_year(match))


def year(match: Match, around: context.Around) -> FoundDate | None:
    """``in 2011``, ``late 1943``."""
    stage = pieces.stage(match)
    number = match[-1]
    unit = first(match, "UV")
    if unit is not None:
        if unit.value != "year":
            return None
    elif stage:
        if not stage_holds(match, around.text):
            return None
    elif not context.is_year(around, number):
        return None
    return made(match, Shape.CALENDAR, said=partial(year=int(number.value)), part=stage)


def years(match: Match, around: context.Around) -> FoundDate | None:
    """``1914-18``."""
    low, short = first(match, "Y"), match[-1]
    if low is None or len(short.value) != 2:
        return None
    high = int(low.value) // 100 * 100 + int(short.value)
    slash = any(token.letter == "/" for token in match)
    if high <= int(low.value) or (slash and high != int(low.value) + 1):
        return None
    said, until = partial(year=int(low.value)), partial(year=high)
    ends = (
        made([low], Shape.CALENDAR, said=said),
        made([short], Shape.CALENDAR, said=until),
    )
    return made(match, Shape.RANGE, TimeKind.INTERVAL, said=said, until=until, ends=ends)


def counted(match: Match, around: context.Around) -> FoundDate | None:
    """``the first week of May``, ``the second half of 1943``, ``the last day of the year``."""
    unit, last = first(match, "U"), match[0].letter == "L" or match[1].letter == "L"
    number = -1 if last else pieces.value(match, "o")
    if unit is None or unit.value not in {"day", "week", "half", "quarter", "decade"}:
        return None
    tail = match[match.index(unit) + 1 :]
    said = _calendar_of(tail)
    more = of_year(tail) if said is None or said.year is None else {}
    if said is None and not more and first(tail, "U") is None:
        return None
    more = {key: value for key, value in more.items() if key == "base"} | {
        "unit": unit.value,
        "count": number,
    }
    return made(match, Shape.PERIOD, said=said, **more)


def _calendar_of(match: Match) -> PartialDate | None:
    month, year = pieces.value(match, "Mma"), pieces.year(match)
    return None if month is None and year is None else partial(year=year, month=month)


def century(match: Match, around: context.Around) -> FoundDate | None:
    """``the 19th century``."""
    number = pieces.value(match, "oO")
    unit, before_christ = first(match, "U"), match[-1].value == "BC"
    if unit is None or unit.value != "century" or number is None or number < 1:
        return None
    if context.is_name_unit(around, unit):
        return None
    if before_christ:
        return made(match, Shape.PERIOD, unit="century", timex=f"BC{number - 1:02d}")
    low, high = partial(year=number * 100 - 99), partial(year=number * 100)
    return made(
        match, Shape.PERIOD, TimeKind.INTERVAL, said=low, until=high, unit="century",
        part=pieces.stage(match), timex=f"{number - 1:02d}",
    )  # fmt: skip


def decade(match: Match, around: context.Around) -> FoundDate | None:
    """``the 1990s``, ``the early '60s``."""
    digits = "".join(c for c in match[-1].value if c.isdigit())
    low = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return made(
        match, Shape.PERIOD, TimeKind.INTERVAL, said=partial(year=low),
        until=partial(year=low + 9), unit="decade", part=pieces.stage(match), timex=str(low // 10),
    )  # fmt: skip


def quarter(match: Match, around: context.Around) -> FoundDate | None:
    """``Q3 2020``."""
    number, year = pieces.value(match, "Q"), pieces.year(match)
    said = partial(year=year) if year is not None else None
    return made(match, Shape.PERIOD, said=said, unit="quarter", count=number)


def season(match: Match, around: context.Around) -> FoundDate | None:
    """``the spring of 1943``, ``last winter``."""
    word = first(match, "S")
    if word is None or not stage_holds(match, around.text):
        return None
    if (
        pieces.year(match) is None
        and first(match, "U") is None
        and around.text[word.end : word.end + 4] in {" of ", " of\n"}
    ):
        return None  # "the fall of the city", "a spring of water"
    year = pieces.year(match)
    said = partial(year=year) if year is not None else None
    more = {} if said else of_year(match)
    more |= {"unit": "season", "part": word.value}
    return made(match, Shape.PERIOD, said=said, **more)
