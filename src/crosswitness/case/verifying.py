"""Reading a finished dossier again: every cited word, from the sources, offline."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from crosswitness.case.folder import Case
from crosswitness.exports.check import Reread, check
from crosswitness.exports.dossier import HTML, JSON
from crosswitness.exports.evidence import walk
from crosswitness.model.document import SourceFile
from crosswitness.model.errors import CaseError, VerifyError
from crosswitness.readers.formats import held_bytes, reread
from crosswitness.readers.units import sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was read again.

    Attributes:
        reports: Number of documents.
        spans: Number of cited spans.
    """

    reports: int
    spans: int


def verify_case(case: Case) -> Checked:
    """Read every span of the case's dossier again.

    Raises:
        CaseError: If there is no dossier, or its JSON is broken.
        VerifyError: At the first thing that differs, named with file, place and both words.
    """
    path = case.dossier / JSON
    try:
        dossier = json.loads(path.read_text(encoding="utf-8"))
        page = (case.dossier / HTML).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise CaseError(f"{path}: no dossier yet, run `crosswitness run` first") from error
    except ValueError as error:
        raise VerifyError(f"{path}: it is not the JSON that was written: {error}") from error

    def again(entry: Mapping[str, Any]) -> Reread:
        return _again(case, entry)

    wrong = check(dossier, again, [page])
    if wrong is not None:
        raise VerifyError(str(wrong))
    return Checked(reports=len(dossier["documents"]), spans=sum(1 for _ in walk(dossier)))


def _again(case: Case, entry: Mapping[str, Any]) -> Reread:
    file = entry["file"]
    source = SourceFile(
        path=file["path"],
        sha256=file["sha256"],
        media_type=file["media_type"],
        encoding=file["encoding"],
        member=file.get("member") or "",
        line=file.get("line") or 0,
    )
    path = case.sources / source.path
    if not path.resolve().is_relative_to(case.sources.resolve()):
        raise VerifyError(f"{source}: the dossier names a file outside sources/")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise VerifyError(f"sources/{source.path}: {error.strerror}") from error
    text, _ = reread(content, source)
    return Reread(text=text, sha256=sha256(held_bytes(content, source)))
