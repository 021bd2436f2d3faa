from pathlib import Path

from crosswitness.case.folder import Case
from crosswitness.case.reviewing import Question, questions
from crosswitness.model.judgement import Verb
from crosswitness.store.judgements import read
from tests.case.decisions import case_of, rerun, say

HARBOUR = {
    "alpha": "Talks in Lorne\n\nLORNE, May 14, 2024 - Minister Orlo Tavakoli met the crew in Lorne "
    "on Tuesday.\n\n“We will open the harbour,” Tavakoli said.\n",
    "beta": "A crew and its harbour\n\nIn Brenn the crew of the ferry heard Orlo R. Tavasoli, a "
    "deputy, on Friday, 3 May 2019.\n\n“Boats are boats,” Mr. Tavasoli said.\n",
    "gamma": "Boats are boats\n\nBRENN, June 2, 2021 - Mr. Orla Tavakoli of the rowing club spoke "
    "about boats in Brenn on Wednesday.\n",
}


def asked(case: Case) -> list[Question]:
    with case.store(readonly=True) as store:
        return questions(store, read(case.judgements), case.settings().sections["entities"].accept)


def test_open_pairs_come_by_what_they_would_change(tmp_path: Path) -> None:
    case = case_of(tmp_path, **HARBOUR)
    found = asked(case)
    assert found, "names this close are a question"
    assert [q.weight for q in found] == sorted((q.weight for q in found), reverse=True)
    for question in found:
        assert 0 < question.uncertainty <= 1
        documents = {*question.left.documents, *question.right.documents}
        assert question.reports == len(documents)
        fewest = min(len(question.left.documents), len(question.right.documents))
        assert fewest <= question.changes <= question.reports + question.claims
        assert question.weight == question.changes * question.uncertainty
        assert question.link.features


def test_what_was_decided_is_not_asked_again(tmp_path: Path) -> None:
    case = case_of(tmp_path, **HARBOUR)
    first = asked(case)[0]
    say(case, Verb.UNSURE, first.left.id, first.right.id)
    pairs = [{q.left.id, q.right.id} for q in asked(case)]
    assert {first.left.id, first.right.id} not in pairs, "not even before the next run"
    assert rerun(case) == []
    assert {first.left.id, first.right.id} not in [{q.left.id, q.right.id} for q in asked(case)]
    say(case, Verb.UNDO, undoes=1)
    assert {first.left.id, first.right.id} in [{q.left.id, q.right.id} for q in asked(case)]
