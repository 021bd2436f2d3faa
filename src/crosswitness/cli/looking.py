"""Verbs that look: show, search, trace."""

import click

from crosswitness.cli.help import Page
from crosswitness.cli.state import State

SUBJECTS = ("stories", "people", "bodies", "quotations", "claims", "contrasts", "issues")


@click.command(
    cls=Page,
    examples=["crosswitness show", "crosswitness show people --limit 5"],
)
@click.argument("subject", type=click.Choice(SUBJECTS), default="stories")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N",
    help="Most entries to print.",
)  # fmt: skip
@click.pass_obj
def show(state: State, subject: str, limit: int) -> None:
    """Print stories, people, bodies, quotations, claims, contrasts or issues.

    Those that most reports carry come first. It reads the last run and computes nothing.
    """
    from crosswitness.cli import views

    with state.case().store(readonly=True) as store:
        rows = views.SUBJECTS[subject](store, limit)
    state.answer(rows, lambda: views.text(subject, rows))


@click.command(cls=Page, examples=["crosswitness search Irsan dam"])
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N",
    help="Most reports to print.",
)  # fmt: skip
@click.pass_obj
def search(state: State, words: tuple[str, ...], limit: int) -> None:
    """Find the reports that hold all the WORDs, whatever their case and accents."""
    from crosswitness.cli.views import Labels

    with state.case().store(readonly=True) as store:
        labels = Labels(store)
        rows = [
            {"id": identity, "outlet": labels.of(identity)}
            for identity in store.search(" ".join(words), limit)
        ]
    state.answer(rows, lambda: "\n".join(f"{row['id']}  {row['outlet']}" for row in rows))


@click.command(
    cls=Page,
    examples=["crosswitness trace sd41f0c7e9a3b2116", "crosswitness --json trace ID"],
)
@click.argument("identity", metavar="ID")
@click.pass_obj
def trace(state: State, identity: str) -> None:
    """Follow a record down to outlet, file, offsets, words and bytes.

    ID is the id of any story, entity, utterance, claim, contrast, copy, annotation or report as
    `show` and the dossier print it.
    """
    from crosswitness.exports.tracing import trace as follow
    from crosswitness.exports.tracing import trace_text

    with state.case().store(readonly=True) as store:
        found = follow(store, identity)
    state.answer(found, lambda: trace_text(found))


COMMANDS = (show, search, trace)
