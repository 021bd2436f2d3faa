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
from crosswitness.readers.rereading import Rereader
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

    def load(name: str) -> bytes:
        return _load(case, name)

    rereader = Rereader(load)

    def again(entry: Mapping[str, Any]) -> Reread:
        source = _source(entry["file"])
        text, _ = rereader.text(source)
        return Reread(text=text, sha256=sha256(rereader.held(source)))

    wrong = check(dossier, again, [page])
    if wrong is not None:
        raise VerifyError(str(wrong))
    return Checked(reports=len(dossier["documents"]), spans=sum(1 for _ in walk(dossier)))


def _source(file: Mapping[str, Any]) -> SourceFile:
    return SourceFile(
        path=file["path"],
        sha256=file["sha256"],
        media_type=file["media_type"],
        encoding=file["encoding"],
        member=file["member"],
        line=file["line"],
    )


def _load(case: Case, name: str) -> bytes:
    path = case.sources / name
    if not path.resolve().is_relative_to(case.sources.resolve()):
        raise VerifyError(f"{name}: the dossier names a file outside sources/")
    try:
        return path.read_bytes()
    except OSError as error:
        raise VerifyError(f"sources/{name}: {error.strerror}") from error
