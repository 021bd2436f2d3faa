import pytest

from crosswitness.lang.marks import stretches
from crosswitness.lang.speechwords import MARKED
from crosswitness.lang.utterances import is_direct, is_utterance, narrator_cut
from tests.lang.spoken import line


def only(text: str):
    (stretch,), _ = stretches(text, [(0, len(text))])
    found = line(text)
    (index,) = [i for i, token in enumerate(found.tokens) if token.kind is MARKED]
    return text, found, index, stretch


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She read from “Rivers Without Borders Today” at the fair.", False),
        ("The term “ring of wells” is old.", False),
        ("A plan known as “the ring of wells” is old.", False),
        ("The so-called “ring of wells” is old.", False),
        ("He has called the plan “the ring of wells” before.", True),
        ("It is a “temporary” camp.", False),
        ("He described it as a “costly mistake”.", True),
        ("“We will mend the wells,” he said.", True),
        ("The sum was “...” last year.", False),
    ],
)
def test_what_is_said(text: str, expected: bool):
    assert is_utterance(*only(text), 3) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will mend the wells,” he said.", True),
        ("He said, “we will mend the wells.”", True),
        ("He said that “the wells are mended and full.”", True),
        ("He said the plan will “mend the wells” soon.", False),
    ],
)
def test_direct_or_mixed(text: str, expected: bool):
    assert is_direct(*only(text)) is expected


def test_the_narrator_inside_the_marks_is_found():
    text = "He said, “The wells are full, noting that his town has enough”."
    (stretch,), _ = stretches(text, [(0, len(text))])
    assert narrator_cut(text, stretch) == text.index(", noting")


def test_a_participle_of_the_speaker_stays_inside():
    text = "He said, “The wells are full, noting that we have enough”."
    (stretch,), _ = stretches(text, [(0, len(text))])
    assert narrator_cut(text, stretch) is None
