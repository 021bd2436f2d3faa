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


def test_sex_told_by_the_given_name_decides() -> None:
    assert people("Theresa Quandt said that she was late.") == [["Theresa Quandt", "she"]]
    assert people("Theresa Quandt left. He was late.") == [["Theresa Quandt"]]
    assert people("Robert Quandt met Theresa Zandberg. She was late.") == [
        ["Robert Quandt"],
        ["Theresa Zandberg", "She"],
    ]


def test_the_subject_is_likelier_than_an_object() -> None:
    text = "Robert Quandt left with Albert Zandberg. He was late."
    assert people(text) == [["Robert Quandt", "He"], ["Albert Zandberg"]]


def test_two_alike_are_left_open() -> None:
    text = "Yesterday there came Robert Quandt and Albert Zandberg, of whom he spoke."
    assert ["Robert Quandt", "he"] not in people(text)


def test_the_owner_is_seldom_meant() -> None:
    text = "Near Robert Quandt’s harbour, Albert Zandberg said he was late."
    assert ["Robert Quandt", "he"] not in people(text)


def test_a_pronoun_of_somebody_unknown_competes() -> None:
    text = "A clerk wrote it. He slept. Robert Quandt saw the harbour, and he wept."
    assert people(text) == [["Robert Quandt", "he"]]


def test_captions_and_quotations_join_nobody() -> None:
    assert people("Robert Quandt left. “He was late,” they said.") == [["Robert Quandt"]]


def test_somebody_without_a_name_in_between_stops_it() -> None:
    assert people("Robert Quandt left. A Kenyan official said he was late.") == [["Robert Quandt"]]


def test_a_name_three_sentences_back_is_too_far() -> None:
    assert people("Robert Quandt left. It rained. It snowed. He slept.") == [["Robert Quandt"]]


def test_references_can_be_switched_off() -> None:
    layers = read("Robert Quandt said that he was late.")
    made = [c for c in annotate(layers, ChainsOptions(references=False)) if isinstance(c, Chain)]
    assert [len(chain.members) for chain in made] == [1]
