from pathlib import Path

import pytest

from crosswitness.case.judging import Wish, entity_at, judge, span
from crosswitness.model.annotation import MentionKind
from crosswitness.model.errors import CaseError
from crosswitness.model.judgement import Verb
from crosswitness.model.record import Utterance
from crosswitness.model.span import Span
from tests.case.decisions import AT, REPORTS, case_of, entity, more, people, rerun, say


def test_same_joins_for_ever_and_both_ids_lead_there(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    holm, marrow = people(case)["Ragnar Holm"], people(case)["Ilse Marrow"]
    say(case, Verb.SAME, holm.id, marrow.id, note="a pen name")
    assert rerun(case) == []
    joined = entity(case, holm.id)
    assert joined == entity(case, marrow.id)
    assert joined is not None
    assert (joined.id, joined.former, joined.judgements) == (holm.id, (marrow.id,), (1,))
    (link,) = [link for link in joined.links if link.origin.person]
    assert link.origin.stage == "person/ana"
    assert "a pen name" in link.features[0].detail
    with case.store(readonly=True) as store:
        assert any(holm.id in said.speakers for said in store.records(Utterance))


def test_different_parts_what_the_program_joined(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    whole = people(case)["Hanna Viklund"]
    assert len(whole.documents) == 2
    first, second = (next(m for m in whole.members if m.document == d) for d in whole.documents)
    with pytest.raises(CaseError, match="judge split"):
        say(case, Verb.DIFFERENT, str(first), str(second))
    say(case, Verb.SPLIT, whole.id, places=[str(second)])
    assert rerun(case) == []
    rest = entity(case, whole.id)
    assert rest is not None
    assert rest.documents == (first.document,)
    (other,) = [e for e in people(case).values() if e.id != whole.id and second in e.members]
    assert other.documents == (second.document,)
    say(case, Verb.DIFFERENT, rest.id, other.id)
    say(case, Verb.UNDO, undoes=1)
    assert rerun(case) == []
    assert entity(case, rest.id) != entity(case, other.id), "the DIFFERENT holds by itself"


def test_split_inside_one_report(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    minister = people(case)["Orlo Tavakkoli"]
    short = next(form for form in minister.forms if form.text == "Tavakoli").places[0]
    say(case, Verb.SPLIT, minister.id, places=[str(short)])
    assert rerun(case) == []
    rest = entity(case, minister.id)
    assert rest is not None
    assert short not in rest.members
    assert len(rest.documents) == 2
    assert people(case)["Tavakoli"].members == (short,)
    say(case, Verb.SAME, people(case)["Tavakoli"].id, people(case)["Ragnar Holm"].id)
    assert rerun(case) == []
    assert short in people(case)["Ragnar Holm"].members


def test_rename_type_and_relate(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    holm, mayor = people(case)["Ragnar Holm"], people(case)["Hanna Viklund"]
    say(case, Verb.RENAME, holm.id, value="Captain Holm")
    say(case, Verb.TYPE, holm.id, value="organisation")
    say(case, Verb.RELATE, holm.id, mayor.id, value="part of")
    assert rerun(case) == []
    found = entity(case, holm.id)
    assert found is not None
    assert (found.name, found.kind) == ("Captain Holm", MentionKind.ORGANISATION)
    assert [(r.relation, r.entity, r.judgement) for r in found.relations] == [
        ("part of", mayor.id, 3)
    ]
    say(case, Verb.RENAME, holm.id, value="Ragnar Holm")
    assert rerun(case) == []
    assert entity(case, holm.id).name == "Ragnar Holm", "the later name supersedes"  # type: ignore[union-attr]


def test_contradictions_are_named_and_neither_holds(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    holm, marrow = people(case)["Ragnar Holm"], people(case)["Ilse Marrow"]
    say(case, Verb.SAME, holm.id, marrow.id)
    wish = Wish(verb=Verb.DIFFERENT, subjects=(marrow.id, holm.id), by="bo", at=AT)
    with case.store(readonly=True) as store:
        kept = judge(case, store, wish)
    assert [issue.code for issue in kept.issues] == ["J103"], "said at once"
    assert rerun(case) == ["J103"]
    assert len(entity(case, holm.id).documents) == 1  # type: ignore[union-attr]
    say(case, Verb.UNDO, undoes=2)
    assert rerun(case) == []
    assert len(entity(case, holm.id).documents) == 2  # type: ignore[union-attr]


def test_two_names_by_two_people_are_named(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    holm = people(case)["Ragnar Holm"]
    say(case, Verb.RENAME, holm.id, value="R. Holm", by="ana")
    line = case.judgements.read_text(encoding="utf-8")
    other = line.replace('"seq": 1', '"seq": 2').replace("R. Holm", "Holm").replace("ana", "bo")
    case.judgements.write_text(line + other, encoding="utf-8")
    assert rerun(case) == ["J104"]
    assert entity(case, holm.id).name == "Ragnar Holm"  # type: ignore[union-attr]


def test_a_judged_id_stays_when_reports_come(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    mayor = people(case)["Hanna Viklund"]
    say(case, Verb.RENAME, mayor.id, value="Hanna Viklund")
    extra = {
        f"more{n}": f"Day {n} in Lorne\n\nMayor Hanna Viklund of Lorne met the harbour's crew of "
        f"{n + 2} in Lorne on Tuesday, 14 May 2024, to open the harbour.\n"
        for n in range(6)
    }
    more(case, **extra)
    found = entity(case, mayor.id)
    assert found is not None
    assert found.name == "Hanna Viklund"
    assert len(found.documents) > 2


def test_a_judgement_whose_report_went_is_listed_and_kept(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    holm, marrow = people(case)["Ragnar Holm"], people(case)["Ilse Marrow"]
    say(case, Verb.SAME, holm.id, marrow.id)
    lines = case.manifest.read_text().splitlines(keepends=True)
    case.manifest.write_text("".join(line for line in lines if "delta" not in line))
    assert rerun(case) == ["J102"]
    grown = REPORTS["delta"] + "\nThe strike is in its second week.\n"
    more(case, delta=grown)
    assert rerun(case) == []
    assert len(entity(case, holm.id).documents) == 2  # type: ignore[union-attr]


def test_wrong_wishes_are_told(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    holm = people(case)["Ragnar Holm"]
    place = str(people(case)["Ilse Marrow"].members[0])
    for arguments, options in (
        ((Verb.SAME, holm.id, holm.id), {}),
        ((Verb.SAME, holm.id, "e0"), {}),
        ((Verb.RENAME, holm.id), {"value": ""}),
        ((Verb.UNDO,), {"undoes": 1}),
        ((Verb.SPLIT, holm.id), {"places": [place]}),
        ((Verb.SPLIT, holm.id), {"places": ["here"]}),
        ((Verb.SPLIT, holm.id), {"places": [str(m) for m in holm.members]}),
    ):
        with pytest.raises(CaseError):
            say(case, *arguments, **options)  # type: ignore[arg-type]
    assert case.judgements.read_bytes() == b"", "nothing was written"
    say(case, Verb.RENAME, holm.id, value="Holm")
    say(case, Verb.UNDO, undoes=1)
    with pytest.raises(CaseError, match="out of force"):
        say(case, Verb.UNDO, undoes=1)


def test_a_place_names_its_entity_and_spans_are_read(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    holm = people(case)["Ragnar Holm"]
    with case.store(readonly=True) as store:
        assert entity_at(store, str(holm.members[0])).id == holm.id
    assert span("d12[3:9]") == span("d12:3:9") == Span(document="d12", start=3, end=9)
    with pytest.raises(CaseError):
        span("d12[9:3]")
