"""Verbs to begin with: init, demo."""

from pathlib import Path

import click

from crosswitness.cli.help import Page
from crosswitness.cli.reading import run_and_tell
from crosswitness.cli.state import State


@click.command(
    cls=Page,
    examples=["crosswitness init harbour", 'crosswitness init harbour --title "Harbour strike"'],
)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", default="", metavar="TEXT", help="Title of the dossier.")
@click.pass_obj
def init(state: State, folder: Path, title: str) -> None:
    """Make an empty case in FOLDER.

    An existing case is left as it is; a folder with other things in it is refused.
    """
    from crosswitness.case.folder import Case

    case = Case.create(folder, title)
    state.answer({"case": str(case.root)}, lambda: str(case.root))
    state.say(f"Next: crosswitness -C {folder} add REPORTS... and crosswitness -C {folder} run")


@click.command(cls=Page, examples=["crosswitness demo", "crosswitness demo --folder irsan"])
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("irsan"),
    show_default=True,
    metavar="FOLDER",
    help="Where to make the case.",
)
@click.pass_obj
def demo(state: State, folder: Path) -> None:
    """Run the example case: twelve reports of invented states, people and outlets.

    It makes the case in FOLDER like any other, so that every command can be tried on it.
    """
    from crosswitness.case.adding import add
    from crosswitness.case.example import example_reports
    from crosswitness.case.folder import Case

    case = Case.create(folder, "The Irsan agreement")
    with example_reports() as reports:
        add(case, [reports])
    code = run_and_tell(state, case, ())
    state.say(f"Look around: crosswitness -C {folder} show, then open the dossier in a browser.")
    click.get_current_context().exit(code)


COMMANDS = (init, demo)
