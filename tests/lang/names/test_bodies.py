import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.names import Outcome
from crosswitness.lang.names.bodies import (
    acronym_key,
    body_key,
    compare_bodies,
    is_acronym,
    kind_words,
    telling_words,
)


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        ("The Tolbek Post", "Tolbek Post", Outcome.EQUAL),
        ("BasNews", "Bas News", Outcome.EQUAL),
        ("Ministry of Harbours of Tolbek", "Tolbek Harbours Ministry", Outcome.VARIANT),
        ("Tolbek Arab Army", "Free Tolbek Army", Outcome.DIFFERENT),
        ("Tolbek News Agency", "Varen News Agency", Outcome.DIFFERENT),
        ("Tolbek News Agency", "Tolbek News", Outcome.SUBSET),
        ("Valley Growers Union", "VGU", Outcome.INITIALS),
        ("VGU", "V.G.U.", Outcome.EQUAL),
        ("VGU", "VGA", Outcome.DIFFERENT),
        ("Lab 300", "Lab 400", Outcome.DIFFERENT),
        ("Tolbek Health Centre", "Tolbek Health Center", Outcome.EQUAL),
        ("Valley Growers Organisation", "Valley Growers Organization", Outcome.EQUAL),
        ("Tolbek Harbour Defence", "Tolbek Harbor Defense", Outcome.EQUAL),
    ],
)
def test_outcomes(left: str, right: str, outcome: Outcome) -> None:
    found = compare_bodies(left, right)
    assert found.outcome is outcome, found.detail


WORDS = ["Tolbek", "Valley", "Growers", "Union", "of", "the", "News", "VGU", "Tolbeck", "12"]


@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join),
)
def test_compare_mirrors(left: str, right: str) -> None:
    assert compare_bodies(left, right) == compare_bodies(right, left)


def test_keys() -> None:
    assert body_key("The Tolbek Post’s") == "tolbek post"
    assert is_acronym("U.V.G.")
    assert not is_acronym("Union")
    assert acronym_key("Union of Valley Growers") == acronym_key("UVG") == "uvg"
    assert acronym_key("Valley Growers") == ""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Foreign Ministry", 2),
        ("the Ministry of Foreign Affairs", 3),
        ("Foreign Ministry of Tolbek", 0),
        ("Syrian Foreign Ministry", 0),
        ("Tolbek Post", 0),
    ],
)
def test_words_that_say_the_kind_only(name: str, words: int) -> None:
    assert kind_words(name) == words


def test_a_country_and_its_people_are_one_word() -> None:
    assert telling_words("South Korea's military") == telling_words("the South Korean military")
    assert telling_words("U.S. forces") == telling_words("American forces") == ("=us", "forces")
