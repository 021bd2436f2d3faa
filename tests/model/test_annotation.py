from dataclasses import replace

import pytest

from crosswitness.model.annotation import (
    Chain,
    ChainMember,
    Mention,
    MentionKind,
    Origin,
    Quotation,
    QuotationKind,
)
from crosswitness.model.errors import ModelError
from crosswitness.model.span import Span

ORIGIN = Origin(stage="test", version=1)
AT = Span(document="d", start=0, end=9)
NAME = Span(document="d", start=4, end=9)
MENTION = Mention(extent=AT, origin=ORIGIN, kind=MentionKind.PERSON, name=NAME, rule="r")


def test_the_id_comes_from_every_field_but_origin():
    later = replace(MENTION, origin=Origin(stage="other", version=9))
    assert later.id == MENTION.id
    assert replace(MENTION, rule="s").id != MENTION.id
    assert replace(MENTION, kind=MentionKind.PLACE).id != MENTION.id


def test_evidence_names_every_span_once():
    chain = Chain(
        extent=NAME,
        origin=ORIGIN,
        kind=MentionKind.PERSON,
        members=(ChainMember(place=NAME, rule="name"), ChainMember(place=AT, rule="x")),
    )
    assert chain.evidence == (NAME, AT)


def test_an_annotation_stays_in_its_document():
    with pytest.raises(ModelError, match="reaches into"):
        replace(MENTION, name=Span(document="other", start=0, end=1))


def test_a_quotation_needs_content_and_a_chain_members():
    with pytest.raises(ModelError, match="needs content"):
        Quotation(extent=AT, origin=ORIGIN, kind=QuotationKind.DIRECT, contents=())
    with pytest.raises(ModelError, match="needs members"):
        Chain(extent=AT, origin=ORIGIN, kind=MentionKind.PERSON, members=())
