"""Title, author, outlet, date of publication and address of a report, each with its evidence.

Nothing is filled in silently: every candidate is kept with its place and the reason why it was
chosen or refused, and what nothing states is unknown with a reason. What it does not do: it looks
up no outlet by its abbreviation and infers no year.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from crosswitness.annotators.candidates import Candidate, choose, rivals
from crosswitness.annotators.publication import (
    Dated,
    caption_dates,
    publication_dates,
    unreadable,
    why_unknown,
)
from crosswitness.annotators.segment_rules import labelled
from crosswitness.lang.bylines import byline_name, site
from crosswitness.lang.layout import Paragraph, is_title_of
from crosswitness.lang.stamps import day_of
from crosswitness.lang.tables import rows
from crosswitness.model.annotation import Annotation, Basis, Origin, Segment, SegmentKind
from crosswitness.model.document import Given
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

ORIGIN = Origin(stage="metadata", version=1)

_RIGHTS = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)\s{0,2}(?:©|\([cC]\))?\s{0,2}"
    r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)?,?\s{0,2}(?:by )?"
    r"([A-Z][\w&'’-]{1,24}(?:[ .](?:of|and|the|for|&|[A-Z0-9])[\w&'’-]{0,24}){0,5})"
)
_RIGHTS_TAIL = re.compile(r"[ .,]+(?:All|Reserved|Rights|Inc|Ltd|LLC|This|Terms|Powered)\b.*$")
_CHANNEL = re.compile(
    r"\b[Oo]ur\b[^.!?\n]{0,40}?\b([A-Z][\w’'-]{1,24}(?: [A-Z][\w’'-]{1,24}){0,3}) "
    r"(?:Telegram|WhatsApp|YouTube|Facebook|Twitter|Instagram)\b"
)
_AGENCY = re.compile(r"[(\[/]([A-Z][\w .&-]{1,30})[)\]/]")
_NOT_ALNUM = re.compile(r"[\W_]+|^https?://(?:www\.)?")
_ADDRESS = re.compile(r"https?://\S{4,300}")


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataOptions:
    """Settings of the stage.

    Attributes:
        hint_paragraphs: Body segments searched for hints when no publication date is known; 6.
    """

    hint_paragraphs: int = 6


def annotate(layers: Layers, options: MetadataOptions) -> Iterator[Annotation | Issue]:
    """Yield the candidates of every field, chosen and refused.

    Issues: M101 no publication date, M201 the page's date differs from the publication date,
    M202 two values for one field, M203 a publication date on weak evidence, M204 an ambiguous
    date, M205 a given date that cannot be read.
    """
    text = _Lines(layers)
    for field, found, missing in (
        ("title", text.titles(), "no line looks like a headline and no file gives one"),
        ("author", text.authors(), "no byline, label or file names one"),
        ("outlet", text.outlets(), "no site, rights notice, label or file names it"),
        ("url", text.addresses(), "no file or label gives it"),
    ):
        yield from choose(field, found, _unknown(layers, missing), ORIGIN)
        yield from rivals(field, found, _agree, ORIGIN)
    yield from _published(layers, options)


def _unknown(layers: Layers, reason: str) -> Candidate:
    return Candidate(extent=layers.document.whole, value="", basis=Basis.NONE, reason=reason)


def _published(layers: Layers, options: MetadataOptions) -> Iterator[Annotation | Issue]:
    dated = publication_dates(layers)
    best = dated[0] if dated else None
    found = [_or_clock(item, best) for item in dated] + list(caption_dates(layers))
    reason = "" if best else why_unknown(layers, options.hint_paragraphs)
    yield from choose("published", found, _unknown(layers, reason), ORIGIN)
    yield from rivals("published", found, _same_day, ORIGIN)
    yield from _doubts(layers, dated, best, reason)


def _or_clock(item: Dated, best: Dated | None) -> Candidate:
    if item is best or not item.doubt:
        return item.candidate
    return Candidate(
        extent=item.candidate.extent,
        value=item.candidate.value,
        basis=item.candidate.basis,
        source=item.candidate.source,
        reason=item.candidate.reason.split(";", 1)[0],
        refused=f"{item.doubt}: an upper bound only",
    )


def _agree(left: str, right: str) -> bool:
    """Say whether one value holds the other, marks, case and spaces apart."""
    one, other = (_NOT_ALNUM.sub("", value.casefold()) for value in (left, right))
    return one in other or other in one


def _same_day(left: str, right: str) -> bool:
    """Say whether two dates of publication agree; times of day and zones may differ by a day."""
    one, other = day_of(left), day_of(right)
    if one is None or other is None or not one.contradicts(other):
        return True
    days = one.as_date(), other.as_date()
    zoned = "T" in left and "T" in right and left[16:] != right[16:]
    return zoned and None not in days and abs((days[0] - days[1]).days) <= 1  # type: ignore[operator]


def _doubts(layers: Layers, dated: list[Dated], best: Dated | None, reason: str) -> Iterator[Issue]:
    whole = layers.document.whole
    for message in unreadable(layers):
        yield _issue("M205", message, whole)
    if best is None:
        yield _issue("M101", f"No publication date is known: {reason}.", whole)
        return
    chosen = best.candidate
    if best.doubt:
        yield _issue("M203", f"“{chosen.value}” as publication date: {best.doubt}.", chosen.extent)
    if best.stamp.doubt:
        yield _issue(
            "M204", f"The publication date is not sure: {best.stamp.doubt}.", chosen.extent
        )
    for item in dated:
        if item.clock and item is not best and item.stamp.day.contradicts(best.stamp.day):
            yield _issue(
                "M201",
                f"The page's date {item.stamp.value} differs from the publication date "
                f"{best.stamp.value} ({chosen.reason}), which was chosen.",
                item.candidate.extent,
            )


def _issue(code: str, message: str, place: Span) -> Issue:
    return Issue(code=code, message=message, place=place, origin=ORIGIN)


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row["credit"] for row in rows("photo_credits"))


class _Lines:
    """The segments of one document and what its file says, asked for candidates."""

    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self.document = layers.document
        self.segments = layers.of(Segment)

    def _kind(self, *kinds: SegmentKind) -> Iterator[Segment]:
        return (segment for segment in self.segments if segment.kind in kinds)

    def _given(self, field: str) -> list[Candidate]:
        given: dict[str, list[Given]] = {}
        for item in self.document.given:
            if item.field == field and item.value.strip():
                given.setdefault(item.source, []).append(item)
        return [
            Candidate(
                extent=self.document.whole,
                value=", ".join(dict.fromkeys(item.value.strip() for item in items)),
                basis=Basis.FILE,
                source=source,
                reason=f"given by {source}",
            )
            for source, items in given.items()
        ]

    def _words(self, segment: Segment, start: int, end: int, reason: str) -> Candidate:
        first = segment.extent.start + start
        span = self.document.span(first, segment.extent.start + end)
        return Candidate(extent=span, value=self.layers.text(span), basis=Basis.TEXT, reason=reason)

    def _labels(self, wanted: str) -> Iterator[Candidate]:
        for segment in self._kind(SegmentKind.METADATA, SegmentKind.BYLINE):
            words = self.layers.text(segment.extent)
            said = labelled(Paragraph(0, len(words), words, True).folded)
            if said and said[0] == wanted:
                cut = min((words.find(mark) for mark in ":|–—-" if mark in words), default=-1) + 1
                start = cut + len(words[cut:]) - len(words[cut:].lstrip())
                if 0 < start < len(words):
                    yield self._words(segment, start, len(words), "labelled line")

    def titles(self) -> list[Candidate]:
        """Return the headline of the text, or what the file gives where they differ."""
        heads = [
            self._words(segment, 0, len(segment.extent), "headline of the text")
            for segment in self._kind(SegmentKind.TITLE)
        ]
        given = self._given("title")
        if any(is_title_of(head.value, item.value) for head in heads for item in given):
            return heads
        return [*given[:1], *heads]

    def authors(self) -> list[Candidate]:
        """Return given authors, then those of bylines."""
        found = self._given("author")
        for segment in self._kind(SegmentKind.BYLINE):
            words = self.layers.text(segment.extent)
            name = byline_name(words) or byline_name(words, anywhere=True)
            if name:
                found.append(self._words(segment, name.start, name.end, "byline"))
            elif segment.rule == "name beside the date":
                found.append(self._words(segment, 0, len(words), "name below the headline"))
        return [*found, *self._labels("author")]

    def outlets(self) -> list[Candidate]:
        """Return given outlets, then labels, sites in bylines, rights notices and channels."""
        found = self._given("outlet")
        if not found and self.document.outlet:
            found.append(
                Candidate(
                    extent=self.document.whole,
                    value=self.document.outlet,
                    basis=Basis.FILE,
                    source="outlet",
                    reason="given from outside the text",
                )
            )
        found += self._labels("outlet")
        for segment in self._kind(SegmentKind.BYLINE):
            address = site(self.layers.text(segment.extent))
            if address:
                found.append(self._words(segment, address.start, address.end, "site in the byline"))
        for segment in self._kind(SegmentKind.BOILERPLATE):
            found += self._page_owner(segment)
        known = any(not item.refused for item in found)
        return [*found, *(() if known else self._hosts()), *self._credits()]

    def _page_owner(self, segment: Segment) -> Iterator[Candidate]:
        words = self.layers.text(segment.extent)
        if match := _RIGHTS.search(words):
            name = _RIGHTS_TAIL.sub("", match[1]).rstrip(" .,")
            made = self._words(segment, match.start(1), match.start(1) + len(name), "rights notice")
            yield _unless_agency(made)
        elif segment.rule == "subscription or channel" and (match := _CHANNEL.search(words)):
            yield self._words(
                segment, match.start(1), match.end(1), "the page calls a channel of its own so"
            )

    def _hosts(self) -> Iterator[Candidate]:
        for item in self._given("url")[:1]:
            host = urlsplit(item.value).hostname or ""
            if host:
                yield Candidate(
                    extent=self.document.whole,
                    value=host.removeprefix("www."),
                    basis=Basis.FILE,
                    source=item.source,
                    reason="host of the address",
                )

    def _credits(self) -> Iterator[Candidate]:
        for segment in self._kind(SegmentKind.DATELINE):
            for match in _AGENCY.finditer(self.layers.text(segment.extent)):
                made = self._words(segment, match.start(1), match.end(1), "credit in the dateline")
                yield _refused(made, "it credits an agency; the outlet may be another")

    def addresses(self) -> list[Candidate]:
        """Return given addresses, then a labelled one."""
        written = [
            self._words(segment, match.start(), match.end(), "labelled address")
            for segment in self._kind(SegmentKind.METADATA)
            if (match := _ADDRESS.search(self.layers.text(segment.extent)))
        ]
        return [*self._given("url"), *written]


def _unless_agency(candidate: Candidate) -> Candidate:
    known = candidate.value.casefold().removeprefix("the ")
    if known in _agencies():
        return _refused(candidate, "it credits an agency; the outlet may be another")
    return candidate


def _refused(candidate: Candidate, reason: str) -> Candidate:
    return Candidate(
        extent=candidate.extent,
        value=candidate.value,
        basis=candidate.basis,
        source=candidate.source,
        reason=candidate.reason,
        refused=reason,
    )
