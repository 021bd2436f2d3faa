import pytest

from crosswitness.model.errors import ModelError
from crosswitness.model.events import Realis
from crosswitness.model.happenings import Agreement, Commitment, Event, Fact
from crosswitness.model.record_base import Form
from crosswitness.model.span import Span

PLACE = Span(document="d1", start=0, end=4)


def test_an_event_without_places_cannot_be_made() -> None:
    with pytest.raises(ModelError, match="no members"):
        Event(
            id="e1",
            members=(),
            type="talks.held",
            plover="CONSULT",
            codebook="PLOVER",
            realis=Realis.ASSERTED,
            statuses=(),
            mentions=(),
        )


def test_an_agreement_knows_the_reports_that_it_stands_on() -> None:
    other = Span(document="d2", start=3, end=9)
    agreement = Agreement(
        id="g1",
        members=(PLACE, other),
        event="e1",
        status="signed",
        parties=(Fact(value="Zarqand", places=(PLACE,)),),
    )
    assert agreement.documents == ("d1", "d2")


def test_a_commitment_lies_ahead() -> None:
    form = Form(text="we will open the dam", places=(PLACE,))
    bound = Commitment(who="Merovia", act="open", basis="agreement", renderings=(form,))
    assert bound.realis is Realis.PLANNED
