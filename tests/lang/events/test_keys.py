from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.events.keys import common_words, instrument_stems, party_key, state_name


def test_a_country_and_its_people_share_a_key():
    assert party_key("", "Zarqand") == party_key("", "Zarqandi") == party_key("", "Zarqand’s")
    assert party_key("", "Zarqand") != party_key("", "Merovia")


def test_a_code_goes_before_the_words():
    assert party_key("NO", "Norwegian") == "NO"


@given(st.text(max_size=12))
def test_small_letters_are_no_side(words: str):
    assert party_key("", words.lower()) == "" or not words.lower()[:1].islower()


def test_states_have_a_usual_name():
    assert state_name("NO") == "Norway"
    assert state_name("XX") == ""


def test_words_for_agreements_are_no_stems_of_a_name():
    assert instrument_stems("a new river agreement") == instrument_stems("the river pact")
    assert "agreement" not in common_words("It rained", 0, 9)
