"""``dossier.html``: one file for a reader, an editor or a lawyer, with nothing loaded from outside.

It is rendered from the values of ``dossier.json`` and the reports' texts. Every value is escaped;
report words become HTML in `marks` alone. A content security policy names the hashes of its one
style sheet and its one script, so that nothing else can run whatever a report holds.
"""

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import jinja2
from markupsafe import Markup

from crosswitness.exports import case_view, happening_view, instrument_view, marks
from crosswitness.exports.citations import Capped, Citations
from crosswitness.exports.options import DossierOptions
from crosswitness.exports.report_view import Reports
from crosswitness.exports.story_view import Stories
from crosswitness.model.errors import ModelError
from crosswitness.model.when import moment_worded
from crosswitness.pipeline.ports import Store


def render(dossier: Mapping[str, Any], store: Store, options: DossierOptions) -> str:
    """Return the page.

    Args:
        dossier: What `dossier_json.build` returned.
        store: Read for the reports' texts and sentences.
        options: Title and limits of the page.
    """
    style, script = _asset("dossier.css"), _asset("dossier.js")
    template = _environment().get_template("dossier.html.j2")
    return template.render(
        _sections(dossier, store, options),
        dossier=dossier,
        title=options.title or _title(dossier),
        names={entry["label"]: _name(entry) for entry in dossier["documents"]},
        style=style,
        script=script,
        policy=policy(style, script),
    )


def _sections(
    dossier: Mapping[str, Any], store: Store, options: DossierOptions
) -> dict[str, object]:
    """Return what the sections of the page show; the reports last, as they show what was cited."""
    documents = dossier["documents"]
    shared = Capped.of([s for s in dossier["stories"] if len(s["documents"]) > 1], options.stories)
    told = {document for story in shared.items for document in story["documents"]}
    singles = Capped.of([d for d in documents if d["id"] not in told], options.singles)
    shown = [*sorted(told), *(entry["id"] for entry in singles.items)]
    whole = len(shown) <= options.full_texts
    options = options if whole else options.brief()
    groups = case_view.grouped(dossier, options)
    cards = {entity["id"] for group in groups.values() for entity in group.items}
    citations = Citations(documents, {*shown, *cards})
    stories = Stories(dossier, citations, options)
    views = tuple(stories.view(story, number) for number, story in enumerate(shared.items, 1))
    sections: dict[str, object] = {
        "stories": Capped(views, shared.total),
        "singles": singles,
        "statements": {entry["id"]: stories.statements(entry) for entry in singles.items},
        "issues": case_view.issues(dossier, citations, options),
        "whole": whole,
        "chips": {entry["id"]: citations.chip(entry["id"]) for entry in documents},
    }
    sections |= case_view.entities(groups, stories)
    sections |= happening_view.happenings(dossier, citations, options)
    sections["instruments"] = instrument_view.instruments(dossier, citations, options)
    reports = Reports(dossier, citations)
    sections["pages"] = {i: reports.view(store.layers(i, ("sentences",)), whole) for i in shown}
    return sections


def policy(style: str, script: str) -> str:
    """Return the content security policy for one style sheet and one script."""
    return "; ".join(
        (
            "default-src 'none'",
            "img-src data:",
            f"style-src 'sha256-{_hash(style)}'",
            f"script-src 'sha256-{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def _title(dossier: Mapping[str, Any]) -> str:
    """Return the title of the one shared story, or how much there is of several."""
    counts, stories = dossier["case"]["counts"], dossier["stories"]
    if counts["shared_stories"] > 1:
        shared = many(counts["shared_stories"], "shared story", "shared stories")
        return f"{many(counts['reports'], 'report')}, {shared}"
    return str(stories[0]["title"]["text"]) if stories else "No reports"


def _name(entry: Mapping[str, Any]) -> str:
    return str(entry["outlet"]["value"] or f"outlet unknown, {entry['file']['name']}")


@cache
def _asset(name: str) -> Markup:
    """Return a file of this package; it goes between its tags as it is."""
    text = files(__package__).joinpath("assets", name).read_text(encoding="utf-8")
    if "</" in text:
        raise ModelError(f"{name} could end its own element")
    return Markup(text)  # ours, from the package, never from a report


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("crosswitness.exports"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.filters["attr"] = marks.attribute
    environment.filters["date"] = moment_worded
    environment.filters["many"] = many
    return environment


def _shown(value: object) -> object:
    """Make controls visible in every value that a template prints between tags."""
    return (
        marks.words(value) if isinstance(value, str) and not hasattr(value, "__html__") else value
    )


def many(count: int, one: str, several: str = "") -> str:
    """Return ``1 report``, ``2 reports``; ``several`` is the plural where an s will not do."""
    return f"{count:,} {one if count == 1 else several or one + 's'}"
