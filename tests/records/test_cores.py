from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.annotation import Origin
from crosswitness.model.judgement import Anchor, Decided, Decisions, Judgement, Verb
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.span import Span
from crosswitness.records.cores import cores


def hub(number: int) -> Span:
    return Span(document=f"d{number}", start=0, end=4)


def said(seq: int, verb: Verb, *sides: tuple[int, str]) -> Decided:
    judgement = Judgement(
        seq=seq,
        verb=verb,
        places=tuple(Anchor(span=hub(n), exact="word", entity=seen) for n, seen in sides),
        by="ana",
        at=datetime(2024, 5, 14, tzinfo=UTC),
    )
    return Decided(judgement=judgement, hubs=tuple(hub(n) for n, _ in sides))


def decisions(*decided: Decided) -> Decisions:
    reason = Feature(name="judgement", weight=1.0, detail="ana decided so")
    links = (
        Link(
            left=min(one.hubs),
            right=max(one.hubs),
            relation=Relation.SAME,
            features=(reason,),
            origin=Origin(stage="person/ana", version=1),
        )
        for one in decided
        if one.judgement.verb is Verb.SAME
    )
    return Decisions(decided=decided, links=tuple(links))


def test_what_people_join_is_one_core_with_every_id_it_was_seen_under():
    (core,) = cores(decisions(said(1, Verb.SAME, (2, "enew"), (1, "eold"))))
    assert (core.hub, core.ids) == (hub(1), ("enew", "eold"))


def test_an_id_is_given_to_the_first_core_that_was_seen_so():
    first, other = cores(decisions(said(1, Verb.DIFFERENT, (1, "e"), (2, "e"))))
    assert first.ids == ("e",)
    assert (other.hub, len(other.ids)) == (hub(2), 1)
    assert other.ids != first.ids


def test_the_earliest_judged_core_comes_first():
    found = cores(
        decisions(
            said(1, Verb.UNSURE, (5, "five"), (4, "four")), said(2, Verb.SAME, (4, "x"), (1, "y"))
        )
    )
    assert [core.hub for core in found] == [hub(5), hub(1)]
    assert found[1].ids == ("four", "x", "y")


sides = st.tuples(st.integers(0, 4), st.sampled_from("abc")).map(tuple)
verbs = st.sampled_from((Verb.SAME, Verb.DIFFERENT, Verb.UNSURE))


@given(
    st.lists(st.tuples(verbs, sides, sides).filter(lambda one: one[1][0] != one[2][0]), max_size=6)
)
def test_every_judged_chain_is_in_one_core_and_no_id_in_two(drawn: list):
    made = decisions(*(said(seq, verb, *pair) for seq, (verb, *pair) in enumerate(drawn, start=1)))
    found = cores(made)
    ids = [identity for core in found for identity in core.ids]
    assert len(ids) == len(set(ids))
    assert all(core.ids for core in found)
    assert {anchor.entity for one in made.decided for anchor in one.judgement.places} <= set(ids)
