from hypothesis import given
from hypothesis import strategies as st

from crosswitness.annotators.attributions import AttributionsOptions, annotate
from crosswitness.model.annotation import (
    Attribution,
    Origin,
    Quotation,
    Role,
    Segment,
    SegmentKind,
)
from tests.annotators.marked_text import attributed, paragraphs, quoted, speaker

ORIGIN = Origin(stage="test", version=1)


def relays(text: str) -> list[str | None]:
    read = attributed(paragraphs(text))
    return [
        read.text(item.source) if item.source else None
        for item in read.of(Attribution)
        if item.role is Role.RELAY
    ]


def test_nobody_named_is_said():
    read = attributed(paragraphs("“The pumps run again and the shaft is dry.”"))
    (quotation,) = read.of(Quotation)
    found = speaker(read, quotation.id)
    assert (found.source, found.speaker, found.rule) == (None, None, "none")
    assert found.reason == "Nobody is named."
    assert found.extent == quotation.extent


def test_extent_holds_source_and_cue():
    read = attributed(paragraphs("“The pumps run again,” Petra Kolb said on Monday."))
    (quotation,) = read.of(Quotation)
    assert read.text(speaker(read, quotation.id).extent) == "Petra Kolb said"


def test_an_outlet_relays_and_does_not_speak():
    text = "“The pumps run again,” Radio Harbour reported."
    read = attributed(paragraphs(text))
    (quotation,) = read.of(Quotation)
    found = speaker(read, quotation.id)
    assert found.source is None
    assert "outlet" in found.reason
    assert relays(text) == ["Radio Harbour"]


def test_hearsay_has_a_relay_without_a_name():
    assert relays("Nine boats were reportedly lost in the storm.") == [None]


def test_a_relay_is_not_carried_into_the_next_sentence():
    read = attributed(
        paragraphs("It rained all week, Radio Harbour reported. “We are used to it,” he said.")
    )
    marked = next(q for q in read.of(Quotation) if read.text(q.extent).startswith("“"))
    assert [a.role for a in read.of(Attribution) if a.quotation == marked.id] == [Role.SPEAKER]


def test_the_credit_of_a_dateline_relays_every_quotation():
    read = paragraphs("NETHERBY (Reuters)\n“The pumps run again,” Petra Kolb said.")
    document = read.document
    dateline = Segment(
        extent=document.span(0, 18), origin=ORIGIN, kind=SegmentKind.DATELINE, rule="test"
    )
    body = Segment(
        extent=document.span(19, len(document.text)),
        origin=ORIGIN,
        kind=SegmentKind.BODY,
        rule="test",
    )
    read = type(read)(document=document, kinds={**read.kinds, Segment: (dateline, body)})
    made, _ = quoted(read)
    for chosen, expected in ((True, ["Reuters"]), (False, [])):
        found = list(annotate(made, AttributionsOptions(credits=chosen)))
        assert [
            made.text(a.source)
            for a in found
            if isinstance(a, Attribution) and a.role is Role.RELAY and a.source
        ] == expected


WORDS = [
    "“",
    "”",
    '"',
    "’",
    "‘",
    ",",
    ".",
    ":",
    "-",
    "(",
    ")",
    "?",
    "he",
    "she",
    "it",
    "who",
    "which",
    "said",
    "says",
    "told",
    "that",
    "to",
    "reported",
    "the",
    "a",
    "of",
    "by",
    "as",
    "per",
    "according",
    "citing",
    "adding",
    "reading",
    "statement",
    "carried",
    "reportedly",
    "and",
    "with",
    "Kolb",
    "Reuters",
    "Radio",
    "Mr.",
    "spokesman",
    "reporters",
    "described",
    "was",
    "will",
    "not",
    "Monday",
    "\n",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_each_quotation_has_exactly_one_speaker(words: list[str]):
    text = " ".join(words)
    if not text.strip():
        return
    read = attributed(paragraphs(text))
    for quotation in read.of(Quotation):
        found = speaker(read, quotation.id)
        assert (found.source is None) == (found.reason != "" and found.rule == "none")
    known = {quotation.id for quotation in read.of(Quotation)}
    assert {item.quotation for item in read.of(Attribution)} == known
