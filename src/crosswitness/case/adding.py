"""Receiving files: bytes first, then the line that names them, so that nothing is half there."""

import filecmp
import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from crosswitness.case.folder import Case
from crosswitness.case.intake import Input, inputs
from crosswitness.model.document import Given
from crosswitness.model.issue import Issue


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What an `add` received.

    Attributes:
        received: Files kept, new or known; an archive is one.
        new: Those that the case did not hold before, or of which something else is said now.
        issues: What is not read, by name and reason.
    """

    received: int
    new: int
    issues: tuple[Issue, ...]


def add(case: Case, paths: Sequence[Path], given: tuple[Given, ...] = ()) -> Added:
    """Copy files, those in folders, and archives into the case's ``sources/``.

    Sidecars come along. A file that is there already is not copied again.

    Args:
        case: The case.
        paths: Files and folders.
        given: What the command line says of all of them.
    """
    known = {entry.path: entry.given for entry in case.entries()}
    received, new, issues = 0, 0, []
    for item in inputs(paths):
        if isinstance(item, Issue):
            issues.append(item)
            continue
        received += 1
        changed = _keep(case.sources / item.source, item.path)
        if item.sidecar is not None:
            changed |= _keep(case.sources / item.sidecar_source, item.sidecar)
        if known.get(item.source) != given:
            known[item.source] = given
            _append(case.manifest, _line(item, given))
            changed = True
        new += changed
    return Added(received=received, new=new, issues=tuple(issues))


def _keep(target: Path, path: Path) -> bool:
    """Copy ``path`` so that after a crash the copy is there whole or not at all.

    Returns:
        Whether something new is there.
    """
    if target.is_file() and filecmp.cmp(target, path, shallow=False):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".{target.name}.part")
    with path.open("rb") as source, partial.open("wb") as stream:
        shutil.copyfileobj(source, stream)
        stream.flush()
        os.fsync(stream.fileno())
    partial.replace(target)
    return True


def _line(item: Input, given: tuple[Given, ...]) -> str:
    row = {"path": item.source, "received": item.name, "given": [asdict(g) for g in given]}
    return json.dumps(row, ensure_ascii=False) + "\n"


def _append(manifest: Path, line: str) -> None:
    with manifest.open("a", encoding="utf-8") as stream:
        stream.write(line)
        stream.flush()
        os.fsync(stream.fileno())
