import pytest

from crosswitness.lang.phrases import noun_phrase
from tests.lang.spoken import line, said


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Oda Lindqvist", "Oda Lindqvist"),
        ("On Tuesday Oda Lindqvist", "Oda Lindqvist"),
        (
            "a spokesman for the port authority in Malmo",
            "a spokesman for the port authority in Malmo",
        ),
        ("He left and the mayor", "the mayor"),
        ("Oda Lindqvist and Jonas Weir", "Oda Lindqvist and Jonas Weir"),
        ("In a note to families the coast guard", "the coast guard"),
        ("she", "she"),
        ("the others", "the others"),
        ("Praising the crews Colonel Ilse Maron", "Colonel Ilse Maron"),
        ("he thinks that nobody", "nobody"),
        ("Both times the coast guard", "the coast guard"),
    ],
)
def test_the_phrase_before_a_cue(text: str, phrase: str):
    found = line(text)
    assert said(text, found, noun_phrase(found, len(found.tokens) - 1, 0)) == phrase


def test_nothing_but_function_words_is_no_phrase():
    found = line("of the")
    assert noun_phrase(found, 1, 0) is None
    assert noun_phrase(found, -1, 0) is None
