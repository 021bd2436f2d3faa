import pytest

from crosswitness.lang.places.keys import place_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. Ives", "Saint Ives"),
        ("Xi’an", "Xian"),
        ("Malmö", "MALMO"),
        ("Łódź", "Lodz"),
        ("Baie-d’Urfé", "baie durfe"),
        ("Mount Isa", "Mt Isa"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str):
    assert place_key(one) == place_key(other) != ""


def test_a_name_in_another_script_has_no_key():
    assert place_key("دمشق") == ""
