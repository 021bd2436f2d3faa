from crosswitness.model.layers import Layers
from crosswitness.model.record import Claim, Verdict
from crosswitness.records.claims import ClaimsOptions
from crosswitness.records.claims import build as claim
from crosswitness.records.figure_contrasts import figure_contrasts
from tests.records.support import counted, material, measured, report

FRAME = "{} villagers were killed when shells struck the crowded market of Tal Amra{}"


def told(value: str, low: float, outlet: str, published: str = "", more: str = "") -> Layers:
    made = report(FRAME.format(value, more), outlet, published)
    return counted(made, value, low, low, "villager")


def verdicts(*reports: Layers) -> list[Verdict]:
    given = material(reports)
    claims = [c for c in claim(given, ClaimsOptions()) if isinstance(c, Claim)]
    given.records[Claim] = tuple(sorted(claims, key=lambda c: c.id))
    return [item.verdict for item in figure_contrasts(given, 10.0, 40.0)]


def test_a_figure_that_changes_between_reports_of_one_hour_contradicts():
    assert verdicts(told("14", 14, "A"), told("41", 41, "B")) == [Verdict.CONTRADICTION]


def test_a_later_correction_is_an_update_even_when_it_lowers_the_figure():
    early = told("41", 41, "A", "2031-03-04T08:00")
    late = told("14", 14, "B", "2031-03-04T18:00", ", down from an earlier report")
    assert verdicts(early, late) == [Verdict.UPDATE]


def test_without_dates_the_words_of_a_correction_are_enough():
    assert verdicts(told("41", 41, "A"), told("14", 14, "B", more=", officials corrected")) == [
        Verdict.UPDATE
    ]


def test_the_sides_are_told_with_their_places():
    given = material([told("14", 14, "A"), told("41", 41, "B")])
    claims = [c for c in claim(given, ClaimsOptions()) if isinstance(c, Claim)]
    given.records[Claim] = tuple(claims)
    (found,) = figure_contrasts(given, 10.0, 40.0)
    assert {side.value for side in found.sides} == {"14", "41"}
    assert len(found.claims) == 2


def test_more_than_an_odd_number_stands_against_that_number():
    left = counted(report(FRAME.format("51", ""), "A"), "51", 51, 51, "villager")
    right = report(FRAME.format("more than 51", ""), "B")
    right = counted(right, "more than 51", 51, None, "villager")
    assert verdicts(left, right) == [Verdict.CONTRADICTION]


def test_dozens_stand_against_no_number():
    left = counted(report(FRAME.format("dozens", ""), "A"), "dozens", 24, 99, "villager")
    assert verdicts(left, told("120", 120, "B")) == [Verdict.FINER]


def test_days_of_publication_read_as_words():
    early = told("14", 14, "A", "2031-03-04T08:00")
    given = material([early, told("41", 41, "B", "2031-03-05")])
    claims = [c for c in claim(given, ClaimsOptions()) if isinstance(c, Claim)]
    given.records[Claim] = tuple(claims)
    (found,) = figure_contrasts(given, 10.0, 40.0)
    assert found.reason == (
        "the report of 5 March 2031 gives “41”, that of 4 March 2031, 08:00 “14”"
    )


def test_those_who_remain_trapped_are_an_update_of_those_who_were():
    frame = "{} were trapped when shells struck the crowded market of Tal Amra"
    before = measured(frame.format("Nine villagers"), "A")
    after = measured(frame.replace("were", "remained").format("Four villagers"), "B")
    assert verdicts(before, after) == [Verdict.UPDATE]
    told_later = measured(frame.format("Four villagers"), "C")
    assert verdicts(before, told_later) == [Verdict.CONTRADICTION]
