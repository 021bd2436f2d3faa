"""Words that would run or compute, in every field of a case read by the whole product."""

from pathlib import Path

import pytest

from crosswitness.case.verifying import verify_case
from tests.torture.vectors import (
    FORMULAS,
    URLS,
    VECTORS,
    Shape,
    case_of,
    live_cells,
    plain_page,
    strangers,
)


def test_no_words_become_parts_of_the_page_and_no_cell_computes(tmp_path: Path):
    words = (*VECTORS[::8], *FORMULAS[::3])
    case = case_of(tmp_path / "hostile", words)
    assert verify_case(case).reports >= len(words) - 2
    page = (case.dossier / "dossier.html").read_text(encoding="utf-8")
    assert strangers(page, plain_page(tmp_path / "plain")) == []
    assert live_cells(case.dossier.glob("*.csv")) == []


@pytest.mark.parametrize(
    "added",
    [
        "<script>alert(1)</script>",
        "<b onclick=1>x</b>",
        "<a href='javascript:alert(1)'>x</a>",
        "<img src=//evil.example/x>",
        "<!-- x -->",
        "<bdi style='x'>",
    ],
)
def test_a_page_with_a_part_too_much_is_told(added: str):
    plain = "<html><a href='#a'>x</a><b>x</b><bdi>x</bdi><script>ours</script></html>"
    assert strangers(plain, plain) == []
    assert strangers(plain.replace("</html>", added), plain) != []


def test_a_live_cell_is_told(tmp_path: Path):
    (tmp_path / "a.csv").write_text('"a","b"\r\n"=1+1","-5"\r\n"x"\r\n', encoding="utf-8")
    assert live_cells([tmp_path / "a.csv"]) == [
        "a.csv: row 2: '=1+1'",
        "a.csv: row 3 has 1 cells of 2",
    ]


def test_there_are_vectors_enough_and_some_are_live():
    assert len(set(VECTORS)) >= 130
    assert len(set(FORMULAS)) >= 20
    assert len(set(URLS)) >= 15
    live = [v for v in VECTORS if Shape(f"<p>{v}</p>").parts - {"p"}]
    assert len(live) >= 70
