import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.document import OffsetMap, document_id
from crosswitness.model.errors import ModelError
from tests.support import document


@given(st.text(min_size=1).filter(str.strip), st.data())
def test_every_stretch_of_text_maps_to_its_bytes(text: str, data: st.DataObject):
    report = document(text)
    encoded = text.encode("utf-8", "surrogatepass")
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    low, high = report.offsets.bytes_of(start, end)
    assert encoded[low:high].decode("utf-8", "surrogatepass") == text[start:end]


def test_inserted_characters_have_no_bytes():
    offsets = OffsetMap(runs=((0, 10, 3, 1), (3, 13, 2, 0), (5, 20, 4, 1)))
    assert offsets.bytes_of(1, 7) == (11, 22)
    assert offsets.bytes_of(3, 5) == (13, 13)
    for start, end in ((0, 0), (8, 10), (-1, 2)):
        with pytest.raises(ModelError):
            offsets.bytes_of(start, end)


def test_a_document_needs_text():
    with pytest.raises(ModelError, match="needs text"):
        document(" \n")


def test_a_span_must_lie_in_the_text():
    report = document("abc")
    assert report.span(0, 3) == report.whole
    with pytest.raises(ModelError, match="longer than the text"):
        report.span(1, 4)


def test_the_same_text_of_another_outlet_is_another_document():
    assert document_id("A", "x") == document_id("A", "x") != document_id("B", "x")
    assert document_id("A", "Bx") != document_id("AB", "x")
