from crosswitness.annotators.chains import ChainsOptions, annotate
from crosswitness.model.annotation import Chain
from tests.annotators.test_chains import people
from tests.annotators.test_mentions import read


def test_the_only_person_before_it_in_the_sentence() -> None:
    assert people("Robert Quandt said that he was late.") == [["Robert Quandt", "he"]]


def test_a_pronoun_before_every_name_joins_nobody() -> None:
    assert people("He left. Robert Quandt came.") == [["Robert Quandt"]]


def test_a_chain_of_pronouns() -> None:
    text = "Robert Quandt left. He was tired. He slept."
    assert people(text) == [["Robert Quandt", "He", "He"]]


def test_she_needs_a_word_that_tells() -> None:
    assert people("Quandtina Zandberg said that she was late.") == [["Quandtina Zandberg"]]
    assert people("Theresa Quandt said that she was late.") == [["Theresa Quandt", "she"]]
    assert people("Theresa Quandt left. He was late.") == [["Theresa Quandt"]]


def test_somebody_without_a_name_in_between_stops_it() -> None:
    assert people("Robert Quandt left. A Kenyan official said he was late.") == [["Robert Quandt"]]


def test_a_name_three_sentences_back_is_too_far() -> None:
    assert people("Robert Quandt left. It rained. It snowed. He slept.") == [["Robert Quandt"]]


def test_references_can_be_switched_off() -> None:
    layers = read("Robert Quandt said that he was late.")
    made = [c for c in annotate(layers, ChainsOptions(references=False)) if isinstance(c, Chain)]
    assert [len(chain.members) for chain in made] == [1]
