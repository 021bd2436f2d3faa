"""Traces as JSON values and as text say the same."""

import json

import pytest

from crosswitness.exports.tracing import trace, trace_text
from crosswitness.model.errors import CaseError
from tests.exports.support import case


def test_text_names_outlet_file_offsets_words_bytes_and_reasons() -> None:
    found = trace(case(), "u1")
    json.dumps(found)
    text = trace_text(found)
    assert text.startswith("Utterance u1")
    for place in found["places"]:
        assert f"[{place['start']}:{place['end']}]" in text
        assert repr(place["words"]) in text
        assert f"bytes [{place['bytes'][0]}:{place['bytes'][1]}]" in text
        assert place["sha256"] in text
    assert "+5.00 shared words" in text


def test_an_unknown_id_is_an_error_for_people() -> None:
    with pytest.raises(CaseError, match="no record"):
        trace(case(), "zzz")
