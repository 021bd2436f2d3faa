"""Neighbouring expressions that are one: a day with its clock time, two ends of a range."""

from dataclasses import replace

from crosswitness.lang.times.days import with_year
from crosswitness.lang.times.found import Base, FoundDate, Shape
from crosswitness.lang.times.lexer import Token
from crosswitness.model.annotation import TimeKind

Placed = tuple[FoundDate, int, int]
"""An expression with the index of its first token and the index after its last one."""

_DATES = {Shape.CALENDAR, Shape.WEEKDAY, Shape.SHIFT, Shape.PERIOD}
_CLOCK_AFTER = {"", ",", "-", "i", ",i", "x"}
_CLOCK_BEFORE = {"", ",", "-", "i", ",i"}


def joined(text: str, tokens: list[Token], letters: str, made: list[Placed]) -> list[FoundDate]:
    """Return the expressions with clock times and ranges joined."""
    if not made:
        return []
    placed = _from_dates(letters, _clocks(text, letters, made))
    return [item[0] for item in _ranges(text, tokens, letters, placed)]


def _from_dates(letters: str, made: list[Placed]) -> list[Placed]:
    """Join "two weeks before" with the date right behind it, from which it counts."""
    out: list[Placed] = []
    for item in made:
        if out and out[-1][0].shape is Shape.EVENT and item[0].shape in _DATES:
            left = out[-1]
            if letters[left[2] : item[1]] == "" and left[0].count is not None:
                joined_date = replace(
                    left[0], end=item[0].end, kind=TimeKind.DATE, shape=Shape.SHIFT,
                    ends=(item[0], None),
                )  # fmt: skip
                out[-1] = (joined_date, left[1], item[2])
                continue
        out.append(item)
    return out


def _clocks(text: str, letters: str, made: list[Placed]) -> list[Placed]:
    out: list[Placed] = [made[0]]
    for item in made[1:]:
        left, right = out[-1], item
        between = letters[left[2] : right[1]]
        both = None
        if right[0].shape is Shape.CLOCK and between in _CLOCK_AFTER:
            both = _with_clock(left[0], right[0])
            if between == "x" and text[left[0].end : right[0].start].strip() not in {"|", "•", "·"}:
                both = None
        elif left[0].shape is Shape.CLOCK and between in _CLOCK_BEFORE:
            both = _with_clock(right[0], left[0])
        if both is None:
            out.append(item)
        else:
            out[-1] = (both, left[1], right[2])
    return out


def _with_clock(day: FoundDate, clock: FoundDate) -> FoundDate | None:
    if day.shape not in _DATES or day.time_of_day is not None or day.kind is not TimeKind.DATE:
        return None
    if day.shape is Shape.CALENDAR and (day.said is None or day.said.day is None):
        return None
    if day.shape is Shape.PERIOD or (day.shape is Shape.SHIFT and day.unit != "day"):
        return None
    start, end = min(day.start, clock.start), max(day.end, clock.end)
    return replace(day, start=start, end=end, time_of_day=clock.time_of_day, zone=clock.zone)


def _ranges(text: str, tokens: list[Token], letters: str, made: list[Placed]) -> list[Placed]:
    out: list[Placed] = []
    position = 0
    while position < len(made):
        item = made[position]
        following = made[position + 1] if position + 1 < len(made) else None
        before = letters[item[1] - 1 : item[1]] if item[1] else ""
        if before in {"r", "b"} and before:
            item, following = _present(text, item), following and _present(text, following)
        pair = _pair(letters, before, item, following) if following else None
        if pair is not None and following is not None:
            start = tokens[item[1] - 1].start if before in {"r", "b", "s"} and before else None
            after = made[position + 2] if position + 2 < len(made) else None
            ends, last = _with_year(letters, item, following, after)
            out.append((_spanning(*ends, start), item[1], last))
            position += 2 if last == following[2] else 3
            continue
        if before in {"s", "u"} and before and _is_end(item[0]):
            word = tokens[item[1] - 1]
            low, high = (item[0], None) if before == "s" else (None, item[0])
            out.append((_spanning(low, high, word.start), item[1] - 1, item[2]))
        else:
            out.append(item)
        position += 1
    return out


def _present(text: str, item: Placed) -> Placed:
    """Return "now" as the day of writing, which a range may begin or end with."""
    found = item[0]
    if found.shape is not Shape.VAGUE or text[found.start : found.end].lower() != "now":
        return item
    day = replace(
        found, kind=TimeKind.DATE, shape=Shape.SHIFT, unit="day", count=0, base=Base.DEICTIC,
        timex="",
    )  # fmt: skip
    return day, item[1], item[2]


def _with_year(
    letters: str, left: Placed, right: Placed, after: Placed | None
) -> tuple[tuple[FoundDate, FoundDate], int]:
    """Return both ends, with the year of "from April to June in 2017", and the last token + 1."""
    low, high = left[0], right[0]
    year = after[0].said.year if after is not None and after[0].said is not None else None
    behind = after is not None and letters[right[2] : after[1]] == "i"
    months = all(e.said is not None and e.said.month and not e.said.year for e in (low, high))
    if after is None or year is None or not behind or not months or _grain(after[0]) != "year":
        return (low, high), right[2]
    dated = replace(high, end=after[0].end, said=high.said and with_year(high.said, year))
    return (low, dated), after[2]


def _is_end(date: FoundDate) -> bool:
    return date.shape in _DATES


def _pair(letters: str, before: str, left: Placed, right: Placed) -> bool | None:
    if not (_is_end(left[0]) and _is_end(right[0])):
        return None
    between = letters[left[2] : right[1]]
    same = _grain(left[0]) == _grain(right[0]) or before == "r"
    years = [end.said.year if end.said is not None else None for end in (left[0], right[0])]
    if between in {"T", "u"} and (same or all(years)):
        return True
    if between == "-" and same and left[0].shape is right[0].shape:
        return True
    return True if between == "&" and before == "b" else None


def _grain(date: FoundDate) -> str:
    if date.said is None:
        return date.unit
    if date.said.day or date.said.weekday:
        return "day"
    return "month" if date.said.month else date.unit or "year"


def _spanning(low: FoundDate | None, high: FoundDate | None, start: int | None) -> FoundDate:
    edges = [end for end in (low, high) if end is not None]
    return FoundDate(
        start=edges[0].start if start is None else start,
        end=edges[-1].end,
        kind=TimeKind.INTERVAL,
        shape=Shape.RANGE,
        said=low.said if low else None,
        until=high.said if high else None,
        ends=(low, high),
    )
