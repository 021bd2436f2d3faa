from datetime import date

from crosswitness.model.annotation import EventMention
from crosswitness.model.events import Realis
from crosswitness.model.layers import Layers
from crosswitness.model.main_event import DayBasis, MainEvent
from crosswitness.model.record import Contrast, Verdict
from crosswitness.model.when import PartialDate
from crosswitness.records.main_contrasts import main_contrasts
from tests.records.support import ORIGIN, find, material, report


def told(
    outlet: str,
    day: int,
    kind: str = "attack.made",
    basis: DayBasis = DayBasis.STATED,
    realis: Realis = Realis.ASSERTED,
) -> Layers:
    """Return a report whose headline tells an event that it dates to a day of March 2031."""
    made = report(f"Shells hit Tal Amra, {outlet}\nThe market burnt on day {day}.", outlet)
    line = made.document.span(0, made.document.text.index("\n"))
    mention = EventMention(
        extent=find(made, "hit"), origin=ORIGIN, type=kind, plover="", codebook="",
        realis=realis, sentence=line, rule="hand",
    )  # fmt: skip
    main = MainEvent(
        extent=line,
        origin=ORIGIN,
        when=find(made, f"day {day}"),
        day=PartialDate.of(date(2031, 3, day)),
        basis=basis,
        reason="hand",
    )
    return made.adding([mention, main])


def contrasts(*reports: Layers) -> list[Contrast]:
    return list(main_contrasts(material(reports)))


def test_days_that_lie_apart_are_perhaps_two_events():
    (found,) = contrasts(told("A", 3), told("B", 4), told("C", 20))
    assert (found.verdict, found.slot) == (Verdict.TWO_EVENTS, "event")
    assert {side.value for side in found.sides} == {"3 March 2031 to 4 March 2031", "20 March 2031"}
    assert all(len(side.places) in (2, 4) for side in found.sides)


def test_neighbouring_days_are_one_event():
    assert contrasts(told("A", 3), told("B", 6)) == []


def test_another_kind_an_inferred_day_and_words_are_not_compared():
    assert contrasts(told("A", 3), told("B", 20, "protest.held")) == []
    assert contrasts(told("A", 3), told("B", 20, basis=DayBasis.PUBLICATION)) == []
    assert contrasts(*(told(n, d, "statement.made") for n, d in (("A", 3), ("B", 20)))) == []
    assert contrasts(told("A", 3), told("B", 20, realis=Realis.PLANNED)) == []
