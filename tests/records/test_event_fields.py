from dataclasses import replace

import pytest

from crosswitness.model.annotation import Anchor, TimeExpression, TimeKind
from crosswitness.model.base import Origin
from crosswitness.model.events import EventMention, Realis
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate
from crosswitness.records.event_fields import UNDATED, Told, dated, facts, forms, inferred, missing
from crosswitness.records.event_fields import told as found
from tests.happenings import read_report

ORIGIN = Origin(stage="test", version=1)


def span(document: str, start: int) -> Span:
    return Span(document=document, start=start, end=start + 4)


def told(document: str, *dates: PartialDate) -> Told:
    times = tuple(
        TimeExpression(
            extent=span(document, 20 + at),
            origin=ORIGIN,
            kind=TimeKind.DATE,
            said=value,
            start=value if value.year is not None else None,
            timex=str(value),
            anchor=Anchor.NONE,
            rule="test",
        )
        for at, value in enumerate(dates)
    )
    mention = EventMention(
        extent=span(document, 0),
        origin=ORIGIN,
        sentence=span(document, 0),
        type="talks.held",
        plover="CONSULT",
        codebook="",
        realis=Realis.ASSERTED,
        rule="",
    )
    return Told(mention=mention, words={}, times=times)


DAY = PartialDate(year=2031, month=5, day=7)


def test_a_day_stands_where_partial_dates_agree():
    found = dated([told("a", DAY), told("b", PartialDate(month=5, day=7))])
    assert (found.date, found.unknown) == (DAY, "")
    assert [fact.value for fact in found.facts] == ["2031-05-07", "XXXX-05-07"]


def test_two_days_that_clash_are_both_kept_and_none_chosen():
    found = dated([told("a", DAY), told("b", PartialDate(year=2031, month=5, day=8))])
    assert found.date is None
    assert found.unknown == "the reports differ: 2031-05-07, 2031-05-08"


def test_no_date_is_ever_invented():
    assert dated([told("a")]) == dated([])
    assert dated([]).unknown == UNDATED


@pytest.mark.parametrize(
    ("date", "reason"),
    [
        (DAY, ""),
        (PartialDate(weekday=3), "the week is not stated"),
        (PartialDate(month=5, day=7), "the year is not stated"),
        (PartialDate(year=2031, month=5), "the day is not stated"),
        (PartialDate(year=2031), "month and day are not stated"),
    ],
)
def test_what_is_missing_is_said(date: PartialDate, reason: str):
    assert missing(date) == reason


def test_values_of_most_reports_come_first():
    found = facts([("x", span("a", 1)), ("y", span("a", 2)), ("y", span("b", 3))])
    assert [fact.value for fact in found] == ["y", "x"]


def test_forms_pool_case():
    (form,) = forms({span("a", 1): "The Pact", span("b", 2): "the pact"})
    assert form.text == "The Pact"
    assert len(form.places) == 2


def test_a_day_inferred_from_publication_stands_apart_from_stated_dates():
    one = replace(told("a"), inferred=DAY)
    two = replace(told("b"), inferred=DAY)
    (fact,) = inferred([one, two, told("c")])
    assert fact.value == "2031-05-07"
    assert [place.document for place in fact.places] == ["a", "b"]
    assert dated([one, two]).date is None


def test_what_the_opening_tells_beside_the_main_event_is_of_its_day_unless_it_is_old_or_far():
    text = (
        "Norway and Sweden sign a fishing treaty\n\nNorway and Sweden signed a fishing treaty in "
        "Oslo on Monday. Denmark condemned the treaty. " + "The sea was calm. " * 90 + "\n\n"
        "Finland condemned the treaty."
    )
    items = found(read_report(text, "2031-05-21"))
    said = {str(item.inferred) for item in items if item.mention.type == "accusation.made"}
    assert said == {"2031-05-19", "None"}
    assert all(item.inferred is None for item in items if item.times)
