import tempfile
from pathlib import Path

from crosswitness.cli import happening_views as views
from crosswitness.cli.register_views import register
from tests.happenings_case import finished

REPORTS = {
    "Quay Herald": "Pact signed\n\nNorwegian Foreign Minister Kari Lund and Swedish Foreign "
    "Minister Nils Bergan signed a fishing pact in Oslo on Wednesday.",
    "Bay Post": "Fishing pact\n\nSweden and Norway signed a fishing pact on 7 May 2031. Norway "
    "will meet Denmark.",
}


def test_rows_and_lines_of_a_small_case():
    with tempfile.TemporaryDirectory() as folder:
        case = finished(Path(folder), REPORTS)
        with case.store(readonly=True) as store:
            every = views.events(store, views.Wanted(limit=99))
            planned = views.events(store, views.Wanted(status="planned"))
            (agreement,) = register(store, "", 5)
            known = views.labels(store)
    assert every[0]["type"] == "agreement.signed"
    assert every[0]["date"] == "2031-05-07"
    assert [row["plover"] for row in planned] == ["AGREE"]
    lines = views.agreement_lines(agreement, known)
    assert lines[0].endswith("Norway and Sweden, signed")
    assert "    date: 2031-05-07" in lines
    assert "    place: Oslo  (Quay Herald)" in lines
    assert "    no signatories in: Bay Post" in lines
    assert any("signed by: Kari Lund (NO GOV)" in line for line in lines)
    shown = views.text(planned, views.event_lines, known)
    assert "talks.held, planned (AGREE)" in shown
    assert "    in Bay Post" in shown


def test_filters_take_away():
    with tempfile.TemporaryDirectory() as folder:
        case = finished(Path(folder), REPORTS)
        with case.store(readonly=True) as store:
            assert views.events(store, views.Wanted(kind="strike")) == []
            assert len(views.events(store, views.Wanted(limit=1))) == 1
            assert views.events(store, views.Wanted(plover="SUPPORT"))
