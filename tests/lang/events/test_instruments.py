import pytest

from crosswitness.lang.events.instruments import areas, deals, defence_kinds, instrument, name
from crosswitness.lang.events.patterns import tokens


def named(text: str, floor: int = 0) -> str:
    line = tokens(text, 0, len(text))
    low, high = name(line, deals(line)[0], floor, [])
    return text[line[low].start : line[high - 1].end]


def test_the_name_keeps_adjectives_and_its_subject():
    text = "They signed a wide river and trade agreement on joint patrols in Harrun"
    assert named(text, 2) == "a wide river and trade agreement on joint patrols"


def test_a_verb_is_no_instrument():
    for text in ("They will deal with it", "He has to deal with it", "We cannot really deal now"):
        assert deals(tokens(text, 0, len(text))) == []


def test_the_parties_are_no_part_of_the_name():
    assert named("The pact between Zarqand and Merovia") == "The pact"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a memorandum of understanding", "memorandum"),
        ("the trade protocol", "protocol"),
        ("a peace treaty", "treaty"),
        ("the ceasefire", "ceasefire"),
        ("a river agreement", "unspecified"),
    ],
)
def test_the_instrument_is_what_the_name_says(words: str, kind: str):
    assert instrument(words) == kind


def test_areas_come_from_the_checklist():
    assert areas("joint military exercises and trade") == (
        "military cooperation",
        "joint exercises",
        "trade",
    )
    assert defence_kinds(["joint exercises", "trade"]) == ("joint exercises",)


def test_a_participle_behind_an_article_belongs_to_the_name():
    assert named("As per the signed agreement, Merovia waits") == "the signed agreement"
    assert named("Merovia signed agreement papers") == "agreement"


def test_two_states_before_a_stroke_belong_to_the_name():
    assert named("Norway/Sweden Fishing Treaty") == "Norway/Sweden Fishing Treaty"
