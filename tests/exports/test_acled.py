import csv
import io

import pytest

from crosswitness.exports import acled
from crosswitness.exports.happening_rows import Source
from tests.exports.happening_case import store


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(acled.dump(store()))))


def test_an_agreement_is_a_strategic_development():
    signing = next(row for row in rows() if row["sub_event_type"] == "Agreement")
    assert signing["event_date"] == "2031-05-07"
    assert signing["time_precision"] == "1"
    assert (signing["location"], signing["geo_precision"]) == ("Oslo", "1")
    assert set(signing["source"].split("; ")) == {"Bay Post", "Quay Herald"}
    assert signing["disorder_type"] == "Strategic developments"


def test_cells_can_become_no_formula():
    with pytest.raises(StopIteration):
        next(cell for row in rows() for cell in row.values() if cell.startswith(("=", "+", "@")))


def test_talks_have_no_type_of_theirs():
    source = Source(store())
    assert all(acled.kinds(e) is None for e in source.events() if e.type == "talks.held")
    assert all(row["event_type"] for row in rows())
