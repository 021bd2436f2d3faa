import json
from pathlib import Path

import pytest

from crosswitness.cli import judging
from crosswitness.cli.main import invoke
from crosswitness.store.judgements import read
from tests.case.decisions import case_of, people
from tests.case.test_reviewing import HARBOUR


def out(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    capsys.readouterr()
    assert invoke(list(arguments)) == code
    told = capsys.readouterr()
    return told.out if code == 0 else told.err


def test_judge_run_show_trace_undo(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = case_of(tmp_path)
    at = ["-C", str(case.root)]
    holm, marrow = people(case)["Ragnar Holm"].id, people(case)["Ilse Marrow"].id
    signed = ["--by", "ana", "--note", "a pen name", "--at", "2024-05-14T12:00:00+03:00"]
    told = out(capsys, *at, "judge", "same", holm, marrow, *signed)
    assert told.startswith("Kept as judgement 1 (same, by ana, 2024-05-14)")
    assert out(capsys, *at, "judge", "rename", holm, "Captain Holm", *signed)
    assert invoke([*at, "run"]) == 0
    assert "a pen name" in out(capsys, *at, "trace", marrow)
    assert "Captain Holm" in out(capsys, *at, "show", "people")
    shown = out(capsys, *at, "show", "--id", marrow)
    assert shown.startswith(f"{holm}  Captain Holm, person\n")
    assert f"before: {marrow}" in shown
    assert "decided by people: judgement 1, 2" in shown
    story = json.loads(out(capsys, *at, "--json", "show", "stories"))[0]
    assert out(capsys, *at, "show", "--id", story["id"]).startswith(story["id"])
    assert "no story" in out(capsys, *at, "show", "--id", "x1", code=1)
    assert out(capsys, *at, "verify")
    value = json.loads(out(capsys, *at, "--json", "judge", "undo", "1", "--by", "bo"))
    assert value["seq"] == 3
    assert "out of force" in out(capsys, *at, "judge", "undo", "1", code=1)


def test_every_verb_writes_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = case_of(tmp_path)
    at = ["-C", str(case.root)]
    known = people(case)
    holm, marrow, mayor = (known[n] for n in ("Ragnar Holm", "Ilse Marrow", "Hanna Viklund"))
    for words in (
        ("different", holm.id, marrow.id),
        ("unsure", holm.id, mayor.id),
        ("split", mayor.id, str(mayor.members[-1])),
        ("type", holm.id, "organisation"),
        ("relate", holm.id, mayor.id, "family of"),
    ):
        assert out(capsys, *at, "judge", *words)
    assert [str(one.verb) for one in read(case.judgements).judgements] == [
        "different",
        "unsure",
        "split",
        "type",
        "relate",
    ]
    assert invoke([*at, "judge", "relate", holm.id, mayor.id, "likes"]) == 2
    assert invoke([*at, "judge", "same", holm.id, marrow.id, "--at", "noon"]) == 2


def test_a_contradiction_and_a_broken_line_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = case_of(tmp_path)
    at = ["-C", str(case.root)]
    holm, marrow = people(case)["Ragnar Holm"].id, people(case)["Ilse Marrow"].id
    assert invoke([*at, "judge", "same", holm, marrow]) == 0
    assert invoke([*at, "judge", "different", holm, marrow]) == 0
    assert "[J103]" in capsys.readouterr().err
    with case.judgements.open("a") as stream:
        stream.write("{broken\n")
    assert invoke([*at, "run"]) == 0
    told = capsys.readouterr().err
    assert "[J101]" in told
    assert "line 3" in told
    assert "[J103]" in told


def test_review_lists_and_asks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = case_of(tmp_path, **HARBOUR)
    at = ["-C", str(case.root)]
    rows = json.loads(out(capsys, *at, "--json", "review"))
    assert rows[0]["reasons"]
    assert rows[0]["left"]["id"] in out(capsys, *at, "review")
    monkeypatch.setattr(judging.sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(judging.sys.stdout, "isatty", lambda: True, raising=False)
    answers = iter(["u", *"q" * 9])
    monkeypatch.setattr(judging.click, "prompt", lambda *a, **k: next(answers))
    assert "touches" in out(capsys, *at, "review", "--by", "ana")
    monkeypatch.undo()
    (one,) = read(case.judgements).judgements
    assert (str(one.verb), one.by) == ("unsure", "ana")
    assert len(json.loads(out(capsys, *at, "--json", "review"))) == len(rows) - 1


def test_a_grade_is_the_users_own_and_shown_with_its_claim(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = case_of(tmp_path)
    at = ["-C", str(case.root)]
    rows = json.loads(out(capsys, *at, "--json", "claims"))
    assert {row["grade"] for row in rows} == {"F6"}
    claim = rows[0]["id"]
    assert out(capsys, *at, "judge", "grade", claim, "b2", "--by", "ana")
    assert "graded B2 by ana" in out(capsys, *at, "claims")
    assert out(capsys, *at, "judge", "grade", claim, "C3", "--by", "bo")
    (graded,) = [r for r in json.loads(out(capsys, *at, "--json", "claims")) if r["graded_by"]]
    assert (graded["id"], graded["grade"], graded["graded_by"]) == (claim, "C3", "bo")
    assert read(case.judgements).judgements[1].supersedes == 1
    assert invoke([*at, "run"]) == 0
    assert "graded C3 by bo" in out(capsys, *at, "claims")
    assert "grade" in out(capsys, *at, "judge", "grade", claim, "Z9", "--by", "bo", code=1)
    assert "no claim" in out(capsys, *at, "judge", "grade", "c0", "A1", "--by", "bo", code=1)
