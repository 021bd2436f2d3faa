import time

from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.alignment import Aligned, aligned


def of(text: str) -> list[str]:
    return text.split()


REPORT = [
    of("the harbour master of lindholm closed the northern quay after the storm"),
    of("two fishing boats had broken loose and drifted towards the lighthouse"),
    of("repairs to the breakwater will cost nine million crowns according to the town"),
    of("divers found the missing anchor near the old customs house on thursday"),
]
SENTENCES = st.lists(
    st.lists(st.sampled_from(of("quay boat storm diver anchor crown town lamp rope"))),
    max_size=6,
)


def test_a_copy_is_aligned_wholly() -> None:
    assert aligned(REPORT, REPORT) == Aligned(4, 4, 4)


def test_reworded_sentences_are_still_aligned() -> None:
    reworded = [[word if at % 5 else "thing" for at, word in enumerate(s)] for s in REPORT]
    assert aligned(REPORT, reworded).ordered >= 3


def test_sentences_in_the_opposite_order_count_once_in_order_and_all_in_any() -> None:
    assert aligned(REPORT, REPORT[::-1]) == Aligned(1, 4, 4)


def test_in_another_order_more_likeness_is_asked() -> None:
    changed = [[w if at % 5 else f"thing{w}" for at, w in enumerate(s)] for s in REPORT]
    found = aligned(REPORT, changed)
    assert found.ordered == 4
    assert found.paired < 4


def test_of_two_sentences_that_are_like_one_a_single_pair_counts() -> None:
    assert aligned(REPORT[:1], [*REPORT[:1], *REPORT[:1]]).paired == 1


def test_an_excerpt_is_measured_by_the_shorter_text() -> None:
    assert aligned(REPORT, REPORT[1:3]) == Aligned(2, 2, 2)


def test_other_sentences_are_not_aligned() -> None:
    other = [of("parliament debated a new tax on imported timber until late at night")]
    assert aligned(REPORT, other) == Aligned(0, 0, 1)


def test_a_very_long_text_costs_no_more_than_its_beginning() -> None:
    long = [of(f"sentence {at} tells of the quay and its storm again") for at in range(5000)]
    started = time.process_time()
    assert aligned(long, long).ordered == 300
    assert time.process_time() - started < 5


@given(SENTENCES, SENTENCES)
def test_the_measure_is_symmetric_and_no_more_than_the_shorter_text(
    left: list[list[str]], right: list[list[str]]
) -> None:
    found = aligned(left, right)
    assert found == aligned(right, left)
    assert 0 <= found.ordered <= found.fewer
    assert 0 <= found.paired <= found.fewer
