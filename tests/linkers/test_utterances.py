from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.linkers.parts import part_at
from crosswitness.linkers.renderings import rendering
from crosswitness.linkers.speakers import Speaker
from crosswitness.linkers.utterances import UtterancesOptions, compare, keys, prepare, weight
from crosswitness.model.annotation import Chain, ChainMember, MentionKind
from crosswitness.model.groups import Groups, group
from crosswitness.model.link import Link, Relation
from tests.records.support import ORIGIN, find, quoted, report

OPTIONS = UtterancesOptions()
ONE = "We shall protect each drop of the river as we protect our houses"
TWO = "We will protect every drop of the river as we protect our homes"


def pair(
    left: str, right: str, speakers: tuple[str, str] = ("Ann", "Ann"), *, same: bool = True
) -> Link | None:
    reports = [
        quoted(report(f"{speakers[0]} said: {left}\nEnd.", "A"), left, speakers[0]),
        quoted(report(f"{speakers[1]} said: {right}\nEnd.", "B"), right, speakers[1]),
    ]
    groups = Groups()
    titles = [find(made, "End.") for made in reports]
    groups.add("stories", [group("stories", titles)], [])
    names = [find(made, name) for made, name in zip(reports, speakers, strict=True)]
    people = [group("entities", names)] if same else [group("entities", [n]) for n in names]
    groups.add("entities", people, [])
    one, two = (next(iter(prepare(made, groups, OPTIONS))) for made in reports)
    if not set(keys(one)) & set(keys(two)):
        return None
    left_part, right_part = sorted((one, two), key=lambda part: part.place)
    return compare(left_part, right_part, OPTIONS)


def test_two_translations_by_one_speaker_are_one_utterance():
    link = pair(ONE, TWO)
    assert link is not None
    assert link.relation is Relation.SAME
    assert {feature.name for feature in link.features} == {"wording", "speaker"}


def test_the_same_words_of_two_speakers_are_shown_and_not_joined():
    link = pair(ONE, ONE, ("Ann", "Bob"), same=False)
    assert link is not None
    assert link.relation is Relation.POSSIBLE
    assert "the reports give it to two persons" in link.features[-1].detail


def test_numbers_and_denials_that_differ_forbid():
    assert pair("The fort has 14 gates and towers", "The fort has 41 gates and towers") is None
    assert (
        pair("The fort will fall before winter comes", "The fort will not fall before winter comes")
        is None
    )


def test_other_words_and_short_ones_do_not_meet():
    assert (
        pair("The river is high and cold today", "The river rose; bread grew dear in town") is None
    )
    assert pair("strong river", "strong rivers flow") is None
    assert pair("strong river", "strong river", ("Ann", "Bob"), same=False) is None


def test_equal_short_words_of_one_speaker_are_one():
    link = pair("strong river", "strong river")
    assert link is not None
    assert link.relation is Relation.SAME


WHOLE = (
    "The ferry company will repair the damaged lighthouse before the autumn storms and the "
    "fishermen must not wait for the council to pay them"
)
PIECE = "will repair the damaged lighthouse before the autumn storms"


def test_a_part_quoted_from_a_longer_saying_is_one_with_it():
    link = pair(WHOLE, PIECE)
    assert link is not None
    assert link.relation is Relation.SAME


def test_little_in_common_joins_only_what_one_speaker_said():
    one = "The new ferry will carry the mail to the outer islands twice a week"
    two = "the mail will come to the islands by aeroplane from next summer on"
    made = report(one, "A"), report(two, "B")
    left, right = sorted((part_at(m, m.document.whole, "s") for m in made), key=lambda p: p.place)
    ann, options = Speaker("g1", "Ann"), replace(OPTIONS, possible=0.05)
    same = compare(replace(left, speaker=ann), replace(right, speaker=ann), options)
    assert same is not None
    assert same.relation is Relation.SAME
    unknown = compare(replace(left, speaker=ann), right, options)
    assert unknown is not None
    assert unknown.relation is Relation.POSSIBLE


SAYINGS = (
    (
        "We will not let the port of Lorn be sold to foreign shipping companies",
        "We shall never allow foreign shipping companies to buy the port of Lorn",
        "The port of Lorn has lost half of its trade to foreign competitors",
    ),
    (
        "the hospital has run out of oxygen and two children died last night",
        "two children died overnight because the hospital ran out of oxygen",
        "The hospital treats four hundred children a day without a single oxygen line",
    ),
    (
        "I have asked the prosecutor to reopen the inquiry into the ferry disaster",
        "he had asked the prosecutor to reopen an inquiry into the disaster of the ferry",
        "the families of the ferry disaster deserve an answer from the shipping line",
    ),
    (
        "The bridge was inspected in May and no cracks were found",
        "the bridge had been inspected in May and no crack had been found",
        "The bridge will stay closed to lorries until the cracks are repaired",
    ),
    (
        "The ceasefire holds only if both armies withdraw from the ridge",
        "The truce will hold only when both armies have withdrawn from the ridge",
        "Their army has fired on our positions on the ridge twice since the ceasefire",
    ),
)


@pytest.mark.parametrize(("one", "rendered", "other"), SAYINGS)
def test_a_rendering_weighs_more_than_another_saying_on_the_matter(
    one: str, rendered: str, other: str
):
    near, far = pair(one, rendered), pair(one, other)
    assert near is not None
    assert near.relation is Relation.SAME
    assert far is None or far.weight < near.weight


def test_a_denial_within_what_both_share_forbids():
    denied = WHOLE.replace("will repair", "will not repair")
    assert pair(denied, PIECE) is None


def test_one_of_a_body_goes_with_the_body():
    said = "the old bridge was closed because its northern pillar had sunk"
    one = quoted(report(f"Ann Vale of the Tide Office said: {said}", "A"), said, "Ann Vale")
    other = quoted(report(f"The Tide Office said: {said}", "B"), said, "Tide Office")
    body = find(one, "Tide Office")
    one = one.adding(
        [
            Chain(
                extent=body,
                origin=ORIGIN,
                kind=MentionKind.ORGANISATION,
                members=(ChainMember(place=body, rule="name"),),
            )
        ]
    )
    groups = Groups()
    groups.add("stories", [group("stories", [one.document.whole, other.document.whole])], [])
    office = group("entities", [body, find(other, "Tide Office")])
    groups.add("entities", [office, group("entities", [find(one, "Ann Vale")])], [])
    found = [next(iter(prepare(made, groups, OPTIONS))) for made in (one, other)]
    left, right = sorted(found, key=lambda part: part.place)
    link = compare(left, right, OPTIONS)
    assert link is not None
    assert link.relation is Relation.SAME
    assert "somebody of it" in link.features[-1].detail
    assert weight(left, right, OPTIONS) == weight(right, left, OPTIONS)


def test_country_words_meet_in_any_form():
    link = pair("the pressure of America on Syria grows", "the American pressure on Syria grows")
    assert link is not None
    assert link.relation is Relation.SAME


def test_a_person_and_a_body_are_not_opposed_and_not_one():
    said = "the old bridge was closed because its northern pillar had sunk"
    made = [
        quoted(report(f"{name} said: {said}", outlet), said, name)
        for name, outlet in (("Ann Vale", "A"), ("Tide Office", "B"))
    ]
    groups = Groups()
    groups.add("stories", [group("stories", [one.document.whole for one in made])], [])
    names = [find(made[0], "Ann Vale"), find(made[1], "Tide Office")]
    groups.add("entities", [group("entities", [name]) for name in names], [])
    first, second = (next(iter(prepare(one, groups, OPTIONS))) for one in made)
    office = replace(second, speaker=second.speaker._replace(person=False))
    left, right = sorted((first, office), key=lambda part: part.place)
    link = compare(left, right, OPTIONS)
    assert link is not None
    assert link.relation is Relation.SAME
    assert link.features[-1].weight == 0
    assert weight(left, right, OPTIONS) == rendering(left, right).likeness


def test_a_surname_may_be_of_the_one_with_the_full_name():
    link = pair(ONE, TWO, ("Vale", "Ann Vale"), same=False)
    assert link is not None
    assert link.relation is Relation.SAME
    wording, speaker = (feature.weight for feature in link.features)
    assert speaker == pytest.approx(wording * OPTIONS.speaker / 2, abs=0.001)


VOCABULARY = ["river", "dam", "not", "14", "12", "fort", "America", "houses", "falls"]
words = st.lists(st.sampled_from(VOCABULARY), min_size=4, max_size=9)


@given(words, words)
def test_comparison_is_symmetric(left: list[str], right: list[str]):
    one, two = " ".join(left), " ".join(right)
    forward, backward = pair(one, two), pair(two, one)
    assert (forward is None) == (backward is None)
    if forward and backward:
        assert forward.relation == backward.relation
        assert forward.weight == backward.weight


def test_one_shared_word_is_a_subject_unless_a_cue_tells_more():
    made = (
        report("the raid on the lighthouse", "A"),
        report("We condemned last night's raid at dawn", "B"),
    )
    options = replace(OPTIONS, possible=0.01)
    bare = [part_at(m, m.document.whole, "s") for m in made]
    told = [replace(bare[0], cue=("condemn",)), bare[1]]
    assert compare(*sorted(bare, key=lambda part: part.place), options) is None
    assert compare(*sorted(told, key=lambda part: part.place), options) is not None
