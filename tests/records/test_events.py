from crosswitness.model.events import Realis
from crosswitness.model.record import Event
from tests.happenings_case import records

REPORTS = {
    "A": "Pact signed\n\nNorway and Sweden signed a fishing pact in Oslo on Wednesday.",
    "B": "Oslo pact\n\nSwedish Foreign Minister Nils Bergan and Norwegian Foreign Minister Kari "
    "Lund signed a fishing pact in Oslo on 7 May 2031.\n\nNorway attacked no one.",
    "C": "Fishing pact signed in Oslo\n\nThe fishing pact of Norway and Sweden was read in Oslo. "
    "Norway will sign a treaty with Denmark.",
}


def signings() -> list[Event]:
    return [e for e in records(REPORTS, Event) if e.type == "agreement.signed"]


def test_two_reports_of_one_signing_are_one_event():
    joint = [e for e in signings() if e.realis is Realis.ASSERTED and len(e.documents) > 1]
    assert len(joint) == 1
    assert str(joint[0].date) == "2031-05-07"
    assert {fact.value for fact in joint[0].dates} >= {"2031-05-07"}
    assert [fact.value for fact in joint[0].locations] == ["Oslo"]
    assert joint[0].links


def test_a_planned_signing_stays_apart():
    planned = [e for e in signings() if e.realis is Realis.PLANNED]
    assert len(planned) == 1
    assert planned[0].plover == "AGREE"
    assert planned[0].cameo == "057"


def test_every_field_has_its_places():
    for event in records(REPORTS, Event):
        assert event.statuses
        for fact in (*event.statuses, *event.dates, *event.locations, *event.figures):
            assert fact.places
        for participant in (*event.actors, *event.recipients):
            assert participant.places


def test_the_order_of_reports_changes_nothing():
    turned = dict(reversed(REPORTS.items()))
    assert records(REPORTS, Event) == records(turned, Event)


def test_what_anybody_does_is_an_event_where_a_state_takes_part():
    reports = {
        "A": "Plans\n\nThe singer Ann Vale plans to buy a boat. Norway plans to buy a ship.",
    }
    made = [e for e in records(reports, Event) if e.type == "intention.stated"]
    assert [[party.name for party in event.actors] for event in made] == [["Norway"]]
