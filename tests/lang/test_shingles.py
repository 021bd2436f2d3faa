import time

from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.shingles import BREAK, Run, containment, equal_runs, hashes, sketch


def of(text: str) -> list[str]:
    return text.split()


LETTERS = st.lists(st.sampled_from(["a", "b", "c", BREAK]), max_size=30)


def test_hashes_are_the_same_on_every_machine() -> None:
    assert hashes(of("the ferry left the quay at dawn")) == [
        12630293104859952963,
        1490504159484354496,
        7635991073411351887,
    ]


def test_a_break_parts_shingles() -> None:
    whole = of("one two three four five six")
    assert len(hashes(whole)) == 2
    assert hashes([*whole[:3], BREAK, *whole[3:]]) == []


def test_the_longest_run_comes_first_and_cannot_grow() -> None:
    left = of("x the bridge over the river was closed y on monday at noon again")
    right = of("on monday at noon again z the bridge over the river was closed")
    assert equal_runs(left, right, 4) == [Run(1, 6, 7), Run(9, 0, 5)]
    assert equal_runs(left, right, 6) == [Run(1, 6, 7)]


def test_a_run_does_not_cross_a_break() -> None:
    words = of("the bridge over the river was closed")
    broken = [*words[:4], BREAK, *words[4:]]
    assert [run.length for run in equal_runs(broken, broken, 3)] == [4, 3]


def test_a_text_that_repeats_itself_costs_no_squares() -> None:
    started = time.process_time()
    equal_runs(["a"] * 100_000, ["a"] * 100_000, 12)
    equal_runs(of("the quay is closed now") * 20_000, of("the quay is closed now") * 20_000, 12)
    assert time.process_time() - started < 5


@given(LETTERS, LETTERS, st.integers(1, 6))
def test_runs_are_equal_words_and_mirror(left: list[str], right: list[str], least: int) -> None:
    runs = equal_runs(left, right, least)
    for at, other, length in runs:
        assert length >= least
        assert left[at : at + length] == right[other : other + length]
        assert BREAK not in left[at : at + length]


@given(st.permutations("abcdefghijklmnop"), st.permutations("abcdefghijklmnop"), st.integers(1, 6))
def test_in_texts_without_repetition_the_order_of_texts_does_not_matter(
    left: list[str], right: list[str], least: int
) -> None:
    mirrored = [Run(at, other, length) for other, at, length in equal_runs(right, left, least)]
    assert sorted(equal_runs(left, right, least)) == sorted(mirrored)


@given(
    st.lists(st.sampled_from("abcdefgh"), min_size=12, max_size=12),
    st.lists(st.sampled_from("ijkl"), max_size=40),
    st.lists(st.sampled_from("mnop"), max_size=40),
)
def test_twelve_shared_words_always_meet_in_the_sketch(
    shared: list[str], before: list[str], after: list[str]
) -> None:
    left = sketch(hashes([*before, *shared, *after]), 8)
    right = sketch(hashes([*after, *shared, *before]), 8)
    assert left & right


def test_containment_is_a_share_of_the_smaller_sketch() -> None:
    assert containment({1, 2}, {2, 3, 4, 5}) == 0.5
    assert containment(set(), {1}) == 0.0
