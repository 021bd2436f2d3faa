import re

from crosswitness.lang.countries import alpha3, country_name
from crosswitness.lang.tables import rows


def test_codes_are_unique_both_ways():
    table = rows("country_codes")
    for column, length in (("alpha2", 2), ("alpha3", 3)):
        codes = [row[column] for row in table]
        assert len(set(codes)) == len(codes)
        assert all(re.fullmatch(rf"[A-Z]{{{length}}}", code) for code in codes)
    assert alpha3("NO") == "NOR"
    assert alpha3("??") == ""


def test_every_code_has_a_name():
    assert all(row["name"] for row in rows("country_codes"))
    assert country_name("NO") == "Norway"
    assert country_name("??") == "??"
