import zlib

from bench.gazetteer import Entry, Sums, packed, table
from crosswitness.lang.places.gazetteer import MAGIC


def test_rows_are_sorted_and_other_names_lead_to_the_own_one():
    town = Entry("7", "P", "NO", "12", "1", 60.39, 5.32, 10_000, "Havnsund", ("Hafnsund", "=X"))
    rows = table(iter([town, town._replace(geonames="8", people=90)]))
    assert rows == sorted(rows)
    own = next(row for row in rows if row.startswith("havnsund\t"))
    assert own == "havnsund\t7 P NO 12 1 60.39 5.32 16|8 P NO 12 1 60.39 5.32 8"
    assert "hafnsund\t7>havnsund|8>havnsund" in rows
    assert any(row.startswith("=x\t") for row in rows)


def test_the_file_has_its_mark_and_an_index():
    data = packed(["a\t1 P NO   0 0 0", "b\t2 P NO   0 0 0"])
    assert data.startswith(MAGIC)
    at = len(MAGIC) + 4
    length = int.from_bytes(data[len(MAGIC) : at], "big")
    assert zlib.decompress(data[at : at + length]).decode().startswith("a\t")
    assert zlib.decompress(data[at + length :]).decode().count("\n") == 1


def test_a_division_lies_in_the_middle_of_its_towns():
    sums = Sums()
    sums.add(("NO", "12", "1"), 60.0, 5.0, 99)
    sums.add(("NO", "12", "2"), 62.0, 7.0, 99)
    assert sums.middle(("NO", "12", "")) == (61.0, 6.0, 200)
    assert sums.middle(("NO", "99", "")) == (61.0, 6.0, 0)
    assert sums.middle(("SE", "", "")) is None
