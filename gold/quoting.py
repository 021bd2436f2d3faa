"""A text read by the annotators up to attributions, for the quotation scorers."""

from collections.abc import Iterable, Iterator

from crosswitness.annotators import attributions, mentions, quotations, segments, sentences
from crosswitness.model.annotation import Annotation
from crosswitness.model.document import Document, OffsetMap, SourceFile, document_id
from crosswitness.model.layers import Layers


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
    layers = Layers(document=document(text))
    layers = layers.adding(_made(segments.annotate(layers, segments.SegmentsOptions())))
    layers = layers.adding(_made(sentences.annotate(layers, sentences.SentencesOptions())))
    layers = layers.adding(_made(mentions.annotate(layers, mentions.MentionsOptions())))
    layers = layers.adding(_made(quotations.annotate(layers, quotations.QuotationsOptions())))
    return layers.adding(_made(attributions.annotate(layers, attributions.AttributionsOptions())))


def _made(items: Iterable[object]) -> Iterator[Annotation]:
    return (item for item in items if isinstance(item, Annotation))
