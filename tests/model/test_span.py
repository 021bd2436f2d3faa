import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.errors import ModelError
from crosswitness.model.span import FilePlace, Span


def test_is_half_open_and_reads_its_words():
    place = Span(document="d", start=2, end=5)
    assert place.of("abcdefg") == "cde"
    assert len(place) == 3
    assert str(place) == "d[2:5]"


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_never_empty_or_negative(start: int, end: int):
    with pytest.raises(ModelError):
        Span(document="d", start=start, end=end)


spans = st.builds(
    lambda document, start, length: Span(document=document, start=start, end=start + length),
    st.sampled_from("ab"),
    st.integers(0, 20),
    st.integers(1, 9),
)


@given(spans, spans)
def test_overlap_is_symmetric_and_bounded(one: Span, two: Span):
    assert one.overlap(two) == two.overlap(one) <= min(len(one), len(two))
    if one.contains(two):
        assert one.overlap(two) == len(two)
    if one.document != two.document:
        assert one.overlap(two) == 0


def test_a_file_place_names_file_and_detail():
    assert str(FilePlace(path="a.txt")) == "a.txt"
    assert str(FilePlace(path="a.zip", detail="member b")) == "a.zip: member b"
