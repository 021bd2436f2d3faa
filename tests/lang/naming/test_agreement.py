from crosswitness.lang.naming.agreement import agreed
from crosswitness.lang.naming.line import Found
from crosswitness.lang.naming.merge import BACKEND
from crosswitness.model.annotation import MentionKind
from tests.lang.naming.making import line

PERSON, PLACE, BODY = MentionKind.PERSON, MentionKind.PLACE, MentionKind.ORGANISATION


def kinds(*told: tuple[str, Found]) -> list[MentionKind]:
    lines = [line(text) for text, _ in told]
    return [names[0].kind for names in agreed(lines, [[name] for _, name in told])]


def read(first: int, last: int, kind: MentionKind) -> Found:
    return Found(first, last, kind, f"{BACKEND}model")


def test_the_kind_of_most_places_holds_and_a_place_wins_between_equals() -> None:
    person, place = read(0, 1, PERSON), read(0, 1, PLACE)
    assert kinds(("Tolbek fell.", place), ("Tolbek said no.", person)) == [PLACE, PLACE]
    told = (("Tolbek fell.", place), ("Tolbek left.", person), ("Tolbek spoke.", person))
    assert kinds(*told) == [PERSON] * 3


def test_the_last_word_of_a_place_is_that_place_unless_a_person_bears_it() -> None:
    place = ("Tal Amra burnt.", read(0, 2, PLACE))
    assert kinds(place, ("Amra burnt.", read(0, 1, PERSON))) == [PLACE, PLACE]
    person = ("Odd Amra spoke.", read(0, 2, PERSON))
    assert kinds(place, person, ("Amra spoke.", read(0, 1, PERSON)))[2] is PERSON


def test_what_rules_or_tables_say_is_left_alone() -> None:
    ruled = Found(0, 1, BODY, "gazetteer", referent="organisation:x")
    assert kinds(("Tolbek fell.", ruled), ("Tolbek spoke.", read(0, 1, PERSON))) == [BODY, BODY]


def test_two_names_joined_by_and_are_not_one() -> None:
    lines = [line("Tolbek and Merova signed."), line("Tolbek slept.")]
    found = agreed(lines, [[read(0, 3, BODY)], [read(0, 1, PLACE)]])
    assert found[0] == []
    assert agreed(lines[:1], [[read(0, 3, BODY)]])[0] != []
