import pytest

from crosswitness.lang.times import context


@pytest.mark.parametrize("after", [" villages", " armed men", " people"])
def test_a_plural_noun_makes_a_count(after: str) -> None:
    assert context.counts(f"2000{after} fell", 4)


@pytest.mark.parametrize("after", [" was cold", ", ships", " the ships", " across it", ""])
def test_other_words_do_not(after: str) -> None:
    assert not context.counts(f"2000{after}", 4)


def test_a_clause_ends_at_a_mark_or_the_text() -> None:
    assert context.ends_clause("the day before. Then", 14)
    assert context.ends_clause("the day before", 14)
    assert not context.ends_clause("the day before it", 14)


def test_times_before_make_a_set() -> None:
    assert context.follows_times("three times a day", 12)
    assert not context.follows_times("for a day", 4)


@pytest.mark.parametrize(
    ("lead", "words", "bounded"),
    [
        ("It took nearly ", "nearly ", False),
        ("It took more than ", "more than ", True),
        ("It took ", "", False),
    ],
)
def test_words_that_make_a_length_approximate(lead: str, words: str, bounded: bool) -> None:
    start, found = context.approximation(f"{lead}two weeks", len(lead))
    assert (lead[start:], found) == (words, bounded)
