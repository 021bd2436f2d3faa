from crosswitness.lang.names.normalise import fold
from crosswitness.lang.names.token import nicknames, token
from crosswitness.lang.tables import rows


def test_a_spelling_belongs_to_one_family_only() -> None:
    homes: dict[str, set[str]] = {}
    for row in rows("families"):
        homes.setdefault(fold(row["spelling"]), set()).add(row["family"])
    assert {form: found for form, found in homes.items() if len(found) > 1} == {}


def test_the_surname_in_i_is_a_family_of_its_own() -> None:
    assert token("kareem").family == "karim"
    assert token("karimi").family == token("كريمي").family == "karimi"


def test_a_sound_of_two_families_decides_nothing() -> None:
    assert token("hesham").family == "hisham"
    assert token("hashem").family == "hashem"
    assert token("hasham").family == ""


def test_short_forms_know_their_names() -> None:
    assert {"bob", "robert"} <= nicknames()["bob"]


def test_a_single_letter_is_an_initial() -> None:
    assert token("k").initial
    assert not token("王").initial
    assert not token("王").readable
