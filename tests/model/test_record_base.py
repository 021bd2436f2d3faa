import pytest

from crosswitness.model.errors import ModelError
from crosswitness.model.record_base import Form, Record
from crosswitness.model.span import Span


def test_a_record_needs_members() -> None:
    with pytest.raises(ModelError, match="r1 has no members"):
        Record(id="r1", members=())


def test_documents_are_sorted_and_named_once() -> None:
    places = tuple(Span(document=d, start=s, end=s + 1) for d, s in (("b", 1), ("b", 5), ("a", 2)))
    assert Record(id="r1", members=places).documents == ("a", "b")


def test_a_form_keeps_its_words_as_written() -> None:
    place = Span(document="a", start=0, end=3)
    assert Form(text="The Pact", places=(place,)).text == "The Pact"
