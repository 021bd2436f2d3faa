import csv
import io

from crosswitness.exports import ucdp
from tests.exports.happening_case import store


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(ucdp.dump(store()))))


def test_columns_are_those_of_the_codebook():
    assert tuple(rows()[0]) == ucdp.HEADER


def test_numbers_and_dates_are_in_order():
    for row in rows():
        if row["date_start"]:
            assert row["date_start"] <= row["date_end"]
            assert row["date_prec"] in {"1", "4", "5"}
        if row["best"]:
            assert int(row["low"]) <= int(row["best"])
            assert not row["high"] or int(row["best"]) <= int(row["high"])
        assert int(row["number_of_sources"]) >= 1
        assert not row["latitude"] or row["where_prec"] == "1"


def test_the_attack_is_there_and_the_denied_one_is_not():
    told = " ".join(row["where_description"] for row in rows())
    assert "Damascus" in told
    assert "did not attack" not in told
