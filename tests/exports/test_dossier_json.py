"""The dossier as JSON: deterministic, valid, and never a word that is not in its report."""

import json
from dataclasses import replace

import pytest

from crosswitness.exports.dossier_json import build, dump
from crosswitness.exports.evidence import walk
from crosswitness.exports.options import DossierOptions
from crosswitness.model.errors import VerifyError
from crosswitness.model.record import Copy
from crosswitness.model.span import Span
from tests.exports.support import MemoryStore, case


def test_two_runs_give_the_same_bytes_whatever_the_order_of_the_store() -> None:
    store = case()
    turned = MemoryStore(
        held=dict(reversed(store.held.items())),
        made={kind: tuple(reversed(made)) for kind, made in store.made.items()},
        doubts=store.doubts,
        said=store.said,
    )
    first = dump(build(store, DossierOptions()))
    assert first == dump(build(turned, DossierOptions()))
    assert first.endswith("}\n")


def test_every_evidence_holds_the_words_of_its_document() -> None:
    store = case()
    found = list(walk(json.loads(dump(build(store, DossierOptions())))))
    assert len(found) > 40
    for evidence in found:
        text = store.document(evidence["document"]).text
        assert text[evidence["start"] : evidence["end"]] == evidence["text"] != ""


def test_a_span_over_the_end_of_its_document_is_refused() -> None:
    store = case()
    document = store.documents()[0]
    beyond = Span(document=document, start=1, end=10_000)
    copy = store.records(Copy)[0]
    store.put(replace(copy, id="k9", members=(beyond,)))
    with pytest.raises(VerifyError, match="reaches over the end"):
        build(store, DossierOptions())


def test_a_span_in_an_absent_document_is_refused() -> None:
    store = case()
    copy = store.records(Copy)[0]
    store.put(replace(copy, id="k9", members=(Span(document="dnone", start=0, end=3),)))
    with pytest.raises(VerifyError, match="no such document"):
        build(store, DossierOptions())


def test_counts_are_those_of_the_lists() -> None:
    dossier = build(case(), DossierOptions())
    counts = dossier["case"]["counts"]
    assert counts["reports"] == 4
    assert counts["outlets"] == 2
    assert counts["reports_without_outlet"] == 1
    assert counts["shared_stories"] == 1
    for kind in ("stories", "claims", "copies", "quotations", "issues", "timeline"):
        assert counts[kind] == len(dossier[kind]) > 0
    assert dossier["case"]["languages"] == {"en": 3, "fa": 1}


def test_labels_part_outlets_and_count_reports_of_one_outlet() -> None:
    labels = {d["file"]["path"]: d["label"] for d in build(case(), DossierOptions())["documents"]}
    assert labels == {
        "a/quay.txt": "A1",
        "b/gazette.txt": "B",
        "c/wire.txt": "A2",
        "d/orchard.txt": "C",
    }


def test_unknown_metadata_says_why() -> None:
    documents = build(case(), DossierOptions())["documents"]
    wire = next(d for d in documents if d["file"]["path"] == "c/wire.txt")
    assert wire["published"]["value"] is None
    assert wire["published"]["reason"] == "no line and no file states a date"
    assert wire["author"]["reason"] == "nothing in text or file states it"
    quay = documents[0]
    assert quay["published"]["evidence"][0]["text"] == "March 3, 2031"
    assert quay["outlet"]["basis"] == "file"


def test_a_quotation_names_its_speaker_and_its_relay() -> None:
    dossier = build(case(), DossierOptions())
    relayed = next(q for q in dossier["quotations"] if q["relays"])
    assert relayed["speaker"]["entity"] == "e1"
    assert relayed["relays"][0]["source"][0]["text"] == "the Quay Herald"
    assert relayed["utterance"] == "u1"


def test_possible_links_stand_apart_and_a_cut_is_counted() -> None:
    dossier = build(case(), DossierOptions(links=1))
    minister = next(e for e in dossier["entities"] if e["id"] == "e1")
    assert [link["relation"] for link in minister["links"]["shown"]] == ["same"]
    assert [link["relation"] for link in minister["possible"]["shown"]] == ["possible"]
    none = build(case(), DossierOptions(links=0))
    minister = next(e for e in none["entities"] if e["id"] == "e1")
    assert minister["links"] == {"shown": [], "left_out": 1}


def test_places_of_issues_are_words_documents_or_files() -> None:
    places = [issue["place"] for issue in build(case(), DossierOptions())["issues"]]
    assert list(places[0]) == ["document"]
    assert places[1]["text"] == "Oskar Lindquist"
    assert places[2] == {"path": "e/empty.txt", "detail": ""}


def test_a_lone_surrogate_is_written_as_an_escape() -> None:
    text = dump({"word": "a\ud800b"})
    assert "\\ud800" in text
    assert json.loads(text) == {"word": "a\ud800b"}
    text.encode("utf-8")


def test_each_record_has_a_line_of_its_own() -> None:
    dossier = build(case(), DossierOptions())
    lines = dump(dossier).splitlines()
    records = sum(len(value) for value in dossier.values() if isinstance(value, list))
    assert len(lines) >= records
    assert json.loads(dump(dossier)) == dossier
    claim = next(line for line in lines if '"id":"c1"' in line)
    assert json.loads(claim.removesuffix(","))["kind"] == "utterance"
