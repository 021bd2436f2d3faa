"""Names by any spaCy pipeline in a local folder: ``spacy:FOLDER``.

Labels of OntoNotes and of CoNLL are known; a pipeline with none of these is refused.
"""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from crosswitness.backends.folder import LABELS, fingerprint, model_folder
from crosswitness.lang.ports import Detection
from crosswitness.model.errors import BackendError

SCORE = 0.75
"""What every name is given: spaCy's names carry no probability."""
_UNUSED = ("tagger", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")


class SpacyNames:
    """A spaCy pipeline as a back-end.

    Attributes:
        id: ``spacy``.
        version: Name and version of the pipeline.
        licence: What the pipeline says about its licence.
        languages: Its language.
        needs_network: Never.
        provides: Names.
        summary: What it adds and what it costs.
    """

    id = "spacy"
    needs_network = False
    provides = frozenset({"mentions"})
    summary = "Names by a spaCy pipeline of yours; spaCy itself takes 290 MB of disk."

    def __init__(self, pipeline: Any, folder: Path) -> None:
        meta = pipeline.meta
        self.version = f"{meta.get('name', 'pipeline')} {meta.get('version', '')}".strip()
        self.licence = meta.get("license") or "not stated"
        self.languages = frozenset({str(pipeline.lang)})
        self._pipeline = pipeline
        self._fingerprint = fingerprint(folder, str(meta.get("spacy_version", "")))

    def fingerprint(self) -> str:
        """Return the hash of the pipeline's files."""
        return self._fingerprint

    def mentions(self, texts: Sequence[str]) -> list[list[Detection]]:
        """Return the names of each text, in text order, apart from each other."""
        return [self._names(text) for text in texts]

    def _names(self, text: str) -> list[Detection]:
        if not text.strip():
            return []
        # one text at a time: a batch may change the last digits, and with them a name
        return [
            Detection(span.start_char, span.end_char, LABELS[span.label_], SCORE)
            for span in self._pipeline(text).ents
            if span.label_ in LABELS
        ]


def load(argument: str) -> SpacyNames:
    """Load a pipeline.

    Args:
        argument: Its folder.

    Raises:
        BackendError: If there is no such folder, it is not for English, or its labels are unknown.
        ImportError: If spaCy is absent.
    """
    if find_spec("spacy") is None:
        raise ImportError("spaCy is absent (pip install spacy)")
    folder = model_folder("spacy", argument)
    import spacy

    try:
        pipeline = spacy.load(folder)
    except (OSError, ValueError, KeyError) as error:
        raise BackendError(f"spacy: {folder} holds no pipeline: {error}") from error
    if pipeline.lang not in {"en", "xx"}:
        raise BackendError(f"spacy: {folder} reads '{pipeline.lang}'; names are sought in English")
    made = {label for labels in pipeline.pipe_labels.values() for label in labels}
    if made.isdisjoint(LABELS):
        raise BackendError(f"spacy: {folder} makes none of the labels {', '.join(sorted(LABELS))}")
    pipeline.select_pipes(disable=[name for name in _UNUSED if name in pipeline.pipe_names])
    pipeline.max_length = 1 << 31
    return SpacyNames(pipeline, folder)
