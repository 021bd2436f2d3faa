"""The parts of the docs that are made from the code: commands, settings, stages, tables."""

import inspect
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields
from types import ModuleType
from typing import Any

import click

from crosswitness.case.wiring import DOSSIER_SECTIONS
from crosswitness.cli.main import SECTIONS, app
from crosswitness.lang import tables
from crosswitness.lang.places import gazetteer
from crosswitness.pipeline.builtin import STAGES
from crosswitness.pipeline.settings import CaseOptions, RunOptions, StageOptions, section
from crosswitness.pipeline.stage import Annotator, Linker, Stage
from tests.docs.pages import SOURCE

OWN = {
    "Crosswitness",
    "compiled for this project",
    "own",
    "own list",
    "own work",
}
"""Words of the tables for rows that the project wrote itself."""


def parts() -> dict[str, str]:
    """Return every made part by its name; stages have one each, named as their section."""
    return {
        "commands": commands(),
        "settings": settings(),
        "stages": stages(),
        "rules": rules(),
        **{section(stage): facts(stage) for stage in STAGES},
    }


def commands() -> str:
    """Return the help of every command, in the order of the overall help."""
    listed = [f"```text\n{_help(app, 'crosswitness')}\n```"]
    for heading, names in SECTIONS:
        for name in names:
            command = app.commands[name]
            page = _help(command, f"crosswitness {name}")
            listed.append(f"## {name}\n\nSection: {heading}.\n\n```text\n{page}\n```")
            for inner, below in sorted(getattr(command, "commands", {}).items()):
                page = _help(below, f"crosswitness {name} {inner}")
                listed.append(f"### {name} {inner}\n\n```text\n{page}\n```")
    return "\n\n".join(listed)


def _help(command: click.Command, name: str) -> str:
    context = click.Context(command, info_name=name, terminal_width=100, max_content_width=100)
    context.help_option_names = ["-h", "--help"]
    return "\n".join(line.rstrip() for line in command.get_help(context).splitlines())


def option_sections() -> dict[str, Any]:
    """Return the default options of every section of the settings, in the order of the page."""
    return {
        "case": CaseOptions(),
        "run": RunOptions(),
        "stages": StageOptions(),
        **DOSSIER_SECTIONS,
        **{section(stage): stage.options for stage in STAGES},
    }


def settings() -> str:
    """Return a table of settings for each section."""
    listed = []
    for name, options in option_sections().items():
        told = attributes(type(options))
        rows = [
            f"| `{name}.{f.name}` | `{_toml(getattr(options, f.name))}` | {told.get(f.name, '')} |"
            for f in fields(options)
        ]
        table = "\n".join(["| setting | default | meaning |", "|---|---|---|", *rows])
        listed.append(f"### {name}\n\n{table if rows else 'Nothing to set yet.'}")
    return "\n\n".join(listed)


def attributes(options: type) -> dict[str, str]:
    """Return what the docstring of a dataclass says of each attribute, on one line each."""
    _, _, listed = inspect.cleandoc(options.__doc__ or "").partition("Attributes:\n")
    listed = re.split(r"\n\n(?=\S)", listed)[0]
    found = re.findall(r"(?m)^ {4}(\w+): ((?:.|\n(?: {6,}|$))+)", listed)
    return {
        name: " ".join(text.split()).replace("``", "`").replace("|", "\\|") for name, text in found
    }


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"'
    return "[]" if value == () else str(value)


def stages() -> str:
    """Return the table of all stages in the order in which they stand in the code."""
    rows = [
        f"| [{section(stage)}](#{section(stage)}) | {_kind(stage)} | {_makes(stage)} |"
        for stage in STAGES
    ]
    return "\n".join(["| stage | kind | makes |", "|---|---|---|", *rows])


def facts(stage: Stage) -> str:
    """Return what a stage is, needs, reads and makes, as a list."""
    listed = [f"Kind: {_kind(stage)}, version {stage.origin.version}."]
    if not isinstance(stage, Annotator | Linker):
        listed.append(f"Reads records: {_names(stage.reads) or 'none'}.")
    else:
        listed.append(f"Needs: {_names(stage.needs) or 'the text alone'}.")
    if isinstance(stage, Linker):
        listed.append(f"Reads the groups of: {', '.join(stage.reads) or 'no other linker'}.")
        listed.append(f"Groups are joined by the rule: {stage.linkage}.")
    listed.append(f"Makes: {_makes(stage)}.")
    count = len(fields(stage.options))
    told = f"[{count} to set](settings.md#{section(stage)})" if count else "none yet"
    listed.append(f"Settings: {told}.")
    return "\n".join(f"- {line}" for line in listed)


def rules() -> str:
    """Return the rules of attribution with how often each was right where it was measured."""
    listed = [
        f"| {row['rule']} | {row['meaning']} | {row['right']} of {row['of']} |"
        for row in tables.rows("attribution_rules")
    ]
    return "\n".join(["| rule | meaning | right |", "|---|---|---|", *listed])


def _kind(stage: Stage) -> str:
    return type(stage).__name__.lower()


def _makes(stage: Stage) -> str:
    return "links" if isinstance(stage, Linker) else _names(stage.makes)


def _names(kinds: tuple[type, ...]) -> str:
    return ", ".join(kind.__name__ for kind in kinds)


def module_of(stage: Stage) -> ModuleType:
    """Return the module that a stage is made of."""
    run = getattr(stage, "run", None) or getattr(stage, "prepare", None) or stage.build
    return sys.modules[run.__module__]


def borrowed() -> dict[str, list[tuple[str, str]]]:
    """Return ``(source, licence)`` of what tables hold from others, by table name."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for table in sorted((SOURCE / "lang" / "tables").glob("*.tsv")):
        for pair in _sources(table.read_text(encoding="utf-8")):
            if pair[0] not in OWN and pair not in found[table.name]:
                found[table.name].append(pair)
    found["gazetteer.bin"].append(gazetteer.SOURCE)
    return {name: pairs for name, pairs in sorted(found.items()) if pairs}


def _sources(text: str) -> Iterator[tuple[str, str]]:
    told = dict(re.findall(r"(?m)^# (source|licence)\t(.+)$", text))
    if told:
        yield told["source"], told["licence"]
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    if {"source", "licence"} <= set(rows[0]):
        source, licence = rows[0].index("source"), rows[0].index("licence")
        yield from dict.fromkeys((row[source], row[licence]) for row in rows[1:])


def works(source: str) -> list[str]:
    """Return the works that the source of a row names, the project's own left out."""
    source = re.sub(r"^(measured for this project on|own work after) ", "", source)
    source = source.removesuffix(" dev")
    names = re.split(r"; |, (?=[A-Z])", re.sub(r" \([^)]{0,60}\)", "", source))
    return [name for name in names if name not in OWN]


def notice(text: str) -> str:
    """Return the text of NOTICE with its list of tables made anew."""
    listed = "".join(
        f"  {name}\n" + "".join(f"      {source} ({licence})\n" for source, licence in pairs)
        for name, pairs in borrowed().items()
    )
    before, _, rest = text.partition("Those from others:\n")
    _, mark, after = rest.partition("The sources:\n")
    return f"{before}Those from others:\n\n{listed}\n{mark}{after}"
