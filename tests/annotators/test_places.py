from crosswitness.model.locations import Feature, Location
from tests.happenings import read_report


def located(text: str) -> dict[str, Location]:
    report = read_report(text, "2031-05-21")
    return {report.text(item.extent): item for item in report.of(Location)}


def test_a_place_has_its_id_and_what_else_it_could_be():
    found = located("Norway and Sweden signed a fishing treaty in Oslo on Monday.")
    oslo = found["Oslo"]
    assert (oslo.name, oslo.country, oslo.feature) == ("Oslo", "NO", Feature.TOWN)
    assert oslo.geonames.isdigit()
    assert oslo.precision == 1
    assert oslo.reason


def test_near_a_town_is_less_precise_than_in_it():
    found = located("Rebels attacked a convoy near Aleppo. Shells fell in Damascus.")
    assert found["Aleppo"].precision == 2
    assert found["Damascus"].precision == 1


def test_a_name_that_the_gazetteer_lacks_gets_no_coordinates():
    found = located("The flood reached the town of Qqxztvorrh in Norway.")
    missing = found["Qqxztvorrh"]
    assert missing.geonames == ""
    assert missing.precision is None
    assert "no place" in missing.reason


def test_a_text_without_places_has_none():
    assert not read_report("Nothing happened.").of(Location)
