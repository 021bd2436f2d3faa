"""Verb that lists what reads text beside the rules: backends."""

from collections.abc import Mapping

import click

from crosswitness.cli.help import Page
from crosswitness.cli.state import State


@click.command(cls=Page, examples=["crosswitness backends"])
@click.pass_obj
def backends(state: State) -> None:
    """List the back-ends: what each adds and costs, or how to install it.

    Rules and tables always work; a back-end finds more. `mentions.detectors` in the settings
    names those that a run uses.
    """
    from crosswitness.lang.backends import INSTALL, described, installed

    there = installed()
    rows = described()
    rows += [{"id": name, "install": hint} for name, hint in INSTALL.items() if name not in there]
    state.answer(rows, lambda: "\n".join(map(_line, rows)))


def _line(row: Mapping[str, object]) -> str:
    if "install" in row:
        return f"{row['id']}  not installed: {row['install']}"
    if "problem" in row:
        return f"{row['id']}  {row['problem']}"
    network = "asks the network" if row["needs_network"] else "offline"
    return f"{row['id']} {row['version']}  {row['licence']}, {network}\n  {row['summary']}"


COMMANDS = (backends,)
