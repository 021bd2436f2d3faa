"""Two tables of codes side by side: agreement per field, Krippendorff's alpha, rows that differ.

Alpha is that of Krippendorff (2011, "Computing Krippendorff's Alpha-Reliability") for two coders
with missing values: 1 where they always agree, 0 where they agree as chance would. It is interval
alpha for columns of numbers, nominal for all others.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

from crosswitness.exports.tables import unguarded
from crosswitness.model.errors import CrosswitnessError

Row = Mapping[str, str]


class CompareError(CrosswitnessError):
    """Two tables cannot be set side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldAgreement:
    """How two tables agree in one column.

    Attributes:
        field: Its name.
        pairs: Rows in which both have a value.
        equal: Rows in which the values are equal.
        one_sided: Rows in which one side alone has a value.
        alpha: Krippendorff's alpha, None where all values are one or fewer than two pairs exist.
        scale: ``"nominal"`` or ``"interval"``.
    """

    field: str
    pairs: int
    equal: int
    one_sided: int
    alpha: float | None
    scale: str

    @property
    def share(self) -> float | None:
        """Return the share of equal values among the pairs, None without a pair."""
        return self.equal / self.pairs if self.pairs else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One cell in which the tables differ."""

    key: str
    field: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two tables compared.

    Attributes:
        key: Columns by which rows were aligned; empty where they were taken in order.
        rows: Rows that both have.
        only_ours: Keys of rows that the first table alone has.
        only_theirs: Keys of rows that the second alone has.
        fields: Agreement per shared column.
        differences: Every cell that differs, in the order of rows.
    """

    key: tuple[str, ...]
    rows: int
    only_ours: tuple[str, ...]
    only_theirs: tuple[str, ...]
    fields: tuple[FieldAgreement, ...]
    differences: tuple[Difference, ...]


def table(text: str) -> list[dict[str, str]]:
    """Return the rows of a CSV with a header; guards against formulas and edges are taken off.

    Raises:
        CompareError: If it has no header, or a row has more cells than the header.
    """
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), strict=True)
    try:
        rows = list(reader)
    except csv.Error as error:
        raise CompareError(f"this is no CSV: {error}") from error
    if not reader.fieldnames:
        raise CompareError("the table has no header")
    for number, row in enumerate(rows, 2):
        if None in row:
            raise CompareError(f"line {number} has more cells than the header")
    return [{name: unguarded(cell or "").strip() for name, cell in row.items()} for row in rows]


def compare(ours: Sequence[Row], theirs: Sequence[Row], key: Sequence[str] = ()) -> Comparison:
    """Set two tables side by side.

    Args:
        ours: Rows of the first.
        theirs: Rows of the second.
        key: Columns that name a row; without, the first column both share whose values are
            unique in each and that any row shares; without one, the order of the rows.

    Raises:
        CompareError: If there is no shared column, or the key is missing or not unique.
    """
    shared = [name for name in (ours[0] if ours else ()) if theirs and name in theirs[0]]
    if not shared:
        raise CompareError("the tables share no column")
    names = tuple(key) or _key(ours, theirs, shared)
    missing = [name for name in names if name not in shared]
    if missing:
        raise CompareError(f"no column {missing[0]!r} in both tables; shared: {', '.join(shared)}")
    left, right = _keyed(ours, names), _keyed(theirs, names)
    both = [name for name in left if name in right]
    compared = [name for name in shared if name not in names]
    pairs = {field: [(left[k][field], right[k][field]) for k in both] for field in compared}
    return Comparison(
        key=names,
        rows=len(both),
        only_ours=tuple(name for name in left if name not in right),
        only_theirs=tuple(name for name in right if name not in left),
        fields=tuple(_field(field, pairs[field]) for field in compared),
        differences=tuple(
            Difference(key=k, field=field, ours=left[k][field], theirs=right[k][field])
            for k in both
            for field in compared
            if folded(left[k][field]) != folded(right[k][field])
        ),
    )


def _key(ours: Sequence[Row], theirs: Sequence[Row], shared: Sequence[str]) -> tuple[str, ...]:
    for name in shared:
        left, right = [r[name] for r in ours], [r[name] for r in theirs]
        unique = len(set(left)) == len(left) and len(set(right)) == len(right)
        if unique and set(left) & set(right) - {""}:
            return (name,)
    return ()


def _keyed(rows: Sequence[Row], names: Sequence[str]) -> dict[str, Row]:
    if not names:
        return {f"row {number}": row for number, row in enumerate(rows, 1)}
    found: dict[str, Row] = {}
    for row in rows:
        name = " | ".join(row[n] for n in names)
        if name in found:
            raise CompareError(f"the key is not unique: {name!r}; give more columns with --key")
        found[name] = row
    return found


def folded(cell: str) -> str:
    """Return a cell without case, outer blanks and the order of values parted by semicolons."""
    parts = sorted(part.strip().casefold() for part in cell.split(";") if part.strip())
    return "; ".join(parts)


def _field(field: str, pairs: Sequence[tuple[str, str]]) -> FieldAgreement:
    full = [(folded(a), folded(b)) for a, b in pairs if a and b]
    numbers = [(_number(a), _number(b)) for a, b in full]
    known = [(a, b) for a, b in numbers if a is not None and b is not None]
    interval = bool(full) and len(known) == len(full)
    alpha = interval_alpha(known) if interval else nominal_alpha(full)
    return FieldAgreement(
        field=field,
        pairs=len(full),
        equal=sum(a == b for a, b in (known if interval else full)),
        one_sided=sum(bool(a) != bool(b) for a, b in pairs),
        alpha=None if alpha is None else round(alpha, 4),
        scale="interval" if interval else "nominal",
    )


def _number(cell: str) -> float | None:
    try:
        value = float(cell)
    except ValueError:
        return None
    return value if isfinite(value) else None


def nominal_alpha(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Return nominal alpha of two coders, None where it is not defined."""
    values = Counter(value for pair in pairs for value in pair)
    total = sum(values.values())
    if len(pairs) < 2 or len(values) < 2:
        return None
    observed = sum(a != b for a, b in pairs) / len(pairs)
    same = sum(number * (number - 1) for number in values.values())
    expected = 1 - same / (total * (total - 1))
    return 1 - observed / expected


def interval_alpha(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Return interval alpha of two coders, None where it is not defined."""
    values = [value for pair in pairs for value in pair]
    if len(pairs) < 2 or len(set(values)) < 2:
        return None
    observed = sum((a - b) ** 2 for a, b in pairs) / len(pairs)
    return 1 - observed / _mean_square(values)


def _mean_square(values: Iterable[float]) -> float:
    """Return the mean squared difference over all pairs of different values, in linear time."""
    every = list(values)
    number, mean = len(every), sum(every) / len(every)
    return 2 * sum((value - mean) ** 2 for value in every) / (number - 1)
