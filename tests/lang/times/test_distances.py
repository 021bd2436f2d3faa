import pytest

from crosswitness.lang.calendar import Base, find_dates
from crosswitness.model.annotation import TimeKind


@pytest.mark.parametrize(
    ("text", "unit", "count", "base"),
    [
        ("two weeks ago", "week", -2, Base.DEICTIC),
        ("a few days ago", "day", None, Base.DEICTIC),
        ("three days later", "day", 3, Base.ANAPHORIC),
        ("the day before.", "day", -1, Base.ANAPHORIC),
        ("yesterday", "day", -1, Base.DEICTIC),
        ("the day before yesterday", "day", -2, Base.DEICTIC),
        ("last week", "week", -1, Base.DEICTIC),
        ("next week", "week", 1, Base.DEICTIC),
        ("the next day", "day", 1, Base.ANAPHORIC),
        ("the previous year", "year", -1, Base.ANAPHORIC),
        ("that same day", "day", 0, Base.ANAPHORIC),
        ("earlier this month", "month", 0, Base.DEICTIC),
        ("later in the day", "day", 0, Base.ANAPHORIC),
        ("the end of the year", "year", 0, None),
    ],
)
def test_distances(text: str, unit: str, count: int | None, base: Base | None) -> None:
    (found,) = find_dates(text)
    assert (found.unit, found.count, found.base) == (unit, count, base)


@pytest.mark.parametrize(
    ("text", "kind", "timex"),
    [
        ("for nine years", TimeKind.DURATION, "P9Y"),
        ("a three-day trip", TimeKind.DURATION, "P3D"),
        ("several weeks", TimeKind.DURATION, "PXW"),
        ("the past decade", TimeKind.DURATION, "P1DE"),
        ("the first ten months of 1915", TimeKind.DURATION, "P10M"),
        ("six hours", TimeKind.DURATION, "PT6H"),
        ("every week", TimeKind.SET, "P1W"),
        ("twice a day", TimeKind.SET, "P1D"),
        ("every Friday", TimeKind.SET, "XXXX-WXX-5"),
        ("now", TimeKind.REFERENCE, "PRESENT_REF"),
        ("in recent years", TimeKind.REFERENCE, "PAST_REF"),
        ("at 10:30", TimeKind.REFERENCE, "T10:30"),
    ],
)
def test_lengths_sets_and_vague_words(text: str, kind: TimeKind, timex: str) -> None:
    (found,) = find_dates(text)
    assert (found.kind, found.timex) == (kind, timex)


@pytest.mark.parametrize(
    "text",
    ["a quarter of it", "31 years old", "the Graustarkian daily", "Ruritania Today is"],
)
def test_words_that_state_no_time(text: str) -> None:
    assert find_dates(text) == []
