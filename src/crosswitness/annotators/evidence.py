"""What the text and the file of a report say about its title, author, outlet and address."""

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from crosswitness.annotators.candidates import Candidate
from crosswitness.annotators.segment_rules import labelled
from crosswitness.lang.bylines import byline_name, is_desk, is_name, site
from crosswitness.lang.layout import Paragraph, is_title_of
from crosswitness.lang.tables import rows
from crosswitness.model.annotation import Basis, Segment, SegmentKind
from crosswitness.model.document import Given
from crosswitness.model.layers import Layers

WEAK_NAME = "name below the headline"
"""Reason of an author who is a bare name beside a date or a "By": too weak to doubt others."""

_RIGHTS = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)\s{0,2}(?:©|\([cC]\))?\s{0,2}"
    r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)?,?\s{0,2}(?:by )?"
    r"([A-Z][\w&'’-]{1,24}(?:[ .](?:of|and|the|for|&|[A-Z0-9])[\w&'’-]{0,24}){0,5})"
)
_RIGHTS_TAIL = re.compile(
    r"(?:^|(?<![ .,])[ .,]+)(?:All|Copyright|Reserved|Rights|Inc|Ltd|LLC|Limited|This|Terms"
    r"|Powered|and|of|the|\d{4})\b.*$"
)
_CHANNEL = re.compile(
    r"\b[Oo]ur\b[^.!?\n]{0,40}?\b([A-Z][\w’'-]{1,24}(?: [A-Z][\w’'-]{1,24}){0,3}) "
    r"(?:Telegram|WhatsApp|YouTube|Facebook|Twitter|Instagram)\b"
)
_AGENCY = re.compile(r"[(\[/]([A-Z][\w .&-]{1,30})[)\]/]")
_ADDRESS = re.compile(r"https?://\S{4,300}")


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row["credit"] for row in rows("photo_credits"))


class Evidence:
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
        found = [_unless_address(item) for item in self._given("author")]
        body = self.document.body
        for segment in self._kind(SegmentKind.BYLINE):
            if body and segment.extent.start > body[-1][1]:
                continue  # below a page's body stand bylines of other reports
            words = self.layers.text(segment.extent)
            name = byline_name(words) or byline_name(words, anywhere=True)
            if name:
                found.append(_if_person(self._words(segment, name.start, name.end, "byline")))
            elif segment.rule in ("name beside the date", "name after by") and is_name(words):
                found.append(self._words(segment, 0, len(words), WEAK_NAME))
        named = any(not item.refused for item in found)
        return [*found, *(() if named else map(_if_person, self._labels("author")))]

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
        if not any(not item.refused for item in found):
            for segment in self._kind(SegmentKind.BOILERPLATE):
                found += self._page_owner(segment)
        known = any(not item.refused for item in found)
        return [*found, *(() if known else self._hosts()), *self._credits()]

    def _page_owner(self, segment: Segment) -> Iterator[Candidate]:
        words = self.layers.text(segment.extent)
        if match := _RIGHTS.search(words):
            name = _RIGHTS_TAIL.sub("", match[1]).rstrip(" .,")
            end = match.start(1) + len(name)
            if name:
                yield _unless_agency(self._words(segment, match.start(1), end, "rights notice"))
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


def _unless_address(candidate: Candidate) -> Candidate:
    if candidate.value.startswith(("http://", "https://", "www.", "@")):
        return _refused(candidate, "it is an address and no name")
    return candidate


def _if_person(candidate: Candidate) -> Candidate:
    words = candidate.value.split()
    if is_desk(candidate.value) or len(words) < 2 or candidate.value.casefold() in _agencies():
        return _refused(candidate, "it names a desk or an agency and no person")
    return candidate


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
