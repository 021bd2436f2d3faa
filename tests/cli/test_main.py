import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

from crosswitness.cli.main import SECTIONS, app, invoke
from tests.case.support import FIRST, SECOND, folder_of


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return folder_of(tmp_path, alpha=FIRST, beta=SECOND)


def test_every_command_stands_in_a_section():
    listed = [name for _, names in SECTIONS for name in names]
    assert sorted(listed) == sorted(app.commands)
    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize("name", sorted(app.commands))
def test_help_is_a_page_with_examples(name: str, capsys: pytest.CaptureFixture[str]):
    assert invoke([name, "--help"]) == 0
    page = capsys.readouterr().out
    assert f"crosswitness {name}" in page
    assert "Examples:" in page
    assert max(map(len, page.splitlines())) <= 100


def test_run_in_one_step_then_show_trace_verify(reports: Path, capsys: pytest.CaptureFixture[str]):
    assert invoke(["run", str(reports)]) == 0
    told = capsys.readouterr()
    assert "2 reports read: 2 kept" in told.out
    assert "crosswitness-case/dossier/dossier.html" in told.out
    case = ["-C", "crosswitness-case"]
    assert invoke([*case, "--json", "show", "people"]) == 0
    people = json.loads(capsys.readouterr().out)
    mayor = next(p for p in people if p["name"] == "Hanna Viklund")
    assert mayor["reports"] == 2
    assert invoke([*case, "trace", mayor["id"]]) == 0
    assert "alpha.txt" in capsys.readouterr().out
    assert invoke([*case, "verify"]) == 0
    assert "all the same" in capsys.readouterr().out
    for subject in ("stories", "bodies", "quotations", "claims", "contrasts", "issues"):
        assert invoke([*case, "show", subject]) == 0


def test_init_add_run_search_settings_export(reports: Path, capsys: pytest.CaptureFixture[str]):
    assert invoke(["init", "bell", "--title", "The bell"]) == 0
    case = ["-C", "bell"]
    added = [*case, "--json", "add", str(reports / "alpha.txt"), "--outlet", "Evening Post"]
    capsys.readouterr()
    assert invoke(added) == 0
    assert json.loads(capsys.readouterr().out) == {"received": 1, "new": 1, "skipped": 0}
    assert invoke([*case, "--json", "run"]) == 0
    capsys.readouterr()
    assert invoke([*case, "search", "BELL", "barn"]) == 0
    assert "Evening Post" in capsys.readouterr().out
    assert invoke([*case, "settings"]) == 0
    assert "case.title = 'The bell'  (crosswitness.toml)" in capsys.readouterr().out
    for form in ("json", "html", "csv", "webannotation"):
        assert invoke([*case, "export", form, f"out-{form}"]) == 0
        assert any(Path(f"out-{form}").iterdir())


def test_exit_codes_mean_something(reports: Path, capsys: pytest.CaptureFixture[str]):
    assert invoke(["show"]) == 1
    assert "crosswitness init" in capsys.readouterr().err
    assert invoke(["shwo"]) == 2
    assert "Did you mean show?" in capsys.readouterr().err
    (reports / "bad.txt").write_bytes(b"%PDF-1.7 ...")
    assert invoke(["run", str(reports)]) == 3
    assert "bad.txt: it is a PDF" in capsys.readouterr().err
    source = next(Path("crosswitness-case/sources").glob("*-alpha.txt"))
    source.write_text("changed")
    assert invoke(["-C", "crosswitness-case", "verify"]) == 4
    assert invoke(["-C", "crosswitness-case", "run", "--set", "quotatoins.x=1"]) == 1
    assert "Did you mean quotations" in capsys.readouterr().err


def test_ctrl_c_says_what_is_kept(
    reports: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    def interrupted(*args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("crosswitness.case.running.run_case", interrupted)
    assert invoke(["run", str(reports)]) == 130
    assert "Finished batches are kept" in capsys.readouterr().err


def test_help_loads_nothing_that_costs():
    code = (
        "import sys, crosswitness.cli.main; "
        "print([m for m in ('trafilatura', 'rich', 'starlette', 'uvicorn', 'jinja2', 'syntok') "
        "if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ran.stdout.strip() == "[]"


def test_a_command_is_a_page():
    for name, command in app.commands.items():
        assert isinstance(command, click.Command)
        assert command.help, name
