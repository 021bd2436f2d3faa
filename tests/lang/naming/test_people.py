import pytest

from crosswitness.lang.naming.bodies import bodies
from crosswitness.lang.naming.governed import governed
from crosswitness.lang.naming.people import people
from tests.lang.naming.making import line, said


def found(text: str, *, headline: bool = False) -> list[tuple[str, str]]:
    made = line(text, headline=headline)
    whole = [*bodies(made), *governed(made)]
    return [(said(made, person), person.rule) for person in people(made, whole)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Odd Quandt left", "Odd Quandt"),
        ("Gen. Odd al-Quandt left", "Odd al-Quandt"),
        ("Gen. Odd al-Masri left", "Odd al-Masri"),
        ("Mr Odd van der Quandt left", "Odd van der Quandt"),
        ("Mr O. P. Quandt left", "O. P. Quandt"),
        ("President Quandt Jae-in left", "Quandt Jae-in"),
        ("Senator Odd A. Quandt left", "Odd A. Quandt"),
        ("Senator Odd A Quandt left", "Odd A Quandt"),
        ("Senator Odd “Bear” Quandt left", "Odd “Bear” Quandt"),
        ("Colonel Odd Quandt Jr. left", "Odd Quandt Jr"),
        ("Prime Minister Theresa May left", "Theresa May"),
        ("Dr Quandt’s letter", "Quandt"),
        ("Kenya’s president, Odd Quandt, left", "Odd Quandt"),
    ],
)
def test_names_behind_titles(text: str, name: str) -> None:
    assert found(text) == [(name, "title")]


def test_a_known_given_name_and_a_surname() -> None:
    assert found("a letter to Robert Quandt arrived") == [("Robert Quandt", "given name")]
    assert found("a letter to Robert arrived") == []
    assert found("the Robert Foundation opened") == []


def test_a_surname_may_be_a_place_behind_a_given_name() -> None:
    assert found("a letter to Robert London arrived") == [("Robert London", "given name")]


def test_a_kunya_is_a_person_unless_a_town() -> None:
    assert found("a letter to Abu Quandt arrived") == [("Abu Quandt", "given name")]
    assert found("a bomb in Abu Quandt exploded") == []


def test_unknown_names_beside_speech_or_an_office() -> None:
    assert found("“No,” said Oddvik Quandt.") == [("Oddvik Quandt", "speech")]
    assert found("Then Oddvik Quandt, an analyst, left.") == [("Oddvik Quandt", "apposition")]
    told = found("A woman in Kenya, Oddvik Quandt, also said no.")
    assert told == [("Oddvik Quandt", "speech")]
    assert found("Then Oddvik Quandt left.") == []


def test_a_word_at_the_beginning_that_speaks_is_no_name_alone() -> None:
    assert found("Diplomats said no.") == []
    assert found("On Monday Quandt said no.") == [("Quandt", "speech")]


def test_a_regime_behind_a_title_is_no_person() -> None:
    assert found("President Quandt regime fell") == []


def test_the_is_before_no_person() -> None:
    assert found("On Monday the Quandt said no.") == []


def test_a_headline_verb_is_no_surname() -> None:
    made = line("Robert Announces Retirement", small=("announced",), headline=True)
    assert people(made, []) == []


def test_an_official_gazette_is_no_person() -> None:
    assert found("The official Quandt account replied") == []
    assert found("It’s OFFICIAL Quandt cola is out") == []
    assert found("Kenya’s official Gazetta Nova reported") == []


def test_a_headline_continues_only_known_given_names() -> None:
    assert found("Gen. Quandt Signs River Deal", headline=True) == [("Quandt", "title")]
    assert found("Gen. Robert Quandt Signs Deal", headline=True)[0][0] == "Robert Quandt"
