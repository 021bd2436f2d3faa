from datetime import UTC, datetime
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.judgement import Anchor, Decided, Judgement, Verb
from crosswitness.model.record import Carrier, Claim, ClaimKind
from crosswitness.model.span import Span
from crosswitness.pipeline.force import doubt, grades, in_force, without_conflicts

AT = datetime(2024, 5, 14, tzinfo=UTC)


def span(name: str) -> Span:
    return Span(document=f"d{name}", start=0, end=1)


def decided(seq: int, verb: Verb, one: str, other: str) -> Decided:
    places = tuple(Anchor(span=span(name), exact="x") for name in (one, other))
    judgement = Judgement(seq=seq, verb=verb, places=places, by="ana", at=AT)
    return Decided(judgement=judgement, hubs=(span(one), span(other)))


def undo(seq: int, of: int) -> Judgement:
    return Judgement(seq=seq, verb=Verb.UNDO, by="bo", at=AT, supersedes=of)


def seqs(found: list) -> list[int]:
    return [getattr(one, "judgement", one).seq for one in found]


def test_an_undo_takes_out_of_force_and_can_be_undone() -> None:
    first = decided(1, Verb.SAME, "a", "b").judgement
    assert seqs(in_force([first, undo(2, 1)])[0]) == []
    assert seqs(in_force([first, undo(2, 1), undo(3, 2)])[0]) == [1]
    assert seqs(in_force([undo(3, 2), undo(2, 1), first])[0]) == [1]


def test_an_undo_of_nothing_or_of_two_is_told() -> None:
    first = decided(1, Verb.SAME, "a", "b").judgement
    twin = decided(1, Verb.SAME, "a", "c").judgement
    held, issues = in_force([undo(5, 4), first])
    assert (seqs(held), [i.code for i in issues]) == ([1], ["J105"])
    held, issues = in_force([first, twin, undo(2, 1)])
    assert (seqs(held), [i.code for i in issues]) == ([1, 1], ["J105"])
    assert "several" in issues[0].message


def test_a_same_against_a_different_names_both_and_applies_neither() -> None:
    sound, (issue,) = without_conflicts(
        [
            decided(1, Verb.SAME, "a", "b"),
            decided(2, Verb.SAME, "b", "c"),
            decided(3, Verb.SAME, "d", "e"),
            decided(4, Verb.DIFFERENT, "a", "c"),
        ]
    )
    assert seqs(sound) == [3]
    assert issue.code == "J103"
    assert all(f"judgement {n} " in issue.message for n in (1, 2, 4))


def test_every_way_round_is_part_of_the_conflict() -> None:
    sound, _ = without_conflicts(
        [
            decided(1, Verb.SAME, "a", "b"),
            decided(2, Verb.SAME, "a", "x"),
            decided(3, Verb.SAME, "x", "b"),
            decided(4, Verb.SAME, "b", "y"),
            decided(5, Verb.DIFFERENT, "a", "b"),
        ]
    )
    assert seqs(sound) == [4], "a side branch has no part in it"


pairs = st.tuples(
    st.sampled_from([Verb.SAME, Verb.DIFFERENT]),
    st.sampled_from("abcdef"),
    st.sampled_from("abcdef"),
).filter(lambda item: item[1] != item[2])


@given(st.lists(pairs, max_size=9), st.randoms(use_true_random=False))
def test_what_is_left_never_contradicts_itself_in_any_order(drawn: list, random: Random) -> None:
    listed = [decided(seq, *item) for seq, item in enumerate(drawn, start=1)]
    sound, issues = without_conflicts(listed)
    roots = {name: name for name in "abcdef"}
    for one in sound:
        if one.judgement.verb is Verb.SAME:
            old, new = (roots[hub.document[1:]] for hub in one.hubs)
            roots = {name: new if root == old else root for name, root in roots.items()}
    for one in sound:
        if one.judgement.verb is Verb.DIFFERENT:
            left, right = (roots[hub.document[1:]] for hub in one.hubs)
            assert left != right
    random.shuffle(listed)
    again, others = without_conflicts(listed)
    assert sorted(seqs(again)) == seqs(sound)
    assert {issue.message for issue in others} == {issue.message for issue in issues}


def test_a_doubt_stands_at_its_words_or_in_the_file() -> None:
    one = decided(1, Verb.SAME, "a", "b").judgement
    assert str(doubt("J102", "m", one).place) == "judgements.jsonl: judgement 1"
    assert doubt("J102", "m", one, span=span("a")).place == span("a")


def test_a_grade_holds_for_its_claim_and_for_the_words_of_one_that_is_gone() -> None:
    place = Anchor(span=span("a"), exact="x", entity="c1")
    first = Judgement(seq=1, verb=Verb.GRADE, places=(place,), value="B2", by="ana", at=AT)
    again = Judgement(
        seq=2, verb=Verb.GRADE, places=(place,), value="C3", by="bo", at=AT, supersedes=1
    )

    def claim(identity: str, document: str) -> Claim:
        carrier = Carrier(document=f"d{document}", places=(span(document),))
        return Claim(
            id=identity, members=(span(document),), kind=ClaimKind.FIGURE, story="s",
            subject="people dead", carriers=(carrier,), texts=1,
        )  # fmt: skip

    assert grades([], [claim("c1", "a")]) == {}
    assert grades([first], [claim("c1", "b")]) == {"c1": first}
    assert grades([first, again], [claim("c1", "a"), claim("c2", "a")]) == {"c1": again}
    assert grades([first], [claim("c2", "a"), claim("c3", "b")]) == {"c2": first}
