import tempfile
from pathlib import Path

from crosswitness.exports.evidence import Words, walk
from crosswitness.exports.json_happenings import HappeningWriter
from crosswitness.model.record import Agreement, Event
from tests.happenings_case import finished

REPORT = (
    "Pact signed\n\nNorwegian Foreign Minister Kari Lund and Swedish Foreign Minister Nils Bergan "
    "signed a fishing pact in Oslo. Under the pact, Sweden will close two harbours."
)


def test_every_field_carries_words_that_stand_in_the_report():
    with tempfile.TemporaryDirectory() as folder:
        case = finished(Path(folder), {"A": REPORT})
        with case.store(readonly=True) as store:
            writer = HappeningWriter(Words(store), 10)
            made = [writer.event(e) for e in store.records(Event)]
            made += [writer.agreement(a) for a in store.records(Agreement)]
            (identity,) = store.documents()
            text = store.document(identity).text
    evidence = list(walk(made))
    assert evidence
    assert all(text[e["start"] : e["end"]] == e["text"] for e in evidence)
    agreement = made[-1]
    assert agreement["commitments"][0]["who"] == "Sweden"
    assert [p["name"] for p in agreement["signatories"]] == ["Kari Lund", "Nils Bergan"]
    assert agreement["date"] is None
    assert agreement["date_unknown"]
