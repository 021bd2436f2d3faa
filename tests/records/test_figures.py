from crosswitness.lang.intervals import meet
from crosswitness.model.annotation import Anchor, TimeExpression, TimeKind
from crosswitness.model.record import Claim
from crosswitness.model.when import PartialDate
from crosswitness.records.claims import ClaimsOptions
from crosswitness.records.claims import build as claim
from crosswitness.records.figures import (
    Figure,
    agreeing,
    far_apart,
    figures_of,
    is_correction,
    is_later,
)
from tests.records.support import ORIGIN, counted, find, material, measured, report


def figures(*reports) -> list[Figure]:
    given = material(reports)
    claims = [c for c in claim(given, ClaimsOptions()) if isinstance(c, Claim)]
    return [figure for c in claims for figure in figures_of(given, c)]


def dated(made, words: str, value: PartialDate | None, timex: str, kind=TimeKind.DATE):
    time = TimeExpression(
        extent=find(made, words), origin=ORIGIN, kind=kind, said=value, start=value,
        timex=timex, anchor=Anchor.NONE, rule="hand",
    )  # fmt: skip
    return made.adding([time])


def test_a_figure_of_another_year_or_of_many_years_is_background():
    old = report("In 2029 a ferry sank and 14 villagers were killed", "A", "2031-03-04")
    old = dated(counted(old, "14", 14, 14, "villager"), "2029", PartialDate(year=2029), "2029")
    assert figures(old) == []
    long = report("In seven years 14 villagers were killed", "A", "2031-03-04")
    long = counted(long, "14", 14, 14, "villager")
    assert figures(dated(long, "seven years", None, "P7Y", TimeKind.DURATION)) == []
    own = report("On 3 March 14 villagers were killed", "A", "2031-03-04")
    own = counted(own, "14 v", 14, 14, "villager")
    day = PartialDate(year=2031, month=3, day=3)
    assert len(figures(dated(own, "3 March", day, "2031-03-03"))) == 1


def test_figures_that_cannot_all_be_true_leave_those_with_a_noun():
    text = "12 killed\n14 villagers were killed"
    made = counted(counted(report(text, "A"), "12", 12, 12, ""), "14", 14, 14, "villager")
    found = figures(made)
    assert [f.words() for f in agreeing(found)] == ["14"]


def test_an_amount_without_a_number_is_vague():
    made = counted(report("dozens were killed", "A"), "dozens", 24, 99, "")
    (found,) = figures(made)
    assert found.vague()
    (sharp,) = figures(counted(report("20 to 30 were killed", "A"), "20 to 30", 20, 30, ""))
    assert not sharp.vague()


def test_words_of_a_correction_are_read_in_the_figures_own_sentence():
    text = "14 villagers were killed, officials corrected\nNothing more is known"
    (found,) = figures(counted(report(text, "A"), "14", 14, 14, "villager"))
    assert is_correction(found)


def test_a_day_without_a_time_is_not_earlier_than_that_day_with_one():
    assert not is_later("2031-03-04T18:00", "2031-03-04")
    assert is_later("2031-03-04T18:00", "2031-03-04T08:00")
    assert not is_later("2031-03-04T18:00+01:00", "2031-03-04T08:00-09:00")
    assert is_later("2031-03-05", "2031-03-04T08:00")
    assert not is_later("2031-03-05", "")


def test_what_is_added_to_others_or_owned_is_no_figure_of_all():
    assert figures(measured("An additional 300 voters may be named.", "A")) == []
    assert figures(measured("Another 300 voters may be named.", "A")) == []
    assert figures(measured("The stage kept firing its nine engines.", "A")) == []
    assert len(figures(measured("In Brusk their three children were killed.", "A"))) == 1
    assert len(figures(measured("About 300 voters may be named.", "A"))) == 1


def test_reports_of_more_than_two_weeks_apart_are_far_apart():
    assert far_apart("2031-03-04T10:00", "2031-04-04")
    assert not far_apart("2031-03-04", "2031-03-15")
    assert not far_apart("", "2031-03-15")


def test_a_magnitude_stands_for_what_rounds_to_it():
    (one,), (two,), (three,) = (
        figures(measured(f"A magnitude {value} quake struck.", value))
        for value in ("6", "5.8", "5.9")
    )
    assert meet(one.allowed, two.allowed)
    assert not meet(two.allowed, three.allowed)
