import pytest

from crosswitness.linkers.story_slots import (
    MainPlace,
    Slots,
    days_between,
    other_figures,
    other_places,
    slots,
)
from crosswitness.pipeline.annotate import annotate
from crosswitness.pipeline.builtin import ANNOTATORS
from tests.support import layers

STAGES = ("segments", "metadata", "sentences", "times", "mentions", "places", "quantities")
ARSON = (
    "Fire in {place}\n\nA fire killed {dead} people in {place} on {day}, the council said.\n\n"
    "Firefighters from the next valley came to {place} at night. The cause is not known.\n"
)


def read(place: str = "Harlund", dead: str = "12", day: str = "4 March 2031") -> Slots:
    bare = layers(ARSON.format(place=place, dead=dead, day=day), outlet="A")
    full = annotate(bare.document, (a for a in ANNOTATORS if a.origin.stage in STAGES))[0]
    return slots(full, opening=200, lead=400)


def bare(*places: MainPlace, areas: tuple[str, ...] = ()) -> Slots:
    return Slots(places=places, areas=areas, figures=(), days=())


def test_a_place_of_the_opening_that_comes_again_is_a_main_place() -> None:
    found = read("Lisbon")
    assert [place.key for place in found.places] == ["lisbon"]
    assert "country:PT" in found.places[0].within
    assert "lisbon" in found.areas


def test_counts_and_days_of_the_lead_are_read() -> None:
    found = read(dead="twelve")
    assert [(figure.noun, figure.low, figure.high) for figure in found.figures] == [
        ("people", 12, 12)
    ]
    assert [str(day) for day in found.days] == ["2031-03-04"]


def test_two_towns_clash_and_a_town_and_its_country_do_not() -> None:
    assert other_places(read("Lisbon"), read("Krakow"))
    assert not other_places(read("Lisbon"), read("Lisbon"))
    assert not other_places(read("Lisbon"), read("Portugal"))
    assert not other_places(read("Portugal"), read("Lisbon"))
    assert other_places(read("Lisbon"), read("Poland"))


def test_a_place_that_the_other_report_names_anywhere_does_not_clash() -> None:
    one, other = MainPlace(key="port harlund"), MainPlace(key="quillby")
    assert other_places(bare(one), bare(other))
    assert not other_places(bare(one), bare(other, areas=("port harlund", "quillby")))
    in_a_body = ("authority", "harlund", "port")  # "the Harlund Port Authority"
    assert not other_places(bare(one), bare(other, areas=in_a_body))


def test_without_a_main_place_nothing_clashes() -> None:
    assert not other_places(bare(MainPlace(key="harlund")), bare(areas=("quillby",)))


@pytest.mark.parametrize(("ours", "theirs", "clash"), [("12", "40", True), ("12", "14", False)])
def test_figures_clash_where_they_are_no_update(ours: str, theirs: str, clash: bool) -> None:
    found = other_figures(read(dead=ours), read(dead=theirs))
    assert (found is not None) is clash
    if found is not None:
        assert [figure.low for figure in found] == [float(ours), float(theirs)]


def test_days_lie_apart_as_far_as_the_nearest_two() -> None:
    assert days_between(read(), read(day="4 May 2031")) == 61
    assert days_between(read(), read(day="a summer day")) == 0
