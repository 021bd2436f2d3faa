"""Coreference by a fastcoref model in a local folder: ``fastcoref:FOLDER``.

The library would fetch a spaCy pipeline to cut words; an empty one is handed to it instead, so
that nothing is downloaded.
"""

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from crosswitness.backends.folder import fingerprint, model_folder
from crosswitness.model.errors import BackendError


class FastcorefChains:
    """An F-coref model as a back-end.

    Attributes:
        id: ``fastcoref``.
        version: Version of the library.
        licence: Unknown here: the model is the person's.
        languages: English.
        needs_network: Never; the model lies in a folder.
        provides: Coreference.
        summary: What it adds and what it costs.
    """

    id = "fastcoref"
    licence = "not known: the model is yours"
    languages = frozenset({"en"})
    needs_network = False
    provides = frozenset({"coreference"})
    summary = (
        "Whom he and she mean where the rules abstain, by a fastcoref model of yours; needs torch, "
        "seconds for a report without a GPU."
    )

    def __init__(self, model: Any, folder: Path) -> None:
        try:
            self.version = version("fastcoref")
        except PackageNotFoundError:
            self.version = "unknown"
        self._model = model
        self._fingerprint = fingerprint(folder, self.version)

    def fingerprint(self) -> str:
        """Return the hash of the model's files and the version of the library."""
        return self._fingerprint

    def clusters(self, text: str) -> list[list[tuple[int, int]]]:
        """Return the places of each thing that is spoken of at least twice, in text order."""
        if not text.strip():
            return []
        # one text at a time: a batch may change the last digits, and with them a cluster
        (found,) = self._model.predict(texts=[text])
        made = [_within(text, cluster) for cluster in found.get_clusters(as_strings=False)]
        return sorted(cluster for cluster in made if len(cluster) > 1)


def _within(text: str, cluster: Sequence[Sequence[int] | None]) -> list[tuple[int, int]]:
    """Return the places that are some: not empty, inside the text, told at all."""
    places = {(place[0], place[1]) for place in cluster if place is not None}
    return sorted((start, stop) for start, stop in places if 0 <= start < stop <= len(text))


def load(argument: str) -> FastcorefChains:
    """Load a model.

    Args:
        argument: Its folder.

    Raises:
        BackendError: If there is no such folder, or no model in it.
        ImportError: If fastcoref is absent.
    """
    if find_spec("fastcoref") is None:
        raise ImportError("fastcoref is absent (pip install fastcoref)")
    folder = model_folder("fastcoref", argument)
    import fastcoref
    import spacy

    try:
        model = fastcoref.FCoref(
            str(folder), device="cpu", nlp=spacy.blank("en"), enable_progress_bar=False
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BackendError(f"fastcoref: {folder} holds no model: {error}") from error
    return FastcorefChains(model, folder)
