"""A trace ends at outlet, file, offsets, words and bytes."""

from dataclasses import replace

import pytest

from crosswitness.model.annotation import Quotation
from crosswitness.model.document import OffsetMap
from crosswitness.model.errors import ModelError
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from crosswitness.records.trace import place, trace
from tests.exports.support import QUAY, case
from tests.support import document


def test_a_record_is_followed_to_the_bytes() -> None:
    found = trace("u1", case())
    assert found is not None
    assert found.kind == "Utterance"
    assert {p.outlet for p in found.places} == {"Quay Herald", "Vik Gazette"}
    assert len(found.links) == 1
    quay = next(p for p in found.places if p.outlet == "Quay Herald")
    assert quay.source.path == "a/quay.txt"
    assert quay.bytes is not None
    low, high = quay.bytes
    assert QUAY.encode()[low:high].decode() == quay.words
    assert high - low == len(quay.words.encode())
    assert [step.kind for step in quay.steps] == ["Attribution", "Quotation"]
    assert [step.detail for step in quay.steps] == ["speaker, by hand", "direct"]


def test_an_annotation_is_followed_to_its_source_and_cue() -> None:
    store = case()
    quotation = next(q for d in store.documents() for q in store.layers(d).of(Quotation))
    found = trace(quotation.id, store)
    assert found is not None
    assert (found.kind, found.origin) == ("Quotation", "test/1")
    assert len(found.places) > 1
    assert quotation.extent in [p.span for p in found.places]


@pytest.mark.parametrize("form", ["{}[0:5]", "{}:0:5"])
def test_a_span_is_followed(form: str) -> None:
    store = case()
    identity = store.documents()[0]
    found = trace(form.format(identity), store)
    assert found is not None
    assert found.places[0].words == store.document(identity).text[:5]


def test_a_report_is_followed_as_a_whole() -> None:
    store = case()
    identity = store.documents()[0]
    found = trace(identity, store)
    assert found is not None
    assert found.places[0].words == store.document(identity).text


@pytest.mark.parametrize("identity", ["", "x0", "d00[0:5]", "d00:5:0"])
def test_what_is_not_there_is_none(identity: str) -> None:
    assert trace(identity, case()) is None


def test_a_span_over_the_end_is_none() -> None:
    store = case()
    assert trace(f"{store.documents()[0]}:0:99999", store) is None


def test_inserted_characters_have_no_bytes() -> None:
    held = document("ab")
    held = replace(held, offsets=OffsetMap(runs=((0, 0, 1, 1), (1, 1, 1, 0))))
    layers = Layers(document=held)
    assert place(held.span(0, 1), layers).bytes == (0, 1)
    assert place(held.span(1, 2), layers).bytes is None


def test_a_place_outside_its_text_is_refused() -> None:
    held = document("ab")
    with pytest.raises(ModelError):
        place(Span(document=held.id, start=0, end=3), Layers(document=held))
