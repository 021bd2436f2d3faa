"""Names and doubts that all readers share."""

from crosswitness.pipeline.ports import Unit
from crosswitness.readers.units import doubt, sha256, shown_name, without_digest


def test_people_see_names_without_the_digest() -> None:
    unit = Unit(path="0123456789ab-r.zip", member="x/a.html", content=b"")
    assert shown_name(unit) == "r.zip!x/a.html"
    assert without_digest("0123456789ab-r.zip") == "r.zip"
    assert without_digest("0123-r.zip") == "0123-r.zip"


def test_a_doubt_names_file_member_and_line() -> None:
    unit = Unit(path="0123456789ab-r.zip", member="a.jsonl", content=b"")
    assert str(doubt(unit, "R106", "broken", 7).place) == "r.zip: a.jsonl; line 7"


def test_digests_are_sha256() -> None:
    assert sha256(b"").startswith("e3b0c44298fc1c14")
