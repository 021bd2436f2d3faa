"""Stages that run only when the settings name a back-end for them."""

from crosswitness.annotators import syntax
from crosswitness.model.annotation import Language, Parse, Segment, Sentence
from crosswitness.pipeline.stage import Annotator

OPTIONAL: tuple[Annotator, ...] = (
    Annotator(
        origin=syntax.ORIGIN,
        needs=(Segment, Sentence, Language),
        makes=(Parse,),
        options=syntax.SyntaxOptions(),
        run=syntax.annotate,
    ),
)
"""The annotators, none of which another stage needs."""
