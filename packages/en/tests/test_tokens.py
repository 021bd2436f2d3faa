import time

import pytest

from crosswitness_en.tokens import tokens


def words(text: str) -> str:
    return "|".join(text[start:end] for start, end in tokens(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We can't go, she'd said.", "We|ca|n't|go|,|she|'d|said|."),
        ("They couldn’t’ve known Lem’s boat.", "They|could|n’t|’ve|known|Lem|’s|boat|."),
        ("I cannot and dont want", "I|can|not|and|do|nt|want"),
        ("a well-known anti-ship co-founder", "a|well|-|known|anti-ship|co-founder"),
        ("al-Quandt of O'Dowd", "al|-|Quandt|of|O'Dowd"),
        ("Dr. Lem of the U.S. left at 5 p.m.", "Dr.|Lem|of|the|U.S.|left|at|5|p.m."),
        ("It cost $1,200.50 (3%).", "It|cost|$|1,200.50|(|3|%|)|."),
        ("on 7/5/2031 at 10:30, the 3rd", "on|7/5/2031|at|10:30|,|the|3rd"),
        ("see https://quay.example/a-b?c=1.", "see|https://quay.example/a-b?c=1|."),
        ("mail odo.lem@quay.example or quay.org", "mail|odo.lem@quay.example|or|quay.org"),
        ("“No!!” he said ... twice -- no", "“|No|!!|”|he|said|...|twice|--|no"),
        ("W. Lem, who's 40", "W.|Lem|,|who|'s|40"),
    ],
)
def test_words_are_those_of_the_treebanks(text: str, wanted: str):
    assert words(text) == wanted


def test_a_part_of_a_text_keeps_the_places_of_the_text():
    text = "😀 Odo Lem sang. She left."
    assert [text[start:end] for start, end in tokens(text, 16, 25)] == ["She", "left", "."]


@pytest.mark.parametrize("unit", ["A", "a.", "a-", "1.", "a@", "'", " ", "Ж中 ", "\u0301", "x’"])
def test_every_sign_is_covered_once_in_bounded_time(unit: str):
    text = unit * (200_000 // len(unit))
    started = time.process_time()
    found = tokens(text)
    assert time.process_time() - started < 5
    place = 0
    for start, end in found:
        assert not text[place:start].strip()
        assert start < end
        place = end
    assert not text[place:].strip()
