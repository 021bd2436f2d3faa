"""Writes the dossier of a case: a folder that is there whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from crosswitness.exports import check, dossier_html, dossier_json, schema, tables
from crosswitness.exports.options import DossierOptions
from crosswitness.model.errors import VerifyError
from crosswitness.pipeline.ports import Store

JSON, HTML = "dossier.json", "dossier.html"
"""Names of the two main files."""


def contents(store: Store, options: DossierOptions) -> dict[str, str]:
    """Return the files of a dossier by name, checked against the documents of the store.

    Raises:
        VerifyError: If any cited words do not stand where the dossier says.
    """
    return {name: "".join(pieces) for name, pieces in _files(store, options)}


def _files(store: Store, options: DossierOptions) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the name and the text, in pieces, of each file; nothing before all is checked."""
    dossier = dossier_json.build(store, options)
    page = dossier_html.render(dossier, store, options)
    # A large page is made of the evidence checked here, and parsing it again costs a third of
    # the dossier: `crosswitness verify` does that.
    whole = len(dossier["documents"]) <= options.full_texts
    _refuse_wrong_words(dossier, store, (page,) if whole else ())
    yield JSON, dossier_json.pieces(dossier)
    yield HTML, (page,)
    yield schema.NAME, (schema.text(),)
    for table in tables.TABLES:
        yield table.name, (table.text(dossier, options.bom),)


def checked(store: Store, options: DossierOptions) -> dict[str, Any]:
    """Return the values of ``dossier.json``, every cited word read again.

    Raises:
        VerifyError: If any cited words do not stand where the dossier says.
    """
    dossier = dossier_json.build(store, options)
    _refuse_wrong_words(dossier, store, ())
    return dossier


def write_dossier(store: Store, target: Path, options: DossierOptions) -> tuple[Path, ...]:
    """Write a dossier to the folder ``target``, in place of an earlier one.

    Everything is written to a new folder beside ``target``, which then takes its name.

    Args:
        store: A finished case.
        target: Folder to make; its parent must exist.
        options: Title and limits.

    Returns:
        The files written, sorted.

    Raises:
        VerifyError: If any cited words do not stand where the dossier says; nothing is written.
        OSError: If the folder cannot be written; an earlier dossier stays.
    """
    fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        written = [write_file(fresh / name, text) for name, text in _files(store, options)]
        fresh.chmod(0o755)  # mkdtemp makes private folders, a dossier is for sharing
        _swap(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return tuple(sorted(target / file.name for file in written))


def _refuse_wrong_words(dossier: Mapping[str, Any], store: Store, pages: tuple[str, ...]) -> None:
    def reread(entry: Mapping[str, Any]) -> check.Reread:
        return check.Reread(store.document(entry["id"]).text, entry["file"]["sha256"])

    wrong = check.check(dossier, reread, pages, links=False)  # a dead link is no wrong word
    if wrong is not None:
        raise VerifyError(str(wrong))


def write_file(path: Path, text: str | Iterable[str]) -> Path:
    """Write a file so that it is there whole or not at all, and return its path.

    Args:
        path: The file.
        text: What goes in, whole or in pieces.
    """
    partial = path.with_name(f".{path.name}.part")
    with partial.open("wb") as file:
        for piece in (text,) if isinstance(text, str) else text:
            file.write(piece.encode("utf-8", "backslashreplace"))
        file.flush()
        os.fsync(file.fileno())
    return partial.replace(path)


def _swap(fresh: Path, target: Path) -> None:
    if not target.exists():
        fresh.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}-old-", dir=target.parent))
    try:
        target.rename(old / target.name)
        fresh.rename(target)
    except OSError:
        if not target.exists():
            (old / target.name).rename(target)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
