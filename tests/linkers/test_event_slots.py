import datetime

from crosswitness.linkers.event_slots import family
from crosswitness.linkers.events import EventsOptions, prepare
from crosswitness.model.groups import Groups, group
from tests.happenings import read_report


def test_families_pool_types_of_one_kind():
    assert family("strike.aerial") == family("killing.done") == "attack"
    assert family("agreement.signed") == family("agreement.reference")


def test_what_a_headline_tells_has_the_day_of_the_main_event():
    report = read_report(
        "Norway attacks Sweden\n\nIn 2009 Norway attacked Denmark, a spokesman said.", "2031-05-07"
    )
    groups = Groups()
    groups.add("stories", [group("stories", [report.document.span(0, 4)])], [])
    groups.add("entities", [], [])
    found = list(prepare(report, groups, EventsOptions()))
    assert [made.news for made in found] == [datetime.date(2031, 5, 7), None]
