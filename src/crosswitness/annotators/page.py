"""The paragraphs of one document and the roles that their place on the page gives them."""

from crosswitness.annotators.segment_rules import (
    Role,
    is_headline,
    is_note_on,
    is_product,
    is_trail,
    own_role,
)
from crosswitness.lang.bylines import byline_name, is_desk, is_name
from crosswitness.lang.captions import caption, shows
from crosswitness.lang.layout import Paragraph, is_title_of, paragraphs, same_words
from crosswitness.model.annotation import SegmentKind
from crosswitness.model.document import Document

_ANNOUNCING = frozenset(("link to other reports", "tags of the report"))
_LONE_BY = frozenset(("by", "by:", "written by", "posted by", "author", "author:"))
_STANDFIRST_REACH = 4  # lines below the headline in which a page's standfirst stands


class Page:
    """The paragraphs of one document and the roles decided so far.

    Attributes:
        paragraphs: Its paragraphs in text order.
        roles: The role of each, or None for text that no rule claims.
    """

    def __init__(self, document: Document, title_lines: int, least_body: int) -> None:
        plain = document.source.media_type != "text/html"
        found = paragraphs(document.text, wrapped=plain)
        self.document = document
        self.paragraphs = found
        self.title_lines = title_lines
        self.roles: list[Role | None] = [None] * len(found)
        covered = sum(end - start for start, end in document.body)
        self.body = document.body if covered >= least_body else ()
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
        self._beside_credits()
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
        if given and (near := self._nearest_title(given)) is not None:
            return near
        candidates = [index for index in self._before_text() if self.roles[index] is None]
        if self.body:
            candidates = self._nearest_to_body(candidates)
        for least in (3, 2, 1):
            for index in candidates:
                if len(self.paragraphs[index].words) >= least:
                    return index
        return self._unlikely_title()

    def _nearest_title(self, given: list[str]) -> int | None:
        """Return the line that shares half of all its words and of a given title's, or None.

        Pages give search engines and social networks other wordings of their headline.
        """
        best, found = 0.5, None
        titles = [set(value.casefold().split()) for value in given]
        for index, paragraph in enumerate(self.paragraphs):
            if self.roles[index] is not None or not is_headline(paragraph):
                continue
            words = set(paragraph.text.casefold().split())
            share = max(len(words & title) / len(words | title) for title in titles)
            if share > best:
                best, found = share, index
        return found

    def _before_text(self) -> list[int]:
        """Return headline-like lines above the first running text."""
        found = []
        for index, paragraph in enumerate(self.paragraphs[: self.title_lines]):
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
            if self._after_by(index):
                self.roles[index] = Role(SegmentKind.BYLINE, "name after by")
                continue
            rule = caption(paragraph.text, paragraph.folded, len(paragraph.words), near_top=True)
            if rule:
                self.roles[index] = Role(SegmentKind.CAPTION, rule)
            elif paragraph.prose:
                return index
            elif title >= 0 and self._beside_date(index) and is_name(paragraph.text):
                self.roles[index] = Role(SegmentKind.BYLINE, "name beside the date")
            elif title >= 0 and self._beside_date(index) and is_desk(paragraph.text):
                self.roles[index] = Role(SegmentKind.BYLINE, "desk beside the date")
            elif is_trail(paragraph):
                self.roles[index] = Role(SegmentKind.BOILERPLATE, "path of the site")
        return len(self.paragraphs)

    def _after_by(self, index: int) -> bool:
        """Say whether a line is a lone "By", or the name below one."""
        if self.paragraphs[index].folded in _LONE_BY:
            return True
        above = self.paragraphs[index - 1].folded if index else ""
        return above in _LONE_BY and len(self.paragraphs[index].words) <= 6

    def _beside_date(self, index: int) -> bool:
        """Say whether a line about the report stands next to a line."""
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
            announced = announced or (role is not None and role.rule in _ANNOUNCING)

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
                    if not self._is_page(later) and not (self.body and self.inside[later]):
                        self.roles[later] = Role(SegmentKind.COMMENT, "below the comment form")
                return

    def _is_page(self, index: int) -> bool:
        role = self.roles[index]
        return role is not None and role.kind is SegmentKind.BOILERPLATE

    def _beside_credits(self) -> None:
        """Label the words above or below a line that only signs a picture."""
        for index, role in enumerate(self.roles):
            if role is None or role.kind is not SegmentKind.CAPTION:
                continue
            credit = self.paragraphs[index]
            if len(credit.words) > 8:
                continue
            if credit.text.startswith("(") and index and self._is_scene(index - 1):
                self.roles[index - 1] = Role(SegmentKind.CAPTION, "above a picture credit")
            below = index + 1 < len(self.roles) and self._is_scene(index + 1)
            if credit.text.startswith("©") and below and not self.paragraphs[index + 1].closed:
                self.roles[index + 1] = Role(SegmentKind.CAPTION, "below a picture credit")

    def _is_scene(self, index: int) -> bool:
        paragraph = self.paragraphs[index]
        if self.roles[index] is not None or len(paragraph.words) > 40:
            return False
        return shows(paragraph.folded) or not paragraph.closed

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
