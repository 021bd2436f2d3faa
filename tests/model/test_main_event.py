import pytest

from crosswitness.model.annotation import Origin
from crosswitness.model.errors import ModelError
from crosswitness.model.main_event import DayBasis, MainEvent
from crosswitness.model.span import Span


def test_all_its_words_stand_in_one_document():
    here, elsewhere = Span(document="a", start=0, end=4), Span(document="b", start=0, end=4)
    with pytest.raises(ModelError):
        MainEvent(
            extent=here,
            origin=Origin(stage="test", version=1),
            who=(elsewhere,),
            basis=DayBasis.UNKNOWN,
            reason="none",
        )
