from pathlib import Path

import pytest

from crosswitness.case.listing import add_watchlist, gazetteer
from crosswitness.cli.main import invoke
from crosswitness.model.errors import CaseError
from crosswitness.model.judgement import Verb
from tests.case.decisions import case_of, entity, people, rerun, say

LIST = "id,name,alias,country\nQ7,Ilse Marrow,Ragnar Holm,\nQ8,Hanna Viklund,,SY\n"


def test_listed_aliases_join_and_the_entry_is_named(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    (tmp_path / "poets.csv").write_text(LIST, encoding="utf-8")
    assert add_watchlist(case, tmp_path / "poets.csv") == (2, ())
    assert rerun(case) == []
    known = people(case)
    poet = next(e for e in known.values() if e.referent == "list:Q7")
    assert {form.text for form in poet.forms} >= {"Ilse Marrow", "Ragnar Holm"}
    assert any("gazetteer.tsv" in f.detail for link in poet.links for f in link.features)
    assert "Ilse Marrow" not in {e.name for e in known.values() if e != poet}
    case.gazetteer.unlink()
    assert rerun(case) == []
    assert {"Ilse Marrow", "Ragnar Holm"} <= set(people(case)), "without the list they are two"


def test_a_person_outranks_the_list(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    marrow, holm = people(case)["Ilse Marrow"], people(case)["Ragnar Holm"]
    case.gazetteer.write_text("name\talias\nIlse Marrow\tRagnar Holm\n", encoding="utf-8")
    say(case, Verb.DIFFERENT, marrow.id, holm.id)
    assert rerun(case) == []
    assert entity(case, marrow.id) != entity(case, holm.id)


def test_a_list_grows_and_what_was_written_there_stays(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    case.gazetteer.write_text("id\tname\talias\tkind\nQ7\tI. Marrow\tThe poet\tperson\n")
    (tmp_path / "poets.csv").write_text(LIST, encoding="utf-8")
    add_watchlist(case, tmp_path / "poets.csv")
    add_watchlist(case, tmp_path / "poets.csv")
    first = next(e for e in gazetteer(case).entries if e.id == "Q7")
    assert first.name == "I. Marrow"
    assert set(first.aliases) == {"The poet", "Ilse Marrow", "Ragnar Holm"}


def test_broken_lines_and_shared_names_are_told(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    case.gazetteer.write_text("id\tname\n1\tOrlo Tavakoli\n2\tOrlo Tavakoli\n3\t\n")
    assert sorted(rerun(case)) == ["J106", "J107"]
    (tmp_path / "list.pdf").write_bytes(b"%PDF")
    with pytest.raises(CaseError):
        add_watchlist(case, tmp_path / "list.pdf")


def test_add_takes_a_watchlist(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = case_of(tmp_path)
    (tmp_path / "poets.csv").write_text(LIST + ",,,\n", encoding="utf-8")
    at = ["-C", str(case.root)]
    assert invoke([*at, "add", "--watchlist", str(tmp_path / "poets.csv")]) == 3
    told = capsys.readouterr()
    assert told.out == "2 names listed in gazetteer.tsv\n"
    assert "poets.csv: line 4" in told.err
    assert invoke([*at, "add"]) == 2
