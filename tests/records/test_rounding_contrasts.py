from crosswitness.model.layers import Layers
from crosswitness.model.record import Claim, Contrast, Verdict
from crosswitness.records.claims import ClaimsOptions
from crosswitness.records.claims import build as claim
from crosswitness.records.figure_contrasts import figure_contrasts
from crosswitness.records.rounding_contrasts import rounding_contrasts
from tests.records.support import material, measured

FRAME = "The tanker Marisol flew past Brusk lighthouse.\nThe rocket flew {} past Orlan island."


def told(value: str, outlet: str, published: str = "") -> Layers:
    return measured(FRAME.format(value), outlet, published)


def contrasts(*reports: Layers) -> list[Contrast]:
    given = material(reports)
    claims = [c for c in claim(given, ClaimsOptions()) if isinstance(c, Claim)]
    given.records[Claim] = tuple(sorted(claims, key=lambda c: c.id))
    return [*rounding_contrasts(given), *figure_contrasts(given, 10.0, 40.0)]


def test_one_figure_in_two_units_is_rounding_and_no_contradiction():
    (found,) = contrasts(told("2,400 km (1,490 miles)", "A"), told("about 1,500 miles", "B"))
    assert found.verdict is Verdict.ROUNDING
    assert {side.value: len(side.places) for side in found.sides} == {
        "2,400 km": 2,
        "about 1,500 miles": 1,
    }


def test_the_same_words_in_both_are_nothing_to_tell():
    assert contrasts(told("2,400 km", "A"), told("2,400 km", "B")) == []


def test_a_rounder_figure_is_no_contradiction():
    (found,) = contrasts(told("about 2,700 km", "A"), told("2,735 km", "B"))
    assert found.verdict is Verdict.ROUNDING
    (found,) = contrasts(told("some 2,700 km", "A"), told("2,800 km", "B"))
    assert found.verdict is Verdict.FINER


def test_two_distances_of_one_thing_contradict():
    (found,) = contrasts(told("2,400 km", "A"), told("1,200 km", "B"))
    assert found.verdict is Verdict.CONTRADICTION


def test_a_longer_distance_later_is_no_update():
    early, late = told("1,200 km", "A", "2031-03-04"), told("2,400 km", "B", "2031-03-05")
    assert [item.verdict for item in contrasts(early, late)] == [Verdict.CONTRADICTION]


def test_reports_of_weeks_apart_tell_each_its_own_distance():
    assert contrasts(told("2,400 km", "A", "2031-03-04"), told("1,200 km", "B", "2031-05-04")) == []


def test_another_thing_or_another_role_is_not_compared():
    other = measured("The tanker Marisol flew past Brusk.\nThe balloon flew 90 km past Orlan.", "B")
    assert contrasts(told("2,400 km", "A"), other) == []


def test_a_change_or_a_level_is_another_from_hour_to_hour():
    frame = "Shares of Marisol Tankers fell {} percent in Brusk after the lighthouse burnt."
    reports = [measured(frame.format(value), name) for value, name in (("3", "A"), ("9", "B"))]
    assert contrasts(*reports) == []
