"""A case: a folder that can be zipped and sent, and gives the same dossier elsewhere."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from crosswitness.case.wiring import DOSSIER_SECTIONS, all_stages
from crosswitness.model.document import Given
from crosswitness.model.errors import CaseError
from crosswitness.pipeline.settings import Settings, load_settings
from crosswitness.store.database import Database
from crosswitness.store.sqlite import SqliteStore

SETTINGS_FILE = "crosswitness.toml"
TEMPLATE = """\
# Settings of this case: only what differs from the defaults.
# `crosswitness settings` prints every setting with its value and where it comes from.

[case]
title = {title}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file that the case received.

    Attributes:
        path: Name below ``sources/``.
        received: Name that it came under.
        given: What a sidecar or the command line says about it.
    """

    path: str
    received: str
    given: tuple[Given, ...] = ()


class Case:
    """The folder of one case and the paths in it.

    Attributes:
        root: The folder.
        sources: Files as received, never changed.
        manifest: ``sources.jsonl``, one line a received file.
        judgements: ``judgements.jsonl``, people's decisions, append-only.
        gazetteer: ``gazetteer.tsv``, names that people listed beforehand.
        families: ``families.csv``, outlets that the user puts into one family.
        dossier: The finished dossier.
    """

    def __init__(self, root: Path) -> None:
        """Open the case in ``root``.

        Raises:
            CaseError: If there is none.
        """
        self.root = root
        self.sources = root / "sources"
        self.manifest = root / "sources.jsonl"
        self.judgements = root / "judgements.jsonl"
        self.gazetteer = root / "gazetteer.tsv"
        self.families = root / "families.csv"
        self.dossier = root / "dossier"
        if not (root / SETTINGS_FILE).is_file():
            raise CaseError(
                f"{root}: no case here (no {SETTINGS_FILE}). Make one with `crosswitness init "
                "FOLDER`, or name one with -C"
            )

    @classmethod
    def create(cls, root: Path, title: str = "") -> "Case":
        """Make an empty case in ``root``; an existing one is opened as it is.

        Raises:
            CaseError: If the folder holds other things.
        """
        settings = root / SETTINGS_FILE
        if not settings.is_file():
            if root.is_dir() and any(root.iterdir()):
                raise CaseError(f"{root}: not empty and no case; choose another folder")
            (root / "sources").mkdir(parents=True)
            (root / "judgements.jsonl").touch()
            settings.write_text(TEMPLATE.format(title=json.dumps(title)), encoding="utf-8")
        return cls(root)

    def settings(self, overrides: Sequence[str] = ()) -> Settings:
        """Return the settings in force.

        Raises:
            SettingsError: If the file or an override is wrong.
        """
        text = (self.root / SETTINGS_FILE).read_text(encoding="utf-8")
        return load_settings(text, all_stages(), DOSSIER_SECTIONS, overrides)

    @contextmanager
    def store(self, *, readonly: bool = False) -> Iterator[SqliteStore]:
        """Give the case's store; closed at the end.

        Raises:
            CaseError: If it is missing (read only) or of another version.
        """
        path = self.root / ".crosswitness" / "case.db"
        if not readonly:
            path.parent.mkdir(exist_ok=True)
        database = Database(path, readonly=readonly)
        try:
            yield SqliteStore(database)
        finally:
            database.close()

    def entries(self) -> list[Entry]:
        """Return the received files, sorted by path, the last line about a path in force.

        Raises:
            CaseError: If a line of the manifest is broken.
        """
        if not self.manifest.is_file():
            return []
        found: dict[str, Entry] = {}
        lines = self.manifest.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            try:
                row = json.loads(line)
                given = tuple(Given(**item) for item in row["given"])
                entry = Entry(path=row["path"], received=row["received"], given=given)
            except (ValueError, KeyError, TypeError) as error:
                raise CaseError(
                    f"{self.manifest.name}: line {number} is broken: {error}"
                ) from error
            found[entry.path] = entry
        return [found[path] for path in sorted(found)]
