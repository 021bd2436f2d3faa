import csv
import io
import tempfile
from pathlib import Path

from crosswitness.exports import dcad, pax
from tests.happenings_case import finished

REPORTS = {
    "Quay Herald": "Truce on the river\n\nNorway and Sweden agreed to a 72-hour truce brokered by "
    "Denmark on 4 May 2031.",
    "Bay Post": "Appeal\n\nThe United Nations called for a ceasefire in Yemen.",
    "Fjord Wire": "Peace in Oslo\n\nFinland and Estonia signed a peace agreement in Oslo on 6 May "
    "2031.",
}


def rows(dump: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(dump)))


def test_ceasefires_that_were_made_and_peace_agreements_are_rows():
    with tempfile.TemporaryDirectory() as folder:
        case = finished(Path(folder), REPORTS)
        with case.store(readonly=True) as store:
            truce, peace = rows(pax.dump(store))
            assert rows(dcad.dump(store)) == []
    assert tuple(truce) == pax.HEADER
    assert (truce["Stage"], truce["Agtp"], truce["Status"]) == ("Cea", "Inter", "agreed")
    assert set(truce["Part"].split("; ")) == {"Norway", "Sweden"}
    assert (truce["ThrdPart"], truce["Dat"], truce["Dat_prec"]) == ("Denmark", "2031-05-04", "1")
    assert "scope: " in truce["unknown"]
    assert (peace["Stage"], peace["Dat"]) == ("", "2031-05-06")
    assert set(peace["Part"].split("; ")) == {"Finland", "Estonia"}
