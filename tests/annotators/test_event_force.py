import pytest

from crosswitness.model.events import Part
from tests.happenings import events, read_report, words


def parts(text: str, part: str) -> list[str]:
    report = read_report(text, "2031-05-21")
    return [word for event in events(report) for word in words(report, event, part)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The agreement will enter into force on 1 June.",
        "The treaty takes effect on 1 June.",
        "On 1 June the pact came into force.",
        "The agreement, effective from 1 June, covers fishing.",
    ],
)
def test_the_day_of_coming_into_force_is_no_day_of_signing(sentence: str):
    text = f"Norway and Sweden signed a fishing agreement in Oslo on Monday. {sentence}"
    assert parts(text, Part.IN_FORCE) == ["1 June"]
    assert parts(text, Part.TIME) == ["Monday"]


@pytest.mark.parametrize(
    ("sentence", "followed"),
    [
        (
            "Norway and Sweden signed a protocol implementing the 2029 fishing treaty.",
            "fishing treaty",
        ),
        ("The new agreement builds on a memorandum of 2027.", "memorandum"),
        ("The pact replaces the Bergen convention.", "the Bergen convention"),
    ],
)
def test_earlier_instruments_are_what_it_follows(sentence: str, followed: str):
    (found,) = parts(sentence, Part.FOLLOWS)
    assert followed in found


def test_an_agreement_follows_nothing_that_no_word_says():
    text = "Norway and Sweden signed a fishing treaty. They also discussed the Bergen convention."
    assert parts(text, Part.FOLLOWS) == []
    assert parts(text, Part.IN_FORCE) == []
