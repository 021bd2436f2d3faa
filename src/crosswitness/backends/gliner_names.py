"""Names by a GLiNER model in a local folder: ``gliner:FOLDER``.

Models of version 2.1 are Apache-2.0; those before are for non-commercial use and are refused by
their name. Long texts are read in windows that overlap.
"""

import re
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from crosswitness.backends.folder import fingerprint, model_folder
from crosswitness.lang.ports import Detection
from crosswitness.model.errors import BackendError

LABELS = {
    "person": "PER",
    "organisation": "ORG",
    "place": "LOC",
    "nationality or people": "NORP",
    "event or work": "MISC",
}
"""What the model is asked for, and what it is for us."""
THRESHOLD = 0.5
WINDOW, OVERLAP = 300, 50
"""Words of a window, and how many of them stand in the next one too."""
_OLD = re.compile(r"gliner[-_](?:base|small|medium|large|multi)(?:[-_]v?[01](?:\.0)?)?$", re.I)
_WORD = re.compile(r"\S+")


class GlinerNames:
    """A GLiNER model as a back-end.

    Attributes:
        id: ``gliner``.
        version: Version of the library.
        licence: Licence of the models that are taken.
        languages: Empty: the model decides.
        needs_network: Never; the model lies in a folder.
        provides: Names.
        summary: What it adds and what it costs.
    """

    id = "gliner"
    licence = "Apache-2.0 (models of version 2.1)"
    languages: frozenset[str] = frozenset()
    needs_network = False
    provides = frozenset({"mentions"})
    summary = "Names by a GLiNER model of yours; needs torch, slow without a GPU."

    def __init__(self, model: Any, folder: Path) -> None:
        try:
            self.version = version("gliner")
        except PackageNotFoundError:
            self.version = "unknown"
        self._model = model
        self._fingerprint = fingerprint(folder, self.version, *LABELS, str(THRESHOLD))

    def fingerprint(self) -> str:
        """Return the hash of the model's files, the labels and the threshold."""
        return self._fingerprint

    def mentions(self, texts: Sequence[str]) -> list[list[Detection]]:
        """Return the names of each text, in text order, apart from each other."""
        return [self._names(text) for text in texts]

    def _names(self, text: str) -> list[Detection]:
        found = {name for start, end in windows(text) for name in self._window(text, start, end)}
        kept: list[Detection] = []
        # of overlapping names the surer, then the longer one stays
        for name in sorted(found, key=lambda n: (-n.score, n.start - n.stop, n)):
            if all(name.stop <= other.start or other.stop <= name.start for other in kept):
                kept.append(name)
        return sorted(kept)

    def _window(self, text: str, start: int, end: int) -> Iterator[Detection]:
        asked = list(LABELS)
        for item in self._model.predict_entities(text[start:end], asked, threshold=THRESHOLD):
            first, last = start + item["start"], start + item["end"]
            # a name that does not re-read where the model says is none
            if item["label"] in LABELS and item["text"] and text[first:last] == item["text"]:
                yield Detection(first, last, LABELS[item["label"]], float(item["score"]))


def windows(text: str) -> Iterator[tuple[int, int]]:
    """Yield half-open ranges of at most 300 words that overlap by 50 and cover ``text``."""
    words = [(match.start(), match.end()) for match in _WORD.finditer(text)]
    for first in range(0, max(1, len(words) - OVERLAP), WINDOW - OVERLAP):
        part = words[first : first + WINDOW]
        if part:
            yield part[0][0], part[-1][1]


def load(argument: str) -> GlinerNames:
    """Load a model.

    Args:
        argument: Its folder.

    Raises:
        BackendError: If there is no such folder, or its name is of a non-commercial model.
        ImportError: If GLiNER is absent.
    """
    if find_spec("gliner") is None:
        raise ImportError("GLiNER is absent (pip install gliner)")
    folder = model_folder("gliner", argument)
    if _OLD.fullmatch(folder.name):
        raise BackendError(f"gliner: {folder.name} is licensed CC BY-NC; take a model of v2.1")
    import gliner

    try:
        model = gliner.GLiNER.from_pretrained(str(folder), local_files_only=True)
    except (OSError, ValueError, KeyError) as error:
        raise BackendError(f"gliner: {folder} holds no model: {error}") from error
    return GlinerNames(model, folder)
