import pytest

from crosswitness.lang.whereabouts import BESIDE, INSIDE, bare_name, kinds, measured, sited


def test_inside_and_beside_are_told_apart_and_near_is_neither():
    text = "a tram in a narrow tunnel, a bus next to an underpass, a car near the station"
    found = list(sited(text, 0, len(text)))
    assert [(item.relation, item.site) for item in found] == [
        (INSIDE, "tunnel"),
        (BESIDE, "tunnel"),
    ]
    assert text[found[0].start : found[0].end] == "in a narrow tunnel"


@pytest.mark.parametrize(
    ("text", "direction", "kind", "name"),
    [
        (" north-east of Cape Orlan.", "northeast", "cape", "Orlan"),
        (" east off the cape of Orlan", "east", "cape", "Orlan"),
        (" west of Orlan Cape", "west", "cape", "Orlan"),
        (" south of Belmar", "south", "", "Belmar"),
    ],
)
def test_a_distance_is_measured_from_a_place(text, direction, kind, name):
    found = measured(text, 0, len(text))
    assert found is not None
    assert (found.direction, found.kind, found.name) == (direction, kind, name)


def test_a_distance_from_the_island_names_no_place():
    assert measured(" east of the island", 0, 19) is None


def test_towns_and_islands_are_kinds_of_places_and_a_country_is_no_name_of_one():
    text = "the island of Orlan, Orlan town, a French town, the Norse island of Belmar"
    assert [(k.kind, k.name) for k in kinds(text, 0, len(text))] == [
        ("island", "Orlan"),
        ("town", "Orlan"),
        ("island", "Belmar"),
    ]


def test_a_name_is_bare_without_the_word_for_what_it_is():
    assert (
        bare_name("Cape Orlan") == bare_name("Orlan Cape") == bare_name("cape of Orlan") == "Orlan"
    )
    assert bare_name("Cape") == "Cape"
