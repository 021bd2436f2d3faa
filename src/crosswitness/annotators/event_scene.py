"""One sentence with everything that the stages before events found in it."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from crosswitness.lang.detect import english
from crosswitness.lang.events.instruments import deals
from crosswitness.lang.events.patterns import Token, classes, tokens
from crosswitness.lang.events.sectors import sector
from crosswitness.lang.events.sentence import Found, read
from crosswitness.model.annotation import (
    Annotation,
    Chain,
    Mention,
    MentionKind,
    Quantity,
    Quotation,
    QuotationKind,
    Segment,
    SegmentKind,
    Sentence,
    TimeExpression,
)
from crosswitness.model.base import Argument
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

PREPOSITIONS = frozenset(
    {"in", "at", "near", "from", "to", "on", "for", "against", "over", "into", "across", "inside"}
    | {"during", "under", "between", "outside", "around", "about", "through", "within", "of"}
)
"""Prepositions behind which a name is no subject."""

A = TypeVar("A", bound=Annotation)
_READ = frozenset({SegmentKind.TITLE, SegmentKind.BODY, SegmentKind.CAPTION})
_LONGEST_SENTENCE = 1200  # code points; longer ones are lists and tables
_LONGEST_QUOTED = 3000  # code points of one paragraph of a quotation


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with what the stages before found in it.

    Attributes:
        layers: The document.
        sentence: The sentence.
        line: Its tokens.
        found: Its triggers.
        mentions: Its names, the longest where they overlap.
        times: Its time expressions.
        quantities: Its figures.
        hubs: Chains by the places of their members.
        headline: Whether it is a headline.
        after_deal: Whether the sentence before tells of an agreement.
        quoted: Half-open ranges of what quotations in marks say around it.
    """

    layers: Layers
    sentence: Span
    line: Sequence[Token]
    found: Sequence[Found]
    mentions: Sequence[Mention]
    times: Sequence[TimeExpression]
    quantities: Sequence[Quantity]
    hubs: dict[Span, Chain]
    headline: bool = False
    after_deal: bool = False
    quoted: Sequence[tuple[int, int]] = ()

    def token_before(self, place: int) -> Token | None:
        """Return the last token that ends at or before a code point."""
        earlier = [token for token in self.line if token.end <= place]
        return earlier[-1] if earlier else None

    def argument(self, role: str, mention: Mention) -> Argument:
        """Return a mention as an argument with its chain, country, sector and offices."""
        chain = self.hubs.get(mention.name) or self.hubs.get(mention.extent)
        country = mention.country
        if not country and chain is not None and len(chain.countries) == 1:
            country = chain.countries[0]
        titles = [self.layers.text(title) for title in mention.titles]
        if not titles and chain is not None:
            titles = [self.layers.text(title) for title in chain.titles]
        return Argument(
            role=role,
            place=mention.extent,
            chain=chain.extent if chain is not None else None,
            country=country,
            sector=sector(mention.kind, titles, self.layers.text(mention.name)),
            offices=mention.titles,
            party=self.side(mention) if mention.kind is MentionKind.PERSON else None,
        )

    def side(self, mention: Mention) -> Span | None:
        """Return the capital words right before a person and its titles ("Merovian", "Merovia's").

        Behind the first title "of" may lead to them ("defence minister of Merovia").
        """
        token = self.token_before(mention.extent.start)
        if token is not None and token.low == "counterpart":
            token = self.token_before(token.start)
        if token is None or token.start < self.sentence.start or not token.capital:
            return None
        if token.low in classes()["noun-before"] or not token.low.isalpha():
            return None
        return self.layers.document.span(token.start, token.start + len(token.low))


def scenes(
    layers: Layers, wanted: Callable[[Span], bool] | None = None
) -> Iterator[tuple[Scene, SegmentKind]]:
    """Yield the sentences of headlines, body and captions with the kind of their segment.

    Args:
        layers: The document.
        wanted: Says which sentences are read; None reads all of them.
    """
    hubs = {member.place: chain for chain in layers.of(Chain) for member in chain.members}
    mentions = _Shelf(layers.of(Mention))
    dates = _Shelf(layers.of(TimeExpression))
    quantities = _Shelf(layers.of(Quantity))
    sentences = _Shelf(layers.of(Sentence))
    quoted = _quoted(layers)
    after_deal = False
    readable = english(layers)
    for segment in layers.of(Segment):
        if segment.kind not in _READ or segment.extent not in readable:
            continue
        inside = [item.extent for item in sentences.within(segment.extent)] or [segment.extent]
        for extent in inside:
            if len(extent) > _LONGEST_SENTENCE or (wanted is not None and not wanted(extent)):
                continue
            line = tokens(layers.document.text, extent.start, extent.end)
            before, after_deal = after_deal, bool(deals(line))
            yield (
                Scene(
                    layers=layers,
                    sentence=extent,
                    line=line,
                    found=read(line, headline=segment.kind is SegmentKind.TITLE),
                    mentions=_named(layers, mentions.within(extent)),
                    times=dates.within(extent),
                    quantities=quantities.within(extent),
                    hubs=hubs,
                    headline=segment.kind is SegmentKind.TITLE,
                    after_deal=before,
                    quoted=_around(quoted, extent),
                ),
                segment.kind,
            )


def _quoted(layers: Layers) -> list[tuple[int, int]]:
    """Return what stands between marks as whole clauses, in text order."""
    return sorted(
        (content.start, content.end)
        for item in layers.of(Quotation)
        if item.kind is QuotationKind.DIRECT
        for content in item.contents
    )


def _around(quoted: Sequence[tuple[int, int]], extent: Span) -> list[tuple[int, int]]:
    """Return the ranges that overlap ``extent``; those that begin far before it are passed over."""
    first = bisect_left(quoted, (extent.start - _LONGEST_QUOTED, 0))
    last = bisect_left(quoted, (extent.end, 0))
    return [item for item in quoted[first:last] if item[1] > extent.start]


class _Shelf(Generic[A]):
    """Annotations in text order, asked for those inside a span."""

    def __init__(self, items: Sequence[A]) -> None:
        self._items = items
        self._next = 0

    def within(self, extent: Span) -> list[A]:
        """Return those that lie inside ``extent``; extents must be asked for in text order."""
        while self._next < len(self._items) and self._items[self._next].extent.start < extent.start:
            self._next += 1
        found = []
        for at in range(self._next, len(self._items)):  # a slice would copy all that follows
            item = self._items[at]
            if item.extent.start >= extent.end:
                break
            if item.extent.end <= extent.end:
                found.append(item)
        return found


def _named(layers: Layers, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the outermost names but for the portfolio of an office ("Defence") by itself."""
    portfolios = classes()["portfolio"]
    return [m for m in outermost(mentions) if layers.text(m.extent).lower() not in portfolios]


def outermost(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the names that lie in no longer one ("Armed Forces of Iran" inside a title)."""
    return [
        mention
        for mention in mentions
        if not any(
            other is not mention
            and other.extent.contains(mention.extent)
            and len(other.extent) > len(mention.extent)
            for other in mentions
        )
    ]
