"""The command ``crosswitness``: its sections, its exit codes, and how errors reach a person.

Exit codes: 0 done; 1 error; 2 wrong usage; 3 done, but some inputs could not be read (each is
named on standard error); 4 `verify` found a difference; 130 interrupted.
"""

import os
import sys
from pathlib import Path

import click

from crosswitness import __version__
from crosswitness.cli import (
    backends,
    comparing,
    deciding,
    happenings,
    judging,
    looking,
    reading,
    starting,
    weighing,
)
from crosswitness.cli.help import SETTINGS, Sections
from crosswitness.cli.state import State
from crosswitness.model.errors import CrosswitnessError, VerifyError

SECTIONS = (
    ("Start", ("init", "demo")),
    ("Read", ("add", "run")),
    ("Look", ("show", "events", "agreements", "quotes", "search", "trace")),
    ("Weigh", ("claims", "lineage", "conflicts", "framing", "changes")),
    ("Decide", ("judge", "review")),
    ("Dossier", ("export", "compare", "serve", "verify")),
    ("Setup", ("settings", "backends")),
)


@click.group(
    cls=Sections,
    sections=SECTIONS,
    context_settings=SETTINGS,
    epilog="Exit codes: 0 done · 1 error · 2 usage · 3 done, some inputs skipped · "
    "4 verify found a difference · 130 interrupted.",
)
@click.option(
    "-C",
    "--case",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path(),
    show_default="this folder",
    metavar="FOLDER",
    help="The case to work on.",
)
@click.option("--json", "as_json", is_flag=True, help="Results as JSON on standard output.")
@click.option("-q", "--quiet", is_flag=True, help="Say only what went wrong.")
@click.version_option(__version__, "-V", "--version")
@click.pass_context
def app(context: click.Context, folder: Path, *, as_json: bool, quiet: bool) -> None:
    """Reconcile many outlets' reports of the same happenings into one sourced dossier.

    Everything stays on this computer: no network, no account, no model to download.
    """
    context.obj = State(folder=folder, as_json=as_json, quiet=quiet)


for module in (
    starting,
    reading,
    looking,
    happenings,
    weighing,
    judging,
    deciding,
    comparing,
    backends,
):
    for command in module.COMMANDS:
        app.add_command(command)


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(invoke(sys.argv[1:]))


def invoke(arguments: list[str]) -> int:
    """Run ``arguments`` and return the exit code; errors are told on standard error."""
    try:
        result = app.main(arguments, prog_name="crosswitness", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(
            "\nInterrupted. Finished batches are kept; run the same command again to go on.",
            err=True,
        )
        return 130
    except VerifyError as error:
        click.echo(f"Error: {error}", err=True)
        return 4
    except CrosswitnessError as error:
        click.echo(f"Error: {error}", err=True)
        return 1
    except BrokenPipeError:
        # The reader of a pipe, such as `head`, has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return result if isinstance(result, int) else 0
