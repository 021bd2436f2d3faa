import pytest

from crosswitness.lang.speechwords import STOP, WORD, Token, classes, is_adverb, words
from crosswitness.lang.tables import rows


def test_every_class_is_read_and_holds_no_word_twice():
    for row in rows("speech_words"):
        held = row["words"].split()
        assert len(held) == len(set(held)), row["class"]
        assert words(row["class"]) == frozenset(held)


def test_an_unknown_word_class_is_an_error():
    with pytest.raises(KeyError):
        words("no such class")


@pytest.mark.parametrize(
    ("low", "capital", "expected"),
    [
        ("later", False, True),
        ("gladly", False, True),
        ("Sally", True, False),
        ("well", False, True),
    ],
)
def test_adverbs(low: str, capital: bool, expected: bool):
    found = classes(low.lower())
    assert is_adverb(Token(low.lower(), WORD, capital, len(low), classes=found)) is expected


def test_punctuation_is_no_adverb():
    assert not is_adverb(Token(",", STOP, False, 1))


def test_a_word_knows_all_its_classes():
    for row in rows("speech_words"):
        for word in row["words"].split():
            assert row["class"] in classes(word)
    assert classes("no such word") == frozenset()
