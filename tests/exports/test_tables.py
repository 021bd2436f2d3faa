"""No cell of a table becomes a formula, and each text can be had back."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.exports.dossier_json import build
from crosswitness.exports.options import DossierOptions
from crosswitness.exports.tables import GUARDED, TABLES, _station, guarded, unguarded, write
from tests.exports.support import case

DOSSIER = build(case(), DossierOptions())


@pytest.mark.parametrize("first", list(GUARDED))
def test_a_formula_is_guarded(first: str) -> None:
    assert guarded(first + 'cmd|"/c calc"!A1').startswith("'")


def test_numbers_stay_bare() -> None:
    assert guarded(-3) == "-3"
    assert guarded(None) == ""


@given(st.text())
def test_the_text_comes_back_through_a_csv_reader(text: str) -> None:
    table = write(("words",), [(text,)])
    rows = list(csv.reader(io.StringIO(table, newline="")))
    assert unguarded(rows[1][0]) == text
    assert rows[1][0][:1] not in tuple(GUARDED[:-4].replace("'", ""))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_rows_fit_their_header_and_cite_words(table: object) -> None:
    text = table.text(DOSSIER)  # type: ignore[attr-defined]
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    assert rows
    assert {len(row) for row in rows} == {len(header)}
    store = case()
    files = {d["file"]["path"]: d["id"] for d in DOSSIER["documents"]}
    for row in (dict(zip(header, row, strict=True)) for row in rows):
        if row["start"]:
            body = store.document(files[row["file"]]).text
            assert body[int(row["start"]) : int(row["end"])] == unguarded(row["words"])


def test_a_relayed_quotation_says_through_whom() -> None:
    text = TABLES[0].text(DOSSIER)
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["via"] for row in rows if row["outlet"] == "Vik Gazette"] == ["the Quay Herald"]


def test_each_station_of_a_chain_has_a_row() -> None:
    chains = next(table for table in TABLES if table.name == "chains.csv")
    rows = list(csv.DictReader(io.StringIO(chains.text(DOSSIER), newline="")))
    mine = [row for row in rows if row["outlet"] == "Vik Gazette"]
    assert [(row["step"], row["role"], row["words"], row["cue"]) for row in mine] == [
        ("0", "speaker", "Minister O. Lindqvist", "said,"),
        ("1", "relay", "the Quay Herald", "according to"),
    ]


def test_a_station_without_a_name_is_told_by_its_cue() -> None:
    cue = {"text": "reportedly", "document": "d1", "start": 3, "end": 13}
    station = {"role": "relay", "source": [], "cue": [cue]}
    assert _station(station) == "relay: not named (reportedly)"


def test_a_byte_order_mark_stands_in_front_only_if_asked_for() -> None:
    table = TABLES[0]
    assert table.text(DOSSIER, bom=True) == "\ufeff" + table.text(DOSSIER)
    assert table.text(DOSSIER).startswith('"quotation"')
