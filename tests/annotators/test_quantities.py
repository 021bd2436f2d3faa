import pytest

from crosswitness.annotators.quantities import QuantitiesOptions, annotate
from crosswitness.model.annotation import (
    Anchor,
    Annotation,
    Bound,
    Origin,
    Quantity,
    Segment,
    SegmentKind,
    Sentence,
    TimeExpression,
    TimeKind,
)
from tests.support import layers

ORIGIN = Origin(stage="test", version=1)


def run(
    text: str, times: tuple[tuple[int, int], ...] = (), kind: SegmentKind = SegmentKind.BODY
) -> list[Quantity]:
    bare = layers(text)
    whole = bare.document.whole
    made: list[Annotation] = [
        Segment(extent=whole, origin=ORIGIN, kind=kind, rule="test"),
        Sentence(extent=whole, origin=ORIGIN),
    ]
    for start, end in times:
        made.append(
            TimeExpression(
                extent=bare.document.span(start, end), origin=ORIGIN, kind=TimeKind.DATE,
                said=None, start=None, timex="", anchor=Anchor.NONE, rule="test",
            )
        )  # fmt: skip
    found = annotate(bare.adding(made), QuantitiesOptions())
    return [item for item in found if isinstance(item, Quantity)]


def test_a_toll_with_all_its_parts() -> None:
    text = "A flood reportedly killed more than 14 young miners."
    (found,) = run(text)
    assert found.extent.of(text) == "more than 14 young miners"
    assert found.number.of(text) == "14"
    assert (found.low, found.high, found.bound) == (14, None, Bound.AT_LEAST)
    assert (found.noun, found.state, found.unit) == ("miner", "killed", "")
    assert found.noun_at is not None
    assert found.noun_at.of(text) == "miners"
    assert found.state_at is not None
    assert found.state_at.of(text) == "killed"
    assert found.hedge is not None
    assert found.hedge.of(text) == "reportedly"


@pytest.mark.parametrize(
    "text",
    [
        "The council passed resolution 2254 today.",
        "Flight 752 left.",
        "She lives at 10 Elm Street now.",
        "The two sides met.",
        "One side won.",
        "One of the injured left.",
        "Call 0800 555 now.",
        "They took the K-900 guns.",
        "It happened in 2011.",
        "The 12th guards came.",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert run(text) == []


@pytest.mark.parametrize("text", ["a 31-year-old miner", "a cook aged 31", "Ada Novak, 31, said"])
def test_ages(text: str) -> None:
    (found,) = run(text)
    assert (found.low, found.unit, found.noun) == (31, "year", "age")


def test_one_counts_when_something_happened_to_it() -> None:
    (found,) = run("One miner was killed.")
    assert (found.noun, found.state) == ("miner", "killed")


def test_numbers_inside_dates_are_left_out() -> None:
    text = "On 14 May miners left."
    assert run(text, ((3, 9),)) == []


def test_money_includes_its_sign() -> None:
    text = "It cost more than $5.2 billion."
    (found,) = run(text)
    assert found.extent.of(text) == "more than $5.2 billion"
    assert (found.low, found.unit) == (5.2e9, "USD")


def test_menus_are_not_read() -> None:
    assert run("14 miners", kind=SegmentKind.BOILERPLATE) == []


@pytest.mark.parametrize("text", ["He coached for two seasons.", "Rain fell on three weekends."])
def test_seasons_and_weekends_are_durations(text: str) -> None:
    assert run(text) == []
