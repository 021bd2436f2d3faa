"""Sanctions laws, joint statements and ceasefires for the page, each class under its heading."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from crosswitness.exports.citations import Capped, Chip, Citations
from crosswitness.exports.happening_view import Bound, Value
from crosswitness.exports.options import DossierOptions
from crosswitness.model.when import worded

HEADINGS = {
    "law": "Sanctions laws",
    "statement": "Joint statements",
    "ceasefire": "Ceasefires",
}
"""Heading of each class, in the order of the page."""


@dataclass(frozen=True, slots=True)
class InstrumentView:
    """One instrument of the register.

    Attributes:
        title: Its sides, else what the reports call it.
        status: What became of it, with its realis where that is no plain happening.
        fields: ``(name, values)`` as the reports give them.
        gaps: ``(field, reason)`` of what no report says.
    """

    anchor: str
    title: str
    status: str
    fields: tuple[tuple[str, tuple[Value, ...]], ...]
    commitments: tuple[Bound, ...]
    gaps: tuple[tuple[str, str], ...]
    unstated: tuple[tuple[str, tuple[Chip, ...]], ...]
    silent: tuple[Chip, ...]
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class ClassView:
    """The instruments of one class.

    Attributes:
        anchor: Anchor of the section.
        heading: Its heading.
        items: The instruments, those of most reports first.
    """

    anchor: str
    heading: str
    items: Capped


def instruments(
    dossier: Mapping[str, Any], citations: Citations, options: DossierOptions
) -> tuple[ClassView, ...]:
    """Return the classes that the case has, each with at most ``options.rows`` instruments."""
    made = []
    for kind, heading in HEADINGS.items():
        every = [item for item in dossier["instruments"] if item["class"] == kind]
        every.sort(key=lambda item: (-len(item["documents"]), item["id"]))
        if not every:
            continue
        capped = Capped.of(every, options.rows)
        shown = tuple(_view(item, citations) for item in capped.items)
        made.append(ClassView(f"{kind}s", heading, Capped(shown, capped.total)))
    return tuple(made)


_FIELDS = (
    ("statuses", "Said of it"),
    ("parties", "Sides"),
    ("targets", "Against"),
    ("mediators", "Mediators"),
    ("dates", "Dates as stated"),
    ("in_force", "In force"),
    ("locations", "Place"),
    ("scope", "Holds in"),
    ("durations", "For"),
    ("names", "Called"),
    ("subjects", "Subjects"),
    ("follows", "Follows"),
)
_OF_LAWS = {"parties": "Set by", "subjects": "Sectors"}
_DATES = ("dates", "in_force")


def _view(item: Mapping[str, Any], citations: Citations) -> InstrumentView:
    law = item["class"] == "law"
    sides = " and ".join(fact["value"] for fact in item["parties"])
    called = item["names"][0]["text"] if item["names"] else ""
    realis = "" if item["realis"] == "asserted" else f", {item['realis']}"

    def chips(documents: Iterable[str]) -> tuple[Chip, ...]:
        return tuple(citations.chip(document) for document in documents)

    fields = tuple(
        (_OF_LAWS.get(name, label) if law else label, _values(item[name], name, citations))
        for name, label in _FIELDS
        if item[name]
    )
    return InstrumentView(
        anchor=item["id"],
        title=(called if law else sides) or sides or called or "Sides unknown",
        status=item["status"] + realis,
        fields=fields,
        commitments=tuple(
            Bound(c["who"] or "", c["act"], c["basis"], _values(c["renderings"], "", citations))
            for c in item["commitments"]
        ),
        gaps=tuple((gap["field"], gap["reason"]) for gap in item["gaps"]),
        unstated=tuple((u["field"], chips(u["documents"])) for u in item["unstated"]),
        silent=chips(item["silent"]),
        chips=chips(item["documents"]),
    )


def _values(
    found: Iterable[Mapping[str, Any]], name: str, citations: Citations
) -> tuple[Value, ...]:
    """Return values or wordings, each with one citation for each report; dates in words."""
    made = []
    for item in found:
        words = item.get("value", item.get("text"))
        shown = worded(words) if name in _DATES else words
        made.append(Value(shown, citations.by_report(item["evidence"])))
    return tuple(made)
