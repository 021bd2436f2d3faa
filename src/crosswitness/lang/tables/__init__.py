"""Tables as data: tab-separated files, each row with its source and licence."""

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of table ``name`` (without ``.tsv``) as dictionaries by column.

    Lines that start with ``#`` are comments; the first other line names the columns.

    Raises:
        FileNotFoundError: If there is no such table.
        ValueError: If a row has another number of columns than the header.
    """
    text = files(__name__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    header = lines[0].split("\t")
    found = []
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(header):
            raise ValueError(f"{name}.tsv: {len(cells)} columns instead of {len(header)}: {line!r}")
        found.append(dict(zip(header, cells, strict=True)))
    return tuple(found)
