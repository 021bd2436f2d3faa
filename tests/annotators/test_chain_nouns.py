from crosswitness.model.annotation import Chain
from tests.annotators.test_chains import chained


def described(text: str) -> list[list[str]]:
    layers, _ = chained(text)
    chains = [[layers.text(m.place) for m in chain.members] for chain in layers.of(Chain)]
    return [chain for chain in chains if len(chain) > 1]


def test_a_noun_stands_for_the_only_body_that_ends_with_it() -> None:
    text = "The Kenyan government met. Later the government said no."
    assert described(text) == [["Kenyan government", "the government"]]


def test_two_bodies_that_fit_leave_it_open() -> None:
    text = "The Kenyan government met the Norwegian government. Later the government said no."
    assert described(text) == []


def test_a_noun_that_describes_the_next_one_stands_for_nothing() -> None:
    text = "The Kenyan government met. Later the government troops left."
    assert described(text) == []


def test_a_noun_before_the_name_or_of_another_place_stands_for_nothing() -> None:
    assert described("Today the ministry said no. The Foreign Ministry is shut.") == []
    assert described("The Foreign Ministry is shut. The ministry of Oslo said no.") == []
