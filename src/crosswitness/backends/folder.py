"""What adapters of models in a folder share: the folder, its fingerprint, labels of corpora."""

from hashlib import blake2b
from pathlib import Path

from crosswitness.model.errors import BackendError

LABELS = {
    "PERSON": "PER",
    "PER": "PER",
    "ORG": "ORG",
    "GPE": "LOC",
    "LOC": "LOC",
    "FAC": "LOC",
    "NORP": "NORP",
    **dict.fromkeys(("MISC", "EVENT", "LANGUAGE", "LAW", "PRODUCT", "WORK_OF_ART"), "MISC"),
}
"""What the labels of OntoNotes and CoNLL are; dates, numbers and money are left to the grammar."""


def model_folder(identity: str, argument: str) -> Path:
    """Return the folder that ``argument`` names.

    Raises:
        BackendError: If it names none; nothing is ever downloaded.
    """
    folder = Path(argument).expanduser()
    if not argument or not folder.is_dir():
        found = f"{argument} is no folder" if argument else "no model named"
        raise BackendError(f"{identity}: {found}; name a local one as '{identity}:FOLDER'")
    return folder


def fingerprint(folder: Path, *further: str) -> str:
    """Return the BLAKE2b hash (128 bits, hex) of all files below ``folder`` and of ``further``.

    Args:
        folder: The model.
        further: Whatever else the answers depend on, such as versions and labels.
    """
    summed = blake2b(digest_size=16)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        summed.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
        with path.open("rb") as stream:
            while block := stream.read(1 << 20):
                summed.update(block)
    for item in further:
        summed.update(f"\0{item}".encode())
    return summed.hexdigest()
