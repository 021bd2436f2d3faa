from datetime import UTC, datetime

from crosswitness.model.annotation import MentionKind
from crosswitness.model.issue import Issue
from crosswitness.model.judgement import Anchor, Decided, Decisions, Judgement, Verb
from crosswitness.model.record import Entity, Form
from crosswitness.model.span import Span
from crosswitness.records.judged import decide
from crosswitness.records.relations import Tie


def hub(name: str) -> Span:
    return Span(document=name, start=0, end=4)


def entity(name: str) -> Entity:
    return Entity(
        id=f"e{name}",
        members=(hub(name),),
        kind=MentionKind.PLACE,
        name=name,
        forms=(Form(text=name, places=(hub(name),)),),
        referent="country:GE",
    )


def said(seq: int, verb: Verb, *sides: tuple[str, str], value: str = "") -> Decided:
    judgement = Judgement(
        seq=seq,
        verb=verb,
        places=tuple(Anchor(span=hub(n), exact="word", entity=seen) for n, seen in sides),
        value=value,
        by="ana",
        at=datetime(2024, 5, 14, tzinfo=UTC),
    )
    return Decided(judgement=judgement, hubs=tuple(hub(name) for name, _ in sides))


def decided(owner: dict[str, str], *judged: Decided) -> tuple[dict[str, Entity], list[Issue]]:
    keys = {hub(name): key for name, key in owner.items()}
    entities = {key: entity(key) for key in sorted(set(owner.values()))}
    found = list(decide(entities, keys, Decisions(decided=judged)))
    issues = [item for item in found if isinstance(item, Issue)]
    made = [item for item in found if not isinstance(item, Issue)]
    return dict(zip(entities, made, strict=True)), issues


def test_nothing_decided_changes_nothing():
    assert decided({"a": "a"})[0] == {"a": entity("a")}


def test_the_id_that_a_person_saw_stays_and_others_lead_to_it():
    found, _ = decided({"a": "k", "b": "k"}, said(1, Verb.SAME, ("b", "eold"), ("a", "eolder")))
    assert (found["k"].id, found["k"].former) == ("eold", ("eolder",))


def test_no_grouping_of_what_was_judged_loses_an_id():
    judged = (
        said(1, Verb.DIFFERENT, ("a", "e1"), ("b", "e1")),
        said(2, Verb.UNSURE, ("c", "e2"), ("d", "e3")),
    )

    def known(**owner: str) -> set[str]:
        found, _ = decided(owner, *judged)
        return {identity for e in found.values() for identity in (e.id, *e.former)}

    apart = known(a="a", b="b", c="c", d="d")
    assert len(apart) == 4
    assert known(a="a", b="k", c="k", d="d") == apart
    assert known(a="a", b="k", c="k", d="k") == apart


def test_an_id_whose_words_lead_elsewhere_is_not_given_twice():
    found, _ = decided({"a": "a", "b": "b"}, said(1, Verb.RENAME, ("a", "eb"), value="Ada"))
    assert found["a"].id == "eb"
    assert found["b"].id not in {"eb", "ea"}


def test_a_kind_clears_the_table_row():
    found, _ = decided({"a": "a"}, said(1, Verb.TYPE, ("a", "ea"), value="person"))
    assert (found["a"].kind, found["a"].referent) == (MentionKind.PERSON, "")


def test_two_names_are_a_conflict():
    found, (issue,) = decided(
        {"a": "k", "b": "k"},
        said(1, Verb.RENAME, ("a", "ek"), value="Ada"),
        said(2, Verb.RENAME, ("b", "ek"), value="Ida"),
    )
    assert (issue.code, found["k"].name) == ("J104", "k")
    assert "Ada" in issue.message
    assert "Ida" in issue.message


def test_a_relation_stands_with_its_subject_only():
    found, _ = decided(
        {"a": "a", "b": "b"}, said(3, Verb.RELATE, ("a", "ea"), ("b", "eb"), value="part of")
    )
    (related,) = found["a"].relations
    assert (related.relation, related.entity, related.judgement) == ("part of", "eb", 3)
    assert found["b"].relations == ()
    assert found["b"].judgements == (3,)


def test_what_a_person_says_of_two_stands_instead_of_what_words_say():
    keys = {hub("a"): "a", hub("b"): "b", hub("c"): "c"}
    entities = {key: entity(key) for key in "abc"}
    tied = {"a": [Tie("part of", "b", "words"), Tie("part of", "c", "words")]}
    said_so = said(1, Verb.RELATE, ("a", "ea"), ("b", "eb"), value="seat of")
    plain, *_ = decide(entities, keys, Decisions(), tied)
    judged, *_ = decide(entities, keys, Decisions(decided=(said_so,)), tied)
    assert isinstance(plain, Entity)
    assert isinstance(judged, Entity)
    assert [(r.relation, r.entity, r.judgement) for r in plain.relations] == [
        ("part of", "eb", None),
        ("part of", "ec", None),
    ]
    assert [(r.relation, r.entity, r.judgement) for r in judged.relations] == [
        ("seat of", "eb", 1),
        ("part of", "ec", None),
    ]
