import pytest

from crosswitness.lang.amounts import amount_of, trigger


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("1.2 million tents", "1.2 million", 1.2e6, 1.2e6),
        ("two thousand five hundred", "two thousand five hundred", 2500, 2500),
        ("a couple of hundred", "a couple of hundred", 200, 299),
        ("fifty and more", "fifty", 50, 50),
        ("one of thousands", "one", 1, 1),
    ],
)
def test_words_are_read_as_far_as_they_make_one_number(
    text: str, words: str, low: float, high: float
) -> None:
    match = trigger().match(text)
    assert match is not None
    amount = amount_of(text, match, len(text))
    assert amount is not None
    assert (text[amount.start : amount.end], amount.low, amount.high) == (words, low, high)


@pytest.mark.parametrize("text", ["12th", "5x", "4-B2"])
def test_a_number_glued_to_letters_is_none(text: str) -> None:
    match = trigger().match(text)
    assert match is not None
    assert amount_of(text, match, len(text)) is None


def test_a_scale_that_means_no_number_leaves_none() -> None:
    text = "11 zillion leaflets"
    match = trigger().search(text)
    assert match is not None
    assert amount_of(text, match, len(text)) is None
