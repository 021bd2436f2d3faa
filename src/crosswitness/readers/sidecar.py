"""What a person writes beside a report: ``report.meta.toml`` for ``report.txt``.

::

    title = "Bridge opens"
    author = ["A. Roe", "B. Poe"]
    outlet = "Valley Post"
    published = 2021-03-04T09:30:00+02:00    # or a date, or a string
    url = "https://valleypost.example/bridge"
    language = "en"

Every key may be left out. ``report.txt.meta.toml`` speaks for ``report.txt`` alone where
``report.html`` lies beside it, and goes before ``report.meta.toml``.
"""

import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time
from difflib import get_close_matches

from crosswitness.model.document import Given

SUFFIX = ".meta.toml"
FIELDS = ("title", "author", "outlet", "published", "url", "language")
SIZE_LIMIT = 65_536
"""Bytes of a sidecar; a longer one is not read (R205)."""


def is_sidecar(name: str) -> bool:
    """Say whether a file of this name is a sidecar."""
    return name.lower().endswith(SUFFIX)


def sidecar_names(report: str) -> tuple[str, str]:
    """Return the names of the sidecars of a report, the closer one first."""
    folder, slash, name = report.rpartition("/")
    stem = name.rpartition(".")[0] or name
    return f"{report}{SUFFIX}", f"{folder}{slash}{stem}{SUFFIX}"


def read_sidecar(name: str, content: bytes) -> tuple[tuple[Given, ...], list[tuple[str, str]]]:
    """Return what a sidecar says, and a ``(code, message)`` for each thing that is wrong with it.

    Args:
        name: Its name, for `Given.source`.
        content: Its bytes.

    Returns:
        The statements in the order of `FIELDS`; doubts R205 (broken) and R206 (a key or value
        that is not read).
    """
    try:
        if len(content) > SIZE_LIMIT:
            raise ValueError(f"{len(content):,} bytes are over {SIZE_LIMIT:,}")
        table = tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # of TOML and of UTF-8
        return (), [("R205", f"not read, the report is: {error}")]
    given: list[Given] = []
    doubts = [("R206", _unknown(key)) for key in table if key not in FIELDS]
    for field in FIELDS:
        for value in _values(table.get(field)):
            if value is None:
                doubts.append(("R206", f"{field} must be a string, a date or a list of strings"))
            elif value.strip():
                given.append(Given(field=field, value=value, source=f"{name}: {field}"))
    return tuple(given), doubts


def _values(value: object) -> Iterator[str | None]:
    """Yield the strings of a value; None for one that is no string or date."""
    for item in value if isinstance(value, list) else [] if value is None else [value]:
        if isinstance(item, str):
            yield item.replace("\x00", "\ufffd")
        elif isinstance(item, date | datetime) and not isinstance(item, time):
            yield item.isoformat()
        else:
            yield None


def _unknown(key: str) -> str:
    near = get_close_matches(key, FIELDS, n=1)
    return f"{key!r} is not read" + (f"; did you mean {near[0]!r}?" if near else "")
