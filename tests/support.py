"""What several tests need: a document from a string, layers from annotations, shared data."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from crosswitness.model.annotation import Annotation
from crosswitness.model.document import Document, Given, OffsetMap, SourceFile, document_id
from crosswitness.model.layers import Layers

SHARED = Path(__file__).parents[2] / "shared"

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="../shared is absent: this test reads its data"
)


def document(text: str, outlet: str = "", given: tuple[Given, ...] = ()) -> Document:
    """Return a document of ``text`` as if it had been read from a UTF-8 file."""
    runs: list[tuple[int, int, int, int]] = []
    byte = 0
    for position, character in enumerate(text):
        width = len(character.encode("utf-8", "surrogatepass"))
        if runs and runs[-1][3] == width:
            start, byte_start, length, _ = runs[-1]
            runs[-1] = (start, byte_start, length + 1, width)
        else:
            runs.append((position, byte, 1, width))
        byte += width
    return Document(
        id=document_id(outlet, text),
        text=text,
        outlet=outlet,
        source=SourceFile(
            path="report.txt", sha256="0" * 64, media_type="text/plain", encoding="utf-8"
        ),
        offsets=OffsetMap(runs=tuple(runs)),
        given=given,
    )


def layers(text: str, made: Iterable[Annotation] = (), outlet: str = "") -> Layers:
    """Return layers of a document of ``text`` with the annotations in ``made``."""
    return Layers(document=document(text, outlet)).adding(made)
