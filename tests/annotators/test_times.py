import pytest

from crosswitness.annotators.times import TimesOptions, annotate
from crosswitness.model.annotation import (
    Anchor,
    Basis,
    Language,
    Metadatum,
    Origin,
    Segment,
    SegmentKind,
    TimeExpression,
)
from crosswitness.model.issue import Issue
from tests.support import layers

ORIGIN = Origin(stage="test", version=1)


def run(
    text: str, published: str = "", kind: SegmentKind = SegmentKind.BODY
) -> tuple[list[TimeExpression], list[Issue]]:
    bare = layers(text)
    made = [Segment(extent=bare.document.whole, origin=ORIGIN, kind=kind, rule="test")]
    if published:
        made.append(
            Metadatum(  # type: ignore[arg-type]
                extent=bare.document.whole,
                origin=ORIGIN,
                field="published",
                value=published,
                basis=Basis.FILE,
                source="test",
                chosen=True,
                reason="test",
            )
        )
    found = list(annotate(bare.adding(made), TimesOptions()))
    return (
        [item for item in found if isinstance(item, TimeExpression)],
        [item for item in found if isinstance(item, Issue)],
    )


# 2021-03-05 is a Friday.
@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("They met on Friday.", "2021-03-05"),
        ("They met on Saturday.", "2021-03-06"),
        ("They met on Sunday.", "2021-02-28"),
        ("They met last Friday.", "2021-02-26"),
        ("They meet next Friday.", "2021-03-12"),
        ("The vote will be held on Sunday.", "2021-03-07"),
        ("He said on Monday that it will rain.", "2021-03-01"),
        ("They met in May.", "2020-05"),
        ("They met in March.", "2021-03"),
        ("The vote is planned for May 4.", "2021-05-04"),
        ("They met on 4 July.", "2020-07-04"),
        ("They met on 1 April.", "2021-04-01"),
        ("They met yesterday morning.", "2021-03-04TMO"),
        ("They met two days ago.", "2021-03-03"),
        ("They met last week.", "2021-W08"),
        ("They met last month.", "2021-02"),
        ("They met a decade ago.", "201"),
        ("They met earlier this month.", "2021-03"),
        ("They met last year.", "2020"),
        ("They met over the weekend.", "2021-W08-WE"),
        ("Whoever wins in June gets it.", "2021-06"),
        ("Whoever wins in November gets it.", "2020-11"),
        ("The envoy arrived in June.", "2020-06"),
        ("It lasted from December to February.", "2020-12/2021-02"),
        ("It lasted since Monday.", "2021-03-01/.."),
        ("They met in the third quarter of 2020.", "2020-Q3"),
        ("They met in the spring of 1943.", "1943-SP"),
        ("They met at 3 p.m. GMT on Thursday.", "2021-03-04T15:00+00:00"),
    ],
)
def test_value_with_a_day_of_writing(text: str, timex: str) -> None:
    (found,), _ = run(text, "2021-03-05T10:00")
    assert found.timex == timex


@pytest.mark.parametrize("text", ["on Sunday", "on 4 May", "in April", "yesterday", "last week"])
def test_nothing_is_invented_without_a_day_of_writing(text: str) -> None:
    (found,), _ = run(f"They met {text}.")
    assert found.start is None
    assert found.anchor is Anchor.NONE
    assert found.unknown


def test_a_partial_publication_date_is_no_day_of_writing() -> None:
    (found,), _ = run("They met on Sunday.", "2021-03")
    assert found.start is None


def test_the_next_day_leans_on_the_date_told_before() -> None:
    (first, second), _ = run("They met on 4 May 2003. The next day they left.")
    assert second.timex == "2003-05-05"
    assert second.anchor is Anchor.SPAN
    assert second.anchored_at == first.extent


def test_a_caption_anchors_nothing() -> None:
    found, _ = run("A bridge on 4 May 2003. The next day it fell.", kind=SegmentKind.CAPTION)
    assert found[-1].start is None


def test_menus_are_not_read() -> None:
    assert run("4 May 2003", kind=SegmentKind.BOILERPLATE) == ([], [])


def test_a_wrong_weekday_is_a_doubt() -> None:
    _, issues = run("They met on Monday 5 March 2021.")
    assert [issue.code for issue in issues] == ["T101"]


def test_an_all_numeric_date_keeps_its_day_open() -> None:
    (found,), issues = run("Dated 03/04/2021.")
    assert str(found.start) == "2021"
    assert [reading.value for reading in found.readings] == ["2021-04-03", "2021-03-04"]
    assert "T103" in [issue.code for issue in issues]


def test_an_all_numeric_date_is_settled_by_the_day_of_writing() -> None:
    (found,), _ = run("Dated 03/04/2021.", "2021-03-05")
    assert found.timex == "2021-03-04"


def test_dates_left_partial_are_told_once() -> None:
    _, issues = run("They met on Sunday. They left on Monday.")
    assert [issue.code for issue in issues] == ["T102"]


def test_the_losing_reading_is_kept() -> None:
    (found,), _ = run("They met on Friday.", "2021-03-05")
    assert [reading.value for reading in found.readings] == ["2021-02-26"]


def test_an_event_gives_no_calendar_value() -> None:
    (first, second), _ = run(
        "They met two weeks after the ceasefire and before the war.", "2021-03-05"
    )
    assert (first.rule, first.start, second.rule, second.start) == ("event", None, "event", None)


def test_a_distance_from_a_stated_date_counts_from_it() -> None:
    (found,), _ = run("They met two days before 4 May 2003.", "2021-03-05")
    assert found.timex == "2003-05-02"


def test_a_history_without_a_day_of_writing_leans_on_the_year_told() -> None:
    told = " ".join(f"In {year} the river froze." for year in range(1931, 1940))
    found, issues = run(f"{told} On 20 November it thawed. In January it froze again.")
    assert [item.timex for item in found[-2:]] == ["1939-11-20", "1940-01"]
    assert found[-1].anchor is Anchor.SPAN
    assert issues == []


def test_a_bare_weekday_in_a_history_stays_partial() -> None:
    told = " ".join(f"In {year} the river froze." for year in range(1921, 1940))
    found, _ = run(f"{told} On Friday it thawed.")
    assert found[-1].start is None


def test_later_in_the_day_is_the_day_told() -> None:
    found, _ = run("They met on 4 May 2003. Later in the day they left.", "2021-03-05")
    assert found[-1].timex == "2003-05-04"


def test_an_interval_keeps_the_years_in_order() -> None:
    (found,), _ = run("It lasted from 28 December to 3 January 2021.")
    assert (str(found.start), str(found.stop)) == ("2020-12-28", "2021-01-03")


def test_only_english_is_read() -> None:
    bare = layers("El 4 May 2003 llegaron.")
    whole = bare.document.whole
    made = [
        Segment(extent=whole, origin=ORIGIN, kind=SegmentKind.BODY, rule="test"),
        Language(extent=whole, origin=ORIGIN, code="es", confidence=1.0),
    ]
    assert list(annotate(bare.adding(made), TimesOptions())) == []


def test_a_bound_is_no_day() -> None:
    (found,), _ = run("They met more than two weeks ago.", "2021-03-05")
    assert (found.start, found.timex) == (None, "PAST_REF")


def test_a_year_in_passing_does_not_move_a_history() -> None:
    told = " ".join(f"In {year} the river froze." for year in range(1931, 1940))
    text = f"{told}\n\nOn 20 May 1939 it thawed, as it did in 1951. In June it froze again."
    found, _ = run(text)
    assert found[-1].timex == "1939-06"


def test_an_interval_that_ends_before_it_begins_is_a_doubt() -> None:
    (found,), issues = run("It lasted from 2015 to 2011.")
    assert (found.start, found.stop) == (None, None)
    assert [issue.code for issue in issues] == ["T104"]


def test_a_far_year_in_passing_is_no_anchor_for_what_follows():
    text = (
        "War began in March 1840. In April 1841 the port fell, and in May 1842 the pass. In June "
        "1842 the river froze.\n\nThe town, founded in 1612, held out. On 3 September 1842 it "
        "burned; by October 1842 none was left. In March 1843 peace came, until May 1844.\n\n"
        "A statue was put up in 1901.\n\nIn August the army left."
    )
    august = next(item for item in run(text)[0] if item.timex.endswith("-08"))
    assert august.timex == "1843-08"


def test_a_stretch_that_is_pointed_at_is_found_without_a_value():
    made, _ = run("In this period the river froze. This time, the ice broke. The future is open.")
    assert [(item.timex, str(item.start)) for item in made] == [
        ("PRESENT_REF", "None"),
        ("FUTURE_REF", "None"),
    ]
