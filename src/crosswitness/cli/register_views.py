"""What ``agreements`` prints: the register by class, each class under a heading of its own."""

from collections.abc import Mapping
from itertools import groupby

from crosswitness.cli.happening_views import agreement_lines, given, reports, values, when
from crosswitness.cli.labels import Row
from crosswitness.exports.evidence import Words
from crosswitness.exports.json_happenings import HappeningWriter
from crosswitness.model.record import Agreement
from crosswitness.model.registered import Instrument
from crosswitness.pipeline.ports import Store

HEADINGS = {
    "agreement": "Agreements",
    "law": "Sanctions laws",
    "statement": "Joint statements",
    "ceasefire": "Ceasefires",
}
"""Heading of each class, in the order of the register."""

_LINKS = 20  # most reasons of one record
_LISTED = 8  # most wordings of one field


def register(store: Store, kind: str, limit: int) -> list[Row]:
    """Return the register, class by class, those of most reports first.

    Args:
        store: The case.
        kind: The class, ``""`` for all.
        limit: Most entries of a class.
    """
    writer = HappeningWriter(Words(store), _LINKS)
    found: dict[str, list[Row]] = {name: [] for name in HEADINGS if kind in ("", name)}
    every: list[Agreement | Instrument] = [*store.records(Agreement), *store.records(Instrument)]
    for item in sorted(every, key=lambda a: (-len(a.documents), a.id)):
        name = "agreement" if isinstance(item, Agreement) else str(item.kind)
        held = found.get(name)
        if held is None or len(held) >= limit:
            continue
        held.append(
            writer.agreement(item) if isinstance(item, Agreement) else writer.instrument(item)
        )
    return [row for rows in found.values() for row in rows]


def text(rows: list[Row], known: Mapping[str, str]) -> str:
    """Return the register as plain text; headings where it has more than agreements."""
    lines = []
    bare = all(row["class"] == "agreement" for row in rows)
    for kind, held in groupby(rows, key=lambda row: str(row["class"])):
        if not bare:
            lines.append(HEADINGS[kind])
        for row in held:
            told = agreement_lines if kind == "agreement" else instrument_lines
            lines += told(row, known)
    return "\n".join(lines)


def instrument_lines(row: Row, known: Mapping[str, str]) -> list[str]:
    """Return the lines of one sanctions law, joint statement or ceasefire."""
    law = row["class"] == "law"
    sides = " and ".join(fact["value"] for fact in row["parties"])
    called = " ".join(row["names"][0]["text"].split()) if row["names"] else ""
    title = (called if law else sides) or sides or called or "sides unknown"
    lines = [f"{row['id']}  {title}, {row['status']} ({row['realis']})"]
    if row["date"] is not None or not row["date_unknown"]:
        lines.append(f"    date: {when(row)}")
    lines += values("said of it", row["statuses"], known)
    lines += values("set by" if law else "side", row["parties"], known)
    for name, label in (
        ("targets", "against"),
        ("mediators", "mediated by"),
        ("dates", "stated as"),
        ("in_force", "in force"),
        ("locations", "place"),
        ("scope", "holds in"),
        ("durations", "for"),
        ("subjects", "sector" if law else "subject"),
    ):
        lines += values(label, row[name], known)
    lines += [f"    called: {given(n['text'], n, known)}" for n in row["names"][:_LISTED]]
    lines += [f"    follows: {given(n['text'], n, known)}" for n in row["follows"][:_LISTED]]
    for bound in row["commitments"]:
        lines.append(f"    commitment of {bound['who'] or 'an unnamed side'}: {bound['act']}")
        lines += [f"        {given(r['text'], r, known)}" for r in bound["renderings"]]
    lines += [f"    {gap['field']} unknown: {gap['reason']}" for gap in row["gaps"]]
    for silence in row["unstated"]:
        lines.append(f"    no {silence['field']} in: {reports(silence['documents'], known)}")
    if row["silent"]:
        lines.append(f"    not told by: {reports(row['silent'], known)}")
    return lines
