"""Verbs that look: show, quotes, search, trace."""

import click

from crosswitness.cli.help import Page
from crosswitness.cli.state import State

SUBJECTS = ("stories", "people", "bodies", "quotations", "claims", "contrasts", "issues", "main")


@click.command(
    cls=Page,
    examples=[
        "crosswitness show",
        "crosswitness show people --limit 5",
        "crosswitness show --id e41f0c7e9a3b2116",
    ],
)
@click.argument("subject", type=click.Choice(SUBJECTS), default="stories")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N",
    help="Most entries to print.",
)  # fmt: skip
@click.option("--id", "identity", default="", metavar="ID",
              help="Only the record of this id, or of an id that it had before.")  # fmt: skip
@click.pass_obj
def show(state: State, subject: str, limit: int, identity: str) -> None:
    """Print stories, people, bodies, quotations, claims, contrasts, issues or main events.

    Those that most reports carry come first. It reads the last run and computes nothing.
    """
    from crosswitness.cli import views

    with state.case().store(readonly=True) as store:
        if identity:
            subject, rows = views.one(store, identity)
        else:
            rows = views.SUBJECTS[subject](store, limit)
    state.answer(rows, lambda: views.text(subject, rows))


@click.command(
    cls=Page,
    examples=[
        "crosswitness quotes --person Haddad",
        "crosswitness quotes --by utterance --limit 5",
        "crosswitness --json quotes --kind direct --words dam",
    ],
)
@click.option(
    "--by", type=click.Choice(("person", "story", "utterance")), default="person",
    show_default=True, help="What to group the quotations by.",
)  # fmt: skip
@click.option("--person", default="", metavar="NAME",
              help="Only those whose speaker, or the words that name it, hold NAME.")  # fmt: skip
@click.option("--story", default="", metavar="ID", help="Only those of one story.")
@click.option("--outlet", default="", metavar="NAME", help="Only reports whose outlet holds NAME.")
@click.option("--via", default="", metavar="NAME",
              help="Only those whose chain holds NAME.")  # fmt: skip
@click.option("--words", default="", metavar="TEXT", help="Only those that hold TEXT.")
@click.option("--kind", type=click.Choice(("direct", "mixed", "indirect")), default=None,
              help="Only those quoted like this.")  # fmt: skip
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N",
    help="Most groups to print.",
)  # fmt: skip
@click.pass_obj
def quotes(state: State, /, by: str, limit: int, **filters: str | None) -> None:
    """Print quotations with speaker, cue and chain, by person, story or utterance.

    A chain goes from the speaker over occasion, first publisher and relays to the report. Those
    that nobody is named for stand at the end, with the reason. By utterance, the words of a
    wording that the first one lacks stand in [brackets], and "!" tells where reports give one
    saying to different ones. It reads the last run and computes nothing. Filters make no
    difference of upper and lower case.
    """
    from crosswitness.cli import quotes as listing

    wanted = listing.Filter(**{name: value or "" for name, value in filters.items()})
    with state.case().store(readonly=True) as store:
        rows = listing.grouped(store, by, wanted)[:limit]
    state.answer(rows, lambda: listing.text(rows))


@click.command(cls=Page, examples=["crosswitness search Irsan dam"])
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N",
    help="Most reports to print.",
)  # fmt: skip
@click.pass_obj
def search(state: State, words: tuple[str, ...], limit: int) -> None:
    """Find the reports that hold all the WORDs, whatever their case and accents."""
    from crosswitness.cli.labels import Labels

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


COMMANDS = (show, quotes, search, trace)
