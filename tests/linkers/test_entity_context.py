from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.linkers.entity_context import EntitiesOptions, context
from crosswitness.linkers.named import Named
from crosswitness.model.annotation import MentionKind
from crosswitness.model.span import Span

OPTIONS = EntitiesOptions()
BARE = Named(
    place=Span(document="d1", start=0, end=4),
    kind=MentionKind.PERSON,
    text="Orlo Tavakoli",
    forms=("Orlo Tavakoli",),
    titles=(),
    offices=(),
    countries=(),
    referent="",
    year=0,
    stories=(),
    copies=(),
    company=(),
)
TWO = (("vrn", "Varen"), ("tlbk", "Tolbek"))


@pytest.mark.parametrize(
    ("around", "names", "supports"),
    [
        ({}, [], 0),
        ({"stories": ("s1",)}, ["story"], 1),
        ({"stories": ("s1",), "copies": ("g1",)}, ["copy"], 2),
        ({"company": TWO[:1]}, ["company"], 0),
        ({"company": TWO}, ["company"], 1),
        ({"countries": ("SY",)}, ["country"], 1),
        ({"offices": ("mayor",)}, ["office"], 1),
        ({"stories": ("s1",), "countries": ("SY",)}, ["story", "country"], 2),
    ],
)
def test_what_both_sides_share_supports(
    around: dict[str, object], names: list[str], supports: int
) -> None:
    one = replace(BARE, **around)  # type: ignore[arg-type]
    found = context(one, one, OPTIONS)
    assert [reason.name for reason in found.reasons] == names
    assert found.supports == supports
    assert all(reason.weight > 0 for reason in found.reasons)


def test_what_is_unknown_on_one_side_says_nothing() -> None:
    full = replace(BARE, countries=("SY",), offices=("president",), stories=("s1",), company=TWO)
    assert context(BARE, full, OPTIONS).reasons == []


def test_countries_of_both_sides_that_differ_speak_against() -> None:
    found = context(replace(BARE, countries=("SY",)), replace(BARE, countries=("CL",)), OPTIONS)
    assert [reason.weight for reason in found.reasons] == [OPTIONS.other_country]
    assert found.reasons[0].detail == "CL against SY"


def test_offices_clash_at_one_time_only() -> None:
    one = replace(BARE, offices=("foreign minister",), year=2031)
    other = replace(BARE, offices=("interior minister",), year=2031)
    assert context(one, other, OPTIONS).clash
    assert not context(one, replace(other, year=2034), OPTIONS).clash
    assert not context(one, replace(other, offices=("spokesperson",)), OPTIONS).clash


sides = st.builds(
    replace,
    st.just(BARE),
    stories=st.sampled_from([(), ("s1",), ("s2",)]),
    copies=st.sampled_from([(), ("g1",)]),
    countries=st.sampled_from([(), ("SY",), ("CL", "SY"), ("CL",)]),
    offices=st.sampled_from([(), ("mayor",), ("president",), ("prime minister",)]),
    company=st.sampled_from([(), TWO, TWO[:1], (("vrn", "Varin"),)]),
)


@given(sides, sides)
def test_context_mirrors(left: Named, right: Named) -> None:
    assert context(left, right, OPTIONS) == context(right, left, OPTIONS)
