import json
from pathlib import Path

import pytest

from crosswitness.case.adding import add
from crosswitness.case.changes import before, compare, read, text
from crosswitness.case.folder import Case
from crosswitness.case.running import run_case
from tests.pipeline.support import Silence

FIRST = (
    "Ferry sinks off Norhaven\n\nThe ferry Morgenrot sank off the coast of Norhaven on Monday, "
    "killing 14 passengers, the coast guard said.\n\nThe captain, Otto Brand, said: “We had no "
    "warning at all before the old hull broke in two.”\n"
)
SECOND = (
    "Ferry lost near Norhaven\n\nThe ferry Morgenrot sank off the coast of Norhaven on Monday, "
    "killing 41 passengers, officials said.\n\n“We had no warning at all before the old hull broke "
    "in two,” said Otto Brand, its captain.\n"
)


def finished(case: Case) -> bytes:
    run_case(case, Silence())
    return (case.dossier / "dossier.json").read_bytes()


def test_a_first_run_has_nothing_to_compare_with(tmp_path: Path):
    case = Case.create(tmp_path / "case")
    assert read(case)["first"] is True
    assert text(read(case)).startswith("the first run")


def test_a_report_more_is_told_and_the_dossier_does_not_know_of_it(tmp_path: Path):
    (tmp_path / "a.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "b.txt").write_text(SECOND, encoding="utf-8")
    case = Case.create(tmp_path / "case")
    add(case, [tmp_path / "a.txt"], ())
    finished(case)
    add(case, [tmp_path / "b.txt"], ())
    grown = finished(case)
    found = read(case)
    assert found["first"] is False
    assert len(found["reports"]) == 1
    assert found["gone"] == []
    assert "new report" in text(found)
    assert finished(case) == grown
    assert text(read(case)) == "nothing changed"


def test_stories_that_were_joined_or_parted_are_named():
    def side(*stories: tuple[str, ...]):
        return {
            "documents": [{"id": d, "label": d} for s in stories for d in s],
            "stories": [
                {"id": s[0], "documents": list(s), "title": {"text": s[0]}} for s in stories
            ],
            "claims": [],
            "contrasts": [],
        }

    apart, joined = side(("a",), ("b",)), side(("a", "b"))
    assert compare(apart, joined)["joined"] == ["a"]
    assert compare(joined, apart)["parted"] == ["a"]


@pytest.mark.parametrize("title", ["plain", "lone \ud83d half"])
def test_the_dossier_before_is_read_whatever_its_words_hold(tmp_path: Path, title: str):
    case = Case.create(tmp_path / "case")
    assert before(case) is None
    case.dossier.mkdir()
    kept = {"documents": [{"id": "d", "label": title}], "stories": [], "claims": []}
    kept |= {"contrasts": []}
    (case.dossier / "dossier.json").write_text(json.dumps({**kept, "figures": [1]}))
    assert before(case) == kept
    (case.dossier / "dossier.json").write_text("[]")
    assert before(case) is None
