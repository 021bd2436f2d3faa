from crosswitness.lang.naming.peoples import named, peoples
from crosswitness.model.annotation import MentionKind
from tests.lang.naming.making import line, said


def found(*texts: str) -> dict[str, str]:
    return {word: kind.value for word, (kind, _) in peoples([line(text) for text in texts]).items()}


def test_a_place_and_its_people_tell_each_other() -> None:
    told = found("Then Tolbek denied it.", "The Tolbeki army left and Tolbekis cheered.")
    assert told == {"Tolbek": "place", "Tolbeki": "people", "Tolbekis": "people"}


def test_endings_that_replace_letters() -> None:
    assert found("Near Merova lies sand.", "a Merovan village") == {
        "Merova": "place",
        "Merovan": "people",
    }


def test_an_adjective_before_an_office_of_state_needs_no_place() -> None:
    assert found("The Tolbeki defence minister left") == {"Tolbeki": "people"}
    assert found("The Tolbeki bakery burnt") == {}


def test_surnames_are_no_peoples() -> None:
    assert found("Tolbek fell.", "Odd Tolbeki minister of sand") == {}
    assert found("Then Hassan came.", "the Hassani minister") == {"Hassani": "people"}


def test_verbs_do_not_make_an_adjective() -> None:
    assert found("Tolbek fell.", "Then Tolbeki said no.") == {}


def test_words_stand_in_every_line() -> None:
    made = line("Tolbek and Kenya signed")
    names = list(named(made, {"Tolbek": (MentionKind.PLACE, "place of an adjective")}))
    assert [said(made, name) for name in names] == ["Tolbek"]
