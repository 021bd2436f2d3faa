"""The verb that sets our coding beside a person's: compare."""

from dataclasses import asdict
from pathlib import Path

import click

from crosswitness.cli.help import Page
from crosswitness.cli.state import State

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(
    cls=Page,
    examples=[
        "crosswitness compare ours/events.acled.csv mine.csv --key event_date --key location"
    ],
)
@click.argument("ours", type=_FILE, metavar="OURS")
@click.argument("theirs", type=_FILE, metavar="THEIRS")
@click.option("--key", multiple=True, metavar="COLUMN", help="Column that names a row; repeat it.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=40, show_default=True, metavar="N",
    help="Most differing cells to print.",
)  # fmt: skip
@click.pass_obj
def compare(state: State, ours: Path, theirs: Path, key: tuple[str, ...], limit: int) -> None:
    """Compare two tables of codes row by row: agreement per field and Krippendorff's alpha.

    Both are CSV with a header; the columns they share are compared. Rows meet by --key, else by
    the first shared column whose values are unique, else in order.
    """
    from crosswitness.cli.comparison_text import lines
    from crosswitness.exports import comparison

    made = comparison.compare(
        comparison.table(ours.read_text(encoding="utf-8-sig")),
        comparison.table(theirs.read_text(encoding="utf-8-sig")),
        key,
    )
    answer = asdict(made) | {
        "fields": [asdict(field) | {"share": field.share} for field in made.fields]
    }
    state.answer(answer, lambda: "\n".join(lines(made, limit)))


COMMANDS = (compare,)
