import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.tokens import Word, fold, stem, whole_words, words


def test_words_stand_where_they_say() -> None:
    text = "Zoë’s 3.5-ton lorry"
    found = words(text)
    assert [text[w.start : w.end] for w in found] == ["Zoë", "s", "3", "5", "ton", "lorry"]
    assert [w.folded for w in found] == ["zoe", "s", "3", "5", "ton", "lorry"]


def test_a_range_keeps_offsets_of_the_whole_text() -> None:
    text = "North harbour, south quay"
    assert [(w.start, w.folded) for w in words(text, 6, 20)] == [(6, "harbour"), (15, "south")]


def test_an_accent_as_a_mark_of_its_own_does_not_part_a_word() -> None:
    assert [w.folded for w in words("Cha\u0301vez and Ch\u00e1vez")] == ["chavez", "and", "chavez"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ministers", "minister"),
        ("signed", "signing"),
        ("signed", "signs"),
        ("stopped", "stop"),
        ("cities", "city"),
        ("missiles", "missile"),
        ("agreed", "agree"),
        ("needed", "needs"),
    ],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("sing", "s"), ("king", "kin"), ("bus", "bu")])
def test_short_words_keep_their_endings(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text())
def test_every_word_is_a_place_in_its_text(text: str) -> None:
    previous = 0
    for start, end, folded in words(text):
        assert previous <= start < end <= len(text)
        assert folded == fold(text[start:end])
        previous = end


@given(st.text("ab .e\u0301'3", max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_a_range_is_read_as_its_text_alone(text: str, start: int, end: int) -> None:
    alone = words(text[start:end])
    assert words(text, start, end) == [
        Word(start + word.start, start + word.end, word.folded) for word in alone
    ]


@given(st.text(max_size=12))
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)


def test_what_follows_an_apostrophe_is_no_whole_word():
    text = "Norland’s ships won't sail"
    found = whole_words(text)
    assert [text[word.start : word.end] for word in found] == [
        "Norland’s",
        "ships",
        "won't",
        "sail",
    ]
