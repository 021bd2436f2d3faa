"""Differences of wordings are whole words, in both directions."""

from hypothesis import given
from hypothesis import strategies as st

from crosswitness.exports.wording import LONGEST, differing, of_all


def _words(text: str, ranges: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[low:high] for low, high in ranges]


def test_other_words_are_marked_and_equal_ones_are_not() -> None:
    other = "We shall raise the point, “again”"
    assert _words(other, differing(other, "We will raise the point again")) == ["shall"]


def test_case_and_apostrophes_do_not_differ() -> None:
    assert differing("THE SHIP’S crew", "the ship's crew") == ()


def test_inserted_words_are_one_range() -> None:
    other = "the old grey ship sank"
    assert _words(other, differing(other, "the ship sank")) == ["old grey"]


def test_the_first_wording_is_marked_where_it_stands_alone() -> None:
    wordings = ("we will go now", "we shall go now", "we will leave now")
    marked = [_words(w, r) for w, r in zip(wordings, of_all(wordings), strict=True)]
    assert marked == [[], ["shall"], ["leave"]]
    pair = of_all(("we will go", "we shall go"))
    assert _words("we will go", pair[0]) == ["will"]


def test_one_wording_has_nothing_to_differ_from() -> None:
    assert of_all(("alone",)) == ((),)


def test_very_long_wordings_are_not_aligned() -> None:
    assert differing("a " * (LONGEST + 1), "b") == ()


@given(st.text(), st.text())
def test_ranges_are_ordered_and_inside(other: str, base: str) -> None:
    ranges = differing(other, base)
    flat = [point for pair in ranges for point in pair]
    assert flat == sorted(flat)
    assert all(0 <= low < high <= len(other) for low, high in ranges)
    assert differing(other, other) == ()
