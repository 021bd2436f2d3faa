import re

import pytest

from crosswitness.lang.places.gazetteer import TOWN, named
from crosswitness.lang.places.resolve import Choice, Toponym, distance, holds, resolve


def read(text: str, *names: str) -> list[str]:
    return [described(choice) for choice in choices(text, *names)]


def choices(text: str, *names: str) -> list[Choice]:
    found = [
        Toponym(m.start(), m.end(), name)
        for name in names
        for m in re.finditer(re.escape(name), text)
    ]
    return resolve(text, sorted(found))


def described(choice: Choice) -> str:
    place = choice.place
    return "" if place is None else f"{place.name} {place.country} {place.admin1} {place.kind}"


def test_alone_a_name_means_its_largest_namesake():
    assert read("A fire broke out in Hamburg.", "Hamburg") == ["Hamburg DE 04 P"]


def test_a_region_beside_a_name_decides():
    found = choices("The mayor of Hamburg, Ark., resigned.", "Hamburg")
    assert described(found[0]) == "Hamburg US AR P"
    assert found[0].stated


def test_the_other_names_of_a_text_decide():
    text = "Crews from Zanesville and Newark in Ohio drove to Cambridge."
    found = read(text, "Zanesville", "Newark", "Ohio", "Cambridge")
    assert found[-1] == "Cambridge US OH P"


def test_one_name_has_one_sense_but_for_another_region_beside_it():
    text = "Paris, Texas, is not Paris, France. In Paris, France, it rains."
    found = read(text, "Paris", "Texas", "France")
    paris = [name for name in found if name.startswith("Paris")]
    assert [name.split()[1] for name in paris] == ["US", "FR", "FR"]


def test_a_town_goes_before_the_region_called_after_it():
    (aleppo,) = choices("Shells fell on Aleppo.", "Aleppo")
    assert aleppo.place is not None
    assert aleppo.place.kind == TOWN


def test_shares_add_up_and_rivals_are_others():
    (choice,) = choices("A storm hit Springfield.", "Springfield")
    assert choice.place is not None
    assert choice.rivals
    assert choice.share + sum(share for _, share in choice.rivals) <= 1.0 + 1e-9
    assert choice.place not in [place for place, _ in choice.rivals]


def test_a_name_that_no_table_has_stays_unknown():
    assert choices("A storm hit Qqxztvorrh.", "Qqxztvorrh")[0].place is None


@pytest.mark.parametrize("shuffled", [0, 1])
def test_the_order_of_unlike_names_changes_nothing(shuffled: int):
    parts = ["Ohio votes.", "Newark waits."]
    text = " ".join(reversed(parts) if shuffled else parts)
    assert set(read(text, "Newark", "Ohio")) == {"Newark US OH P", "Ohio US OH A"}


def test_regions_hold_what_has_their_codes():
    (ohio,) = [p for p in named("ohio") if p.kind == "A"]
    (newark,) = [p for p in named("newark") if p.admin1 == "OH" and p.kind == TOWN]
    assert holds(ohio, newark)
    assert not holds(newark, ohio)
    assert not holds(ohio, ohio)
    assert distance(newark, newark) == 0.0
