from crosswitness.model.annotation import Chain, ChainMember, MentionKind, Origin
from crosswitness.model.groups import Groups, group
from crosswitness.model.judgement import Decisions
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.span import Span
from crosswitness.records.owners import owners

ANA = Origin(stage="person/ana", version=1)


def chain(name: str, referent: str = "") -> Chain:
    place = Span(document=name, start=0, end=3)
    return Chain(
        extent=place,
        origin=Origin(stage="hand", version=1),
        kind=MentionKind.PLACE,
        members=(ChainMember(place=place, rule="hand"),),
        referent=referent,
    )


def link(one: Chain, other: Chain, relation: Relation) -> Link:
    left, right = sorted((one.extent, other.extent))
    weight = 1.0 if relation is Relation.SAME else -1.0
    reason = Feature(name="judgement", weight=weight, detail="so")
    return Link(left=left, right=right, relation=relation, features=(reason,), origin=ANA)


def parts(chains: list[Chain], links: list[Link], *joined: list[Chain]) -> set[frozenset[str]]:
    groups = Groups()
    alone = [[one] for one in chains if not any(one in part for part in joined)]
    found = [group("entities", [one.extent for one in part]) for part in (*joined, *alone)]
    groups.add("entities", found, [])
    owner = owners(chains, groups, Decisions(links=tuple(links)))
    return {
        frozenset(place.document for place in owner if owner[place] == key)
        for key in set(owner.values())
    }


A, B, C = (chain(name, "country:GE") for name in "abc")
D, E = chain("d"), chain("e")


def test_a_row_and_a_group_are_one_each():
    assert parts([A, B, D, E], [], [D, E]) == {frozenset("ab"), frozenset("de")}


def test_a_same_joins_a_row_and_a_group():
    assert parts([A, B, D, E], [link(A, D, Relation.SAME)], [D, E]) == {frozenset("abde")}


def test_a_different_takes_the_later_chain_out_of_the_row():
    assert parts([A, B, C], [link(A, B, Relation.DIFFERENT)]) == {frozenset("ac"), frozenset("b")}


def test_what_a_person_joined_to_it_goes_along():
    links = [link(A, B, Relation.DIFFERENT), link(B, C, Relation.SAME), link(C, D, Relation.SAME)]
    assert parts([A, B, C, D, E], links, [D, E]) == {frozenset("a"), frozenset("bcde")}


def test_a_different_holds_across_a_joined_group():
    links = [link(A, D, Relation.SAME), link(B, D, Relation.DIFFERENT)]
    found = parts([A, B, C, D], links)
    assert not any({"b", "d"} <= part for part in found)
    assert any({"a", "d"} <= part for part in found)
