from crosswitness.lang.naming.bodies import bodies
from crosswitness.lang.naming.line import Found
from crosswitness.lang.naming.people import people
from crosswitness.lang.naming.repeats import Known, repeats
from crosswitness.model.annotation import MentionKind
from tests.lang.naming.making import line, said


def taught(text: str) -> Known:
    made = line(text)
    known = Known()
    known.learn(made, [*people(made, []), *bodies(made)])
    return known


def found(text: str, known: Known) -> list[tuple[str, str]]:
    made = line(text)
    return [(said(made, name), name.rule) for name in repeats(made, [], known)]


def test_surnames_and_longer_forms() -> None:
    known = taught("General Odd al-Quandtson left")
    assert found("critics of Quandtson", known) == [("Quandtson", "surname")]
    assert found("critics of al-Quandtson", known) == [("al-Quandtson", "surname")]
    assert found("critics of Odd Quandtson", known) == [("Odd Quandtson", "surname")]
    assert found("the Quandtson Foundation", known) == []


def test_misspelt_surnames_are_one_edit_away_and_long() -> None:
    known = taught("General Odd Quandtson left")
    assert found("critics of Quandston", known) == [("Quandston", "misspelling")]
    assert found("critics of Quandtsons", taught("General Odd Zand left")) == []
    assert found("critics of Zant", taught("General Odd Zand left")) == []


def test_acronyms_in_brackets() -> None:
    known = taught("the Harbour Safety Agency (HSA) opened")
    assert found("Later HSA closed", known) == [("HSA", "acronym")]
    assert found("Later HSB closed", known) == []


def test_families_named_first() -> None:
    assert found("critics of Kim", taught("President Kim Odd-su left")) == [("Kim", "surname")]


def test_given_names_alone() -> None:
    known = taught("President Oddvik Quandt left")
    assert found("Later Oddvik came", known) == [("Oddvik", "given name alone")]
    assert found("Later Oddvik Zand came", known) == []


def test_halves_of_a_country_that_is_named() -> None:
    named, other = Known(), Known()
    made = line("North Korea agreed")
    named.learn(made, [Found(0, 2, MentionKind.PLACE, "gazetteer", "KP")])
    assert found("Later the North refused", named) == [("North", "half of a country")]
    assert found("Later the North Wind blew", named) == []
    assert found("in the North of Kenya", named) == []
    assert found("Later the North refused", other) == []


def test_an_unknown_given_name_before_a_surname_belongs_to_it() -> None:
    known = Known()
    first = line("President Odd Quandt left")
    known.learn(first, [Found(1, 3, MentionKind.PERSON, "title")])
    second = line("then Brynja Quandt came")
    assert [said(second, name) for name in repeats(second, [], known)] == ["Brynja Quandt"]
