import tempfile
from pathlib import Path

from crosswitness.exports.citations import Citations
from crosswitness.exports.dossier_html import render
from crosswitness.exports.dossier_json import build
from crosswitness.exports.instrument_view import instruments
from crosswitness.exports.options import DossierOptions
from tests.happenings_case import finished

REPORTS = {
    "Quay Herald": "Truce on the river\n\nNorway and Sweden agreed to a 72-hour truce brokered by "
    "Denmark on 4 May 2031. Under the truce, Norway will open two dams.",
    "Bay Post": "Ports suffer\n\nUS sanctions against Syria under the Harbour Act hurt ports.",
}


def test_each_class_stands_under_its_own_heading():
    options = DossierOptions()
    with tempfile.TemporaryDirectory() as folder:
        case = finished(Path(folder), REPORTS)
        with case.store(readonly=True) as store:
            dossier = build(store, options)
            page = render(dossier, store, options)
    citations = Citations(dossier["documents"], {d["id"] for d in dossier["documents"]})
    laws, truces = instruments(dossier, citations, options)
    assert (laws.heading, truces.heading) == ("Sanctions laws", "Ceasefires")
    (law,) = laws.items.items
    assert law.title == "the Harbour Act"
    assert all(value.cites for _, found in law.fields for value in found)
    (truce,) = truces.items.items
    assert truce.title == "Norway and Sweden"
    assert truce.commitments[0].act == "open"
    assert dict(truce.gaps)["scope"]
    assert '<section id="laws">' in page
    assert '<a href="#ceasefires">' in page
    assert "unknown: no sentence that names it states one" in page
