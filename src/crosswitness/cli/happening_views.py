"""What ``events`` and ``agreements`` print of a record, from the store to plain text."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from crosswitness.cli.labels import Labels, Row
from crosswitness.exports.evidence import Words
from crosswitness.exports.json_happenings import HappeningWriter
from crosswitness.model.record import Event
from crosswitness.pipeline.ports import Store

_LINKS = 20  # most reasons of one record
_WORDS = 110  # code points of a clause on one line
_LISTED = 8  # most wordings of one field


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which events are wanted; ``""`` takes all.

    Attributes:
        kind: Beginning of the type.
        status: The status.
        plover: The PLOVER category.
        limit: Most events.
    """

    kind: str = ""
    status: str = ""
    plover: str = ""
    limit: int = 20


def events(store: Store, wanted: Wanted) -> list[Row]:
    """Return the events, those of most reports first, agreements before others of equals."""
    chosen = [
        event
        for event in store.records(Event)
        if event.type.startswith(wanted.kind)
        and wanted.status in ("", str(event.realis))
        and wanted.plover in ("", event.plover)
    ]
    chosen.sort(
        key=lambda e: (
            -len(e.documents),
            not e.type.startswith("agreement."),
            e.date is None,
            -len(e.members),
            e.id,
        )
    )
    writer = HappeningWriter(Words(store), _LINKS)
    return [writer.event(event) for event in chosen[: wanted.limit]]


def labels(store: Store) -> dict[str, str]:
    """Return the label of every report."""
    known = Labels(store)
    return {identity: known.of(identity) for identity in store.documents()}


def text(
    rows: Iterable[Row],
    lines: Callable[[Row, Mapping[str, str]], list[str]],
    known: Mapping[str, str],
) -> str:
    """Return rows as plain text."""
    return "\n".join(line for row in rows for line in lines(row, known))


def event_lines(row: Row, known: Mapping[str, str]) -> list[str]:
    """Return the lines of one event."""
    codes = " ".join(filter(None, (row["plover"], row["mode"])))
    head = f"{row['id']}  {row['type']}, {row['realis']}" + (f" ({codes})" if codes else "")
    lines = [head, f"    when: {when(row)}"]
    lines += values("day inferred from the main event of its reports", row["inferred"], known)
    lines += values("where", row["locations"], known)
    lines += [f"    gazetteer: {_site(site)}" for site in row["sites"][:_LISTED]]
    for name in ("actors", "recipients"):
        if row[name]:
            lines.append(f"    {name}: " + "; ".join(_who(p) for p in row[name][:_LISTED]))
    lines += values("figures", row["figures"], known)
    if len(row["statuses"]) > 1:
        lines += values("told as", row["statuses"], known)
    lines.append(f"    in {reports(row['documents'], known)}")
    return lines


def agreement_lines(row: Row, known: Mapping[str, str]) -> list[str]:
    """Return the lines of one agreement."""
    parties = " and ".join(fact["value"] for fact in row["parties"]) or "parties unknown"
    lines = [f"{row['id']}  {parties}, {row['status']}", f"    date: {when(row)}"]
    lines += values("stated as", row["dates"], known)
    lines += values("announced", row["announced"], known)
    lines += values("in force", row["in_force"], known)
    lines += [f"    follows: {given(n['text'], n, known)}" for n in row["follows"][:_LISTED]]
    lines += values("place", row["locations"], known)
    lines += [f"    gazetteer: {_site(site)}" for site in row["sites"][:_LISTED]]
    for person in row["signatories"]:
        lines.append(f"    signed by: {_who(person)}")
        lines += [f"        {given(o['text'], o, known)}" for o in person["offices"]]
    lines += values("instrument", row["instruments"], known)
    lines += [f"    called: {given(n['text'], n, known)}" for n in row["names"][:_LISTED]]
    lines += values("areas", row["areas"], known)
    for bound in row["commitments"]:
        lines.append(f"    commitment of {bound['who'] or 'an unnamed side'}: {bound['act']}")
        lines += [f"        {given(r['text'], r, known)}" for r in bound["renderings"]]
    for silence in row["unstated"]:
        lines.append(f"    no {silence['field']} in: {reports(silence['documents'], known)}")
    if row["silent"]:
        lines.append(f"    not told by: {reports(row['silent'], known)}")
    if row["related"]:
        lines.append(f"    same parties as: {', '.join(row['related'])}")
    return lines


def _site(site: Row) -> str:
    """Return a place of the gazetteer on one line, with its namesakes."""
    full = ", ".join(filter(None, (site["name"], site["region"], site["country"])))
    others = "; not ".join(rival["name"] for rival in site["rivals"])
    head = f"{full} ({site['feature']}, GeoNames {site['geonames']})"
    return f"{head}; not {others}" if others else head


def when(row: Row) -> str:
    """Return a record's date, or why it is unknown."""
    if row["date"] is None:
        return f"unknown ({row['date_unknown']})"
    return f"{row['date']} ({row['date_unknown']})" if row["date_unknown"] else str(row["date"])


def _who(person: Row) -> str:
    aside = [part for part in (person["country"], person["sector"]) if part]
    return f"{person['name']} ({' '.join(aside)})" if aside else str(person["name"])


def values(name: str, facts: Iterable[Row], known: Mapping[str, str]) -> list[str]:
    """Return a line for each value of a field with the reports that give it."""
    return [f"    {name}: {given(fact['value'], fact, known)}" for fact in list(facts)[:_LISTED]]


def given(words: str, fact: Row, known: Mapping[str, str]) -> str:
    """Return words on one line, cut if long, with the reports that hold them."""
    flat = " ".join(words.split())
    short = flat if len(flat) <= _WORDS else flat[: _WORDS - 1] + "…"
    return f"{short}  ({reports({e['document'] for e in fact['evidence']}, known)})"


def reports(documents: Iterable[str], known: Mapping[str, str]) -> str:
    """Return the labels of reports, sorted."""
    return ", ".join(sorted(known[document] for document in documents))
