from dataclasses import fields

import click
import pytest

from crosswitness.cli.main import app
from crosswitness.pipeline.builtin import STAGES
from crosswitness.pipeline.settings import section
from tests.docs import made
from tests.docs.pages import DOCS, ROOT

PAGE = {name: (DOCS / f"{name}.md").read_text(encoding="utf-8") for name in ("cli", "stages")}


@pytest.mark.parametrize("name", sorted(app.commands))
def test_every_command_and_option_is_on_the_page_of_commands(name: str):
    page = PAGE["cli"].partition(f"\n## {name}\n")[2].partition("\n## ")[0]
    command = app.commands[name]
    inner = [p for below in getattr(command, "commands", {}).values() for p in below.params]
    for parameter in [*command.params, *inner, *app.params]:
        wanted = parameter.opts if isinstance(parameter, click.Option) else []
        where = PAGE["cli"] if parameter in app.params else page
        for option in wanted:
            assert option in where, f"{name} {option}"
    assert "Examples:" in page


def test_exit_codes_on_the_page_are_those_of_the_help():
    for code in ("0", "1", "2", "3", "4", "130"):
        assert f"\n| {code} | " in PAGE["cli"]
        assert f"{code} " in (app.epilog or "")


@pytest.mark.parametrize("name", sorted(made.option_sections()))
def test_every_setting_says_what_it_is(name: str):
    options = made.option_sections()[name]
    told = made.attributes(type(options))
    for field in fields(options):
        assert len(told.get(field.name, "")) > 10, f"{name}.{field.name}: no line in the docstring"
    assert set(told) == {field.name for field in fields(options)}


@pytest.mark.parametrize("stage", STAGES, ids=section)
def test_every_stage_says_what_it_does_and_what_it_does_not(stage):
    part = PAGE["stages"].partition(f"\n### {section(stage)}\n")[2].partition("\n### ")[0]
    does, _, does_not = part.partition("**Not done.**\n")
    assert len(does.strip()) > 40
    assert does_not.startswith("It does not "), section(stage)
    assert f"<!-- made: {section(stage)} -->" in does_not


def test_the_page_of_stages_has_no_others():
    told = [line[4:] for line in PAGE["stages"].splitlines() if line.startswith("### ")]
    assert told == [section(stage) for stage in STAGES]


def test_notice_lists_every_table_from_others_and_its_sources():
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert made.notice(notice) == notice, "run: python -m tests.docs.renew"
    listed, _, told = notice.partition("The sources:\n")
    for table, pairs in made.borrowed().items():
        assert f"\n  {table}\n" in listed
        for source, _licence in pairs:
            for name in made.works(source):
                assert name in told, f"{table}: NOTICE does not say what {name} is"
    assert "Unicode License V3" in told
    assert "@" not in notice
