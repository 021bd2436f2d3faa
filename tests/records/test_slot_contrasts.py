import pytest

from crosswitness.model.annotation import (
    Anchor,
    Chain,
    ChainMember,
    MentionKind,
    Segment,
    SegmentKind,
    TimeExpression,
    TimeKind,
)
from crosswitness.model.groups import Groups, group
from crosswitness.model.layers import Layers
from crosswitness.model.record import Verdict
from crosswitness.model.when import PartialDate
from crosswitness.records.slot_contrasts import slot_contrasts
from tests.records.support import ORIGIN, find, material, report

FRAME = "{who} signed the long fishing treaty of the northern coast in {where} on {when} at dawn"
DAYS = {"4 May 2031": 4, "5 May 2031": 5, "24 May 2031": 24}
LOOSE = "{who} signed the long fishing treaty of the north coast and islands in {where} on {when}"


def told(
    outlet: str, who="Ann Vale", where="Norhaven", when="4 May 2031", frame: str = FRAME
) -> Layers:
    made = report(frame.format(who=who, where=where, when=when), outlet)
    chains = [
        Chain(
            extent=find(made, name),
            origin=ORIGIN,
            kind=kind,
            members=(ChainMember(place=find(made, name), rule="name"),),
        )
        for name, kind in ((who, MentionKind.PERSON), (where, MentionKind.PLACE))
    ]
    day = PartialDate(year=2031, month=5, day=DAYS[when])
    date = TimeExpression(
        extent=find(made, when),
        origin=ORIGIN,
        kind=TimeKind.DATE,
        said=day,
        start=day,
        timex=str(day),
        anchor=Anchor.NONE,
        rule="hand",
    )
    body = Segment(extent=made.document.whole, origin=ORIGIN, kind=SegmentKind.BODY, rule="hand")
    return made.adding([body, date, *chains])


def found(*reports: Layers, alike: float = 0.7) -> list[tuple[str, Verdict]]:
    names: dict[str, list] = {}
    for made in reports:
        for chain in made.of(Chain):
            names.setdefault(made.text(chain.extent), []).append(chain.extent)
    groups = Groups()
    given = material(reports, groups)
    groups.add("entities", [group("entities", places) for places in names.values()], [])
    return sorted((item.slot, item.verdict) for item in slot_contrasts(given, alike))


def test_equal_sentences_stand_against_nothing():
    assert found(told("A"), told("B")) == []


def test_another_day_is_one_contradiction():
    assert found(told("A"), told("B", when="5 May 2031")) == [("date", Verdict.CONTRADICTION)]


@pytest.mark.parametrize(
    ("when", "verdict"),
    [("5 May 2031", Verdict.CONTRADICTION), ("24 May 2031", Verdict.TWO_EVENTS)],
)
def test_days_far_apart_of_looser_wording_are_perhaps_two_events(when: str, verdict: Verdict):
    strict = found(told("A"), told("B", when=when, frame=LOOSE), alike=0.95)
    assert strict == [("date", verdict)]


def test_another_place_or_signatory_is_one_contradiction():
    assert found(told("A"), told("B", where="Sudhaven")) == [("place", Verdict.CONTRADICTION)]
    assert found(told("A"), told("B", who="Otto Brand")) == [("name", Verdict.CONTRADICTION)]


def test_two_clashing_slots_are_perhaps_two_events():
    slots = found(told("A"), told("B", who="Otto Brand", when="5 May 2031"))
    assert slots == [("date", Verdict.TWO_EVENTS), ("name", Verdict.TWO_EVENTS)]


def test_the_order_of_reports_makes_no_difference():
    one, two = told("A"), told("B", when="5 May 2031")
    assert found(one, two) == found(two, one)
