from crosswitness.model.annotation import Segment, SegmentKind
from crosswitness.model.layers import Layers
from crosswitness.records.clock_contrasts import clock_contrasts
from tests.records.support import ORIGIN, material, report


def told(text: str, outlet: str) -> Layers:
    made = report(text, outlet)
    whole = made.document.whole
    body = Segment(extent=whole, origin=ORIGIN, kind=SegmentKind.BODY, rule="hand")
    return made.adding([body])


def sides(*texts: str) -> list[tuple[str, ...]]:
    reports = [told(text, f"Outlet {number}") for number, text in enumerate(texts)]
    return [tuple(s.value for s in c.sides) for c in clock_contrasts(material(reports))]


def test_a_call_before_the_happening_stands_against_its_time():
    found = sides("The collapse happened at 6.10am.", "Crews were called at 6.04am to the pier.")
    assert [set(pair) for pair in found] == [{"6.10am", "6.04am"}]


def test_a_call_after_the_happening_stands_against_nothing():
    assert sides("The collapse happened at 6.10am.", "Crews were called at 6.14am.") == []


def test_two_exact_times_of_one_happening_stand_against_each_other():
    assert len(sides("The quake struck at 5.20pm.", "The quake struck at 5.50pm.")) == 1
    assert sides("The quake struck at 5.20pm.", "The quake struck at around 5.30pm.") == []
    assert sides("The quake struck at 5.20pm.", "The roof collapsed at 5.50pm.") == []


def test_a_report_of_two_quakes_is_left_out():
    both = "The first quake struck at 5.20pm.\nA second one struck at 5.50pm."
    assert sides(both, "The quake struck at 5.35pm.") == []
