"""A text read by the built-in annotators up to attributions, for the quotation scorers."""

from crosswitness.model.document import Document, OffsetMap, SourceFile, document_id
from crosswitness.model.layers import Layers
from crosswitness.pipeline.annotate import annotate
from crosswitness.pipeline.builtin import ANNOTATORS

_NEEDED = frozenset(
    ("segments", "language", "sentences", "mentions", "chains", "quotations", "attributions")
)


def document(text: str) -> Document:
    """Return a document of ``text`` alone: nothing is known of its outlet."""
    return Document(
        id=document_id("", text),
        text=text,
        outlet="",
        source=SourceFile(path="gold.txt", sha256="", media_type="text/plain", encoding="utf-8"),
        offsets=OffsetMap(runs=()),
    )


def read(text: str) -> Layers:
    """Return the layers of ``text`` with quotations and attributions."""
    stages = [stage for stage in ANNOTATORS if stage.origin.stage in _NEEDED]
    return annotate(document(text), stages)[0]
