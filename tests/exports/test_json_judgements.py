from datetime import UTC, datetime
from pathlib import Path

from crosswitness.exports.evidence import Words
from crosswitness.exports.json_judgements import judgements
from crosswitness.model.judgement import Anchor, Judgement, Verb, anchor
from crosswitness.model.span import Span
from tests.case.decisions import case_of, people, rerun, say
from tests.exports.support import case

AT = datetime(2024, 5, 14, tzinfo=UTC)


def test_words_that_stand_are_evidence_and_others_are_lost():
    store = case()
    words = Words(store)
    document = words.document(store.documents()[0])
    standing = anchor(Span(document=document.id, start=0, end=4), document.text, entity="e1")
    gone = Anchor(span=Span(document="d0", start=0, end=4), exact="Orlo", entity="e2")
    other = Anchor(span=Span(document=document.id, start=4, end=8), exact="\0\0\0\0")
    same = Judgement(seq=1, verb=Verb.SAME, places=(standing, gone), by="ana", at=AT)
    split = Judgement(seq=2, verb=Verb.SPLIT, places=(standing, other), by="ana", at=AT)
    undo = Judgement(seq=3, verb=Verb.UNDO, by="bo", at=AT, supersedes=1)
    first, second, third = judgements([same, split, undo], words)
    assert first["evidence"] == [words.at(standing.span)]
    assert (first["lost"], first["entities"], first["in_force"]) == (["Orlo"], ["e1", "e2"], False)
    assert (second["lost"], second["in_force"]) == (["\0\0\0\0"], True)
    assert (third["supersedes"], third["in_force"]) == (1, False)


def test_the_dossier_says_that_a_person_decided(tmp_path: Path) -> None:
    made = case_of(tmp_path)
    holm = people(made)["Ragnar Holm"]
    say(made, Verb.RENAME, holm.id, value="Captain <Holm>", note="so he signs")
    assert rerun(made) == []
    page = (made.dossier / "dossier.html").read_text(encoding="utf-8")
    assert "A person decided" in page
    assert "rename Captain &lt;Holm&gt;, by ana, 2024-05-14: so he signs" in page
