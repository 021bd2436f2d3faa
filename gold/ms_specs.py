"""Recognizers-Text specifications: cases of dates whose value lies in the past or on the day.

Half of the cases are calendar talk about the future, which news is not about. A case is taken if it
has results, all of them dates or all date ranges, each with a value that begins on or before the
reference day; of two values the later one is wanted. Four counts are given: the wanted value is the
one chosen; it is among the chosen and the competing readings; it is chosen and has the place of the
gold; the one chosen is any of the gold's (many cases speak of the future). A range of these
specifications ends before the first day of its last month or year, so an end is right by its first
day, its last day or the day after.

The cases are also counted by kind, told by their words: the fourth count for each kind that news
uses, and for the notations, calendar talk and conventions that it does not.
"""

import json
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from crosswitness.annotators.times import TimesOptions, annotate
from crosswitness.model.annotation import TimeExpression
from gold.ms_kinds import NEWS, kind_of
from gold.plain import paragraphs
from gold.rows import Row

SETS = ("dates/ms_specs",)
_FILE = Path("Specs") / "DateTime" / "English" / "DateTimeModel.json"

Wanted = tuple[int, int, date, date | None]
"""Start, end, first day, and the day after the last one for a range."""


def score(gold: Path) -> list[Row]:
    """Return the number of cases and how many pass, dates and ranges apart."""
    cases = json.loads((gold / SETS[0] / _FILE).read_text(encoding="utf-8-sig"))
    out = _by_kind(cases)
    for kind in ("date", "daterange"):
        counts = Counter[str]()
        for case in cases:
            wanted = wanted_of(case, kind)
            if not wanted:
                continue
            counts["all"] += 1
            ours = found_in(case)
            for metric, test in _TESTS.items():
                counts[metric] += all(any(test(item, want) for item in ours) for want in wanted)
            counts[_ANY] += _any_right(case, kind, wanted)
        part = f"DateTimeModel, {kind} in the past"
        for metric in (*_TESTS, _ANY):
            name = f"{metric} of {counts['all']}"
            value = float(counts[metric])
            out.append(Row(stage="dates", set=SETS[0], part=part, metric=name, value=value))
    return out


def _by_kind(cases: list[dict[str, Any]]) -> list[Row]:
    """Return how many cases of each kind are right: a chosen value is one of the gold's."""
    right, every = Counter[str](), Counter[str]()
    for case in cases:
        for kind in ("date", "daterange"):
            wanted = wanted_of(case, kind)
            if not wanted:
                continue
            named = {kind_of(case["Input"][want[0] : want[1]]) for want in wanted}
            name = min(named, key=lambda n: (n.startswith(NEWS), n))  # news only if all are
            every[name] += 1
            right[name] += _any_right(case, kind, wanted)
    news = [name for name in every if name.startswith(NEWS)]
    share = sum(right[n] for n in news) / sum(every[n] for n in news)
    total = f"all kinds that news uses, {sum(every[n] for n in news)} cases"
    rows = [Row(stage="dates", set=SETS[0], part="news kinds", metric=total, value=share)]
    for name in sorted(every):
        part = "news kinds" if name in news else "other kinds"
        metric = f"{name}: right of {every[name]}"
        value = float(right[name])
        rows.append(Row(stage="dates", set=SETS[0], part=part, metric=metric, value=value))
    return rows


def _any_right(case: dict[str, Any], kind: str, wanted: list[Wanted]) -> bool:
    ours, able = found_in(case), wanted_of(case, kind, future=True)
    return all(
        any(fits(item, want) for item in ours for want in able if want[:2] == place)
        for place in {want[:2] for want in wanted}
    )


def found_in(case: dict[str, Any]) -> list[TimeExpression]:
    """Return what the stage finds in a case, its reference day as publication date."""
    layers = paragraphs(case["Input"], case["Context"]["ReferenceDateTime"][:10])
    return [x for x in annotate(layers, TimesOptions()) if isinstance(x, TimeExpression)]


def wanted_of(case: dict[str, Any], kind: str, future: bool = False) -> list[Wanted]:
    """Return what a case wants, or nothing if it is none of ours; every value with ``future``."""
    reference = case.get("Context", {}).get("ReferenceDateTime")
    if not reference:
        return []
    day = date.fromisoformat(reference[:10])
    wanted: list[Wanted] = []
    for result in case["Results"]:
        if result.get("TypeName") != f"datetimeV2.{kind}":
            return []
        past = [value for value in map(_days, result["Resolution"]["values"]) if value]
        place = result["Start"], result["End"] + 1
        if future:
            wanted.extend((*place, first, last) for first, last in past)
            continue
        past = [value for value in past if value[0] <= day]
        if not past:
            return []
        wanted.append((*place, *max(past, key=lambda value: value[0])))
    return wanted


def _days(value: dict[str, str]) -> tuple[date, date | None] | None:
    try:
        if value["type"] == "date":
            return date.fromisoformat(value["value"]), None
        return date.fromisoformat(value["start"]), date.fromisoformat(value["end"])
    except (KeyError, ValueError):
        return None


def touches(item: TimeExpression, want: Wanted) -> bool:
    """Say whether an expression shares a character with the wanted place."""
    return item.extent.start < want[1] and want[0] < item.extent.end


def fits(item: TimeExpression, want: Wanted) -> bool:
    """Say whether an expression at the wanted place has the wanted value."""
    _, _, first, after = want
    if not touches(item, want) or item.start is None:
        return False
    low = item.start.bounds()
    high = (item.stop or item.start).bounds()
    if low is None or high is None or low[0] != first:
        return False
    ends = {high[1], high[1] + timedelta(days=1), high[0]}
    return high[1] == first if after is None else after in ends


def offers(item: TimeExpression, want: Wanted) -> bool:
    """Say whether the wanted day is the value or a competing reading."""
    if fits(item, want):
        return True
    days = {reading.value for reading in item.readings}
    first = want[2].isoformat()
    return touches(item, want) and (first in days or first[:7] in days)


def placed(item: TimeExpression, want: Wanted) -> bool:
    """Say whether value and place are those wanted."""
    return fits(item, want) and (item.extent.start, item.extent.end) == want[:2]


_TESTS = {
    "chosen value right": fits,
    "value among readings": offers,
    "chosen value and place right": placed,
}
_ANY = "chosen value any of the gold's"
