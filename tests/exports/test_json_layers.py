"""Quotations with their sources, times and figures as the words give them."""

from crosswitness.exports.evidence import Words
from crosswitness.exports.json_layers import Owners, figure, quotations, time
from crosswitness.model.annotation import Quantity, Quotation, QuotationKind, TimeExpression
from crosswitness.model.layers import Layers
from crosswitness.model.record import Entity, Utterance
from tests.exports.support import ORIGIN, MemoryStore, case
from tests.support import document

STORE = case()
OWNERS = Owners(STORE.records(Entity), STORE.records(Utterance))


def _all(kind: type) -> list:  # type: ignore[type-arg]
    return [item for d in STORE.documents() for item in STORE.layers(d).of(kind)]


def test_a_place_belongs_to_the_entity_that_shares_most_of_it() -> None:
    minister = STORE.records(Entity)[0]
    place = minister.members[0]
    assert OWNERS.entity(place) == "e1"
    wider = STORE.document(place.document).span(place.start - 1, place.end)
    assert OWNERS.entity(wider) == "e1"
    assert OWNERS.entity(None) is None
    assert OWNERS.entity(STORE.document(place.document).span(0, 1)) is None


def test_a_quotation_without_attribution_says_so() -> None:
    held = document("“Go,” she said.")
    quotation = Quotation(
        extent=held.span(1, 4),
        origin=ORIGIN,
        kind=QuotationKind.DIRECT,
        contents=(held.span(1, 4),),
        flags=("unclosed",),
    )
    layers = Layers(document=held).adding([quotation])
    (made,) = quotations(layers, Words(MemoryStore(held={held.id: layers})), OWNERS)
    assert made["evidence"][0]["text"] == "Go,"
    assert made["flags"] == ["unclosed"]
    assert made["speaker"]["reason"] == "no attribution was made"
    assert made["utterance"] is None


def test_times_keep_what_is_said_beside_what_was_resolved() -> None:
    made = [time(item, Words(STORE)) for item in _all(TimeExpression)]
    monday = next(m for m in made if m["start"] == "2031-03-03")
    assert (monday["said"], monday["anchor"]) == ("XXXX-WXX-1", "document")
    assert [m["unknown"] for m in made if m["start"] is None] == ["no publication date to lean on"]


def test_figures_keep_their_bounds() -> None:
    made = {f["evidence"][0]["text"]: f for f in (figure(q, Words(STORE)) for q in _all(Quantity))}
    assert (made["14 passengers"]["low"], made["14 passengers"]["high"]) == (14, 14)
    assert made["At least 17 passengers"]["high"] is None
    assert made["At least 17 passengers"]["bound"] == "at least"
