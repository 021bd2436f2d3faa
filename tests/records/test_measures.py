from crosswitness.model.annotation import Quantity
from crosswitness.records.measures import (
    is_measure,
    measures_in,
    one_figures,
    role_of,
    unit_of,
)
from tests.records.support import measured

FIRST = "The rocket flew 2,400 km (1,490 miles) before it fell into the sea."
SECOND = "The rocket is believed to have flown about 1,500 miles."


def figures(*texts: str) -> list[tuple[str, str, int]]:
    """Return subject, words and number of reports of each figure."""
    reports = [measured(text, f"outlet {n}") for n, text in enumerate(texts)]
    found = [measure for made in reports for measure in measures_in(made)]
    return [
        (subject, words, len({place.document for place in places}))
        for subject, words, places in one_figures(found)
    ]


def test_a_measure_and_its_gloss_in_another_unit_are_one():
    (made,) = measures_in(measured(FIRST, "A"))
    assert (made.subject, made.value, made.unit) == ("rocket, distance covered", 2400, "km")
    assert len(made.places) == 2


def test_one_figure_of_two_reports_in_other_units_is_one():
    assert figures(FIRST, SECOND) == [("rocket, distance covered", "2,400 km", 2)]


def test_the_same_distance_of_another_thing_or_in_another_role_is_another_figure():
    fell = "The balloon flew 2,400 km."
    rose = "The rocket reached an altitude of 2,400 km."
    assert [count for _, _, count in figures(FIRST, fell, rose)] == [1, 1, 1]


def test_another_distance_is_another_figure():
    other = "The rocket flew 2,600 km."
    assert [count for _, _, count in figures(FIRST, other)] == [1, 1]


def test_a_bound_is_kept_apart_from_the_figure():
    bound = "The rocket flew more than 2,400 km."
    assert [count for _, _, count in figures(FIRST, bound)] == [1, 1]


def test_order_of_reports_does_not_matter():
    third = "The rocket flew 2,415 km."
    assert figures(FIRST, SECOND, third) == figures(third, SECOND, FIRST)


def test_the_subject_of_a_measure_is_told_from_that_of_a_count():
    assert is_measure("rocket, height")
    assert not is_measure("fighter dead")
    assert (role_of("rocket, height"), role_of("fighter dead")) == ("height", "")


def test_pounds_are_a_mass_where_no_sum_is_told_in_them():
    made = measured("The boat, weighing 4,400 pounds, sank.", "A")
    (quantity,) = made.of(Quantity)
    assert unit_of(quantity, "boat, weight") == "lb"
    assert unit_of(quantity, "boat, sum in pound") == "pound"
    assert unit_of(quantity, "boat") == "pound"
