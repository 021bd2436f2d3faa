"""Tables for spreadsheets: CSV in which no cell can become a formula.

Every cell is quoted. A text cell whose first character could start a formula, or is an apostrophe,
gets an apostrophe in front; take one away to read it back (`unguarded`). Numbers stay bare.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from io import StringIO
from typing import Any

GUARDED = "=+-@\t\r\n\x00'＝＋－＠"
"""First characters that spreadsheets may read as a formula, and the guard itself."""

_FIRST = frozenset(GUARDED)

Rows = Iterator[tuple[object, ...]]


def guarded(cell: object) -> str:
    """Return a cell's text: text guarded against formulas, numbers bare, None empty."""
    if cell is None:
        return ""
    if isinstance(cell, int | float):
        return str(cell)
    text = str(cell)
    return f"'{text}" if text[:1] in _FIRST else text


def unguarded(text: str) -> str:
    """Return the text of a text cell as it was before `guarded`."""
    return text.removeprefix("'")


def write(header: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Return a table as CSV text (RFC 4180: comma, CR LF, quotes doubled)."""
    text = StringIO(newline="")
    table = csv.writer(text, quoting=csv.QUOTE_ALL)
    table.writerow(header)
    table.writerows(map(guarded, row) for row in rows)
    return text.getvalue()


class Table:
    """One table of the dossier.

    Attributes:
        name: File name.
        header: Column names; ``start`` and ``end`` count Unicode code points, half-open.
        rows: Makes its rows from a decoded dossier.
    """

    def __init__(
        self, name: str, header: tuple[str, ...], rows: Callable[[Mapping[str, Any]], Rows]
    ) -> None:
        self.name = name
        self.header = header
        self.rows = rows

    def text(self, dossier: Mapping[str, Any], bom: bool = False) -> str:
        """Return the table of a dossier as CSV, after a byte order mark if ``bom``."""
        return ("\ufeff" if bom else "") + write(self.header, self.rows(dossier))


def _reports(dossier: Mapping[str, Any]) -> dict[str, tuple[object, ...]]:
    return {
        d["id"]: (d["label"], d["outlet"]["value"], d["file"]["path"], d["file"]["line"] or None)
        for d in dossier["documents"]
    }


def _place(evidence: Mapping[str, Any]) -> tuple[object, ...]:
    return evidence["start"], evidence["end"], evidence["text"]


def _quotations(dossier: Mapping[str, Any]) -> Rows:
    reports = _reports(dossier)
    names = {entity["id"]: entity["name"] for entity in dossier["entities"]}
    for quotation in dossier["quotations"]:
        speaker = quotation["speaker"]
        for evidence in quotation["evidence"]:
            yield (
                quotation["id"],
                quotation["utterance"],
                *reports[quotation["document"]],
                *_place(evidence),
                quotation["kind"],
                names.get(speaker["entity"]),
                " … ".join(e["text"] for e in speaker["source"]),
                " … ".join(e["text"] for e in speaker["cue"]),
                "; ".join(e["text"] for relay in quotation["relays"] for e in relay["source"]),
                " > ".join(_station(station) for station in quotation["chain"]),
                speaker["reason"],
            )


def _station(station: Mapping[str, Any]) -> str:
    named = station["source"] or station["cue"]
    words = named[0]["text"] if named else ""
    return f"{station['role']}: {words if station['source'] else f'not named ({words})'}"


def _chains(dossier: Mapping[str, Any]) -> Rows:
    """Yield one row for each station of each quotation, the speaker at step 0."""
    reports = _reports(dossier)
    names = {entity["id"]: entity["name"] for entity in dossier["entities"]}
    for quotation in dossier["quotations"]:
        first = {"role": "speaker", "scope": "quotation", **quotation["speaker"]}
        for step, station in enumerate((first, *quotation["chain"])):
            named = (station["source"] or station["cue"])[:1]
            cue = station["cue"][:1]
            yield (
                quotation["id"],
                step,
                station["role"],
                station["scope"],
                names.get(station["entity"]),
                *reports[quotation["document"]],
                *(_place(named[0]) if named else (None, None, None)),
                *(_place(cue[0]) if cue else (None, None, None)),
                station["rule"],
                station["reason"],
            )


def _entities(dossier: Mapping[str, Any]) -> Rows:
    reports = _reports(dossier)
    for entity in dossier["entities"]:
        for form in entity["forms"]:
            for evidence in form["evidence"]:
                yield (
                    entity["id"],
                    entity["kind"],
                    entity["name"],
                    *reports[evidence["document"]],
                    *_place(evidence),
                )


def _claims(dossier: Mapping[str, Any]) -> Rows:
    reports = _reports(dossier)
    for claim in dossier["claims"]:
        for carrier in claim["carriers"]:
            for evidence in carrier["evidence"]:
                yield (
                    claim["id"],
                    claim["story"],
                    claim["kind"],
                    claim["subject"],
                    claim["value"],
                    claim["modality"],
                    len(claim["carriers"]),
                    claim["texts_least"],
                    claim["texts_most"],
                    len(claim["silent"]),
                    *reports[carrier["document"]],
                    *_place(evidence),
                    "; ".join(carrier["via"]),
                    "; ".join(carrier["sources"]),
                    "; ".join(origin["name"] for origin in claim["origins"]),
                    claim["grade"],
                    claim["graded_by"],
                )


def _lineage(dossier: Mapping[str, Any]) -> Rows:
    reports = _reports(dossier)
    for edge in dossier["lineage"]:
        for evidence in edge["evidence"]:
            yield (
                edge["id"],
                edge["story"],
                edge["kind"],
                edge["force"],
                edge["scope"],
                *(_end(edge[side], reports) for side in ("left", "right")),
                *reports[evidence["document"]],
                *_place(evidence),
                edge["reason"],
            )


def _end(node: Mapping[str, Any], reports: Mapping[str, tuple[object, ...]]) -> object:
    return reports[node["key"]][0] if node["kind"] == "report" else node["name"]


def _contrasts(dossier: Mapping[str, Any]) -> Rows:
    reports = _reports(dossier)
    for contrast in dossier["contrasts"]:
        for side in contrast["sides"]:
            for evidence in side["evidence"]:
                yield (
                    contrast["id"],
                    contrast["story"],
                    contrast["verdict"],
                    contrast["slot"],
                    contrast["subject"],
                    side["value"],
                    *reports[evidence["document"]],
                    *_place(evidence),
                    contrast["reason"],
                )


def _framing(dossier: Mapping[str, Any]) -> Rows:
    reports = _reports(dossier)
    for naming in dossier["framing"]:
        for use in naming["uses"]:
            for evidence in use["evidence"]:
                yield (
                    naming["id"],
                    naming["story"],
                    naming["name"],
                    use["head"],
                    use["modifiers"],
                    use["voice"],
                    "loaded" if use["loaded"] else "",
                    *reports[evidence["document"]],
                    *_place(evidence),
                )


def _issues(dossier: Mapping[str, Any]) -> Rows:
    reports = _reports(dossier)
    for issue in dossier["issues"]:
        place = issue["place"]
        nowhere = (None, None, place.get("path"), None)
        yield (
            issue["code"],
            issue["message"],
            *reports.get(place.get("document", ""), nowhere),
            place.get("start"),
            place.get("end"),
            place.get("text", place.get("detail")),
        )


_REPORT = ("report", "outlet", "file", "line")
_WORDS = ("start", "end", "words")

TABLES = (
    Table(
        "quotations.csv",
        (
            *("quotation", "utterance", *_REPORT, *_WORDS, "kind"),
            *("speaker", "source", "cue", "via", "chain", "unknown"),
        ),
        _quotations,
    ),
    Table(
        "chains.csv",
        (
            *("quotation", "step", "role", "scope", "name", *_REPORT, *_WORDS),
            *("cue_start", "cue_end", "cue", "rule", "unknown"),
        ),
        _chains,
    ),
    Table("entities.csv", ("entity", "kind", "name", *_REPORT, *_WORDS), _entities),
    Table(
        "claims.csv",
        (
            *("claim", "story", "kind", "subject", "value", "modality", "reports"),
            *("texts_least", "texts_most", "silent", *_REPORT, *_WORDS),
            *("via", "sources", "origins", "grade", "graded_by"),
        ),
        _claims,
    ),
    Table(
        "lineage.csv",
        (
            *("edge", "story", "kind", "force", "scope", "left", "right"),
            *(*_REPORT, *_WORDS, "reason"),
        ),
        _lineage,
    ),
    Table(
        "contrasts.csv",
        (
            *("contrast", "story", "verdict", "slot", "subject", "value"),
            *(*_REPORT, *_WORDS, "reason"),
        ),
        _contrasts,
    ),
    Table(
        "framing.csv",
        (
            *("naming", "story", "referent", "head", "modifiers", "voice", "lexicon"),
            *(*_REPORT, *_WORDS),
        ),
        _framing,
    ),
    Table("issues.csv", ("code", "message", *_REPORT, *_WORDS), _issues),
)
"""Every table of a dossier."""
