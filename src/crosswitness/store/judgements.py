"""``judgements.jsonl``: people's decisions, one a line, appended and never changed."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from crosswitness.model.annotation import Origin
from crosswitness.model.errors import ModelError
from crosswitness.model.issue import Issue
from crosswitness.model.judgement import Anchor, Judged, Judgement, Verb
from crosswitness.model.span import FilePlace, Span

ORIGIN = Origin(stage="judgements", version=1)


def read(path: Path) -> Judged:
    """Read the judgements in ``path``; a file that is not there holds none.

    A broken line is named and the others apply.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Judged()
    found: dict[str, Judgement] = {}
    issues = []
    lines = content.split(b"\n")
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        try:
            judgement = parse(raw)
        except ModelError as error:
            place = FilePlace(path=path.name, detail=f"line {number}")
            message = f"this line cannot be read and was not applied: {error}"
            issues.append(Issue(code="J101", message=message, place=place, origin=ORIGIN))
        else:
            found[line(judgement)] = judgement
    ordered = sorted(found.values(), key=lambda one: (one.seq, line(one)))
    highest = max((one.seq for one in ordered), default=0)
    written = sum(1 for raw in lines if raw.strip())
    return Judged(judgements=tuple(ordered), issues=tuple(issues), last=max(highest, written))


def append(path: Path, make: Callable[[int], Judgement]) -> Judgement:
    """Write one more judgement: one line, one write, on the disk when this returns.

    A last line that a crash left without its end is ended first, so it spoils no other.

    Args:
        path: The file; it is made when it is not there.
        make: Returns the judgement, given its number.
    """
    with _locked(path) as descriptor:
        judgement = make(read(path).last + 1)
        size = os.fstat(descriptor).st_size
        torn = size > 0 and os.pread(descriptor, 1, size - 1) != b"\n"
        content = f"{'' if not torn else chr(10)}{line(judgement)}\n".encode()
        written = os.write(descriptor, content)
        if written < len(content):
            raise OSError(f"{path.name}: only {written} of {len(content)} bytes were written")
        os.fsync(descriptor)
    return judgement


@contextmanager
def _locked(path: Path) -> Iterator[int]:
    """Give the file to one writer at a time, so that no number is given twice."""
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        with suppress(ImportError):  # Windows has no such lock
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield descriptor
    finally:
        os.close(descriptor)


def line(judgement: Judgement) -> str:
    """Return a judgement as one line of JSON without its end."""
    row: dict[str, Any] = {
        "seq": judgement.seq,
        "verb": str(judgement.verb),
        "places": [_place(one) for one in judgement.places],
        "value": judgement.value,
        "by": judgement.by,
        "at": judgement.at.isoformat(),
        "note": judgement.note,
        "supersedes": judgement.supersedes,
    }
    kept = {name: value for name, value in row.items() if value not in ("", [], None)}
    text = json.dumps(kept, ensure_ascii=False)
    if any(0xD800 <= ord(character) <= 0xDFFF for character in text):  # half a character
        return json.dumps(kept)
    return text


def _place(one: Anchor) -> dict[str, Any]:
    row = {
        "document": one.span.document,
        "start": one.span.start,
        "end": one.span.end,
        "exact": one.exact,
        "prefix": one.prefix,
        "suffix": one.suffix,
        "title": one.title,
        "outlet": one.outlet,
        "entity": one.entity,
    }
    return {name: value for name, value in row.items() if value != ""}


class _Place(msgspec.Struct, forbid_unknown_fields=True):
    document: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    title: str = ""
    outlet: str = ""
    entity: str = ""


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    seq: int
    verb: Verb
    by: str
    at: datetime
    places: list[_Place] = []
    value: str = ""
    note: str = ""
    supersedes: int | None = None


def parse(raw: bytes) -> Judgement:
    """Return the judgement that ``raw``, one line, holds.

    Raises:
        ModelError: If it is no JSON, has a wrong or unknown field, or breaks a rule.
    """
    try:
        row = msgspec.convert(json.loads(raw.decode("utf-8")), type=_Line)
    except json.JSONDecodeError as error:
        raise ModelError(f"{error.msg} at character {error.pos}") from error
    except (ValueError, msgspec.ValidationError, RecursionError) as error:
        raise ModelError(str(error)) from error
    return Judgement(
        seq=row.seq,
        verb=row.verb,
        places=tuple(_anchor(place) for place in row.places),
        value=row.value,
        by=row.by,
        at=row.at,
        note=row.note,
        supersedes=row.supersedes,
    )


def _anchor(row: _Place) -> Anchor:
    return Anchor(
        span=Span(document=row.document, start=row.start, end=row.end),
        exact=row.exact,
        prefix=row.prefix,
        suffix=row.suffix,
        title=row.title,
        outlet=row.outlet,
        entity=row.entity,
    )
