"""What claims, lineage, conflicts and framing print: rows from the store, and plain text."""

from collections.abc import Iterable, Mapping
from typing import Any

from crosswitness.cli.labels import Labels, Row, interval, words_of
from crosswitness.model.judgement import UNGRADED, Judgement
from crosswitness.model.lineage import Force, Lineage, LineageKind
from crosswitness.model.naming import Naming
from crosswitness.model.node import Node, NodeKind
from crosswitness.model.record import Carrier, Claim, Contrast, Story, Utterance
from crosswitness.pipeline.force import grades
from crosswitness.pipeline.ports import Store

SHOWN = 140
"""Characters of a passage on one line."""


def claims(
    store: Store,
    judgements: Iterable[Judgement] = (),
    *,
    story: str = "",
    kind: str = "",
    single: bool = False,
) -> list[Row]:
    """Return claims with carriers, texts and origins, those of most reports first.

    Args:
        store: The case.
        judgements: What people decided, for the grades that they gave.
        story: Only those of this story.
        kind: Only those of this kind.
        single: Only those that one report of a story of several carries.
    """
    labels = Labels(store)
    said = {utterance.id: utterance for utterance in store.records(Utterance)}
    shared = {s.id for s in store.records(Story) if len(s.documents) > 1}
    found = [
        claim
        for claim in store.records(Claim)
        if story in ("", claim.story)
        and kind in ("", claim.kind)
        and (not single or (len(claim.carriers) == 1 and claim.story in shared))
    ]
    found.sort(key=lambda claim: (-len(claim.carriers), claim.kind, claim.id))
    graded = grades(judgements, found)
    return [_claim(claim, said, labels, graded.get(claim.id)) for claim in found]


def _claim(
    claim: Claim, said: Mapping[str, Utterance], labels: Labels, graded: Judgement | None
) -> Row:
    return {
        "id": claim.id,
        "kind": str(claim.kind),
        "claim": words_of(claim, said, labels),
        "modality": claim.modality,
        "reports": len(claim.carriers),
        "texts_least": claim.texts_least,
        "texts_most": claim.texts_most,
        "grade": graded.value if graded is not None else UNGRADED,
        "graded_by": graded.by if graded is not None else "",
        "origins": [item.node.name for item in claim.origins],
        "carriers": [_carrier(carrier, labels) for carrier in claim.carriers],
        "silent": labels.all(claim.silent),
    }


def _carrier(carrier: Carrier, labels: Labels) -> Row:
    return {
        "report": labels.of(carrier.document),
        "words": [labels.words(place) for place in carrier.places],
        "sources": list(carrier.sources),
        "via": list(carrier.via),
    }


def claims_text(rows: Iterable[Row]) -> str:
    """Return claims as plain text: what, how many texts, who carries it in which words."""
    lines = []
    for row in rows:
        lines.append(f"{row['id']}  {row['kind']}  {_cut(row['claim'])}")
        origins = f"; named behind them: {', '.join(row['origins'])}" if row["origins"] else ""
        lines.append(f"    {interval(row)}{origins}")
        if row["graded_by"]:
            lines.append(f"    graded {row['grade']} by {row['graded_by']}")
        for carrier in row["carriers"]:
            told = [*carrier["sources"], *(f"via {name}" for name in carrier["via"])]
            source = f" ({', '.join(told)})" if told else ""
            lines.append(f"    {carrier['report']}{source}: {_cut(carrier['words'][0])}")
        if row["silent"]:
            lines.append(f"    silent: {', '.join(row['silent'])}")
    return "\n".join(lines) or "no claims"


def lineage(store: Store, *, story: str = "", speakers: bool = False) -> list[Row]:
    """Return the edges between reports and what stands behind them, certain ones first."""
    labels = Labels(store)
    order = list(Force)
    found = [
        edge
        for edge in store.records(Lineage)
        if story in ("", edge.story) and (speakers or edge.kind is not LineageKind.SPEAKER)
    ]
    found.sort(key=lambda e: (e.kind, order.index(e.force), e.members, e.id))
    return [
        {
            "id": edge.id,
            "kind": str(edge.kind),
            "force": str(edge.force),
            "left": _node(edge.left, labels),
            "right": _node(edge.right, labels),
            "scope": "part" if edge.covers else "report",
            "reason": edge.reason,
            "words": [labels.words(place) for place in edge.members],
        }
        for edge in found
    ]


def _node(node: Node, labels: Labels) -> str:
    return labels.of(node.key) if node.kind is NodeKind.REPORT else node.name


def lineage_text(rows: Iterable[Row]) -> str:
    """Return edges as plain text."""
    lines = []
    for row in rows:
        scope = "whole report" if row["scope"] == "report" else "this part"
        lines.append(f"{row['id']}  {row['left']} ← {row['right']}")
        lines.append(f"    {row['kind']}, {row['force']}, {scope}: {_cut(row['reason'])}")
        lines.append(f"    “{_cut(row['words'][0])}”")
    return "\n".join(lines) or "nothing is known of where the reports have their words from"


def conflicts(store: Store, *, story: str = "", verdict: str = "") -> list[Row]:
    """Return what stands against each other, contradictions first."""
    from crosswitness.model.record import Verdict

    labels = Labels(store)
    order = list(Verdict)
    found = [
        item
        for item in store.records(Contrast)
        if story in ("", item.story) and verdict in ("", item.verdict)
    ]
    found.sort(key=lambda item: (order.index(item.verdict), item.slot, item.id))
    return [
        {
            "id": item.id,
            "verdict": str(item.verdict),
            "slot": item.slot,
            "subject": item.subject,
            "reason": item.reason,
            "sides": [
                {
                    "value": side.value,
                    "reports": sorted({labels.of(place.document) for place in side.places}),
                    "words": [labels.words(place) for place in side.places],
                }
                for side in item.sides
            ],
        }
        for item in found
    ]


def conflicts_text(rows: Iterable[Row]) -> str:
    """Return contrasts as plain text, each side with its reports and words."""
    lines = []
    for row in rows:
        lines.append(f"{row['id']}  {row['verdict']}  {row['slot']}: {row['subject']}")
        lines.append(f"    {_cut(row['reason'])}")
        for side in row["sides"]:
            value = f"{side['value']}: " if side["value"] else ""
            words = _cut(side["words"][0])
            shown = f"“{words}”" if words != side["value"] else ""
            lines.append(f"    {', '.join(side['reports'])}: {_cut(value)}{shown}".rstrip(": "))
    return "\n".join(lines) or "nothing stands against each other"


def framing(store: Store, *, story: str = "", voice: str = "") -> list[Row]:
    """Return how reports name things, those named in most ways first."""
    labels = Labels(store)
    found = [item for item in store.records(Naming) if story in ("", item.story)]
    found.sort(key=lambda item: (-len(item.documents), -len(item.uses), item.id))
    rows: list[Row] = [
        {
            "id": item.id,
            "referent": item.name,
            "uses": [
                {
                    "report": labels.of(use.document),
                    "words": use.words,
                    "voice": str(use.voice),
                    "loaded": use.loaded,
                    "count": len(use.places),
                    "places": [[place.start, place.end] for place in use.places],
                }
                for use in item.uses
                if voice in ("", use.voice)
            ],
        }
        for item in found
    ]
    return [row for row in rows if row["uses"]]


def framing_text(rows: Iterable[Row]) -> str:
    """Return namings as plain text; ``*`` marks what the lexicon holds for loaded."""
    lines = []
    for row in rows:
        lines.append(f"{row['id']}  {row['referent']}")
        by_report: dict[tuple[str, str], list[str]] = {}
        for use in row["uses"]:
            times = f" ×{use['count']}" if use["count"] > 1 else ""
            mark = "*" if use["loaded"] else ""
            by_report.setdefault((use["report"], use["voice"]), []).append(
                f"{use['words']}{mark}{times}"
            )
        for (report, voice), told in by_report.items():
            lines.append(f"    {report}, {voice}: {', '.join(told)}")
    if not lines:
        return "nothing is named in several or in loaded ways"
    return "\n".join([*lines, "* loaded in the lexicon's opinion"])


def _cut(text: Any) -> str:
    words = " ".join(str(text).split())
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
