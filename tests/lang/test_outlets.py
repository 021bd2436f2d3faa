import pytest

from crosswitness.lang.outlets import credits_of, is_generic, is_known, outlet_key


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Reuters", "the Reuters news agency"),
        ("AP", "the Associated Press"),
        ("Norland’s Tidewire Agency", "the Tidewire Agency"),
        ("Iranian Tidewire", "Tidewire"),
    ],
)
def test_names_of_one_outlet_have_one_key(one: str, two: str):
    assert outlet_key(one) == outlet_key(two) != ""


def test_other_outlets_have_other_keys():
    assert outlet_key("Tidewire") != outlet_key("Harbour Post")
    assert is_known("Reuters")
    assert not is_known("Tidewire")


def test_words_that_name_nobody():
    assert is_generic("media reports")
    assert is_generic("Iranian media")
    assert not is_generic("Tidewire")


@pytest.mark.parametrize(
    ("line", "name", "whole"),
    [
        ("This story was first published by Harbour Post.", "Harbour Post", True),
        ("h/t Tidewire", "Tidewire", True),
        ("Source: Tidewire", "Tidewire", True),
        ("With files from The Harbour Post", "The Harbour Post", False),
        ("Tidewire contributed to this report.", "Tidewire", False),
    ],
)
def test_credits_in_a_line(line: str, name: str, whole: bool):
    (found,) = credits_of(line, 0, len(line))
    assert (line[found.start : found.end], found.whole) == (name, whole)


def test_a_sentence_about_a_source_is_no_credit():
    line = "The source of the river lies in the hills; the paper was published in May."
    assert not list(credits_of(line, 0, len(line)))
