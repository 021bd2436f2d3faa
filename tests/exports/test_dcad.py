import csv
import io

from crosswitness.exports import dcad
from tests.exports.happening_case import store


def test_the_register_as_a_table():
    (row,) = csv.DictReader(io.StringIO(dcad.dump(store())))
    assert tuple(row) == dcad.HEADER
    assert {row["iso3_1"], row["iso3_2"]} == {"NOR", "SWE"}
    assert (row["signDate"], row["signYear"], row["signDate_prec"]) == ("2031-05-07", "2031", "1")
    assert row["instrument"] == "treaty"
    assert row["dcaAnyV1"] == "1"
    assert row["dcaGeneralV2"] == "1"
    assert "joint exercises" in row["sectors"]
    assert "Kari Lund (Foreign Minister)" in row["signatories"]


def test_strict_is_never_broader_than_broad():
    for row in csv.DictReader(io.StringIO(dcad.dump(store()))):
        assert int(row["dcaGeneralV1"]) <= int(row["dcaGeneralV2"])
        assert int(row["dcaAnyV1"]) <= int(row["dcaAnyV2"])
