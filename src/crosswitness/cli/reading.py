"""Verbs that read: add, run."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosswitness.cli.help import Page
from crosswitness.cli.progress import progress
from crosswitness.cli.state import State

if TYPE_CHECKING:
    from crosswitness.case.folder import Case
    from crosswitness.model.document import Given

PATHS = click.Path(exists=True, path_type=Path)


@click.command(
    cls=Page,
    examples=[
        "crosswitness add reports/",
        "crosswitness add report.txt --outlet 'Northern Wire' --published 2024-05-15",
        "crosswitness add --watchlist officials.csv",
        "crosswitness add --families owners.csv",
    ],
)
@click.argument("paths", nargs=-1, type=PATHS, metavar="PATH...")
@click.option("--watchlist", type=PATHS, metavar="FILE",
              help="Names to look for: FollowTheMoney .json, .csv or .tsv.")  # fmt: skip
@click.option("--families", type=PATHS, metavar="FILE",
              help="Outlets of one owner: a table with the columns outlet, family.")  # fmt: skip
@click.option("--outlet", default="", metavar="NAME", help="Outlet that published them.")
@click.option("--published", default="", metavar="DATE", help="Publication date, ISO 8601.")
@click.option("--url", default="", metavar="URL", help="Where they were published.")
@click.pass_obj
def add(
    state: State,
    /,
    paths: tuple[Path, ...],
    watchlist: Path | None,
    families: Path | None,
    **said: str,
) -> None:
    """Receive reports: files, folders, and archives of them.

    Text (.txt, .md), pages (.html), JSON Lines (.jsonl, one report a line) and .zip or .tar.gz
    of these. What a report does not say stands in a sidecar: report.txt + report.meta.toml.
    The files are copied as they are; nothing is read before `crosswitness run`.

    A watch-list names people, bodies and places beforehand, with their aliases: the reports that
    name them are joined. Its entries go to the case's gazetteer.tsv, which you may edit.

    A table of families (.csv or .tsv, columns outlet and family) says which outlets have one
    owner: their reports count as one voice. Its lines go to the case's families.csv.
    """
    from crosswitness.case.adding import add as receive
    from crosswitness.case.listing import add_watchlist
    from crosswitness.case.outlets import add_families

    if not paths and watchlist is None and families is None:
        raise click.UsageError("Name a PATH to receive, a --watchlist or a --families.")
    case = state.case()
    listed, issues = add_watchlist(case, watchlist) if watchlist else (0, ())
    owned, unread = add_families(case, families) if families else (0, ())
    added = receive(case, paths, _given(**said))
    skipped = (*issues, *unread, *added.issues)
    state.warn(skipped)
    value = {"received": added.received, "new": added.new, "skipped": len(skipped)}
    told = [f"{added.received} files received, {added.new} of them new"] if paths else []
    if watchlist:
        value["listed"] = listed
        told.append(f"{listed} names listed in {case.gazetteer.name}")
    if families:
        value["families"] = owned
        told.append(f"{owned} outlets listed in {case.families.name}")
    state.answer(value, lambda: "\n".join(told))
    if skipped:
        click.get_current_context().exit(3)


@click.command(
    cls=Page,
    examples=[
        "crosswitness run",
        "crosswitness run reports/",
        "crosswitness -C harbour run reports/ --set dossier.full_texts=200",
    ],
)
@click.argument("paths", nargs=-1, type=PATHS, metavar="[PATH...]")
@click.option(
    "--set",
    "overrides",
    multiple=True,
    metavar="KEY=VALUE",
    help="Change a setting for this run, such as stories.cut=0.3.",
)
@click.pass_obj
def run(state: State, paths: tuple[Path, ...], overrides: tuple[str, ...]) -> None:
    """Bring everything up to date and write the dossier.

    With PATHs it is the one-step form: it makes the case if there is none (in the folder named
    by -C, else in ./crosswitness-case) and adds the paths first. Only what depends on something
    new is computed again. It never changes a source and never asks the network.
    """
    from crosswitness.case.adding import add as receive
    from crosswitness.case.folder import SETTINGS_FILE, Case

    folder = state.folder
    if paths and folder == Path() and not (folder / SETTINGS_FILE).is_file():
        folder = Path("crosswitness-case")
    case = Case.create(folder) if paths else Case(folder)
    added = receive(case, paths)
    state.warn(added.issues)
    code = run_and_tell(state, case, overrides)
    click.get_current_context().exit(3 if added.issues else code)


def _given(**values: str) -> "tuple[Given, ...]":
    from crosswitness.model.document import Given

    return tuple(
        Given(field=field, value=value, source=f"--{field}")
        for field, value in values.items()
        if value
    )


def run_and_tell(state: State, case: "Case", overrides: tuple[str, ...]) -> int:
    """Run a case, say what was found and where the dossier is, and return the exit code."""
    from crosswitness.case.running import run_case

    with progress(quiet=state.quiet or state.as_json) as report:
        outcome = run_case(case, report, overrides)
    state.warn(outcome.skipped)
    for note in outcome.notes:
        state.say(f"{note.message} [{note.code}]")
    counts, records = outcome.counts, outcome.summary.records
    page = case.dossier / "dossier.html"
    value = {
        "read": counts.read,
        "stored": counts.stored,
        "duplicate": counts.duplicate,
        "quarantined": counts.quarantined,
        "records": records,
        "dossier": str(page),
    }
    state.answer(value, lambda: tell(value, records))
    return 3 if counts.quarantined else 0


def tell(value: dict[str, object], records: dict[str, int]) -> str:
    """Return the lines that sum a run up."""
    named = (
        ("Story", "stories"),
        ("Entity", "people, bodies, places and laws"),
        ("Utterance", "utterances"),
        ("Claim", "claims"),
        ("Contrast", "values that differ"),
        ("Copy", "copied passages"),
    )
    found = [f"  {records.get(kind, 0):>6}  {label}" for kind, label in named]
    read = (
        f"{value['read']} reports read: {value['stored']} kept, {value['duplicate']} duplicate, "
        f"{value['quarantined']} unreadable"
    )
    return "\n".join([read, *found, f"Dossier: {value['dossier']}"])


COMMANDS = (add, run)
