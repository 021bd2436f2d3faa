from collections.abc import Iterator

from crosswitness.model.groups import Group, group
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.span import Span
from crosswitness.records.event_fields import Told, told
from crosswitness.records.event_parts import parts
from tests.happenings import read_report
from tests.records.support import ORIGIN

TEXTS = (
    "Norway attacked Sweden on 3 May 2031.",
    "On 3 May 2031 Norway attacked Sweden.",
    "Norway attacked Sweden.",
    "Norway attacked Sweden on 9 June 2031.",
    "In May 2031 Norway attacked Sweden.",
)


def attacks() -> Iterator[Told]:
    for number, text in enumerate(TEXTS):
        report = read_report(f"{text}\n\nNote {number}.")
        yield next(item for item in told(report) if item.mention.type == "attack.made")


def linked(left: Span, right: Span, weight: float) -> Link:
    first, second = sorted((left, right))
    why = (Feature(name="wording", weight=weight, detail="alike"),)
    return Link(left=first, right=second, relation=Relation.SAME, features=why, origin=ORIGIN)


def held(*numbers: int, links: tuple[tuple[int, int, float], ...] = ()) -> list[set[int]]:
    every = list(attacks())
    places = [item.mention.extent for item in every]
    made = [linked(places[a], places[b], weight) for a, b, weight in links]
    whole: Group = group("happenings", [places[n] for n in numbers], made)
    found = parts(whole, {item.mention.extent: item for item in every})
    return [{places.index(place) for place in part.places} for part in found]


def test_days_that_agree_stay_one_group():
    assert held(0, 1, 2, 4) == [{0, 1, 2, 4}]


def test_another_day_is_another_event():
    assert held(0, 1, 3) == [{0, 1}, {3}]
    assert held(0, 1, 3, 4) == [{0, 1, 4}, {3}]


def test_a_mention_without_a_day_goes_where_its_links_lead():
    links = ((0, 1, 2.0), (2, 3, 1.5), (1, 2, 0.5))
    assert held(0, 1, 2, 3, links=links) == [{0, 1}, {2, 3}]
    assert held(0, 1, 2, 3) == [{0, 1, 2}, {3}]


def test_each_part_keeps_its_own_links():
    every = list(attacks())
    places = [item.mention.extent for item in every]
    made = [linked(places[0], places[1], 2.0), linked(places[1], places[3], 0.5)]
    whole = group("happenings", [places[n] for n in (0, 1, 3)], made)
    found = parts(whole, {item.mention.extent: item for item in every})
    assert [len(part.links) for part in found] == [1, 0]
