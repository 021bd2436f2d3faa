import pytest

from crosswitness.model.errors import ModelError
from crosswitness.model.events import Realis
from crosswitness.model.instruments import InstrumentClass, InstrumentStatus
from crosswitness.model.registered import Gap, Instrument
from crosswitness.model.span import Span


def instrument(*members: Span) -> Instrument:
    return Instrument(
        id="n1",
        members=members,
        kind=InstrumentClass.LAW,
        status=InstrumentStatus.PASSED,
        realis=Realis.ASSERTED,
        statuses=(),
        gaps=(Gap(field="target", reason="no report names one"),),
    )


def test_an_instrument_stands_on_places():
    made = instrument(Span(document="a", start=0, end=4), Span(document="b", start=0, end=4))
    assert made.documents == ("a", "b")
    assert made.gaps[0].reason
    with pytest.raises(ModelError, match="no members"):
        instrument()
