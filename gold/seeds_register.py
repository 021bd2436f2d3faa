"""The register beside the agreements on the hand-annotated reports, as counts.

The annotation holds one sanctions law, as an entity of kind LAW with every place that names it and
as the event of sanctions under it. Our law is right where one record of ours stands on a place of
each report that names it, where the state that sanctions and the one that is sanctioned are its
own, and where neither day nor coming into force is made up. Ceasefires and joint statements have
no annotation; they are counted only.
"""

from pathlib import Path

from crosswitness.lang.events.keys import state_name
from crosswitness.model.instruments import InstrumentClass
from crosswitness.model.record import Instrument
from gold.cases import SEEDS, Finished, finished
from gold.rows import Row

SETS = ("seeds",)
_ENACTOR, _TARGET = "US", "SY"  # of the annotated event of sanctions


def score(gold: Path) -> list[Row]:
    """Return counts on the seeds."""
    case = finished(gold, SEEDS)
    every = list(case.store.records(Instrument))
    laws = [item for item in every if item.kind is InstrumentClass.LAW]
    best = max(laws, key=lambda item: len(item.documents), default=None)
    reports, places = _named(case, best)
    right = {
        "laws, records": len(laws),
        "law: reports right of 3": reports,
        "law: places right of 3": places,
        "law: state and target right of 2": _sides(best),
        "law: dates invented, wrong": len(best.dates) + len(best.in_force) if best else 0,
        "joint statements, records": sum(i.kind is InstrumentClass.STATEMENT for i in every),
        "ceasefires, wrong": sum(i.kind is InstrumentClass.CEASEFIRE for i in every),
    }
    return [
        Row(stage="events", set="seeds", part="register", metric=metric, value=float(value))
        for metric, value in right.items()
    ]


def _named(case: Finished, law: Instrument | None) -> tuple[int, int]:
    """Return in how many reports, and at how many places, our law stands where it is named."""
    entity = next(e for e in case.gold["entities"] if e["type"] == "LAW")
    wanted = [
        case.place({**span, "doc": document})
        for document, forms in entity["forms"].items()
        for form in forms
        for span in form["spans"]
    ]
    members = law.members if law is not None else ()
    hit = [place for place in wanted if any(place.overlap(member) for member in members)]
    return len({place.document for place in hit}), len(hit)


def _sides(law: Instrument | None) -> int:
    if law is None:
        return 0
    set_by = [fact.value for fact in law.parties] == [state_name(_ENACTOR)]
    return set_by + ([fact.value for fact in law.targets] == [state_name(_TARGET)])
