from crosswitness.exports.citations import Citations
from crosswitness.exports.dossier_html import render
from crosswitness.exports.dossier_json import build
from crosswitness.exports.happening_view import happenings
from crosswitness.exports.options import DossierOptions
from tests.exports.support import case


def test_every_value_leads_to_its_words():
    dossier = build(case(), DossierOptions())
    citations = Citations(dossier["documents"], {d["id"] for d in dossier["documents"]})
    made = happenings(dossier, citations, DossierOptions())
    (agreement,) = made["agreements"].items
    assert agreement.title == "Tarnholm"
    assert agreement.date == "a Monday"
    assert agreement.signatories[0].offices[0].text == "Harbour Minister"
    assert all(value.cites for _, values in agreement.fields for value in values)
    assert all(cite.href for _, values in agreement.fields for v in values for cite in v.cites)
    (event,) = made["events"].items
    assert event.codes == "SUPPORT, CAMEO 057"
    assert event.told[0][1]


def test_the_page_has_both_parts():
    store = case()
    page = render(build(store, DossierOptions()), store, DossierOptions())
    assert '<section id="agreements">' in page
    assert '<section id="events">' in page
    assert 'id="h1"' in page
    assert "promised by one who signed" in page


def test_limits_cut_the_page_alone():
    dossier = build(case(), DossierOptions())
    dossier["events"] = [{**dossier["events"][0], "id": f"h{n}"} for n in range(9)]
    citations = Citations(dossier["documents"], {d["id"] for d in dossier["documents"]})
    shown = happenings(dossier, citations, DossierOptions(rows=4))["events"]
    assert (len(shown.items), shown.total) == (4, 9)
