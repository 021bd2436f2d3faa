import json

import pytest

from crosswitness.cli.quotes import Filter, chain, grouped, text
from tests.exports.support import case

STORE = case()


def quotations(by: str = "person", **wanted: str) -> list[dict[str, object]]:
    return [row for group in grouped(STORE, by, Filter(**wanted)) for row in group["quotations"]]


@pytest.mark.parametrize("by", ["person", "story", "utterance"])
def test_every_grouping_holds_every_quotation(by: str):
    assert sorted(str(row["id"]) for row in quotations(by)) == sorted(
        str(row["id"]) for row in quotations()
    )
    assert quotations(by)


def test_a_group_tells_its_reports():
    first, *_ = grouped(STORE, "person", Filter())
    assert first["reports"] == len({row["report"] for row in first["quotations"]})
    assert first["title"] in text([first])


def test_spans_are_those_of_the_words():
    for row in quotations():
        body = STORE.document(str(row["report"])).text
        words = " … ".join(body[start:end] for start, end in row["spans"])  # type: ignore[attr-defined]
        assert words == row["words"]


def test_filters_take_away():
    every = quotations()
    via = quotations(via="quay herald")
    assert via
    assert len(via) < len(every)
    assert all("Quay Herald" in chain(row) for row in via)
    assert quotations(outlet="vik gazette") == [r for r in every if r["outlet"] == "Vik Gazette"]
    assert quotations(words="no such words anywhere") == []
    assert quotations(person="nobody of that name") == []
    assert quotations(kind="indirect") == [r for r in every if r["kind"] == "indirect"]
    story = str(every[0]["story"])
    assert quotations(story=story) == [r for r in every if r["story"] == story]


def test_the_chain_goes_from_the_speaker_to_the_report():
    row = {
        "source": "Oda\nLindqvist",
        "outlet": "Vik Gazette",
        "kind": "direct",
        "cue": "said",
        "chain": [
            {"role": "occasion", "scope": "quotation", "words": "a speech", "named": True},
            {"role": "publisher", "scope": "quotation", "words": "Radio Norte", "named": True},
            {"role": "relay", "scope": "quotation", "words": "reportedly", "named": False},
            {"role": "relay", "scope": "report", "words": "Reuters", "named": True},
        ],
    }
    assert chain(row) == (
        "Oda Lindqvist > in or at a speech > to Radio Norte > unnamed (reportedly) "
        "> credited to Reuters > Vik Gazette"
    )
    paper = {"role": "document", "scope": "quotation", "words": "the treaty", "named": True}
    assert chain({**row, "source": "the treaty", "chain": [paper]}) == "the treaty > Vik Gazette"
    assert chain({**row, "kind": "indirect", "chain": []}) == "Oda Lindqvist (said) > Vik Gazette"
    assert chain({**row, "source": "", "chain": []}) == "nobody named > Vik Gazette"


def test_groups_are_json():
    assert json.loads(json.dumps(grouped(STORE, "utterance", Filter())))


def test_differing_words_stand_in_brackets():
    row = {
        "id": "q1",
        "report": "d1",
        "outlet": "Vik Gazette",
        "kind": "direct",
        "words": "we open the old gate",
        "source": "",
        "cue": "",
        "chain": [],
        "differs": [[3, 7], [12, 15]],
    }
    group = {"id": "u1", "title": "Oda", "moved": "reports give it to two", "quotations": [row]}
    assert text([group]).splitlines() == [
        "u1  Oda",
        "    ! reports give it to two",
        "    “we [open] the [old] gate”",
        "        nobody named > Vik Gazette",
    ]
    long = {**row, "words": "we " + "open " * 50, "differs": [[3, 253]]}
    shown = text([{**group, "quotations": [long]}]).splitlines()[2]
    assert shown.endswith("…]”")


def test_wordings_are_compared_with_the_first_of_their_utterance():
    rows = [
        row
        for group in grouped(STORE, "utterance", Filter())
        if group["id"]
        for row in group["quotations"]
    ]
    assert any(row["differs"] for row in rows)
    for row in rows:
        assert all(0 <= start < end <= len(row["words"]) for start, end in row["differs"])
