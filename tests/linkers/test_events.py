import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.linkers.event_slots import Slots
from crosswitness.linkers.events import EventsOptions, compare, keys, prepare
from crosswitness.model.groups import Groups, group
from crosswitness.model.link import Relation
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate
from tests.happenings import read_report

OPTIONS = EventsOptions()


def slots(document: str, start: int = 10, **changed: object) -> Slots:
    made = Slots(
        place=Span(document=document, start=start, end=start + 6),
        sentence=Span(document=document, start=0, end=90),
        story="s1",
        family="agreement",
        told="told",
        definite=False,
        parties=("IR", "SY"),
        signatories=(("IR", "p1", "Karvan"), ("SY", "p2", "Sattar")),
        actors=(),
        recipients=(),
        said=PartialDate(weekday=3),
        date=PartialDate(year=2031, month=5, day=7),
        news=None,
        places=("damascus",),
        name=("river",),
        figures=(),
        words=(),
        trigger="",
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def relation(left: Slots, right: Slots) -> Relation | None:
    link = compare(left, right, OPTIONS)
    return None if link is None else link.relation


def test_one_acted_on_by_nobody_named_is_a_common_slot():
    plain = {
        "family": "arrest",
        "parties": (),
        "signatories": (),
        "places": (),
        "name": (),
        "said": None,
        "date": None,
        "recipients": ("rowe",),
    }
    assert relation(slots("a", **plain), slots("b", **plain)) is Relation.SAME
    named = {**plain, "actors": ("police",)}
    assert relation(slots("a", **plain), slots("b", **named)) is None


def test_agreeing_slots_make_one_event():
    assert relation(slots("a"), slots("b")) is Relation.SAME


@pytest.mark.parametrize(
    "changed",
    [
        {"signatories": (("IR", "p9", "Omidi"), ("SY", "p2", "Sattar"))},
        {"date": PartialDate(year=2031, month=5, day=8)},
        {"date": None, "said": PartialDate(weekday=7)},
        {"places": ("oslo",)},
        {"parties": ("IR", "RU"), "signatories": ()},
    ],
)
def test_one_clash_makes_two_events(changed: dict[str, object]):
    assert relation(slots("a"), slots("b", **changed)) is Relation.DIFFERENT


def test_too_little_in_common_is_no_link():
    bare = slots("b", story="s2", signatories=(), said=None, date=None, places=(), name=())
    assert relation(slots("a"), bare) is None


def test_what_is_planned_is_not_what_happened():
    assert relation(slots("a"), slots("b", told="ahead")) is None


def test_a_bare_reference_joins_the_signing_of_its_own_report_only():
    bare = {"definite": True, "parties": (), "signatories": (), "name": ()}
    plain = {**bare, "said": None, "date": None, "places": ()}
    assert relation(slots("a"), slots("a", 60, **plain)) is Relation.SAME
    assert relation(slots("a"), slots("b", **plain)) is None


def test_other_actors_are_another_event():
    left = slots("a", family="attack", actors=("x",), places=("p",))
    right = slots("b", family="attack", actors=("y",), places=("p",))
    assert relation(left, right) is None


def test_one_word_for_an_act_in_one_story_is_one_event():
    bare = {"family": "attack", "said": None, "date": None, "places": (), "name": ()}
    bare |= {"parties": (), "signatories": ()}
    shelled = {**bare, "trigger": "shell"}
    assert relation(slots("a", **shelled), slots("b", **shelled)) is Relation.SAME
    assert relation(slots("a", **shelled), slots("b", **{**bare, "trigger": "raid"})) is None
    assert relation(slots("a", **shelled), slots("b", **shelled, actors=("x",))) is Relation.SAME
    left = slots("a", **shelled, actors=("y",))
    assert relation(left, slots("b", **shelled, actors=("x",))) is None
    assert relation(slots("a", **shelled), slots("b", **{**shelled, "story": "s2"})) is None


NEWS = {"family": "attack", "date": None, "said": None, "news": datetime.date(2031, 5, 7)}


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        (PartialDate(year=2031, month=4, day=2), Relation.DIFFERENT),
        (PartialDate(year=2009), Relation.DIFFERENT),
        (PartialDate(year=2031, month=5, day=3), Relation.SAME),
        (PartialDate(year=2031), Relation.SAME),
    ],
)
def test_news_of_a_day_is_no_event_of_weeks_before(day: PartialDate, wanted: Relation):
    alike = {"family": "attack", "said": None, "actors": ("x",)}
    assert relation(slots("a", **{**NEWS, **alike}), slots("b", date=day, **alike)) is wanted


def test_the_day_of_a_report_parts_nothing_within_it():
    alike = {"family": "attack", "said": None, "actors": ("x",)}
    left = slots("a", **{**NEWS, **alike})
    right = slots("a", 60, date=PartialDate(year=2031, month=4, day=2), **alike)
    assert relation(left, right) is Relation.SAME


DATES = st.one_of(
    st.none(),
    st.builds(PartialDate, weekday=st.integers(1, 7)),
    st.builds(PartialDate, year=st.just(2031), month=st.integers(1, 3), day=st.integers(1, 3)),
)
SLOTS = st.builds(
    slots,
    document=st.sampled_from(["a", "b"]),
    start=st.integers(0, 80),
    said=DATES,
    date=DATES,
    places=st.sampled_from([(), ("x",), ("y",), ("x", "y")]),
    story=st.sampled_from(["s1", "s2"]),
    family=st.sampled_from(["agreement", "attack"]),
    definite=st.booleans(),
)


@given(SLOTS, SLOTS)
def test_the_verdict_does_not_depend_on_which_report_comes_first(one: Slots, two: Slots):
    if one.place.document == two.place.document:
        return
    left, right = sorted((one, two), key=lambda s: s.place)
    forth = compare(left, right, OPTIONS)
    crossed = compare(replace(right, place=left.place), replace(left, place=right.place), OPTIONS)
    assert (forth is None) == (crossed is None)
    if forth is not None and crossed is not None:
        assert forth.relation is crossed.relation
        assert forth.weight == crossed.weight


def test_prepared_slots_meet_over_reports():
    groups = Groups()
    texts = (
        "Pact signed\n\nNorway and Sweden signed a fishing pact in Oslo on 7 May 2031.",
        "Fishing pact\n\nSweden and Norway have signed a pact on fishing, on 7 May 2031.",
    )
    reports = [read_report(text) for text in texts]
    titles = [report.document.span(0, 4) for report in reports]
    groups.add("stories", [group("stories", titles)], [])
    groups.add("entities", [], [])
    one, two = (
        next(s for s in prepare(report, groups, OPTIONS) if not s.definite) for report in reports
    )
    assert set(keys(one)) & set(keys(two))
    left, right = sorted((one, two), key=lambda s: s.place)
    assert relation(left, right) is Relation.SAME
