"""Chips name reports, citations lead to their words, and both know what the page shows."""

import pytest

from crosswitness.exports.citations import TONES, Capped, Citations
from crosswitness.exports.dossier_json import build
from crosswitness.exports.options import DossierOptions
from tests.exports.support import case

DOSSIER = build(case(), DossierOptions())
IDS = [d["id"] for d in DOSSIER["documents"]]
TITLE = DOSSIER["stories"][0]["title"]


def citations(shown: list[str] | None = None) -> Citations:
    return Citations(DOSSIER["documents"], IDS if shown is None else shown)


def test_reports_of_one_outlet_share_letter_and_colour() -> None:
    chips = [citations().chip(identity) for identity in IDS]
    assert [chip.label for chip in chips] == ["A1", "B", "A2", "C"]
    assert chips[0].tone == chips[2].tone != chips[1].tone
    assert all(0 <= chip.tone < TONES for chip in chips)
    assert chips[3].name == "outlet unknown, d/orchard.txt"


def test_a_citation_leads_to_its_place_and_is_remembered() -> None:
    made = citations()
    cite = made.cite(TITLE)
    assert cite.href == f"#s1-{TITLE['start']}-{TITLE['end']}"
    assert cite.span == f"{TITLE['document']}:{TITLE['start']}:{TITLE['end']}"
    assert str(cite.words) == TITLE["text"]
    assert made.spans == {TITLE["document"]: {(TITLE["start"], TITLE["end"])}}


def test_what_the_page_does_not_show_has_no_link() -> None:
    cite = citations(shown=[]).cite(TITLE)
    assert cite.href == cite.chip.href == ""


def test_long_words_are_cut_openly() -> None:
    cite = citations().cite(TITLE, clip=10)
    assert not cite.exact
    assert cite.more == len(TITLE["text"]) - 10
    assert str(cite.words) == TITLE["text"][:10]


def test_differing_words_are_marked_inside() -> None:
    cite = citations().cite(TITLE, differing=[(0, 5)])
    assert str(cite.words).startswith('<mark class="diff">Ferry</mark> runs')


def test_one_citation_for_each_report_counts_its_places() -> None:
    minister = next(e for e in DOSSIER["entities"] if e["id"] == "e1")
    places = [e for form in minister["forms"] for e in form["evidence"]]
    cites = citations().by_report([*places, places[0]])
    assert [cite.chip.label for cite in cites] == ["A1", "B", "A2"]
    assert [cite.places for cite in cites] == [2, 1, 1]


@pytest.mark.parametrize(("limit", "left"), [(0, 3), (2, 1), (9, 0)])
def test_a_capped_list_counts_what_it_leaves_out(limit: int, left: int) -> None:
    capped = Capped.of("abc", limit)
    assert (capped.total, capped.left_out) == (3, left)
    assert capped.items == tuple("abc"[:limit])
