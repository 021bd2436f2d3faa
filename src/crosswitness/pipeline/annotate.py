"""All annotators over one document, in the order given: the shortest path from text to layers."""

from collections.abc import Iterable

from crosswitness.model.annotation import Annotation
from crosswitness.model.document import Document
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers, in_order
from crosswitness.pipeline.stage import Annotator


def annotate(document: Document, annotators: Iterable[Annotator]) -> tuple[Layers, list[Issue]]:
    """Run ``annotators`` over ``document``.

    Args:
        document: The document.
        annotators: In an order that serves their needs.

    Returns:
        The layers with everything they made, and their issues.
    """
    layers = Layers(document=document)
    issues: list[Issue] = []
    for annotator in annotators:
        made, doubts = run_one(layers, annotator)
        layers = layers.adding(made)
        issues.extend(doubts)
    return layers, issues


def run_one(layers: Layers, annotator: Annotator) -> tuple[tuple[Annotation, ...], list[Issue]]:
    """Run one annotator and part its annotations, in text order and once each, from its issues."""
    made: dict[Annotation, None] = {}
    issues: dict[Issue, None] = {}
    for item in annotator.run(layers, annotator.options):
        if isinstance(item, Issue):
            issues[item] = None
        else:
            made[item] = None
    return in_order(made), list(issues)
