import pytest

from crosswitness.lang.bearers import Head, head_at, subject_before, subject_of, words_before


def before(text: str):
    return words_before(text, 0, len(text))


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("The rocket flew", "rocket"),
        ("The ministry said the rocket was fired at noon and flew", "rocket"),
        ("The rocket, the ministry said, flew", "rocket"),
        ("The rocket, which the army had tested, flew", "rocket"),
        ("The rocket from the base at Tal Amra flew", "rocket"),
        ("The Varn-3 long-range rocket is believed to have flown", "rocket"),
        ("The balloon that drifted over Brusk rose", "balloon"),
        ("On Tuesday the balloon rose", "balloon"),
    ],
)
def test_the_noun_before_the_nearest_verb_is_the_subject(words: str, noun: str):
    line = before(words)
    found = subject_before(line, len(line.low))
    assert found is not None
    assert found.noun == noun


@pytest.mark.parametrize("words", ["It flew", "They said they flew", "Flying", "He ran", ""])
def test_a_pronoun_or_nothing_is_no_subject(words: str):
    line = before(words)
    assert subject_before(line, len(line.low)) is None


@pytest.mark.parametrize("verb", ["can fly", "could have flown", "may rise", "must not exceed"])
def test_what_may_be_is_of_nothing(verb: str):
    line = before(f"The rockets {verb}")
    assert subject_before(line, len(line.low)) is None


def test_a_verb_of_speech_has_no_subject_that_is_measured():
    line = before("The ministry said")
    assert subject_of(line, 2) is None


def test_whose_a_head_is_stands_with_it():
    assert head_at(before("the price of rice"), 3) == Head("price", "rice")
    assert head_at(before("the train’s speed"), 2) == Head("speed", "train")
    assert head_at(before("In Tal Amra Brask (BRK) shares"), 4) == Head("share", "brask")
    assert head_at(before("on Tuesday"), 1) is None
