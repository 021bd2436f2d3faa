"""The table of outlets: which of them belong to one family, as the user knows.

A file ``.csv`` or ``.tsv`` with a header and the columns ``outlet`` and ``family``; further columns
(a source, a year) are for its reader and are left alone.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crosswitness.lang.outlets import outlet_key
from crosswitness.model.annotation import Origin
from crosswitness.model.errors import ReadError
from crosswitness.model.issue import Issue
from crosswitness.model.span import FilePlace

ORIGIN = Origin(stage="families", version=1)
COLUMNS = ("outlet", "family")


@dataclass(frozen=True, slots=True, kw_only=True)
class Owned:
    """One line of the table.

    Attributes:
        outlet: Name of an outlet, as written.
        family: Whose it is: an owner, a group, a press office.
    """

    outlet: str
    family: str

    @property
    def line(self) -> str:
        """The line as the setting ``lineage-records.families`` has it."""
        return f"{self.family}: {self.outlet.replace(',', ' ')}"


def read(name: str, content: bytes) -> Iterator[Owned | Issue]:
    """Yield the lines of a table of outlets, and an Issue (J108) for each that is none.

    A line that puts an outlet into a second family is none: the first one counts.

    Args:
        name: Name of the file; ``.tsv`` is parted by tabs, ``.csv`` by commas.
        content: Its bytes, UTF-8.

    Raises:
        ReadError: If it is neither, not UTF-8, or lacks a column.
    """
    suffix = name.rpartition(".")[2].casefold()
    if suffix not in {"csv", "tsv"}:
        raise ReadError("J108", f"{name}: a table of outlets is .csv or .tsv")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadError("J108", f"{name}: it is not UTF-8: {error}") from error
    separator = "\t" if suffix == "tsv" else ","
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise ReadError("J108", f"{name}: it is no table: {error}") from error
    head = [cell.strip().casefold() for cell in rows[0]] if rows else []
    for column in COLUMNS:
        if column not in head:
            raise ReadError("J108", f"{name}: its first line names no column '{column}'")
    yield from _lines(name, rows[1:], [head.index(column) for column in COLUMNS])


def _lines(name: str, rows: Iterable[list[str]], columns: list[int]) -> Iterator[Owned | Issue]:
    known: dict[str, str] = {}
    for number, row in enumerate(rows, start=2):
        if not any(cell.strip() for cell in row):
            continue
        outlet, family = (" ".join(row[at].split()) if at < len(row) else "" for at in columns)
        key = outlet_key(outlet)
        wrong = _wrong(outlet, family, known.get(key, family))
        if not key or wrong:
            place = FilePlace(path=name, detail=f"line {number}")
            message = wrong or f"“{outlet}” is no name of an outlet"
            yield Issue(code="J108", message=message, place=place, origin=ORIGIN)
            continue
        known[key] = family
        yield Owned(outlet=outlet, family=family)


def _wrong(outlet: str, family: str, known: str) -> str:
    """Return what is wrong with a line, or ``""``."""
    if not outlet or not family:
        return f"this line has no {'family' if outlet else 'outlet'}"
    if ":" in family:
        return f"the family “{family}” has a colon"
    if known != family:
        return f"“{outlet}” is {known}'s by an earlier line; this one is left out"
    return ""


def table(lines: Iterable[Owned]) -> str:
    """Return lines as the text of a ``families.csv``, sorted by family and outlet."""
    rows = sorted({(line.family, line.outlet) for line in lines})
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((outlet, family) for family, outlet in rows)
    return written.getvalue()
