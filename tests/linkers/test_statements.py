from crosswitness.linkers.statements import StatementsOptions, compare, keys, limbs, prepare
from crosswitness.model.annotation import Chain, ChainMember, MentionKind, Segment, SegmentKind
from crosswitness.model.groups import Groups, group
from crosswitness.model.link import Link, Relation
from tests.records.support import ORIGIN, find, report

OPTIONS = StatementsOptions()


def told(text: str, outlet: str, *names: str):
    made = report(text, outlet)
    body = Segment(extent=made.document.whole, origin=ORIGIN, kind=SegmentKind.BODY, rule="hand")
    chains = [
        Chain(
            extent=find(made, name),
            origin=ORIGIN,
            kind=MentionKind.PLACE,
            members=(ChainMember(place=find(made, name), rule="name"),),
        )
        for name in names
    ]
    return made.adding([body, *chains])


def pair(left: str, right: str, *names: str) -> Link | None:
    one, two = told(left, "A", *names), told(right, "B", *names)
    groups = Groups()
    groups.add("stories", [group("stories", [one.document.whole, two.document.whole])], [])
    places = [group("entities", [find(one, name), find(two, name)]) for name in names]
    groups.add("entities", places, [])
    found = [next(iter(prepare(made, groups, OPTIONS))) for made in (one, two)]
    if not set(keys(found[0])) & set(keys(found[1])):
        return None
    first, second = sorted(found, key=lambda statement: statement.place)
    return compare(first, second, OPTIONS)


def test_the_same_of_the_same_slots_is_one_statement():
    link = pair(
        "The ferry from Norhaven sank off the coast of Vell in heavy rain",
        "A ferry out of Norhaven sank near the coast of Vell",
        "Norhaven",
        "Vell",
    )
    assert link is not None
    assert link.relation is Relation.SAME
    assert [feature.name for feature in link.features] == ["wording", "slots"]


def test_a_question_states_nothing():
    made = told("Why did the ferry from Norhaven sink off the coast of Vell?", "A", "Norhaven")
    assert list(prepare(made, Groups(), OPTIONS)) == []


def test_wording_without_a_common_slot_is_not_enough():
    words = "the ferry sank near the rocky coast in heavy rain"
    assert pair(words, words) is None


def test_other_numbers_and_denials_stand_apart():
    said = "The port of Norhaven holds 14 ferries and their crews"
    assert pair(said, said.replace("14", "41"), "Norhaven") is None
    assert pair(said, said.replace("holds", "never holds"), "Norhaven") is None


def test_a_sentence_is_split_where_a_limb_begins():
    made = report("The ferry sank near the old pier, and the crew swam to the shore.", "A")
    found = limbs(made, made.document.whole, 5)
    assert [made.text(place) for place in found] == [
        "The ferry sank near the old pier, and ",
        "the crew swam to the shore.",
    ]
    assert len(limbs(made, made.document.whole, 8)) == 1
