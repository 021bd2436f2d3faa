import tempfile
from pathlib import Path

from crosswitness.cli import happening_views, register_views
from tests.happenings_case import finished

REPORTS = {
    "Quay Herald": "Truce on the river\n\nNorway and Sweden agreed to a 72-hour truce brokered by "
    "Denmark on 4 May 2031.",
    "Bay Post": "Ports suffer\n\nUS sanctions against Syria under the Harbour Act hurt ports.",
    "Fjord Wire": "Pact\n\nFinland and Estonia signed a fishing pact in Oslo on 6 May 2031.",
}


def test_the_register_is_printed_class_by_class():
    with tempfile.TemporaryDirectory() as folder:
        case = finished(Path(folder), REPORTS)
        with case.store(readonly=True) as store:
            rows = register_views.register(store, "", 9)
            truces = register_views.register(store, "ceasefire", 9)
            pacts = register_views.register(store, "agreement", 9)
            known = happening_views.labels(store)
    assert [row["class"] for row in rows] == ["agreement", "law", "ceasefire"]
    assert [row["class"] for row in truces] == ["ceasefire"]
    lines = register_views.text(rows, known).split("\n")
    assert [line for line in lines if line in register_views.HEADINGS.values()] == [
        "Agreements",
        "Sanctions laws",
        "Ceasefires",
    ]
    assert "    mediated by: Denmark  (Quay Herald)" in lines
    assert "    against: Syria  (Bay Post)" in lines
    assert "    scope unknown: no sentence that names it states one" in lines
    assert "Agreements" not in register_views.text(pacts, known)
