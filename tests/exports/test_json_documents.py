"""What a document entry says, and how reports are ordered and labelled."""

from dataclasses import replace

import pytest

from crosswitness.exports.evidence import Words
from crosswitness.exports.json_documents import entry, label, letters, name, order
from crosswitness.model.annotation import Basis, Language, Metadatum
from crosswitness.model.document import Given
from crosswitness.model.layers import Layers
from tests.exports.support import ORIGIN, MemoryStore
from tests.support import document


@pytest.mark.parametrize(("index", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (702, "AAA")])
def test_letters_count_like_columns(index: int, letter: str) -> None:
    assert letters(index) == letter


def test_the_digest_before_a_kept_file_is_not_its_name() -> None:
    assert name("0123456789ab-north/wire.txt") == "north/wire.txt"
    assert name("wire-0123456789ab.txt") == "wire-0123456789ab.txt"


def test_order_is_by_received_name_then_line() -> None:
    held = document("one")
    paths = ("fffffffffff0-a.txt", "000000000000-b.txt", "c.jsonl", "c.jsonl")
    made = [
        replace(held, source=replace(held.source, path=path, line=line))
        for path, line in zip(paths, (0, 0, 2, 10), strict=True)
    ]
    shuffled = [made[n] for n in (2, 0, 3, 1)]
    assert sorted(shuffled, key=order) == made


def test_unknown_outlets_do_not_share_a_letter() -> None:
    entries = [{"id": n, "outlet": {"value": outlet}} for n, outlet in enumerate(["", None, "Q"])]
    label(entries)
    assert [e["label"] for e in entries] == ["A", "B", "C"]


def test_a_given_outlet_and_refused_dates_are_stated() -> None:
    given = Given(field="outlet", value="Quay", source="--outlet")
    held = document("8 May 2031\nThe ship left.", "Quay", (given,))
    dates = [
        Metadatum(
            extent=held.span(0, 10) if chosen else held.whole,
            origin=ORIGIN,
            field="published",
            value=value,
            basis=Basis.TEXT if chosen else Basis.FILE,
            source="" if chosen else "report.meta.toml: published",
            chosen=chosen,
            reason="the page's clock" if not chosen else "its own line",
        )
        for value, chosen in (("2031-05-08", True), ("2031-05-09", False))
    ]
    languages = [
        Language(extent=held.whole, origin=ORIGIN, code="en", confidence=0.98765),
        Language(extent=held.span(0, 10), origin=ORIGIN, code="de", confidence=0.5),
    ]
    layers = Layers(document=held).adding([*dates, *languages])
    made = entry(layers, Words(MemoryStore(held={held.id: layers})))
    assert made["outlet"]["source"] == "--outlet"
    assert made["published"]["evidence"][0]["text"] == "8 May 2031"
    assert [r["value"] for r in made["published"]["refused"]] == ["2031-05-09"]
    assert made["published"]["refused"][0]["evidence"] == []
    assert made["language"] == {"code": "en", "confidence": 0.9877}
