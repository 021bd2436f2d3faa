"""Verb that lists what reads text beside the rules: backends."""

from collections.abc import Mapping

import click

from crosswitness.cli.help import Page
from crosswitness.cli.state import State


@click.command(cls=Page, examples=["crosswitness backends"])
@click.pass_obj
def backends(state: State) -> None:
    """List the back-ends: what each adds and costs, or how to install it.

    Rules and tables always work; a back-end finds more. `mentions.detectors` and
    `entities.symbols` in the settings name those that a run uses.
    """
    from crosswitness.lang.backends import INSTALL, described, installed

    there = installed()
    rows = described()
    rows += [{"id": name, "install": hint} for name, hint in INSTALL.items() if name not in there]
    state.answer(rows, lambda: "\n".join(map(_line, rows)))


def _line(row: Mapping[str, object]) -> str:
    if "install" in row:
        return f"{row['id']}  not installed: {row['install']}"
    said = [f"{row['id']} {row.get('version', '')}".rstrip()]
    if "summary" in row:
        network = "asks the network" if row.get("needs_network") else "offline"
        licence = f"{row['licence']}, " if "licence" in row else ""
        provided = row["provides"]
        adds = " and ".join(provided) if isinstance(provided, list) else ""
        said = [f"{said[0]}  {adds}; {licence}{network}", f"  {row['summary']}"]
    if "problem" in row:
        said.append(f"  not ready: {row['problem']}")
    return "\n".join(said)


COMMANDS = (backends,)
