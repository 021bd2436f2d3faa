import pytest

from crosswitness.lang.naming.line import Found
from crosswitness.lang.naming.merge import BACKEND, merged, suggested
from crosswitness.lang.ports import Detection
from crosswitness.model.annotation import MentionKind
from tests.lang.naming.making import line, said

RULE = BACKEND + "fake"


def found(text: str, name: str, label: str, score: float = 0.9, *, headline: bool = False):
    """Return the line and what a back-end that finds ``name`` says about it."""
    made = line(text, headline=headline)
    start = text.index(name)
    return made, suggested(made, [Detection(start, start + len(name), label, score)], "fake")


def names(made, given) -> list[tuple[str, str]]:
    return [(said(made, name), name.kind.value) for name in given]


@pytest.mark.parametrize(
    ("text", "name", "label", "expected"),
    [
        ("aides of Orlo Quandt left", "Orlo Quandt", "PER", ("Orlo Quandt", "person")),
        ("the Zarn Trust said", "the Zarn Trust", "ORG", ("Zarn Trust", "organisation")),
        ("The Zarn’s crew", "The Zarn’s", "ORG", ("Zarn", "organisation")),
        ("he met General Orlo Quandt", "General Orlo Quandt", "PER", ("Orlo Quandt", "person")),
        ("as Kenyan Orlo Quandt left", "Kenyan Orlo Quandt", "PER", ("Orlo Quandt", "person")),
        ("Kwon Bae-su left", "Kwon Bae-su", "PER", ("Kwon Bae-su", "person")),
        ("Kwon Bae-su left", "Kwon Bae", "PER", ("Kwon Bae-su", "person")),
        ("as Theresa May left", "Theresa", "PER", ("Theresa May", "person")),
        ("near New Zarn on", "New Zarn", "LOC", ("New Zarn", "place")),
        ("the Zarn Ministry said", "Zarn Ministry", "ORG", ("Zarn Ministry", "government")),
    ],
)
def test_names_are_cut_to_their_cores(text, name, label, expected) -> None:
    made, told = found(text, name, label)
    assert names(made, told.names) == [expected]
    assert told.names[0].rule == RULE


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("the army of Kenya said", "Kenya", "ORG"),
        ("copyright ZQA said", "ZQA", "PER"),
        ("in Northern Kenya", "Northern Kenya", "LOC"),
        ("a Kenyan boat", "Kenyan", "ORG"),
        ("US-backed crews", "US-backed", "ORG"),
        ("the Secretary of State said", "State", "ORG"),
        ("Zarn Deal Signed In Secret", "Zarn Deal", "ORG"),
        ("a colour", "colour", "ORG"),
        ("Orlo Quandt", "Orlo Quandt", "FISH"),
    ],
)
def test_what_tables_know_headlines_and_odd_labels_are_left_alone(text, name, label) -> None:
    made, told = found(text, name, label, headline=text.istitle())
    assert names(made, told.names + told.unsure) == []


def test_a_doubtful_name_comes_last() -> None:
    made, told = found("the Zarn said", "Zarn", "ORG", 0.4)
    rules = [Found(1, 2, MentionKind.PLACE, "gazetteer")]
    assert [name.rule for name in merged(made, rules, told)] == ["gazetteer", RULE]


def test_a_sure_name_goes_before_guesses_and_tables() -> None:
    made, told = found("the Zarn said", "Zarn", "ORG")
    rules = [Found(1, 2, MentionKind.PERSON, "speech")]
    assert [name.rule for name in merged(made, rules, told)] == [RULE, "speech"]


def test_a_name_of_another_kind_stops_guesses_only() -> None:
    made, told = found("in the Zarn Prize said", "Zarn Prize", "MISC")
    assert told.names == []
    guess = Found(2, 3, MentionKind.PLACE, "preposition")
    known = Found(2, 3, MentionKind.PLACE, "gazetteer")
    assert merged(made, [guess, known], told) == [known]


def test_a_person_by_title_takes_the_bounds_of_the_back_end() -> None:
    made, told = found("General Orlo Quandt Wednesday", "Orlo Quandt", "PER")
    rule = Found(1, 4, MentionKind.PERSON, "title", "KE", "", ((0, 1),))
    (first, *_) = merged(made, [rule], told)
    assert first == rule._replace(last=3)


def test_a_title_that_is_part_of_a_body_makes_no_person() -> None:
    made, told = found("shares of General Stores fell", "General Stores", "ORG")
    rule = Found(3, 4, MentionKind.PERSON, "title", "", "", ((2, 3),))
    assert names(made, merged(made, [rule], told)) == [("General Stores", "organisation")]


def test_the_longer_body_of_the_rules_stays_whole() -> None:
    made, told = found("the High Command of the Zarn Fleet said", "High Command", "ORG")
    whole = Found(1, 7, MentionKind.ORGANISATION, "last word")
    assert merged(made, [whole], told) == [whole]


def test_the_head_noun_rule_stands() -> None:
    made, told = found("the Quandt regime fell", "Quandt", "PER")
    regime = Found(1, 3, MentionKind.GOVERNMENT, "head noun")
    assert merged(made, [regime], told) == [regime]


def test_a_vote_of_a_year_is_an_event_where_the_back_end_sees_a_name_too() -> None:
    vote = Found(1, 5, MentionKind.EVENT, "vote of a year")
    made, told = found("the 2031 Zarn general election", "2031 Zarn general election", "MISC")
    assert merged(made, [vote], told) == [vote]
    made, told = found("the 2031 Zarn general election", "Zarn", "LOC")
    assert names(made, merged(made, [vote], told)) == [("Zarn", "place")]


def test_a_place_by_its_last_word_inside_a_name_of_another_kind_is_none() -> None:
    island = Found(2, 4, MentionKind.PLACE, "last word")
    made, told = found("the series Gull Island ran", "Gull Island", "MISC")
    assert merged(made, [island], told) == []
    made, told = found("the series Gull Island ran", "Gull", "MISC")
    assert merged(made, [island], told) == [island]


@pytest.mark.parametrize(
    ("text", "name", "label", "kept"),
    [
        ("on New Year's Eve in Zarn", "New Year's Eve", "ORG", False),
        ("on Easter Monday in Zarn", "Easter Monday", "LOC", False),
        ("the New Day sank", "New Day", "ORG", True),
        ("saw Eve in Zarn", "Eve", "PER", True),
        ("the Easter Bank fell", "Easter Bank", "ORG", True),
    ],
)
def test_a_holiday_is_no_body_and_no_place(text: str, name: str, label: str, kept: bool) -> None:
    _, told = found(text, name, label)
    assert bool(told.names) is kept
    assert bool(told.others) is not kept
