from crosswitness.model.annotation import Bound, Quantity, Segment, SegmentKind
from crosswitness.model.layers import Layers
from crosswitness.records.place_contrasts import place_contrasts
from tests.records.support import ORIGIN, find, material, report


def told(text: str, outlet: str, distance: str = "") -> Layers:
    made = report(text, outlet)
    body = Segment(extent=made.document.whole, origin=ORIGIN, kind=SegmentKind.BODY, rule="hand")
    made = made.adding([body])
    if not distance:
        return made
    extent = find(made, distance)
    value = float(distance.split(maxsplit=1)[0])
    far = Quantity(
        extent=extent, origin=ORIGIN, number=extent, low=value, high=value,
        bound=Bound.EXACT, unit=distance.split()[1],
    )  # fmt: skip
    return made.adding([far])


def values(*reports: Layers) -> list[set[str]]:
    return [{s.value for s in c.sides} for c in place_contrasts(material(reports))]


def test_inside_and_beside_one_site_cannot_both_be():
    one = told("Crews found an overturned milk tanker in a tunnel.", "A")
    two = told("The overturned tanker lay on its side next to an underpass.", "B")
    assert values(one, two) == [{"in a tunnel", "next to an underpass"}]


def test_two_things_inside_and_beside_a_site_stand_against_nothing():
    one = told("Wounded sailors were treated in a hospital.", "A")
    two = told("Angry relatives waited outside the hospital.", "B")
    assert values(one, two) == []


def test_a_report_that_says_both_is_left_out():
    one = told("An overturned milk tanker burned in a tunnel.", "A")
    again = "An overturned milk tanker lay outside a tunnel."
    assert values(one, told(f"{one.document.text}\n{again}", "B")) == []


def test_one_distance_is_not_measured_from_two_capes():
    one = told("It sank 40 km east of Cape Orlan.", "A", "40 km")
    two = told("It sank 25 mi east of Belmar Cape.", "B", "25 mi")
    assert values(one, two) == [{"Cape Orlan", "Belmar Cape"}]
    far = told("It sank 90 mi east of Belmar Cape.", "B", "90 mi")
    assert values(one, far) == []
    same = told("It sank 40 km east of the cape of Orlan.", "B", "40 km")
    assert values(one, same) == []


def test_a_town_is_no_island_of_that_name():
    one, two = told("Ships left the island of Orlan.", "A"), told("He lives in Orlan town.", "B")
    assert values(one, two) == [{"island of Orlan", "Orlan town"}]
