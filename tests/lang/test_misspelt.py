import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.misspelt import is_misspelt, shortened


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        ("goverment", "government"),
        ("governnment", "government"),
        ("govurnment", "government"),
        ("govenrment", "government"),
        ("firefigthers", "firefighters"),
    ],
)
def test_one_typing_error(written: str, usual: str) -> None:
    assert is_misspelt(written, usual)


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        ("governments", "government"),  # inflection
        ("organised", "organized"),  # British and American spelling
        ("neighbours", "neighbors"),
        ("travelled", "traveled"),
        ("judgement", "judgment"),
        ("defences", "defenses"),
        ("anaemia", "anemia"),
        ("photos", "photon"),  # too short
        ("gvernmnt", "government"),  # two errors
        ("government", "government"),
    ],
)
def test_what_is_no_typing_error(written: str, usual: str) -> None:
    assert not is_misspelt(written, usual)


WORD = st.text(st.sampled_from("abcd"), min_size=6, max_size=9)


@given(WORD, WORD)
def test_two_words_an_error_apart_share_a_shortened_form(one: str, other: str) -> None:
    assert is_misspelt(one, other) <= bool(set(shortened(one)) & set(shortened(other)))
    assert is_misspelt(one, other) == is_misspelt(other, one)
