import pytest

from crosswitness.lang.naming.line import genders, given_names, heads, in_headline_case
from tests.lang.naming.making import line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("River Board Signs Trade Deal With Harbour Council", True),
        ("River board signs trade deal with harbour council", False),
        ("The River Trade Agency Opened.", False),
        ("Two Words", False),
        ("River Board Signs Trade Deal " * 8, False),
    ],
)
def test_headline_case(text: str, expected: bool) -> None:
    assert in_headline_case(text, 0, len(text)) is expected


def test_headline_case_is_asked_of_the_range_alone() -> None:
    text = "small words only here\nRiver Board Signs Trade Deal"
    assert in_headline_case(text, text.index("\n") + 1, len(text))
    assert not in_headline_case(text, 0, text.index("\n"))


def test_a_line_knows_what_the_tables_know() -> None:
    made = line("Kenyan General Odd Quandt")
    assert made.name_at[0] is not None
    assert made.name_at[0].entry.country == "KE"
    assert made.title_at[1] is not None
    assert made.name_at[3] is None
    assert made.key(99) == ""
    assert made.gap(0) == ""


def test_an_office_is_cut_at_the_body_before_it() -> None:
    made = line("Iranian Army Chief of Staff Odd Quandt")
    assert [(m.first, m.last) for m in made.titles] == [(2, 5)]


def test_a_shouted_function_word_is_no_acronym() -> None:
    assert line("PEOPLE WHO CARE").names == []
    assert len(line("the WHO said").names) == 1


def test_a_common_word_where_capitals_are_due_is_no_name() -> None:
    assert line("Labour is scarce", small={"labour"}).names == []
    assert len(line("Labour won", small={"won"}).names) == 1
    assert len(line("votes for Labour", small={"labour"}).names) == 1


def test_words_are_common_by_grammar_or_by_the_document() -> None:
    made = line("Harvest met Meanwhile Harvest", small={"harvest"})
    assert made.is_word(0)
    assert made.is_word(2)
    assert not made.is_word(3)


def test_the_tables_of_words() -> None:
    assert heads()["Agency"].capital
    assert heads()["government"].lower
    assert "Theresa" in given_names()
    assert genders()["Theresa"] == "f"
