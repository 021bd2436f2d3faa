"""The laws of judgements, on a whole case that is run once."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosswitness.case.folder import Case
from crosswitness.engines.serial import Serial
from crosswitness.model.annotation import Chain
from crosswitness.model.issue import Issue
from crosswitness.model.judgement import Judged, Judgement, Verb, anchor
from crosswitness.model.record import Entity, Record
from crosswitness.model.span import Span
from crosswitness.pipeline.builtin import STAGES
from crosswitness.pipeline.judging import replay
from crosswitness.pipeline.plan import make_plan
from crosswitness.pipeline.run import run
from crosswitness.store.judgements import line, parse
from crosswitness.store.sqlite import SqliteStore
from tests.case.decisions import AT, REPORTS, case_of, people
from tests.case.support import FIRST, SECOND
from tests.pipeline.support import Silence

PLAN = make_plan(STAGES)


def dike(engineer: str) -> str:
    return (
        "Dike of Brenn breaks\n\nBRENN, May 20, 2024 - The dike of Brenn broke on Monday, engineer "
        f"{engineer} said. “We had no warning,” Quandt said.\n"
    )


PARTED = REPORTS | {"ove": dike("Ove Quandt"), "lars": dike("Lars Quandt")}
"""Two of them contradict each other, until a third name holds both."""
GROWN = PARTED | {
    "bridge": dike("Ove Lars Quandt"),
    "one": FIRST,
    "two": SECOND,
    "copy": REPORTS["alpha"],
}
slow = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    with case_of(tmp_path_factory.mktemp("laws"), **PARTED).store() as found:
        yield found


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    case: Case = case_of(tmp_path_factory.mktemp("grown"), **GROWN)
    with case.store() as found:
        yield found


def records(store: SqliteStore, judged: Sequence[Judgement]) -> tuple[list[Record], list[Issue]]:
    run(store, Serial(), PLAN, batch=50, report=Silence(), judged=Judged(judgements=tuple(judged)))
    return list(store.records(Entity)), [i for i in store.issues() if i.code[0] == "J"]


def hubs(store: SqliteStore) -> list[tuple[Span, str]]:
    """Every person's hub with the id of its entity before any judgement."""
    entities, _ = records(store, ())
    return [
        (chain.extent, entity.id)
        for identity in store.documents()
        for chain in store.layers(identity).of(Chain)
        for entity in entities
        if chain.extent in entity.members and chain.kind == "person"
    ]


def judgement(store: SqliteStore, seq: int, verb: Verb, *sides: tuple[Span, str]) -> Judgement:
    places = tuple(
        anchor(span, store.document(span.document).text, outlet="", entity=identity)
        for span, identity in sides
    )
    value = {Verb.RENAME: f"Name {seq % 2}", Verb.TYPE: "organisation", Verb.RELATE: "part of"}
    return Judgement(seq=seq, verb=verb, places=places, value=value.get(verb, ""), by="ana", at=AT)


VERBS = (Verb.SAME, Verb.SAME, Verb.DIFFERENT, Verb.UNSURE, Verb.RENAME, Verb.TYPE, Verb.RELATE)
drawn = st.lists(
    st.tuples(st.sampled_from(VERBS), st.integers(0, 99), st.integers(0, 99)), max_size=5
)


def known(entities: Sequence[Record]) -> set[str]:
    return {
        identity
        for e in entities
        if isinstance(e, Entity) and e.judgements
        for identity in (e.id, *e.former)
    }


def judgements(store: SqliteStore, wanted: list[tuple[Verb, int, int]]) -> list[Judgement]:
    sides = hubs(store)
    made = []
    for seq, (verb, one, other) in enumerate(wanted, start=1):
        left, right = sides[one % len(sides)], sides[other % len(sides)]
        if verb in {Verb.RENAME, Verb.TYPE}:
            made.append(judgement(store, seq, verb, left))
        elif left != right:
            made.append(judgement(store, seq, verb, left, right))
    return made


@slow
@given(wanted=drawn, random=st.randoms(use_true_random=False))
def test_replay_is_idempotent_and_free_of_order(
    store: SqliteStore, wanted: list, random: Random
) -> None:
    said = judgements(store, wanted)
    first = records(store, said)
    assert records(store, said) == first
    shuffled = [parse(line(one).encode()) for one in said]
    random.shuffle(shuffled)
    assert records(store, shuffled) == first


@slow
@given(wanted=drawn)
def test_no_machine_undoes_a_person(store: SqliteStore, wanted: list) -> None:
    said = judgements(store, wanted)
    entities, issues = records(store, said)
    owner = {place: entity.id for entity in entities for place in entity.members}
    contested = {
        one.seq for one in said if any(f"judgement {one.seq} " in i.message for i in issues)
    }
    for one in said:
        if one.seq in contested or one.verb not in {Verb.SAME, Verb.DIFFERENT}:
            continue
        left, right = (owner[place.span] for place in one.places)
        assert (left == right) is (one.verb is Verb.SAME)


@slow
@given(wanted=drawn)
def test_a_report_more_never_changes_an_id_that_carries_a_judgement(
    store: SqliteStore, grown: SqliteStore, wanted: list
) -> None:
    said = judgements(store, wanted)
    before, after = records(store, said)[0], records(grown, said)[0]
    assert known(before) == known(after), "each id leads to an entity with a judgement"
    for entity in before:
        if entity.judgements and not entity.former:
            assert any(entity.id in {e.id, *e.former} for e in after if e.judgements)


def test_two_of_one_judged_id_that_a_report_joins_to_others_keep_theirs(
    store: SqliteStore, grown: SqliteStore
) -> None:
    texts = {one: store.document(one[0].document).text for one in hubs(store)}
    at = {one[0].of(text): one for one, text in texts.items()}
    tavakoli, holm, ove, lars = (
        at[name] for name in ("Orlo Tavakoli", "Ragnar Holm", "Ove Quandt", "Lars Quandt")
    )
    said = [
        judgement(store, 1, Verb.DIFFERENT, tavakoli, (ove[0], tavakoli[1])),
        judgement(store, 2, Verb.UNSURE, holm, lars),
    ]
    before, after = records(store, said)[0], records(grown, said)[0]
    assert len(known(before)) == 4
    assert known(after) == known(before)


@slow
@given(wanted=drawn)
def test_every_id_is_given_once(store: SqliteStore, wanted: list) -> None:
    entities, _ = records(store, judgements(store, wanted))
    ids = [identity for e in entities for identity in (e.id, *e.former)]
    assert len(ids) == len(set(ids))
    known = {e.id for e in entities}
    assert all(r.entity in known for e in entities for r in e.relations)


LONG = {
    name: f"Harbour talks in Lorne\n\nLORNE, May 14, 2024 - Minister {minister} met the crew of "
    f"the ferry in Lorne on Tuesday and {more}\n\n“Nobody believed that the old harbour could be "
    "opened again before the winter, and yet the last stone was taken out of its mouth today, "
    f"nine years after the storm,” {minister} said to the crew, who had waited on the quay "
    "since the early morning with their families, their flags and a band of forty players.\n"
    for name, minister, more in (
        ("alpha", "Orlo Tavakoli", "promised them to open the harbour within a week."),
        ("beta", "Orlo Tavakkoli", "told them that no ship would wait any longer."),
    )
}


@pytest.mark.parametrize("copies", range(1, 4))
def test_copies_change_no_name(tmp_path: Path, copies: int) -> None:
    again = {f"paper{n}": LONG["alpha"] for n in range(copies)}
    for folder, texts in (("plain", LONG), ("copied", LONG | again)):
        (tmp_path / folder).mkdir()
        found = people(case_of(tmp_path / folder, **texts))
        assert set(found) == {"Orlo Tavakkoli"}
        assert len(found["Orlo Tavakkoli"].documents) == len(texts)


def test_an_undo_restores_what_was(store: SqliteStore) -> None:
    first, _ = records(store, ())
    (one, two) = (hubs(store)[0], hubs(store)[-1])
    same = judgement(store, 1, Verb.SAME, one, two)
    undo = Judgement(seq=2, verb=Verb.UNDO, by="bo", at=AT, supersedes=1)
    assert records(store, [same])[0] != first
    assert records(store, [same, undo]) == (first, [])


def test_a_lost_place_and_a_parted_chain_are_told(store: SqliteStore) -> None:
    (one, two) = (hubs(store)[0], hubs(store)[-1])
    good = judgement(store, 1, Verb.SAME, one, two)
    gone = replace(good.places[1], span=replace(two[0], document="d0"), exact="q" * len(two[0]))
    found = replay(Judged(judgements=(replace(good, places=(good.places[0], gone)),)), store)
    assert [issue.code for issue in found.issues] == ["J102"]
    assert not found.decisions.links
    assert replay(Judged(), store).issues == ()


def test_what_a_person_took_out_is_joined_by_no_machine(store: SqliteStore) -> None:
    mayor = [
        hub
        for hub in hubs(store)
        if store.document(hub[0].document).text[slice(hub[0].start, hub[0].end)] == "Hanna Viklund"
    ]
    stays, out = mayor
    split = judgement(store, 1, Verb.SPLIT, stays, (out[0], ""))
    entities, issues = records(store, [split])
    owner = {place: entity for entity in entities for place in entity.members}
    assert issues == []
    assert owner[stays[0]].id == stays[1]
    assert owner[out[0]].id != stays[1]
    assert not [link for link in owner[out[0]].links if link.relation == "same"]
