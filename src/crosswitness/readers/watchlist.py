"""Watch-lists: FollowTheMoney JSON lines, tables of names, and a case's ``gazetteer.tsv``.

What a line holds beyond name, aliases, kind and country is not read: this is a list of names.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from crosswitness.model.annotation import MentionKind, Origin
from crosswitness.model.errors import ReadError
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.model.listed import Listed
from crosswitness.model.span import FilePlace

ORIGIN = Origin(stage="watchlist", version=1)
COLUMNS = ("id", "name", "alias", "kind", "country")
"""Columns of ``gazetteer.tsv``; only ``name`` must be there."""

_SCHEMATA = {
    "person": MentionKind.PERSON,
    "legalentity": MentionKind.ORGANISATION,
    "organization": MentionKind.ORGANISATION,
    "organisation": MentionKind.ORGANISATION,
    "company": MentionKind.ORGANISATION,
    "publicbody": MentionKind.GOVERNMENT,
    "territory": MentionKind.PLACE,
    "address": MentionKind.PLACE,
    **{kind.value: kind for kind in MentionKind},
}
_ALIASES = ("alias", "weakAlias", "previousName", "abbreviation")
_COUNTRIES = ("country", "nationality", "citizenship", "jurisdiction", "mainCountry")


def read(name: str, content: bytes) -> Iterator[Listed | Issue]:
    """Yield the entries of a watch-list, and an Issue (J106) for each line that is none.

    Args:
        name: Name of the file: ``.json``, ``.jsonl`` and ``.ijson`` hold FollowTheMoney objects,
            one a line; ``.csv`` and ``.tsv`` a table with a header.
        content: Its bytes, UTF-8.

    Raises:
        ReadError: If it is neither.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadError("J106", f"{name}: it is not UTF-8: {error}") from error
    suffix = name.rpartition(".")[2].casefold()
    if suffix in {"json", "jsonl", "ijson", "ftm"}:
        yield from _objects(name, text)
    elif suffix in {"csv", "tsv"}:
        yield from _rows(name, text, "\t" if suffix == "tsv" else ",")
    else:
        raise ReadError("J106", f"{name}: a watch-list is .json (FollowTheMoney), .csv or .tsv")


def table(entries: Iterable[Listed]) -> str:
    """Return entries as the text of a ``gazetteer.tsv``, one line a spelling, sorted."""
    lines = ["\t".join(COLUMNS)]
    for entry in sorted(entries, key=lambda entry: (entry.name, entry.id)):
        for alias in ("", *sorted(set(entry.aliases))):
            cells = (entry.id, entry.name, alias, entry.kind.value, entry.country)
            lines.append("\t".join(" ".join(cell.split()) for cell in cells))
    return "\n".join(lines) + "\n"


def _objects(name: str, text: str) -> Iterator[Listed | Issue]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            schema, properties = str(row["schema"]), row["properties"]
            kind = _SCHEMATA.get(schema.casefold())
            if kind is None:  # a document or a relation: no name to look for
                continue
            names = [str(value) for value in properties.get("name", ())]
            others = [str(v) for prop in _ALIASES for v in properties.get(prop, ())]
            codes = [str(v) for prop in _COUNTRIES for v in properties.get(prop, ())]
            found = _listed(str(row["id"]), [*names, *others], kind, codes)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            reason = f"{type(error).__name__}: {error}"
            yield _issue(name, number, f"this line is no FollowTheMoney object ({reason})")
        else:
            yield found or _issue(name, number, f"this {schema} has no name")


def _rows(name: str, text: str, separator: str) -> Iterator[Listed | Issue]:
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
    head = {(column or "").strip().casefold(): column for column in rows.fieldnames or ()}
    if "name" not in head:
        raise ReadError("J106", f"{name}: its first line names no column 'name'")
    found: dict[str, Listed] = {}
    for number, row in enumerate(rows, start=2):
        item = _row(head, row)
        if item is None:
            yield _issue(name, number, "this line has no name, or a kind that there is not")
            continue
        known = found.get(item.id)
        aliases = item.aliases if known is None else (*known.aliases, *item.spellings)
        first = known or item
        found[item.id] = Listed(
            id=first.id,
            name=first.name,
            aliases=tuple(dict.fromkeys(a for a in aliases if a != first.name)),
            kind=first.kind,
            country=first.country,
        )
    yield from found.values()


def _row(head: Mapping[str, str], row: Mapping[str, Any]) -> Listed | None:
    def cell(*columns: str) -> str:
        return next((str(row[head[c]] or "").strip() for c in columns if c in head), "")

    kind = _SCHEMATA.get((cell("kind", "schema", "type") or "person").casefold())
    aliases = cell("alias", "aliases")
    parts = aliases.split(";") if ";" in aliases else aliases.split("|")
    codes = cell("country", "countries").split(";")
    if kind is None:
        return None
    return _listed(cell("id"), [cell("name"), *parts], kind, codes)


def _listed(
    identity: str, names: Iterable[str], kind: MentionKind, codes: Iterable[str]
) -> Listed | None:
    words = list(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))
    if not words:
        return None
    found = [code.strip().upper() for code in codes]
    country = next((c for c in found if len(c) == 2 and c.isascii() and c.isalpha()), "")
    made = identity.strip() or "list-" + digest("listed", words[0], kind, country)
    return Listed(id=made, name=words[0], aliases=tuple(words[1:]), kind=kind, country=country)


def _issue(name: str, line: int, message: str) -> Issue:
    place = FilePlace(path=name, detail=f"line {line}")
    return Issue(code="J106", message=message, place=place, origin=ORIGIN)
