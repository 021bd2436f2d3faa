"""Sayings of the page: wordings, sources, and what stands between marks."""

from dataclasses import replace

from crosswitness.exports.citations import Citations
from crosswitness.exports.dossier_json import build
from crosswitness.exports.options import DossierOptions
from crosswitness.exports.saying_view import Sayings
from crosswitness.model.record import Utterance
from tests.exports.support import MemoryStore, case


def sayings(store: MemoryStore) -> tuple[Sayings, dict]:  # type: ignore[type-arg]
    dossier = build(store, DossierOptions())
    citations = Citations(dossier["documents"], {d["id"] for d in dossier["documents"]})
    return Sayings(dossier, citations), dossier


def test_each_wording_has_its_reports_sources_and_differing_words() -> None:
    made, dossier = sayings(case())
    view = made.saying(next(u for u in dossier["utterances"] if u["id"] == "u1"))
    assert [r.chips[0].chip.label for r in view.renderings] == ["A1", "B"]
    assert "<mark" in str(view.renderings[0].parts[0].words)
    relayed = view.renderings[1].sources[0]
    assert relayed.source is not None
    assert str(relayed.source.words) == "Minister O. Lindqvist"
    assert [(t.part, str(t.words.words), t.named) for t in relayed.stations] == [
        ("passed on by", "the Quay Herald", True)
    ]
    assert view.speakers[0].name == "Oskar Lindqvist"
    assert view.speakers[0].offices == ("Harbour Minister",)
    assert all(r.verbatim for r in view.renderings)


def test_a_station_that_is_not_named_is_shown_by_the_words_that_hint_at_it() -> None:
    dossier = build(case(), DossierOptions())
    utterance = next(u for u in dossier["utterances"] if u["id"] == "u1")
    for quotation in dossier["quotations"]:
        hint = quotation["speaker"]["cue"]
        station = {**quotation["speaker"], "role": "relay", "scope": "quotation"}
        quotation["speaker"] = {**quotation["speaker"], "source": [], "cue": []}
        quotation["chain"] = [{**station, "source": [], "cue": hint}]
    citations = Citations(dossier["documents"], {d["id"] for d in dossier["documents"]})
    view = Sayings(dossier, citations).saying(utterance)
    (station,) = view.renderings[0].sources[0].stations
    assert (station.part, station.named) == ("passed on by", False)
    assert str(station.words.words)


def test_a_quotation_holds_its_own_words_alone() -> None:
    made, dossier = sayings(case())
    assert made.quotation(dossier["stories"][0]["title"]) is None
    assert made.source(None) is None
    quoted = dossier["quotations"][0]["evidence"][0]
    assert made.holding(quoted) == made.quotation(quoted) == dossier["quotations"][0]
    assert made.source(made.holding(quoted)) is not None
    wider = {**quoted, "start": quoted["start"] - 1}
    assert made.holding(wider) is None
    assert made.quotation(wider) == dossier["quotations"][0]


def test_a_speaker_that_is_no_entity_keeps_its_id() -> None:
    store = case()
    odd = replace(store.records(Utterance)[0], id="u9", speakers=("egone",))
    store.put(odd)
    made, dossier = sayings(store)
    view = made.saying(next(u for u in dossier["utterances"] if u["id"] == "u9"))
    assert (view.speakers[0].name, view.speakers[0].href) == ("egone", "")
