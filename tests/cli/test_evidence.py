from crosswitness.cli.evidence import (
    claims,
    claims_text,
    conflicts,
    conflicts_text,
    framing,
    framing_text,
    lineage,
    lineage_text,
)
from tests.exports.support import MemoryStore, case


def test_an_empty_case_says_so_in_each_list():
    store = MemoryStore()
    assert claims_text(claims(store)) == "no claims"
    assert "nothing is known" in lineage_text(lineage(store))
    assert "nothing stands" in conflicts_text(conflicts(store))
    assert "nothing is named" in framing_text(framing(store))


def test_every_list_tells_the_words_behind_it():
    store = case()
    told = claims_text(claims(store))
    assert "1 to 2 independent texts" in told
    assert "named behind them: the Quay Herald" in told
    assert "the report has it from the Quay Herald" in lineage_text(lineage(store))
    assert "siege*" in framing_text(framing(store, voice="own"))
    assert framing(store, voice="quoted") == []
    assert conflicts_text(conflicts(store)).splitlines()[0].endswith("injured passenger")
