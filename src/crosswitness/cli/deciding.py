"""Verbs about the finished dossier and the settings: export, serve, verify, settings."""

from pathlib import Path

import click

from crosswitness.cli.help import Page
from crosswitness.cli.state import State

FORMATS = (
    *("json", "html", "csv", "webannotation", "ftm"),
    *("plover", "ucdp", "acled", "dcad", "pax", "ics", "geojson", "graphml", "schemaorg", "conllu"),
)


@click.command(
    cls=Page,
    examples=["crosswitness export csv tables/", "crosswitness export json ."],
)
@click.argument("format", type=click.Choice(FORMATS))
@click.argument("target", type=click.Path(file_okay=False, path_type=Path), metavar="FOLDER")
@click.pass_obj
def export(state: State, format: str, target: Path) -> None:  # noqa: A002 (the word of the help)
    """Write the last run to FOLDER in one FORMAT.

    json: dossier.json with its schema. html: the self-contained page. csv: tables of
    quotations, chains, entities, claims, lineage, contrasts, framing and issues.
    webannotation: W3C Web Annotations, JSON-LD.
    ftm: FollowTheMoney entities, one a line, and people's judgements for its resolver.
    plover, ucdp, acled: events as coders keep them. dcad: defence agreements of two sides.
    pax: ceasefires and peace agreements.
    ics: dated events as a calendar. geojson: events at places with coordinates.
    graphml: the lineage as a graph. schemaorg: reports and claims as schema.org JSON-LD.
    conllu: parsed sentences, if syntax.parsers names a parser.
    """
    from crosswitness.exports.formats import EXPORTERS

    case = state.case()
    with case.store(readonly=True) as store:
        files = EXPORTERS[format](store, target, case.settings().dossier)
    state.answer([str(file) for file in files], lambda: "\n".join(map(str, files)))


@click.command(cls=Page, examples=["crosswitness serve", "crosswitness serve --port 8765"])
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, show_default="a free one", metavar="N",
    help="Port on 127.0.0.1.",
)  # fmt: skip
@click.pass_obj
def serve(state: State, port: int) -> None:
    """Show the dossier in a browser, read-only, to this computer alone.

    It binds 127.0.0.1, answers no other host name, and changes nothing. Ctrl-C ends it.
    """
    from crosswitness.web.serving import serve_dossier

    serve_dossier(state.case().dossier, port, state.say)


@click.command(cls=Page, examples=["crosswitness verify"])
@click.pass_obj
def verify(state: State) -> None:
    """Read every span of the finished dossier again from the sources.

    Fails with exit code 4 on the first that differs. It works offline and changes nothing.
    """
    from crosswitness.case.verifying import verify_case

    checked = verify_case(state.case())
    state.answer(
        {"reports": checked.reports, "spans": checked.spans},
        lambda: f"{checked.spans} spans of {checked.reports} reports re-read: all the same",
    )


@click.command(cls=Page, examples=["crosswitness settings"])
@click.pass_obj
def settings(state: State) -> None:
    """Print every setting with its value and where it comes from.

    Change them in crosswitness.toml, or for one run with `run --set KEY=VALUE`.
    """
    rows = state.case().settings().effective()
    state.answer(
        [{"key": row.key, "value": row.value, "source": row.source} for row in rows],
        lambda: "\n".join(f"{row.key} = {row.value!r}  ({row.source})" for row in rows),
    )


COMMANDS = (export, serve, verify, settings)
