"""Names of the hand-annotated reports that a whole run finds, form by form.

Forms and ours are cut to their cores alike (see `gold.ner.core`): "northern Zarn" is Zarn, titles
go. A form is found when the core of a mention or of a member of a chain is the same, and nearly
found when they share half of what they cover together. Forms without a name ("the driver"), forms
inside another listed name and entities that stand for nobody in particular are left out.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from crosswitness.model.annotation import Chain, Mention
from crosswitness.model.span import Span
from gold.cases import ANNOTATED, SEEDS, Finished, finished
from gold.ner import Name, core
from gold.rows import Row

SETS: tuple[str, ...] = (SEEDS, *ANNOTATED)
_GENERIC = {"UNNAMED", "DIPLOMATS", "EXPERTS", "ANALYSTS", "UK_POLICE"}


def score(gold: Path) -> list[Row]:
    """Return counts and recall of every annotated set."""
    return [row for name in SETS for row in _score(name, finished(gold, name))]


def _score(name: str, case: Finished) -> Iterator[Row]:
    counts = Counter(verdict for _, verdict in judged(case))
    forms = counts.total()
    figures = {
        "entity forms": float(forms),
        "entity forms found": float(counts["exact"]),
        "entity forms found, recall": counts["exact"] / forms,
        "entity forms nearly found": float(counts["near"]),
    }
    for metric, value in figures.items():
        yield Row(stage="names", set=name, part="all", metric=metric, value=value)


def judged(case: Finished) -> Iterator[tuple[Span, str]]:
    """Yield every form with ``exact``, ``near`` or ``missed``."""
    ours: dict[str, set[Span]] = defaultdict(set)
    texts: dict[str, str] = {}
    for identity in case.identities.values():
        layers = case.store.layers(identity, ("mentions", "chains"))
        texts[identity] = layers.document.text
        named = {mention.name for mention in layers.of(Mention)}
        named |= {member.place for chain in layers.of(Chain) for member in chain.members}
        cores = {_core(layers.document.text, place, k) for place in named for k in ("PER", "ORG")}
        ours[identity] = named | {place for place in cores if place is not None}
    for entity in case.gold["entities"]:
        if entity["id"] in _GENERIC:
            continue
        kind = "PER" if entity["type"].upper().startswith("PER") else "ORG"
        spans = [s for forms in entity["forms"].values() for form in forms for s in form["spans"]]
        for span in spans:
            place = case.place(span)
            cut = None if span.get("nested_in") else _core(texts[place.document], place, kind)
            if cut is not None:
                yield cut, _verdict(cut, ours[cut.document])


def _core(text: str, place: Span, kind: str) -> Span | None:
    found = core(text, Name(place.start, place.end, kind))
    return found and Span(document=place.document, start=found.start, end=found.end)


def _verdict(place: Span, ours: set[Span]) -> str:
    if place in ours:
        return "exact"
    best = max((_shared(place, other) for other in ours), default=0.0)
    return "near" if best >= 0.5 else "missed"


def _shared(one: Span, two: Span) -> float:
    return one.overlap(two) / (max(one.end, two.end) - min(one.start, two.start))
