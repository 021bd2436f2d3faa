from crosswitness.lang.naming.bodies import bodies
from crosswitness.lang.naming.governed import governed
from crosswitness.lang.naming.line import Line
from crosswitness.lang.naming.offices import Phrase, complement, phrase_after, phrase_before
from tests.lang.naming.making import line


def before(made: Line) -> Phrase | None:
    found = [*bodies(made), *governed(made)]
    return phrase_before(
        made, made.titles[0], {b.first: b for b in found}, {b.last: b for b in found}
    )


def words(made: Line, phrase: Phrase) -> list[str]:
    return [
        made.text[made.tokens[first].start : made.tokens[last - 1].end]
        for first, last in phrase.titles
    ]


def test_several_titles_in_a_row() -> None:
    made = line("Kenyan Defense Minister Lt. Gen. Odd Quandt")
    phrase = before(made)
    assert phrase is not None
    assert words(made, phrase) == ["Defense Minister", "Lt. Gen"]
    assert (phrase.country, phrase.keys) == ("KE", ("minister-of-defense", "lieutenant-general"))
    assert made.key(phrase.end) == "Odd"


def test_an_office_of_a_country_and_a_rank_behind_a_comma() -> None:
    made = line("Kenya’s army chief, General Odd Quandt")
    phrase = before(made)
    assert phrase is not None
    assert words(made, phrase) == ["army chief", "General"]
    assert phrase.country == "KE"


def test_what_an_office_is_of_belongs_to_the_title() -> None:
    made = line("Commander of the Harbour Safety Agency Odd Quandt")
    phrase = before(made)
    assert phrase is not None
    assert words(made, phrase) == ["Commander of the Harbour Safety Agency"]


def test_a_body_before_the_office_belongs_to_the_title() -> None:
    made = line("Harbour Safety Agency Director Odd Quandt")
    phrase = before(made)
    assert phrase is not None
    assert words(made, phrase) == ["Harbour Safety Agency Director"]


def test_a_country_without_possessive_is_not_the_country_of_the_office() -> None:
    assert getattr(before(line("Leaving Kenya General Quandt")), "country", None) == ""
    assert getattr(before(line("Kenya’s General Quandt")), "country", None) == "KE"
    assert getattr(before(line("the US General Quandt")), "country", None) == "US"


def test_an_office_at_the_end_of_a_clause_has_no_name_after_it() -> None:
    assert before(line("said the General. Quandt")) is None
    assert before(line("the General, Quandt")) is None


def test_an_office_in_apposition() -> None:
    made = line("Odd Quandt, the former Chief of Staff of Kenya, left")
    phrase = phrase_after(made, 2, {})
    assert phrase is not None
    assert words(made, phrase) == ["former Chief of Staff of Kenya"]
    assert phrase.country == "KE"


def test_a_signature_line() -> None:
    made = line("Odd Quandt – Chief of Staff, Iranian Armed Forces")
    phrase = phrase_after(made, 2, {})
    assert phrase is not None
    assert words(made, phrase) == ["Chief of Staff, Iranian Armed Forces"]


def test_an_office_of_the_next_person_is_no_apposition() -> None:
    assert phrase_after(line("Odd Quandt, General Adam Zand"), 2, {}) is None
    assert phrase_after(line("Odd Quandt, Sen. Adam Zand"), 2, {}) is None
    assert phrase_after(line("Odd Quandt left"), 2, {}) is None


def test_complements() -> None:
    assert complement(line("Minister of Kenya"), 1, {}) == (3, "KE")
    assert complement(line("Minister of State"), 1, {}) == (1, "")
    assert complement(line("Minister says"), 1, {}) == (1, "")


def test_an_office_that_begins_with_chief_stands_behind_a_name() -> None:
    for text in ("Odd Quandt, chief of staff, left", "Odd Quandt, the former chief of staff, left"):
        made = line(text)
        phrase = phrase_after(made, 2, {})
        assert phrase is not None
        assert phrase.keys == ("chief-of-staff",)
