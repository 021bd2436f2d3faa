import pytest

from crosswitness.model.errors import ModelError
from crosswitness.model.naming import Naming, Use, Voice
from crosswitness.model.span import Span


def test_a_naming_stands_on_its_words():
    place = Span(document="d1", start=0, end=6)
    use = Use(
        document="d1",
        words="regime",
        head="regime",
        modifiers="",
        voice=Voice.OWN,
        loaded=True,
        places=(place,),
    )
    made = Naming(
        id="n1", members=(place,), story="s1", referent="government:NL", name="g", uses=(use,)
    )
    assert made.documents == ("d1",)
    with pytest.raises(ModelError):
        Naming(id="n1", members=(), story="s1", referent="r", name="g", uses=(use,))
