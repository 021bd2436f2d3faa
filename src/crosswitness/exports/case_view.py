"""What the page shows of the case as a whole: people and bodies, issues."""

from collections.abc import Iterable, Mapping
from typing import Any

from crosswitness.exports.citations import Capped, Citations
from crosswitness.exports.options import DossierOptions
from crosswitness.exports.story_view import Stories
from crosswitness.exports.views import EntityView, FormView, IssueGroup, IssueView, RelationView

GROUPS = {"person": "people", "organisation": "bodies", "government": "bodies"}
"""Kinds of entities that get a card; the others are listed by name."""


Groups = dict[str, Capped]


def grouped(dossier: Mapping[str, Any], options: DossierOptions) -> Groups:
    """Return the entities of the page as ``people``, ``bodies`` and ``others``.

    Those that most reports name come first; each group is cut at the limit.
    """
    groups: dict[str, list[Mapping[str, Any]]] = {"people": [], "bodies": [], "others": []}
    for entity in dossier["entities"]:
        groups[GROUPS.get(entity["kind"], "others")].append(entity)
    return {name: Capped.of(found, options.entities) for name, found in groups.items()}


def entities(groups: Groups, stories: Stories) -> Groups:
    """Return the views of grouped entities."""
    names = {e["id"]: e["name"] for group in groups.values() for e in group.items}
    return {
        name: Capped(tuple(_entity(entity, stories, names) for entity in group.items), group.total)
        for name, group in groups.items()
    }


def _entity(entity: Mapping[str, Any], stories: Stories, names: Mapping[str, str]) -> EntityView:
    citations, limit = stories.citations, stories.options.rows
    links, possible = entity["links"], entity["possible"]
    return EntityView(
        anchor=f"e-{entity['id']}",
        name=entity["name"],
        kind=entity["kind"],
        countries=tuple(entity["countries"]),
        forms=_forms(entity["forms"], citations, limit),
        titles=_forms(entity["titles"], citations, limit),
        chips=tuple(citations.chip(d) for d in entity["documents"]),
        reasons=Capped(
            tuple(stories.reason(link) for link in links["shown"][:10]),
            len(links["shown"]) + links["left_out"],
        ),
        possible=Capped(
            tuple(stories.reason(link) for link in possible["shown"][:10]),
            len(possible["shown"]) + possible["left_out"],
        ),
        decided=tuple(
            _decision(stories.judgements[seq])
            for seq in entity["judgements"]
            if seq in stories.judgements
        ),
        relations=tuple(
            RelationView(r["relation"], names[r["entity"]], f"e-{r['entity']}", r["detail"])
            for r in entity["relations"]
            if r["entity"] in names
        ),
    )


def _decision(judgement: Mapping[str, Any]) -> str:
    """Return one judgement in words: what, by whom, on which day, and why."""
    value = f" {judgement['value']}" if judgement["value"] else ""
    note = f": {judgement['note']}" if judgement["note"] else ""
    return f"{judgement['verb']}{value}, by {judgement['by']}, {judgement['at'][:10]}{note}"


def _forms(forms: Iterable[Mapping[str, Any]], citations: Citations, limit: int) -> Capped:
    every = list(forms)
    return Capped(
        tuple(FormView(f["text"], citations.by_report(f["evidence"])) for f in every[:limit]),
        len(every),
    )


def issues(
    dossier: Mapping[str, Any], citations: Citations, options: DossierOptions
) -> tuple[IssueGroup, ...]:
    """Return the issues by code."""
    by_code: dict[str, list[Mapping[str, Any]]] = {}
    for issue in dossier["issues"]:
        by_code.setdefault(issue["code"], []).append(issue)
    return tuple(
        IssueGroup(
            code=code,
            meaning=found[0]["message"] if len({i["message"] for i in found}) == 1 else "",
            items=Capped(tuple(_issue(i, citations) for i in found[: options.issues]), len(found)),
        )
        for code, found in sorted(by_code.items())
    )


def _issue(issue: Mapping[str, Any], citations: Citations) -> IssueView:
    place = issue["place"]
    if "path" in place:
        file = place["path"] + (f": {place['detail']}" if place["detail"] else "")
        return IssueView(issue["message"], None, None, file)
    if "text" in place:
        cite = citations.cite(place, clip=160)
        return IssueView(issue["message"], cite, cite.chip, "")
    return IssueView(issue["message"], None, citations.chip(place["document"]), "")
