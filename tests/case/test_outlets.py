from pathlib import Path

import pytest

from crosswitness.case.outlets import Families, add_families, families, with_families
from crosswitness.cli.main import invoke
from crosswitness.model.errors import CaseError
from crosswitness.model.issue import Issue
from crosswitness.model.lineage import Force, Lineage, LineageKind
from crosswitness.readers.families import Owned
from tests.case.decisions import case_of, rerun

TABLE = "outlet,family\nHarbour Post,North Media\nTidewire,North Media\n"
TOLD = (
    "Ferry aground off Lorne\n\n14 May 2024\n\nThe ferry Tarn ran aground off Lorne on Tuesday "
    "with ninety people. {more} Captain Orlo Tavakoli said nobody was hurt.\n"
)
REPORTS = {
    "one": TOLD.format(more="Boats took all of them to Brenn before noon."),
    "two": TOLD.format(more="The coast guard looks into the fog of that morning."),
}


def houses(root: Path, table: str) -> tuple[list[Lineage], list[str]]:
    """Return the edges of families of a case with two outlets, and the codes of its issues."""
    case = case_of(root, **REPORTS)
    for path in case.sources.rglob("*.txt"):
        outlet = "Harbour Post" if "one" in path.name else "Tidewire"
        path.with_suffix(".meta.toml").write_text(f'outlet = "{outlet}"\n', encoding="utf-8")
    if table:
        case.families.write_text(table, encoding="utf-8")
    codes = rerun(case)
    with case.store(readonly=True) as store:
        found = [e for e in store.records(Lineage) if e.kind is LineageKind.FAMILY]
    return found, codes


def test_outlets_of_one_line_each_are_one_family_in_the_next_run(tmp_path: Path) -> None:
    (edge,), codes = houses(tmp_path, TABLE)
    assert edge.force is Force.USER
    assert edge.reason == "your table: both are North Media's"
    assert codes == []


def test_without_the_table_they_are_two(tmp_path: Path) -> None:
    assert houses(tmp_path, "") == ([], [])


def test_broken_lines_are_told_and_the_others_count(tmp_path: Path) -> None:
    found, codes = houses(tmp_path, TABLE + "Bay Radio,\n")
    assert len(found) == 1
    assert codes == ["J108"]


def test_a_table_is_added_to_what_is_there(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    case.families.write_text("outlet,family\nBay Radio,Bay Group\n", encoding="utf-8")
    (tmp_path / "owners.csv").write_text(TABLE, encoding="utf-8")
    assert add_families(case, tmp_path / "owners.csv") == (2, ())
    assert add_families(case, tmp_path / "owners.csv") == (2, ())
    assert [line.outlet for line in families(case).lines] == [
        "Bay Radio",
        "Harbour Post",
        "Tidewire",
    ]


def test_a_file_that_is_no_table_is_refused(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    (tmp_path / "owners.csv").write_text("name,owner\n", encoding="utf-8")
    with pytest.raises(CaseError, match="no column 'outlet'"):
        add_families(case, tmp_path / "owners.csv")


def test_the_table_stands_behind_the_setting(tmp_path: Path) -> None:
    case = case_of(tmp_path)
    setting = 'lineage-records.families=["South: Tidewire"]'
    owned = Families(lines=(Owned(outlet="Tidewire", family="North Media"),))
    found = with_families(case.settings([setting]), owned).sections["lineage-records"]
    assert found.families == ("South: Tidewire", "North Media: Tidewire")


def test_add_takes_a_table_of_families(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = case_of(tmp_path)
    (tmp_path / "owners.csv").write_text(TABLE + ",North Media\n", encoding="utf-8")
    at = ["-C", str(case.root)]
    assert invoke([*at, "add", "--families", str(tmp_path / "owners.csv")]) == 3
    told = capsys.readouterr()
    assert told.out == "2 outlets listed in families.csv\n"
    assert "owners.csv: line 4" in told.err
    assert isinstance(families(case), Families)
    assert not any(isinstance(line, Issue) for line in families(case).lines)
