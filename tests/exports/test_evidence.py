"""Evidence is exact words, or nothing."""

import pytest

from crosswitness.exports.evidence import Words, walk
from crosswitness.model.errors import VerifyError
from crosswitness.model.span import Span
from tests.exports.support import case

STORE = case()
DOCUMENT = STORE.document(STORE.documents()[0])


def test_words_stand_beside_their_place() -> None:
    assert Words(STORE).at(DOCUMENT.span(0, 3)) == {
        "document": DOCUMENT.id,
        "start": 0,
        "end": 3,
        "text": DOCUMENT.text[:3],
    }


def test_places_are_sorted_once_each_and_none_is_left_out() -> None:
    spans = [DOCUMENT.span(4, 6), None, DOCUMENT.span(0, 3), DOCUMENT.span(4, 6)]
    assert [e["start"] for e in Words(STORE).all(spans)] == [0, 4]


@pytest.mark.parametrize(
    "span",
    [
        Span(document=DOCUMENT.id, start=0, end=len(DOCUMENT.text) + 1),
        Span(document="dnone", start=0, end=1),
    ],
)
def test_what_cannot_be_read_is_refused(span: Span) -> None:
    with pytest.raises(VerifyError):
        Words(STORE).at(span)


def test_walk_finds_evidence_at_any_depth_in_order() -> None:
    one, two = ({"document": "d", "start": n, "end": n + 1, "text": "x"} for n in (1, 2))
    found = list(walk({"a": [{"b": one}], "c": (two,), "d": {"start": 3}, "e": "text"}))
    assert found == [one, two]
