from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.linkers.entities import (
    CONTRADICTION,
    ORIGIN,
    EntitiesOptions,
    compare,
    keys,
)
from crosswitness.linkers.named import Named
from crosswitness.model.annotation import (
    MentionKind,
)
from crosswitness.model.link import Link, Relation
from crosswitness.model.span import Span

OPTIONS = EntitiesOptions()


def name(
    text: str,
    document: str = "d1",
    kind: MentionKind = MentionKind.PERSON,
    **context: object,
) -> Named:
    plain = Named(
        place=Span(document=document, start=0, end=max(1, len(text))),
        kind=kind,
        text=text,
        forms=(text,),
        titles=(),
        offices=(),
        countries=(),
        referent="",
        year=0,
        stories=(),
        copies=(),
        company=(),
    )
    return replace(plain, **context)  # type: ignore[arg-type]


def relation(left: Named, right: Named) -> Relation | None:
    link = compare(left, replace(right, place=replace(right.place, document="d2")), OPTIONS)
    return link.relation if link else None


def meet(left: Named, right: Named) -> bool:
    return bool(set(keys(left)) & set(keys(right)))


STORY = {"stories": ("s1",)}
TOLBEK = {"stories": ("s1",), "countries": ("SY",), "company": (("vrn", "Varen"), ("tlb", "Tolb"))}
SAMARA = {"stories": ("s1",), "countries": ("SY",)}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # a full rare name joins by itself, a common one needs support
        (name("Orlo Tavakoli"), name("Gen. Orlo Tavakkoli"), Relation.SAME),
        (name("Ali Hassan"), name("Ali Hasan"), Relation.POSSIBLE),
        (name("Ali Hassan", **STORY), name("Ali Hasan", **STORY), Relation.SAME),
        # part of a name: with support
        (name("Karim Orlo Zarvani"), name("Karim Zarvani"), Relation.POSSIBLE),
        (name("Karim Orlo Zarvani", **STORY), name("Karim Zarvani", **STORY), Relation.SAME),
        # a surname alone: two independent supports
        (name("Zarvani"), name("Karim Zarvani"), None),
        (name("Zarvani", **STORY), name("Karim Zarvani", **STORY), Relation.POSSIBLE),
        (name("Zarvani", **SAMARA), name("Karim Zarvani", **SAMARA), Relation.SAME),
        (name("Tarvi", **SAMARA), name("Karim Tarvy", **SAMARA), Relation.SAME),
        (name("Ori", **TOLBEK), name("Karim Oraya", **TOLBEK), Relation.POSSIBLE),
        (name("Hassan", **SAMARA), name("Hassan Zarvani", **SAMARA), Relation.POSSIBLE),
        (name("Karim", **SAMARA), name("Karim Zarvani", **SAMARA), Relation.POSSIBLE),
        # copies of one text support as much as two
        (name("Zarvani", copies=("g1",)), name("Karim Zarvani", copies=("g1",)), Relation.SAME),
        (name("K. Zarvani", **STORY), name("Karim Zarvani", **STORY), Relation.POSSIBLE),
        # contradiction forbids, whatever the story
        (name("Hafez Zarvani", **SAMARA), name("Karim Zarvani", **SAMARA), Relation.DIFFERENT),
        # a common given name in common says nothing
        (name("Mohammad Zarvani"), name("Mohammad Tolbek"), None),
        (name("Karim Zarvani"), name("Orlo Tavakoli"), None),
        # another script that is not read by sound
        (name("Karim Zarvani", **SAMARA), name("卡里姆·扎尔瓦尼", **SAMARA), Relation.POSSIBLE),
    ],
)
def test_persons(left: Named, right: Named, expected: Relation | None) -> None:
    assert relation(left, right) is expected


def test_offices_of_one_time_keep_apart_for_review() -> None:
    general = name("Orlo Tavakoli", offices=("chief of staff",), year=2031, **SAMARA)
    member = name("Orlo Tavakoli", offices=("member of parliament",), year=2031, **SAMARA)
    assert relation(general, member) is Relation.POSSIBLE
    assert relation(general, replace(member, year=2037)) is Relation.SAME
    assert relation(general, replace(member, year=0)) is Relation.POSSIBLE


def test_an_office_in_common_supports() -> None:
    one = name("Zarvani", offices=("mayor",), countries=("SY",))
    other = name("Karim Zarvani", offices=("mayor",), countries=("SY",))
    assert relation(one, other) is Relation.SAME


def test_another_country_speaks_against_across_stories() -> None:
    one, other = name("Orlo Tavakoli", countries=("SY",)), name("Orlo Tavakoli", countries=("CL",))
    assert relation(one, other) is Relation.POSSIBLE


ORG, PLACE = MentionKind.ORGANISATION, MentionKind.PLACE


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The Zarvan Relief Board", "Zarvan Relief Board", Relation.SAME),
        ("Zarvan Relief Board", "Tolbek Relief Board", None),
        ("Board of Relief in Tolbek", "Tolbek Relief Board", Relation.SAME),
        ("Zarvan Relief Board", "ZRB", Relation.SAME),
        ("Zarvan Relief Board", "Zarvan Relief", Relation.POSSIBLE),
        ("Zarvani Metals Inc.", "Zarvani Metals", Relation.SAME),
        ("Brigade 12", "Brigade 14", None),
    ],
)
def test_bodies_in_one_story(left: str, right: str, expected: Relation | None) -> None:
    one, other = name(left, kind=ORG, **STORY), name(right, kind=ORG, **STORY)  # type: ignore[arg-type]
    assert relation(one, other) is expected


def test_an_acronym_alone_needs_support() -> None:
    assert relation(name("ZRB", kind=ORG), name("ZRB", kind=ORG)) is Relation.POSSIBLE


def test_a_declared_acronym_is_a_form() -> None:
    full = name("Union of Valley Growers", kind=ORG, forms=("UVGX", "Union of Valley Growers"))
    bare = name("UVGX", kind=ORG)
    assert meet(full, bare)
    assert relation(replace(full, stories=("s1",)), replace(bare, stories=("s1",))) is Relation.SAME


def test_places_are_never_fuzzy() -> None:
    assert relation(name("Tolbek", kind=PLACE), name("Tolbek", kind=PLACE)) is Relation.SAME
    assert relation(name("Tolbek", kind=PLACE), name("Tolbeck", kind=PLACE)) is None
    there = {"countries": ("SY",)}, {"countries": ("CL",)}
    assert (
        relation(name("Tolbek", kind=PLACE, **there[0]), name("Tolbek", kind=PLACE, **there[1]))
        is Relation.POSSIBLE
    )


def test_the_table_decides_where_it_knows() -> None:
    one = name("Syria", kind=PLACE, referent="country:SY")
    assert relation(one, name("Syrian Arab Republic", kind=PLACE, referent="country:SY"))
    assert relation(one, name("Syria", kind=PLACE, referent="place:syria-virginia")) is None


def test_kinds_never_mix() -> None:
    assert relation(name("Tolbek", kind=PLACE), name("Tolbek", kind=ORG)) is None


WORDS = ("Karim", "Orlo", "Zarvani", "Tavakoli", "Mohammad", "Hafez", "K.", "Tolbek")
words = st.sampled_from(WORDS)
persons = st.builds(
    name,
    st.lists(words, min_size=1, max_size=3).map(" ".join),
    stories=st.sampled_from([(), ("s1",)]),
    countries=st.sampled_from([(), ("SY",), ("CL",)]),
    offices=st.sampled_from([(), ("mayor",), ("chief of staff",), ("president",)]),
    company=st.sampled_from([(), (("vrn", "Varen"),)]),
)


def _content(link: Link | None) -> object:
    return link and (link.relation, link.features)


@given(persons, persons)
def test_compare_mirrors(left: Named, right: Named) -> None:
    right = replace(right, place=replace(right.place, document="d2"))
    there, back = compare(left, right, OPTIONS), compare(right, left, OPTIONS)
    assert _content(there) == _content(back)
    assert there is None or there.left < there.right


@given(persons, persons)
def test_what_would_join_meets(left: Named, right: Named) -> None:
    right = replace(right, place=replace(right.place, document="d2"))
    link = compare(left, right, OPTIONS)
    full = len(left.text.split()) > 1 and len(right.text.split()) > 1
    if link and link.relation is Relation.SAME and full and "K." not in left.text + right.text:
        assert meet(left, right)


def test_single_words_meet_only_inside_a_story_or_when_rare() -> None:
    assert meet(name("Mohammad", **STORY), name("Mohammad Zarvani", **STORY))
    assert not meet(name("Mohammad"), name("Mohammad Zarvani"))
    assert meet(name("Zarvani"), name("Karim Zarvani"))


def test_a_contradiction_is_named_for_the_bridge() -> None:
    links = [
        compare(left, replace(right, place=replace(right.place, document="d2")), OPTIONS)
        for left, right in combinations(
            [name("Ali Zarvani", **SAMARA), name("Karim Zarvani", **SAMARA)], 2
        )
    ]
    assert links[0] is not None
    assert [feature.name for feature in links[0].features] == [CONTRADICTION]
    assert links[0].origin == ORIGIN


def test_what_a_table_knows_meets_inside_a_story_only() -> None:
    one = name("Syria", kind=PLACE, referent="country:SY", **STORY)  # type: ignore[arg-type]
    assert meet(one, replace(one, text="Syrian Arab Republic"))
    assert not meet(one, replace(one, stories=("s2",)))
    assert meet(one, replace(one, referent=""))


def test_a_foreign_ministry_is_one_only_inside_a_country() -> None:
    one = name("Foreign Ministry", kind=ORG, **STORY)  # type: ignore[arg-type]
    assert relation(one, one) is Relation.POSSIBLE
    there = replace(one, countries=("SY",))
    assert relation(there, there) is Relation.SAME
    assert relation(there, replace(one, countries=("CL",))) is Relation.POSSIBLE


def test_a_name_called_otherwise_by_the_tagger_alone_is_one_within_a_story():
    person = name("Zarn Velotak", titles=("Mayor",), **STORY)
    guessed = name("Zarn  Velotak", kind=MentionKind.ORGANISATION, guessed=True, **STORY)
    guessed = replace(guessed, text="Zarn Velotak")
    assert meet(person, guessed)
    link = compare(person, replace(guessed, place=Span(document="d2", start=0, end=4)), OPTIONS)
    assert link is not None
    assert link.relation is Relation.SAME
    (why,) = link.features
    assert why.name == "label"
    assert "organisation and person" in why.detail


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({"guessed": False}, {"guessed": False}),
        ({"stories": ("s2",)}, {"guessed": True}),
        ({"text": "Zarn"}, {"text": "Zarn", "guessed": True}),
        ({"text": "Zarn Velota"}, {"guessed": True}),
        ({"referent": "body:zarn"}, {"guessed": True}),
        ({"kind": MentionKind.LAW}, {"guessed": True}),
    ],
    ids=["no guess", "another story", "one word", "other words", "a table", "a law"],
)
def test_a_report_s_own_evidence_keeps_kinds_apart(left: dict, right: dict):
    one = replace(name("Zarn Velotak", **STORY), **left)
    two = replace(name("Zarn Velotak", kind=MentionKind.ORGANISATION, **STORY), **right)
    assert relation(one, two) is None
    assert relation(two, one) is None
