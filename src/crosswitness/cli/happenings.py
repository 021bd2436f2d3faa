"""Verbs that show what happened: events, agreements."""

from dataclasses import replace
from typing import Any

import click

from crosswitness.cli.help import Page
from crosswitness.cli.state import State


@click.command(
    cls=Page,
    examples=["crosswitness events", "crosswitness events --type agreement --status asserted"],
)
@click.option("--type", "kind", default="", metavar="TYPE", help="Types that begin so.")
@click.option("--status", default="", metavar="STATUS", help="One status, such as planned.")
@click.option("--plover", default="", metavar="CODE", help="One PLOVER category, such as SUPPORT.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N",
    help="Most events to print.",
)  # fmt: skip
@click.pass_obj
def events(state: State, /, **wanted: Any) -> None:
    """Print what happened: type, status, date, place and who took part.

    Those that most reports tell come first. Every field names the reports that give it.
    """
    from crosswitness.cli import happening_views as views

    choice = replace(
        views.Wanted(),
        kind=wanted["kind"],
        status=wanted["status"],
        plover=wanted["plover"].upper(),
        limit=wanted["limit"],
    )
    with state.case().store(readonly=True) as store:
        rows = views.events(store, choice)
        labels = views.labels(store)
    state.answer(rows, lambda: views.text(rows, views.event_lines, labels))


@click.command(
    cls=Page,
    examples=["crosswitness agreements", "crosswitness agreements --class ceasefire"],
)
@click.option(
    "--class", "kind", default=None,
    type=click.Choice(("agreement", "law", "statement", "ceasefire")),
    help="One class of instrument; without it all.",
)  # fmt: skip
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N",
    help="Most entries of a class to print.",
)  # fmt: skip
@click.pass_obj
def agreements(state: State, kind: str | None, limit: int) -> None:
    """Print the register of agreements that the reports describe.

    Parties, signatories with the office each report gives, date, place, names, areas and
    commitments; and for each field the reports that leave it out. Beside them, under headings of
    their own, sanctions laws, joint statements and ceasefires, with what became of each.
    """
    from crosswitness.cli import happening_views, register_views

    with state.case().store(readonly=True) as store:
        rows = register_views.register(store, kind or "", limit)
        labels = happening_views.labels(store)
    state.answer(rows, lambda: register_views.text(rows, labels))


COMMANDS = (events, agreements)
