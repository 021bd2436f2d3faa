"""Verbs that weigh: claims, lineage, conflicts, framing, changes."""

import click

from crosswitness.cli.help import Page
from crosswitness.cli.state import State

KINDS = ("utterance", "event", "date", "place", "signatory", "office", "figure", "statement")
VERDICTS = (
    "contradiction", "two events", "update", "rounding", "finer or coarser", "variant", "typo",
    "attribution", "metadata",
)  # fmt: skip
VOICES = ("own", "quoted", "reported", "undecided")
LIMIT = click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N",
    help="Most entries to print.",
)  # fmt: skip
STORY = click.option("--story", default="", metavar="ID", help="Only those of one story.")


@click.command(
    cls=Page,
    examples=["crosswitness claims --limit 5", "crosswitness claims --kind figure --single"],
)
@STORY
@click.option("--kind", type=click.Choice(KINDS), default=None, help="Only those of one kind.")
@click.option("--single", is_flag=True, help="Only what one report of a shared story says.")
@LIMIT
@click.pass_obj
def claims(state: State, /, story: str, kind: str | None, limit: int, *, single: bool) -> None:
    """Print claims with their carriers, independent texts and named origins.

    The number of independent texts is an interval: the least joins every report that certainly or
    perhaps has its words from a common text, the most only those that certainly have. It is no
    score of trust. It reads the last run and computes nothing.
    """
    from crosswitness.cli import evidence
    from crosswitness.store.judgements import read

    case = state.case()
    judged = read(case.judgements).judgements
    with case.store(readonly=True) as store:
        rows = evidence.claims(store, judged, story=story, kind=kind or "", single=single)[:limit]
    state.answer(rows, lambda: evidence.claims_text(rows))


@click.command(
    cls=Page,
    examples=["crosswitness lineage", "crosswitness lineage --speakers --limit 50"],
)
@STORY
@click.option("--speakers", is_flag=True, help="Edges to the speakers of quotations too.")
@LIMIT
@click.pass_obj
def lineage(state: State, /, story: str, limit: int, *, speakers: bool) -> None:
    """Print which reports share a text and whom each names behind its words.

    Every edge stands on words of the reports and says how much it says: certain, probable,
    undecided, or the user's. It reads the last run and computes nothing.
    """
    from crosswitness.cli import evidence

    with state.case().store(readonly=True) as store:
        rows = evidence.lineage(store, story=story, speakers=speakers)[:limit]
    state.answer(rows, lambda: evidence.lineage_text(rows))


@click.command(
    cls=Page,
    examples=["crosswitness conflicts", "crosswitness conflicts --verdict contradiction"],
)
@STORY
@click.option("--verdict", type=click.Choice(VERDICTS), default=None, metavar="VERDICT",
              help=f"Only one of: {', '.join(VERDICTS)}.")  # fmt: skip
@LIMIT
@click.pass_obj
def conflicts(state: State, /, story: str, verdict: str | None, limit: int) -> None:
    """Print what stands against each other, contradictions first, each side with its words.

    Updates, roundings, spellings and other wordings are told under verdicts of their own, so that
    they are seen and not taken for contradictions. It reads the last run and computes nothing.
    """
    from crosswitness.cli import evidence

    with state.case().store(readonly=True) as store:
        rows = evidence.conflicts(store, story=story, verdict=verdict or "")[:limit]
    state.answer(rows, lambda: evidence.conflicts_text(rows))


@click.command(
    cls=Page,
    examples=["crosswitness framing", "crosswitness framing --voice own"],
)
@STORY
@click.option("--voice", type=click.Choice(VOICES), default=None, help="Only in one voice.")
@LIMIT
@click.pass_obj
def framing(state: State, /, story: str, voice: str | None, limit: int) -> None:
    """Print how each report names governments, bodies and kinds of things, and in whose voice.

    Which words are loaded is the opinion of a lexicon; no report and no outlet is rated. It reads
    the last run and computes nothing.
    """
    from crosswitness.cli import evidence

    with state.case().store(readonly=True) as store:
        rows = evidence.framing(store, story=story, voice=voice or "")[:limit]
    state.answer(rows, lambda: evidence.framing_text(rows))


@click.command(cls=Page, examples=["crosswitness changes"])
@click.pass_obj
def changes(state: State, /) -> None:
    """Print what the last run changed: claims, origins, contrasts, stories joined or parted.

    It compares the dossier of the last run with that of the run before, and is empty after the
    first one.
    """
    from crosswitness.case.changes import read, text

    found = read(state.case())
    state.answer(found, lambda: text(found))


COMMANDS = (claims, lineage, conflicts, framing, changes)
