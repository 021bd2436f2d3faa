import time

from crosswitness.annotators.times import TimesOptions, annotate
from crosswitness.model.annotation import Origin, Segment, SegmentKind, TimeExpression
from crosswitness.model.layers import Layers
from tests.support import layers

ORIGIN = Origin(stage="test", version=1)


def read(text: str) -> list[TimeExpression]:
    bare: Layers = layers(text)
    body = Segment(extent=bare.document.whole, origin=ORIGIN, kind=SegmentKind.BODY, rule="test")
    made = annotate(bare.adding([body]), TimesOptions())
    return [item for item in made if isinstance(item, TimeExpression)]


def values(text: str) -> dict[str, str]:
    return {text[t.extent.start : t.extent.end]: str(t.start) for t in read(text)}


def test_two_calendars_in_one_text_are_told_apart():
    assert values("On 8 July 2020 (18 Tir 1399) and on 17 Dhu al-Qadah 1441 they signed.") == {
        "8 July 2020": "2020-07-08",
        "18 Tir 1399": "2020-07-08",
        "17 Dhu al-Qadah 1441": "None",
    }


def test_a_day_that_no_calendar_has_is_unknown_and_no_month():
    (item,) = read("It was signed on 30 February 2020.")
    assert (item.start, item.timex, item.unknown) == (None, "XXXX-XX-XX", "February has no day 30")


def test_an_islamic_day_is_a_reading_and_no_value():
    (item,) = read("It was signed on 1 Ramadan 1441.")
    assert item.start is None
    assert [r.value for r in item.readings] == ["2020-04-24"]


def test_days_at_the_date_line_keep_what_each_says():
    found = values("At 23:30 UTC on 31 December 2020 it was 1 January 2021 in Kiribati.")
    assert list(found.values()) == ["2020-12-31", "2021-01-01"]


def test_time_grows_with_the_number_of_dates_alone():
    def seconds(number: int) -> float:
        text = " ".join(f"On {n % 28 + 1} March {1900 + n % 120} it rained." for n in range(number))
        begun = time.process_time()
        assert len(read(text)) == number
        return time.process_time() - begun

    seconds(100)
    assert seconds(8000) < 30 * max(seconds(1000), 0.01)
