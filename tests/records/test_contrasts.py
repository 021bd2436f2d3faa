import pytest

from crosswitness.model.layers import Layers
from crosswitness.model.record import Claim, Contrast, Verdict
from crosswitness.records.claims import ClaimsOptions
from crosswitness.records.claims import build as claim
from crosswitness.records.contrasts import ContrastsOptions, build
from tests.records.support import counted, material, report

FRAME = "{} villagers were killed when shells struck the crowded market of Tal Amra"


def told(value: str, low: float, high: float | None, outlet: str, published: str = "") -> Layers:
    made = report(FRAME.format(value), outlet, published)
    return counted(made, value, low, high, "villager")


def contrasts(*reports: Layers) -> list[Contrast]:
    given = material(reports)
    claims = [c for c in claim(given, ClaimsOptions()) if isinstance(c, Claim)]
    given.records[Claim] = tuple(sorted(claims, key=lambda c: c.id))
    return [item for item in build(given, ContrastsOptions()) if isinstance(item, Contrast)]


def test_figures_that_do_not_meet_differ_with_both_places():
    (found,) = contrasts(told("14", 14, 14, "A"), told("41", 41, 41, "B"))
    assert found.verdict is Verdict.CONTRADICTION
    assert len(found.members) == 2
    assert found.subject == "villager dead"


def test_an_open_figure_and_one_inside_it_can_both_be_true():
    (found,) = contrasts(told("more than 12", 13, None, "A"), told("14", 14, 14, "B"))
    assert found.verdict is Verdict.FINER


def test_a_later_and_higher_figure_is_an_update():
    (found,) = contrasts(
        told("12", 12, 12, "A", "2024-05-15"), told("14", 14, 14, "B", "2024-05-17")
    )
    assert found.verdict is Verdict.UPDATE
    assert "17 May 2024" in found.reason


@pytest.mark.parametrize("published", ["", "2024-05-15"])
def test_a_lower_figure_or_one_of_the_same_day_is_none(published: str):
    (found,) = contrasts(told("14", 14, 14, "A", published), told("12", 12, 12, "B", published))
    assert found.verdict is Verdict.CONTRADICTION


def test_equal_figures_and_other_contexts_are_no_contrast():
    assert contrasts(told("14", 14, 14, "A"), told("14", 14, 14, "B")) == []
    other = counted(report("41 villagers were killed by flu", "B"), "41", 41, 41, "villager")
    assert contrasts(told("14", 14, 14, "A"), other) == []


def test_a_report_with_two_values_counts_different_things():
    two = report(FRAME.format("14") + "\n" + FRAME.format("41"), "A")
    two = counted(counted(two, "14", 14, 14, "villager"), "41", 41, 41, "villager")
    assert contrasts(two, told("20", 20, 20, "B")) == []
