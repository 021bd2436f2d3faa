"""Parts a report into segments with a role: title, byline, dateline, body, caption and the rest.

Nothing is taken out of the text: lines of the page are labelled, and later stages leave them
alone. The rules use the words of a line, its place and, for web pages, the body that the reader
found. What it does not do: it tells no opinion from news, and it does not part comments that a
site prints without any heading.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from crosswitness.annotators.page import Page
from crosswitness.annotators.segment_rules import Role
from crosswitness.lang.datelines import dateline_end
from crosswitness.lang.layout import Paragraph
from crosswitness.model.annotation import Annotation, Origin, Segment, SegmentKind
from crosswitness.model.document import Document
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers

ORIGIN = Origin(stage="segments", version=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentsOptions:
    """Settings of the stage.

    Attributes:
        title_lines: Lines from the top among which the headline is looked for; 40.
        least_body: Fewest characters of a page's body, as found by the reader, for it to be
            trusted; 200.
    """

    title_lines: int = 40
    least_body: int = 200


def annotate(layers: Layers, options: SegmentsOptions) -> Iterator[Annotation | Issue]:
    """Yield the segments of a document; they tile its text but for white space.

    Issues: S101 where no line looks like a headline, S102 where no running text was found.
    """
    document = layers.document
    page = Page(document, options.title_lines, options.least_body)
    page.decide()
    roles = page.roles
    if not any(role and role.kind is SegmentKind.TITLE for role in roles):
        yield _issue(document, "S101", "No line looks like a headline.")
    if all(role and role.kind is not SegmentKind.BODY for role in roles):
        yield _issue(document, "S102", "No running text was found: every line is part of the page.")
    opening = 0
    for paragraph, role in zip(page.paragraphs, roles, strict=True):
        known = role or _text_role(paragraph)
        cut = 0
        if known.kind is SegmentKind.BODY:
            cut = dateline_end(paragraph.text, first=opening < 2)
            opening += paragraph.prose
        yield from _segments(document, paragraph, known, cut)


def _issue(document: Document, code: str, message: str) -> Issue:
    return Issue(code=code, message=message, place=document.whole, origin=ORIGIN)


def _text_role(paragraph: Paragraph) -> Role:
    if paragraph.closed or len(paragraph.words) > 14:
        return Role(SegmentKind.BODY, "running text")
    return Role(SegmentKind.BODY, "short line inside the text")


def _segments(document: Document, paragraph: Paragraph, role: Role, cut: int) -> Iterator[Segment]:
    start, end = paragraph.start, paragraph.end
    if cut:
        opening = paragraph.text[:cut].rstrip()
        yield Segment(
            extent=document.span(start, start + len(opening)),
            origin=ORIGIN,
            kind=SegmentKind.DATELINE,
            rule="place and dash before the first sentence",
        )
        start += cut + len(paragraph.text[cut:]) - len(paragraph.text[cut:].lstrip())
    yield Segment(extent=document.span(start, end), origin=ORIGIN, kind=role.kind, rule=role.rule)
