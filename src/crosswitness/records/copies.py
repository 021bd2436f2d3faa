"""Copies for the reader: reports that carry one text, with the passages they share."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crosswitness.linkers import duplicates
from crosswitness.linkers.duplicates import DuplicatesOptions, passages
from crosswitness.model.annotation import Origin
from crosswitness.model.groups import Group
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.model.link import Link, Relation
from crosswitness.model.material import Material
from crosswitness.model.record import Copy, Record
from crosswitness.model.span import Span

ORIGIN = Origin(stage="copies", version=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiesOptions:
    """What is shown of a copy.

    Attributes:
        whole: Share of the characters, shingles or sentences of one report, 0 to 1, from which on
            it counts as copied as a whole. Default 0.8.
        pairs: Pairs of one group whose passages are looked up one by one, a number. Default 200;
            of a larger group each report is shown with the report it is most like.
        run: Least words of a shown passage, in words. Default 12.
    """

    whole: float = 0.8
    pairs: int = 200
    run: int = 12


def build(material: Material, options: CopiesOptions) -> Iterator[Record | Issue]:
    """Yield one record for each group of reports that copy one another or one text."""
    for group in material.groups.found.get(duplicates.ORIGIN.stage, ()):
        links = [link for link in group.links if link.relation is Relation.COPY_OF]
        if links:
            yield _copy(material, group, links, options)


def _copy(material: Material, group: Group, links: Sequence[Link], options: CopiesOptions) -> Copy:
    found: list[Span] = []
    longest = 0
    whole = any(_is_whole(link, options.whole) for link in links)
    settings = DuplicatesOptions(run=options.run)
    for link in links if len(links) <= options.pairs else _strongest(links):
        left = material.layers(link.left.document)
        right = material.layers(link.right.document)
        shared = passages(left, right, settings)
        longest = max([longest, *(passage.words for passage in shared)])
        for body, spans in (
            (link.left, merged(passage.left for passage in shared)),
            (link.right, merged(passage.right for passage in shared)),
        ):
            found += spans
            whole = whole or sum(map(len, spans)) >= options.whole * len(body)
    return Copy(
        id="c" + digest("copy", group.id),
        members=merged(found) or group.places,
        words=longest,
        whole=whole,
        links=tuple(links),
    )


def _strongest(links: Sequence[Link]) -> list[Link]:
    """Return the strongest link of each document, in the order of places."""
    best: dict[str, Link] = {}
    for link in sorted(links, key=lambda link: (-link.weight, link.left, link.right)):
        best.setdefault(link.left.document, link)
        best.setdefault(link.right.document, link)
    return sorted(set(best.values()), key=lambda link: (link.left, link.right))


def _is_whole(link: Link, least: float) -> bool:
    shares = {"containment", "aligned sentences"}
    return any(f.name in shares and f.weight >= least for f in link.features)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return ``spans`` sorted, overlapping ones of one document joined."""
    found: list[Span] = []
    for span in sorted(spans):
        last = found[-1] if found else None
        if last is not None and last.document == span.document and span.start < last.end:
            found[-1] = Span(document=last.document, start=last.start, end=max(last.end, span.end))
        else:
            found.append(span)
    return tuple(found)
