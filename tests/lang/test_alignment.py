import time

from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.alignment import aligned_share


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
    assert aligned_share(REPORT, REPORT) == (4, 1.0)


def test_reworded_sentences_are_still_aligned() -> None:
    reworded = [[word if at % 5 else "thing" for at, word in enumerate(s)] for s in REPORT]
    assert aligned_share(REPORT, reworded)[1] >= 0.75


def test_sentences_in_the_opposite_order_count_once() -> None:
    assert aligned_share(REPORT, REPORT[::-1]) == (1, 0.25)


def test_an_excerpt_is_measured_by_the_shorter_text() -> None:
    assert aligned_share(REPORT, REPORT[1:3]) == (2, 1.0)


def test_other_sentences_are_not_aligned() -> None:
    other = [of("parliament debated a new tax on imported timber until late at night")]
    assert aligned_share(REPORT, other) == (0, 0.0)


def test_a_very_long_text_costs_no_more_than_its_beginning() -> None:
    long = [of(f"sentence {at} tells of the quay and its storm again") for at in range(5000)]
    started = time.process_time()
    count, share = aligned_share(long, long)
    assert (count, share) == (300, 1.0)
    assert time.process_time() - started < 5


@given(SENTENCES, SENTENCES)
def test_the_measure_is_symmetric_and_a_share(
    left: list[list[str]], right: list[list[str]]
) -> None:
    count, share = aligned_share(left, right)
    assert (count, share) == aligned_share(right, left)
    assert 0 <= share <= 1
