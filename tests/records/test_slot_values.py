import pytest

from crosswitness.model.annotation import (
    Anchor,
    Bound,
    Chain,
    ChainMember,
    MentionKind,
    Quantity,
    TimeExpression,
    TimeKind,
)
from crosswitness.model.layers import Layers
from crosswitness.model.when import PartialDate
from crosswitness.records.slot_values import dates, days_apart, figures, is_day, names, one_name
from tests.records.support import ORIGIN, find, material, report


def dated(text: str, words: str, value: PartialDate) -> Layers:
    made = report(text, text[:8])
    time = TimeExpression(
        extent=find(made, words), origin=ORIGIN, kind=TimeKind.DATE, said=value, start=value,
        timex=str(value), anchor=Anchor.NONE, rule="hand",
    )  # fmt: skip
    return made.adding([time])


def days(left: tuple[str, str, PartialDate], right: tuple[str, str, PartialDate]) -> int:
    ours, theirs = dated(*left), dated(*right)
    return len(list(dates(ours, ours.document.whole, theirs, theirs.document.whole)))


MONDAY, TUESDAY = PartialDate(weekday=1), PartialDate(weekday=2)


def test_two_days_differ_but_a_day_and_a_year_are_two_ways_to_tell():
    tanker = "The tanker sank on {}"
    one = (tanker.format("Monday"), "Monday", MONDAY)
    assert days(one, (tanker.format("Tuesday"), "Tuesday", TUESDAY)) == 1
    assert days(one, one) == 0
    assert days(one, (tanker.format("2031"), "2031", PartialDate(year=2031))) == 0
    assert is_day(dated(*one), find(dated(*one), "Monday"))


def test_one_weekday_of_two_weeks_is_a_matter_of_publication():
    made = []
    for text, words, day in (
        ("Sunk on Monday", "Monday", 6),
        ("Lost on Monday noon", "Monday", 13),
    ):
        date = PartialDate(year=2031, month=1, day=day)
        layers = report(text, text[:4])
        time = TimeExpression(
            extent=find(layers, words), origin=ORIGIN, kind=TimeKind.DATE, said=MONDAY,
            start=date, timex=str(date), anchor=Anchor.NONE, rule="hand",
        )  # fmt: skip
        made.append(layers.adding([time]))
    ours, theirs = made
    assert not list(dates(ours, ours.document.whole, theirs, theirs.document.whole))


@pytest.mark.parametrize(
    "text",
    ["Officials said on Tuesday that the tanker sank", "On Tuesday officials confirmed it sank"],
)
def test_the_day_of_a_saying_is_no_day_of_what_is_told(text):
    left = ("The tanker sank on Monday", "Monday", MONDAY)
    assert days(left, (text, "Tuesday", TUESDAY)) == 0


def measured(text: str, *lengths: tuple[str, float, str]) -> Layers:
    made = report(text, text[:8])
    return made.adding(
        Quantity(
            extent=find(made, words), origin=ORIGIN, number=find(made, words), low=value,
            high=value, bound=Bound.EXACT, unit=unit,
        )
        for words, value, unit in lengths
    )  # fmt: skip


def test_units_are_converted_and_a_conversion_in_brackets_is_one_figure():
    ours = measured(
        "It flew 2,700 km (1,680 miles)", ("2,700 km", 2700, "km"), ("1,680 miles", 1680, "mi")
    )
    same = measured("It flew 1,680 miles", ("1,680 miles", 1680, "mi"))
    other = measured("It flew 900 miles", ("900 miles", 900, "mi"))
    found = [
        list(figures(ours, ours.document.whole, theirs, theirs.document.whole))
        for theirs in (same, other)
    ]
    assert [len(slots) for slots in found] == [0, 1]


def placed(text: str, name: str) -> Layers:
    made = report(text, text[:8])
    chain = Chain(
        extent=find(made, name), origin=ORIGIN, kind=MentionKind.PLACE,
        members=(ChainMember(place=find(made, name), rule="name"),),
    )  # fmt: skip
    return made.adding([chain])


def test_a_place_where_something_was_said_and_a_longer_name_of_one_are_left_out():
    ours = placed("The tanker sank in Belmar", "Belmar")
    told = {
        "The tanker sank in Orlan": "Orlan",
        "The tanker sank, he said in Orlan": "Orlan",
        "The tanker sank in Belmar Bay": "Belmar Bay",
    }
    counts = []
    for text, name in told.items():
        theirs = placed(text, name)
        pair = ((ours, ours.document.whole), (theirs, theirs.document.whole))
        counts.append(len(list(names(material([ours, theirs]), *pair))))
    assert counts == [1, 0, 0]


def test_spellings_of_one_name():
    assert one_name("Shettlebrook Road", "Shettlebrooke Road")
    assert not one_name("Orlan", "Belmar")


def test_days_between_two_dates_that_give_a_day():
    day, later = PartialDate(year=2031, month=5, day=4), PartialDate(year=2031, month=6, day=1)
    month = PartialDate(year=2031, month=5)
    ours = dated("Here on 4 May 2031", "4 May 2031", day)
    for value, apart in ((later, 28), (month, 0)):
        theirs = dated("There some day", "some day", value)
        places = find(ours, "4 May 2031"), find(theirs, "some day")
        assert days_apart(ours, places[0], theirs, places[1]) == apart
