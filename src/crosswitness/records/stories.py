"""Stories for the reader: which reports tell of one happening, with its days and the reasons."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswitness.linkers import stories
from crosswitness.model.annotation import (
    Origin,
    Segment,
    SegmentKind,
    Sentence,
    TimeExpression,
    TimeKind,
)
from crosswitness.model.groups import Group
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.link import Link, Relation
from crosswitness.model.material import Material
from crosswitness.model.record import Record, Story
from crosswitness.model.span import Span

ORIGIN = Origin(stage="stories", version=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoriesOptions:
    """What is shown of a story.

    Attributes:
        times: Most time expressions shown, a number. Default 12.
    """

    times: int = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    """What a story needs of one report.

    Attributes:
        headline: Words that can stand as the story's title.
        titled: Whether they come from a title.
        days: The first expression of each day, by its value.
    """

    headline: Span
    words: str
    titled: bool
    days: Mapping[str, TimeExpression]


def build(material: Material, options: StoriesOptions) -> Iterator[Record | Issue]:
    """Yield every story, those of a single report too."""
    groups = material.groups.found.get(stories.ORIGIN.stage, ())
    place_of = {place.document: place for group in groups for place in group.places}
    reports = {
        document: _report(material.layers(document), place_of[document])
        for document in material.documents
        if document in place_of
    }
    refused = _refused(material.groups.links.get(stories.ORIGIN.stage, ()))
    for group in groups:
        yield _story(group, reports, refused, options)
        yield from _doubted(group, refused)


def _report(layers: Layers, place: Span) -> _Report:
    titled = any(
        segment.kind is SegmentKind.TITLE and segment.extent == place
        for segment in layers.of(Segment)
    )
    headline = place
    if not titled:
        inside = (s.extent for s in layers.of(Sentence) if place.contains(s.extent))
        headline = next(inside, place)
    days: dict[str, TimeExpression] = {}
    for time in layers.of(TimeExpression):
        value = _day(time)
        if value:
            days.setdefault(value, time)
    return _Report(headline=headline, words=layers.text(headline), titled=titled, days=days)


def _day(time: TimeExpression) -> str:
    """Return the day that an expression gives, resolved or as stated, or ``""``."""
    if time.kind is not TimeKind.DATE:
        return ""
    if time.start is not None and time.start.day is not None:
        return str(time.start)
    said = time.said
    if time.start is None and said is not None and (said.day or said.weekday):
        return str(said)
    return ""


def _refused(links: Iterable[Link]) -> Mapping[Span, list[Link]]:
    found: dict[Span, list[Link]] = defaultdict(list)
    for link in links:
        if link.relation is Relation.DIFFERENT:
            found[link.left].append(link)
            found[link.right].append(link)
    return found


def _doubted(group: Group, refused: Mapping[Span, Sequence[Link]]) -> Iterator[Issue]:
    """Yield an issue where reports of one story clash: it may hold two happenings (K102)."""
    ours = set(group.places)
    inside = {link for p in group.places for link in refused.get(p, ()) if link.right in ours}
    clashing = sorted(
        (link for link in inside if link.left in ours),
        key=lambda link: (link.weight, link.left, link.right),
    )
    if clashing:
        first = clashing[0]
        told = "; ".join(f"{feature.name}: {feature.detail}" for feature in first.features)
        pairs = "a pair" if len(clashing) == 1 else f"{len(clashing)} pairs"
        message = f"stories: {pairs} of reports of this story clash, so it may be two; {told}"
        yield Issue(code="K102", message=message, place=first.left, origin=ORIGIN)


def _story(
    group: Group,
    reports: Mapping[str, _Report],
    refused: Mapping[Span, Sequence[Link]],
    options: StoriesOptions,
) -> Story:
    weight: dict[Span, float] = dict.fromkeys(group.places, 0.0)
    for link in group.links:
        weight[link.left] += link.weight
        weight[link.right] += link.weight
    best = min(
        group.places,
        key=lambda place: (not reports[place.document].titled, -round(weight[place], 6), place),
    )
    ours = set(group.places)
    against = {
        link.id: link
        for place in group.places
        for link in refused.get(place, ())
        if not {link.left, link.right} <= ours
    }
    return Story(
        id="s" + digest("story", group.id),
        members=group.places,
        title=reports[best.document].words,
        title_at=reports[best.document].headline,
        times=_times([reports[place.document] for place in group.places], options.times),
        links=group.links,
        refused=tuple(sorted(against.values(), key=lambda link: (link.left, link.right))),
    )


def _times(reports: Sequence[_Report], most: int) -> tuple[TimeExpression, ...]:
    """Return an expression of each day that several reports give, or all days if none is shared.

    The days that most reports give are kept, and put in time order.
    """
    carried: dict[str, list[TimeExpression]] = defaultdict(list)
    for report in reports:
        for value, time in report.days.items():
            carried[value].append(time)
    shared = {value: times for value, times in carried.items() if len(times) > 1} or carried
    kept = sorted(shared.items(), key=lambda item: (-len(item[1]), item[0]))[:most]
    return tuple(times[0] for _, times in sorted(kept, key=lambda item: item[0]))
