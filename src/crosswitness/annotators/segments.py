"""Parts a report into segments with a role: title, byline, dateline, body, caption and the rest.

Nothing is taken out of the text: lines of the page are labelled, and later stages leave them
alone. The rules use the words of a line, its place and, for web pages, the body that the reader
found. What it does not do: it tells no opinion from news, and it does not part comments that a
site prints without any heading.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from crosswitness.annotators.segment_rules import (
    Role,
    is_headline,
    is_note_on,
    is_product,
    is_trail,
    own_role,
)
from crosswitness.lang.bylines import byline_name, is_name
from crosswitness.lang.captions import caption
from crosswitness.lang.datelines import dateline_end
from crosswitness.lang.layout import Paragraph, is_title_of, paragraphs, same_words
from crosswitness.model.annotation import Annotation, Origin, Segment, SegmentKind
from crosswitness.model.document import Document
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers

ORIGIN = Origin(stage="segments", version=1)

_STANDFIRST_REACH = 4  # lines below the headline in which a page's standfirst stands


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
    plain = document.source.media_type != "text/html"
    page = _Page(document, paragraphs(document.text, wrapped=plain), options)
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
            opening += 1
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


class _Page:
    """The paragraphs of one document and the roles decided so far."""

    def __init__(
        self, document: Document, found: tuple[Paragraph, ...], options: SegmentsOptions
    ) -> None:
        self.document = document
        self.paragraphs = found
        self.options = options
        self.roles: list[Role | None] = [None] * len(found)
        covered = sum(end - start for start, end in document.body)
        self.body = document.body if covered >= options.least_body else ()
        self.inside = [self._inside(paragraph) for paragraph in found]

    def _inside(self, paragraph: Paragraph) -> bool:
        shared = sum(
            max(0, min(paragraph.end, end) - max(paragraph.start, start))
            for start, end in self.body
        )
        return not self.body or 2 * shared >= paragraph.end - paragraph.start

    def decide(self) -> None:
        """Decide in the order of certainty: own words, headline, place, page."""
        first, last = self._prose_bounds()
        for index, paragraph in enumerate(self.paragraphs):
            edge = not first < index <= last
            self.roles[index] = own_role(paragraph, edge)
        title = self._title()
        if title is not None:
            self._mark_title(title)
        start = self._above_the_text(-1 if title is None else title)
        self._comments(start)
        stop = self._last_text()
        self._inside_the_text(start, stop)
        self._below_the_text(stop)
        self._outside_the_body()

    def _prose_bounds(self) -> tuple[int, int]:
        prose = [index for index, paragraph in enumerate(self.paragraphs) if paragraph.prose]
        return (prose[0], prose[-1]) if prose else (len(self.paragraphs), -1)

    def _title(self) -> int | None:
        given = [item.value for item in self.document.given if item.field == "title"]
        for value in given:
            for index, paragraph in enumerate(self.paragraphs):
                if is_title_of(paragraph.text, value):
                    return index
        candidates = [index for index in self._before_text() if self.roles[index] is None]
        if self.body:
            candidates = self._nearest_to_body(candidates)
        for least in (3, 2, 1):
            for index in candidates:
                if len(self.paragraphs[index].words) >= least:
                    return index
        return self._unlikely_title()

    def _before_text(self) -> list[int]:
        """Return headline-like lines above the first running text."""
        found = []
        for index, paragraph in enumerate(self.paragraphs[: self.options.title_lines]):
            if self.roles[index] is None and is_headline(paragraph) and not is_trail(paragraph):
                found.append(index)
            elif self.roles[index] is None and paragraph.prose and self.inside[index]:
                break
        return found

    def _nearest_to_body(self, candidates: list[int]) -> list[int]:
        """Order a page's candidates: a line that opens the body, then upwards from there."""
        opening = next((i for i, inside in enumerate(self.inside) if inside), 0)
        at_body = [index for index in candidates if index >= opening]
        above = [index for index in candidates if index < opening]
        long_first = [index for index in reversed(above) if len(self.paragraphs[index].words) >= 4]
        return [*at_body[:1], *long_first, *reversed(above)]

    def _unlikely_title(self) -> int | None:
        """Return a first line that ends with a full stop, or reads like a link, as headline."""
        if len(self.paragraphs) < 2:
            return None
        head = self.paragraphs[0]
        following = [p for p in self.paragraphs[1:8] if p.prose][:3]
        if not following or len(head.words) < 3 or not head.gap:
            return None
        role = self.roles[0]
        if role is None:
            # Headlines that end with a full stop are short or written in capitals; first
            # paragraphs seldom are, and seldom shorter than the second.
            count = len(head.words)
            short = count <= 18 or (count <= 28 and head.capitals() >= 0.6)
            shorter = count < max(len(paragraph.words) for paragraph in following)
            return 0 if short and shorter and "\n" not in head.text else None
        linked = role.rule == "link to other reports" and len(head.words) >= 5
        return 0 if linked else None

    def _mark_title(self, title: int) -> None:
        self.roles[title] = Role(SegmentKind.TITLE, "headline")
        words = self.paragraphs[title].text
        for index, paragraph in enumerate(self.paragraphs):
            if index != title and same_words(paragraph.text, words):
                self.roles[index] = Role(SegmentKind.BOILERPLATE, "repeated title")
        for index in range(title):
            paragraph = self.paragraphs[index]
            if self.roles[index] is None and not paragraph.prose and not paragraph.closed:
                self.roles[index] = Role(SegmentKind.BOILERPLATE, "line above the headline")

    def _above_the_text(self, title: int) -> int:
        """Label pictures, names and paths between headline and text; return the text's start."""
        for index in range(title + 1, len(self.paragraphs)):
            paragraph = self.paragraphs[index]
            if self.roles[index] is not None:
                continue
            rule = caption(paragraph.text, paragraph.folded, len(paragraph.words), near_top=True)
            if rule:
                self.roles[index] = Role(SegmentKind.CAPTION, rule)
            elif paragraph.prose:
                return index
            elif self._name_beside_date(index) and title >= 0:
                self.roles[index] = Role(SegmentKind.BYLINE, "name beside the date")
            elif is_trail(paragraph):
                self.roles[index] = Role(SegmentKind.BOILERPLATE, "path of the site")
        return len(self.paragraphs)

    def _name_beside_date(self, index: int) -> bool:
        """Say whether a line is a bare name next to a line about the report, under the title."""
        if not is_name(self.paragraphs[index].text):
            return False
        beside = [self.roles[i] for i in (index - 1, index + 1) if 0 <= i < len(self.roles)]
        return any(role is not None and role.kind is SegmentKind.METADATA for role in beside)

    def _last_text(self) -> int:
        for index in range(len(self.paragraphs) - 1, -1, -1):
            paragraph = self.paragraphs[index]
            if self.roles[index] is None and paragraph.closed and len(paragraph.words) >= 4:
                return index
        return -1

    def _inside_the_text(self, start: int, stop: int) -> None:
        author = self._author()
        for index in range(start, len(self.paragraphs)):
            paragraph = self.paragraphs[index]
            if self.roles[index] is not None:
                continue
            if is_product(paragraph):
                self.roles[index] = Role(SegmentKind.BOILERPLATE, "advertisement for goods")
            elif index >= stop - 2 and is_note_on(author, paragraph):
                self.roles[index] = Role(SegmentKind.BOILERPLATE, "note on the author")

    def _author(self) -> str:
        for paragraph, role in zip(self.paragraphs, self.roles, strict=True):
            if role and role.kind is SegmentKind.BYLINE:
                name = byline_name(paragraph.text)
                return name.text if name else paragraph.text
        return ""

    def _below_the_text(self, stop: int) -> None:
        """Label headlines of other reports that a heading below the last sentence announces."""
        announced = False
        for index in range(stop + 1, len(self.paragraphs)):
            role = self.roles[index]
            if role is None and announced and len(self.paragraphs[index].words) <= 20:
                self.roles[index] = Role(SegmentKind.BOILERPLATE, "list of links below the text")
            announced = announced or (role is not None and role.rule == "link to other reports")

    def _comments(self, start: int) -> None:
        """Label what follows the comment form, where most of the text stands above it."""
        lengths = [
            0 if role else len(paragraph.text)
            for paragraph, role in zip(self.paragraphs, self.roles, strict=True)
        ]
        above, total = sum(lengths[:start]), sum(lengths)
        for index in range(start, len(self.paragraphs)):
            above += lengths[index]
            role = self.roles[index]
            if role and role.kind is SegmentKind.COMMENT and 2 * above >= total:
                for later in range(index + 1, len(self.paragraphs)):
                    if self.roles[later] is None and not (self.body and self.inside[later]):
                        self.roles[later] = Role(SegmentKind.COMMENT, "below the comment form")
                return

    def _outside_the_body(self) -> None:
        """Label what the reader left out of a page's body, but for a standfirst above it."""
        opening = next((i for i, inside in enumerate(self.inside) if inside), 0)
        kinds = [role.kind if role else SegmentKind.BODY for role in self.roles]
        title = kinds.index(SegmentKind.TITLE) if SegmentKind.TITLE in kinds else opening
        for index, paragraph in enumerate(self.paragraphs):
            if self.inside[index] or self.roles[index] is not None:
                continue
            near = title < index < min(opening, title + _STANDFIRST_REACH + 1)
            if near and paragraph.prose:
                self.roles[index] = Role(SegmentKind.BODY, "standfirst below the headline")
            else:
                self.roles[index] = Role(SegmentKind.BOILERPLATE, "outside the page's body")
