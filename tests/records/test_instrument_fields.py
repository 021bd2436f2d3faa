from crosswitness.model.registered import Instrument
from tests.happenings_case import records


def truce(text: str) -> Instrument:
    (made,) = records({"A": f"News\n\n{text}"}, Instrument)
    return made


def test_the_conflict_is_known_only_by_the_sides():
    assert truce("Norway and Sweden agreed to a truce.").conflict == "Inter"
    rebels = truce("The government and the rebels agreed to a truce in Oslo.")
    assert rebels.conflict == "Intra"
    one = truce("Norway declared a truce.")
    assert one.conflict == ""
    assert {"conflict", "other side"} <= {gap.field for gap in one.gaps}


def test_a_body_is_no_state():
    body = truce("Hamas and Norway agreed to a truce.")
    assert "Hamas" in {fact.value for fact in body.parties}
    assert body.conflict == "Intra"


def test_a_date_without_a_year_is_a_gap_with_its_reason():
    made = truce("Norway and Sweden agreed to a truce.")
    gaps = {gap.field: gap.reason for gap in made.gaps}
    assert gaps["date"] == made.date_unknown != ""
