from crosswitness.model.annotation import Origin
from crosswitness.model.locations import Location, Rival
from crosswitness.model.span import Span


def test_a_location_is_told_apart_by_what_it_means():
    place, origin = Span(document="a", start=0, end=4), Origin(stage="test", version=1)
    one = Location(extent=place, origin=origin, geonames="1", reason="size")
    two = Location(
        extent=place,
        origin=origin,
        geonames="1",
        reason="size",
        rivals=(Rival(geonames="2", name="Other", share=0.2),),
    )
    assert one.id != two.id
    assert one.evidence == two.evidence == (place,)
