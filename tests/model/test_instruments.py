import pytest

from crosswitness.model.base import Argument, Origin
from crosswitness.model.errors import ModelError
from crosswitness.model.events import Realis
from crosswitness.model.instruments import (
    InstrumentClass,
    InstrumentMention,
    InstrumentPart,
    InstrumentStatus,
)
from crosswitness.model.span import Span


def mention(document: str = "d") -> InstrumentMention:
    return InstrumentMention(
        extent=Span(document="d", start=10, end=15),
        origin=Origin(stage="test", version=1),
        sentence=Span(document="d", start=0, end=40),
        kind=InstrumentClass.CEASEFIRE,
        status=InstrumentStatus.AGREED,
        realis=Realis.ASSERTED,
        arguments=(
            Argument(role=InstrumentPart.PARTY, place=Span(document=document, start=0, end=6)),
        ),
    )


def test_arguments_are_asked_for_by_their_part():
    assert [a.place.end for a in mention().of(InstrumentPart.PARTY)] == [6]
    assert mention().of(InstrumentPart.TARGET) == ()


def test_arguments_stand_in_the_mention_s_own_report():
    with pytest.raises(ModelError, match="reaches into"):
        mention("another")
