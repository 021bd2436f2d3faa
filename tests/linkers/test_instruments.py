from dataclasses import replace

import pytest

from crosswitness.linkers.instrument_slots import Slots
from crosswitness.linkers.instruments import InstrumentsOptions, compare, keys, prepare
from crosswitness.model.groups import Groups
from crosswitness.model.instruments import InstrumentClass
from crosswitness.model.link import Relation
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate
from tests.happenings import read_report

OPTIONS = InstrumentsOptions()


def slots(document: str, start: int = 10, **changed: object) -> Slots:
    made = Slots(
        place=Span(document=document, start=start, end=start + 5),
        kind=InstrumentClass.CEASEFIRE,
        story="s1",
        told="told",
        takes_up=None,
        name="",
        parties=("NO", "SE"),
        targets=(),
        said=PartialDate(weekday=3),
        date=PartialDate(year=2031, month=5, day=7),
        places=(),
        scope=(),
        duration="",
        words=(),
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def relation(left: Slots, right: Slots) -> Relation | None:
    link = compare(left, right, OPTIONS)
    return None if link is None else link.relation


def test_equal_sides_and_day_are_one_truce():
    assert relation(slots("a"), slots("b")) is Relation.SAME
    assert relation(slots("a"), slots("b", kind=InstrumentClass.STATEMENT)) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"parties": ("DK", "FI")},
        {"date": PartialDate(year=2031, month=5, day=9)},
        {"duration": "three month"},
    ],
)
def test_one_clash_keeps_two_apart(changed: dict[str, object]):
    assert relation(slots("a", duration="week"), slots("b", **changed)) is Relation.DIFFERENT


def test_truces_that_hold_in_different_places_are_two():
    tarn, vik = (("town", "tarn"),), (("town", "vik"),)
    assert relation(slots("a", scope=tarn), slots("b", scope=vik)) is Relation.DIFFERENT
    wide = (("country", "NO"),)
    assert relation(slots("a", scope=tarn), slots("b", scope=wide)) is Relation.SAME


def test_the_story_alone_joins_nothing():
    bare = {"parties": (), "said": None, "date": None}
    assert relation(slots("a", **bare), slots("b", **bare)) is None


def test_a_truce_that_is_asked_for_is_none_that_was_agreed():
    asked = slots("a", 2, told="ahead")
    assert relation(asked, slots("b")) is None
    assert relation(asked, slots("a", 60)) is None
    taken_up = slots("a", 60, takes_up=asked.place, parties=())
    assert relation(asked, taken_up) is Relation.SAME
    assert relation(asked, slots("a", 60, told="absent")) is Relation.SAME


def test_two_new_truces_of_one_report_need_something_in_common():
    bare = {"parties": (), "said": None, "date": None}
    one = slots("a", 2, **bare)
    assert relation(one, slots("a", 60, **bare)) is None
    assert relation(one, slots("a", 60, takes_up=one.place, **bare)) is Relation.SAME
    later = PartialDate(year=2031, month=5, day=9)
    assert relation(slots("a", 2), slots("a", 60)) is Relation.SAME
    assert relation(slots("a", 2), slots("a", 60, date=later)) is Relation.DIFFERENT


def test_a_law_s_own_name_joins_and_parts():
    law = {"kind": InstrumentClass.LAW, "parties": (), "said": None, "date": None}
    one = slots("a", name="harbour act", story="s1", **law)
    assert relation(one, slots("b", name="harbour act", story="s2", **law)) is Relation.SAME
    assert relation(one, slots("b", name="dam act", **law)) is Relation.DIFFERENT
    plain = slots("a", targets=("SE",), **law)
    assert relation(plain, slots("b", targets=("DK",), **law)) is Relation.DIFFERENT


def test_comparing_is_symmetric_but_for_the_order_of_places():
    one, two = slots("a"), slots("b", parties=("NO",), date=None)
    assert relation(one, two) == relation(
        replace(two, place=one.place), replace(one, place=two.place)
    )


def test_keys_meet_in_a_story_by_a_name_and_by_two_sides():
    made = keys(slots("a", name="harbour act"))
    assert made == ["s1 ceasefire", "law harbour act", "ceasefire NO SE"]


def test_a_report_s_mentions_become_comparables():
    text = "Truce\n\nNorway and Sweden agreed to a truce on 6 May 2031. It took effect at noon."
    (title, agreed, force) = prepare(read_report(text), Groups(), OPTIONS)
    assert agreed.parties == ("NO", "SE")
    assert str(agreed.date) == "2031-05-06"
    assert force.takes_up == agreed.place
    assert agreed.takes_up == title.place
    assert title.told == "told"
    assert list(prepare(read_report("News\n\nIt rained."), Groups(), OPTIONS)) == []
