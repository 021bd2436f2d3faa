import pytest

from crosswitness.lang.speechwords import STOP, WORD, Token, is_adverb, words
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
    assert is_adverb(Token(0, len(low), low.lower(), WORD, capital)) is expected


def test_punctuation_is_no_adverb():
    assert not is_adverb(Token(0, 1, ",", STOP, False))
